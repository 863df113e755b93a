# as_of: 2027-04-20
plan "muoi_bien_2027" {
  title          = "Kế hoạch marketing 2027 – Muối Biển Sa Huỳnh"
  period         = { start = "2027-01-01", end = "2027-12-31" }
  vision         = "Mỗi căn bếp có một hũ muối phơi nắng"
  review_cadence = "monthly"
  report         = { audience = ["Ban giám đốc"], cadence = "monthly" }
}

team "growth" {
  name     = "Đội Tăng trưởng"
  function = "other"
  lead     = "Châu Hữu Lộc"
  capacity = 30
}

goal "revenue" {
  title    = "Kênh trực tuyến nuôi được cả diêm trường"
  category = "revenue"
  primary  = true
  owner    = "Châu Hữu Lộc"
}

goal "brand" {
  title       = "Muối Biển Sa Huỳnh là cái tên đầu tiên khi nghĩ tới muối phơi nắng"
  category    = "brand_awareness"
  supports    = [goal.revenue]
  personality = "Thật thà, bền bỉ, yêu biển"
  owner       = "Kiều Diễm My"
}

objective "order_value" {
  title       = "Giá trị đơn hàng trung bình tăng từ 480.000 lên 560.000 đồng"
  goal        = goal.revenue
  team        = team.growth
  owner       = "Châu Hữu Lộc"
  agreed_by   = ["Châu Hữu Lộc"]
  measure     = kpi.order_value
  kpis        = [kpi.qualified]
  baseline    = 480000
  target      = 560000
  start       = "2027-01-01"
  deadline    = "2028-12-31"
  effort      = 10
  past_growth = { percent = 6, months = 12, source = "Sổ bán hàng 2026" }
  milestone "2027-03-31" { target = 488000 }
  milestone "2027-12-31" { target = 520000 }
  checkin "2027-04-05" { value = 492000 }
}

objective "share_of_voice" {
  title       = "Tỷ lệ thảo luận (SOV) tăng từ 8% lên 11%"
  goal        = goal.brand
  team        = team.growth
  owner       = "Kiều Diễm My"
  agreed_by   = ["Châu Hữu Lộc"]
  measure     = kpi.sov
  kpis        = [kpi.web_traffic]
  change      = "points"
  baseline    = 8
  target      = 11
  start       = "2027-01-01"
  deadline    = "2027-12-31"
  effort      = 12
  past_growth = { percent = 28, months = 12, source = "Social listening 2026" }
  checkin "2027-04-05" { value = 8.9 }
}

objective "leads" {
  title       = "Khách hàng tiềm năng mới mỗi tháng tăng từ 180 lên 200"
  goal        = goal.revenue
  supports    = [objective.order_value]
  category    = "lead_generation"
  team        = team.growth
  owner       = "Kiều Diễm My"
  agreed_by   = ["Châu Hữu Lộc"]
  measure     = kpi.leads # want "kpi/lead_quality"
  baseline    = 180
  target      = 200
  start       = "2027-01-01"
  deadline    = "2027-12-31"
  effort      = 6
  past_growth = { percent = 8, months = 12, source = "CRM 2026" }
  checkin "2027-04-05" { value = 186 }
}

kpi "order_value" {
  metric   = "average_order_value"
  team     = team.growth
  source   = "Sổ bán hàng"
  cadence  = "monthly"
  baseline = { value = 480000, as_of = "2026-12-31" }
}

kpi "sov" {
  metric   = "share_of_voice"
  team     = team.growth
  source   = "Social listening"
  cadence  = "monthly"
  drives   = [kpi.order_value]
  baseline = { value = 8, as_of = "2026-12-31" }
}

kpi "leads" {
  metric   = "lead_volume"
  team     = team.growth
  source   = "CRM"
  cadence  = "monthly"
  drives   = [kpi.qualified]
  baseline = { value = 180, as_of = "2026-12-31" }
  benchmark = { none = "Chưa ai công bố số liệu của ngành" }
  context "seasonality" { note = "Nhà hàng đặt nhiều trước mùa du lịch biển" }
}

kpi "qualified" {
  metric   = "mql"
  team     = team.growth
  source   = "CRM"
  cadence  = "monthly"
  drives   = [kpi.order_value]
  baseline = { value = 70, as_of = "2026-12-31" }
}

kpi "web_traffic" {
  metric    = "website_traffic"
  team      = team.growth
  source    = "GA4"
  cadence   = "weekly"
  drives    = [kpi.order_value]
  baseline  = { value = 21000, as_of = "2026-12-31" }
  benchmark = { value = 25000, as_of = "2026-12-31", source = "Trung vị năm đối thủ" }
  context "seasonality" { note = "Cao điểm quà Tết từ tháng 12 đến tháng 1" }
}

segment "regulars" {
  name     = "Khách mua từ 3 lần trong 12 tháng"
  basis    = "behavioural"
  channels = ["social", "email"]
}

strategy "stories" {
  title      = "Kể chuyện diêm dân và công thức món ăn"
  objectives = [objective.order_value, objective.share_of_voice, objective.leads]
  channels   = ["website", "social", "email"]
  owner      = "Kiều Diễm My"
  listening  = "Hỏi ý kiến khách sau mỗi đơn hàng"
}

campaign "summer" {
  title      = "Bếp biển mùa hè"
  strategy   = strategy.stories
  objectives = [objective.share_of_voice]
  team       = team.growth
  start      = "2027-05-03"
  end        = "2027-06-30"
  channels   = ["social", "email"]
  segments   = [segment.regulars]
  kpis       = [kpi.web_traffic, kpi.sov, kpi.order_value]
}

review "2027-04-15" {
  scope       = [objective.order_value, objective.share_of_voice, objective.leads]
  teams       = [team.growth]
  compared_to = ["history", "benchmark"]
  decision    = "keep"
  reason      = "Các mục tiêu đều đúng tiến độ sau mùa Tết"
}
