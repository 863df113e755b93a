# as_of: 2027-04-20
plan "xe_tre_2027" {
  title          = "Kế hoạch marketing 2027 – Xe đạp Tre"
  period         = { start = "2027-01-01", end = "2027-12-31" }
  vision         = "Mỗi gian bếp Việt có một món xe đạp khung tre"
  review_cadence = "monthly"
  report         = { audience = ["Chủ xưởng"], cadence = "monthly" }
}

team "growth" {
  name     = "Đội Tăng trưởng"
  function = "other"
  lead     = "Phan Nhật Minh"
  capacity = 30
}

goal "revenue" {
  title    = "Cửa hàng trực tuyến nuôi được cả xưởng xe"
  category = "revenue"
  primary  = true
  owner    = "Phan Nhật Minh"
}

goal "brand" {
  title       = "Xe đạp Tre là cái tên đầu tiên khi nghĩ tới xe đạp khung tre"
  category    = "brand_awareness"
  supports    = [goal.revenue]
  personality = "Chậm rãi, tỉ mỉ, gần gũi"
  owner       = "Thái Mỹ Linh"
}

objective "order_value" {
  title       = "Giá trị đơn hàng trung bình tăng từ 480.000 lên 560.000 đồng"
  goal        = goal.revenue
  team        = team.growth
  owner       = "Phan Nhật Minh"
  agreed_by   = ["Phan Nhật Minh"]
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
  owner       = "Thái Mỹ Linh"
  agreed_by   = ["Phan Nhật Minh"]
  measure     = kpi.sov
  kpis        = [kpi.web_traffic, kpi.test_rides]
  change      = "points"
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
  benchmark = { value = 25000, as_of = "2026-12-31", source = "Trung vị năm xưởng xe" }
  context "seasonality" { note = "Cao điểm quà Tết từ tháng 12 đến tháng 1" }
}

kpi "test_rides" { # want "kpi/definition_complete"
  metric   = "test_ride_rate"
  team     = team.growth
  source   = "Sổ lái thử"
  cadence  = "monthly"
  tier     = "functional"
  timing   = "leading"
  unit     = "percent"
  direction = "increase"
  baseline = { value = 12, as_of = "2026-12-31" }
}

segment "home_cooks" {
  name     = "Người nấu ăn tại nhà"
  basis    = "behavioural"
  channels = ["social", "email"]
}

strategy "stories" {
  title      = "Kể chuyện nghề làm xe và gợi ý bày bàn ăn"
  objectives = [objective.order_value, objective.share_of_voice]
  channels   = ["website", "social", "email"]
  owner      = "Thái Mỹ Linh"
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
