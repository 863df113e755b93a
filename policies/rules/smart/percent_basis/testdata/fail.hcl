# as_of: 2027-04-20
plan "non_la_xua_2027" {
  title          = "Kế hoạch marketing 2027 – Nón Lá Xưa"
  period         = { start = "2027-01-01", end = "2027-12-31" }
  vision         = "Chiếc nón lá trở lại trên phố"
  review_cadence = "monthly"
  report         = { audience = ["Chủ xưởng"], cadence = "monthly" }
}

team "growth" {
  name     = "Đội Tăng trưởng"
  function = "other"
  lead     = "Tôn Nữ Hạ"
  capacity = 30
}

goal "revenue" {
  title    = "Bán trực tuyến nuôi được làng nón"
  category = "revenue"
  primary  = true
  owner    = "Tôn Nữ Hạ"
}

goal "brand" {
  title       = "Nón Lá Xưa là cái tên đầu tiên khi nghĩ tới nón lá"
  category    = "brand_awareness"
  supports    = [goal.revenue]
  personality = "Mộc, duyên, khéo tay"
  owner       = "Trần Bá Lộc"
}

objective "order_value" {
  title       = "Giá trị đơn hàng trung bình tăng từ 480.000 lên 560.000 đồng"
  goal        = goal.revenue
  team        = team.growth
  owner       = "Tôn Nữ Hạ"
  agreed_by   = ["Tôn Nữ Hạ"]
  measure     = kpi.order_value
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
  title       = "Tỷ lệ thảo luận (SOV) tăng thêm 3%" # want "smart/percent_basis"
  goal        = goal.brand
  team        = team.growth
  owner       = "Trần Bá Lộc"
  agreed_by   = ["Tôn Nữ Hạ"]
  measure     = kpi.sov
  kpis        = [kpi.web_traffic]
  baseline    = 8
  target      = 11
  start       = "2027-01-01"
  deadline    = "2027-12-31"
  effort      = 12
  past_growth = { percent = 28, months = 12, source = "Social listening 2026" }
  checkin "2027-04-05" { value = 8.9 }
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

kpi "web_traffic" {
  metric    = "website_traffic"
  team      = team.growth
  source    = "GA4"
  cadence   = "weekly"
  drives    = [kpi.order_value]
  baseline  = { value = 21000, as_of = "2026-12-31" }
  benchmark = { value = 25000, as_of = "2026-12-31", source = "Trung vị năm làng nghề" }
  context "seasonality" { note = "Cao điểm quà Tết từ tháng 12 đến tháng 1" }
}

segment "home_cooks" {
  name     = "Người đi bộ phố cổ"
  basis    = "behavioural"
  channels = ["social", "email"]
}

strategy "stories" {
  title      = "Kể chuyện làng nón và cách chằm một chiếc nón"
  objectives = [objective.order_value, objective.share_of_voice]
  channels   = ["website", "social", "email"]
  owner      = "Trần Bá Lộc"
  listening  = "Hỏi ý kiến khách sau mỗi đơn hàng"
}

campaign "summer_table" {
  title      = "Nón cho ngày nắng"
  strategy   = strategy.stories
  objectives = [objective.share_of_voice]
  team       = team.growth
  start      = "2027-05-03"
  end        = "2027-06-30"
  channels   = ["social", "email"]
  segments   = [segment.home_cooks]
  kpis       = [kpi.web_traffic, kpi.sov, kpi.order_value]
}

review "2027-04-15" {
  scope       = [objective.order_value, objective.share_of_voice]
  teams       = [team.growth]
  compared_to = ["history", "benchmark"]
  decision    = "keep"
  reason      = "Hai mục tiêu đều đúng tiến độ sau mùa Tết"
}
