# as_of: 2027-04-20
plan "det_lanh_2027" {
  title          = "Kế hoạch marketing 2027 – Lụa Lãnh Mỹ A"
  period         = { start = "2027-01-01", end = "2027-12-31" }
  vision         = "Mỗi tủ áo có một tấm lụa nhuộm mặc nưa"
  review_cadence = "monthly"
  report         = { audience = ["Chủ xưởng dệt"], cadence = "monthly" }
}

team "growth" {
  name     = "Đội Tăng trưởng"
  function = "other"
  lead     = "Phùng Gia Bảo"
  capacity = 30
}

goal "revenue" {
  title    = "Cửa hàng trực tuyến nuôi được cả xưởng"
  category = "revenue"
  primary  = true
  owner    = "Phùng Gia Bảo"
}

goal "brand" {
  title       = "Lụa Lãnh Mỹ A là cái tên đầu tiên khi nghĩ tới lụa nhuộm mặc nưa"
  category    = "brand_awareness"
  supports    = [goal.revenue]
  personality = "Chậm rãi, tỉ mỉ, gần gũi"
  owner       = "Tăng Kim Liên"
}

objective "order_value" {
  title       = "Giá trị đơn hàng trung bình tăng từ 480.000 lên 560.000 đồng"
  goal        = goal.revenue
  team        = team.growth
  owner       = "Phùng Gia Bảo"
  agreed_by   = ["Phùng Gia Bảo"]
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
  title       = "Tỷ lệ thảo luận (SOV) tăng từ 8% lên 11%"
  goal        = goal.brand
  team        = team.growth
  owner       = "Tăng Kim Liên"
  agreed_by   = ["Phùng Gia Bảo"]
  measure     = kpi.sov
  kpis        = [kpi.web_traffic]
  change      = "points"
  baseline    = 8
  target      = 11
  start       = "2027-01-01"
  deadline    = "2027-12-31"  # want "history/deadline_slip"
  effort      = 12
  past_growth = { percent = 28, months = 12, source = "Social listening 2026" }
  checkin "2027-04-05" { value = 8.9 }
}

objective "tasting_tour" {
  title       = "Giá trị đơn hàng trung bình tăng từ 470.000 lên 480.000 đồng"
  goal        = goal.revenue
  supports    = [objective.order_value]
  team        = team.growth
  owner       = "Phùng Gia Bảo"
  agreed_by   = ["Phùng Gia Bảo"]
  measure     = kpi.order_value
  baseline    = 470000
  target      = 480000
  start       = "2026-09-01"
  deadline    = "2027-03-31"
  effort      = 4
  past_growth = { percent = 3, months = 12, source = "Sổ bán hàng 2025" }
  status      = "achieved"
  checkin "2027-03-30" { value = 482000 }
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
  benchmark = { value = 25000, as_of = "2026-12-31", source = "Trung vị năm xưởng" }
  context "seasonality" { note = "Cao điểm quà Tết từ tháng 12 đến tháng 1" }
}

kpi "likes" {
  metric   = "social_engagement"
  team     = team.growth
  source   = "Facebook"
  cadence  = "monthly"
  baseline = { value = 5400, as_of = "2026-12-31" }
  status   = "retired"
}

segment "home_cooks" {
  name     = "Người nấu ăn tại nhà"
  basis    = "behavioural"
  channels = ["social", "email"]
}

strategy "stories" {
  title      = "Kể chuyện nghề và gợi ý bày bàn ăn"
  objectives = [objective.order_value, objective.share_of_voice, objective.tasting_tour]
  channels   = ["website", "social", "email"]
  owner      = "Tăng Kim Liên"
  listening  = "Hỏi ý kiến khách sau mỗi đơn hàng"
}

campaign "summer_table" {
  title      = "Bàn ăn mùa hè"
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
