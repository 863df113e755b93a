# as_of: 2027-04-20
plan "tra_ngan_2027" {
  title          = "Kế hoạch marketing 2027 – Trà Ngàn"
  period         = { start = "2027-01-01", end = "2027-12-31" }
  vision         = "Mỗi gia đình Việt có một ấm trà shan tuyết cổ thụ"
  review_cadence = "monthly"
  report         = { audience = ["Ban giám đốc"], cadence = "monthly" }
}

team "growth" {
  name     = "Đội Tăng trưởng"
  function = "other"
  lead     = "Lý Thị Say"
  capacity = 36
}

goal "revenue" {
  title    = "Bán trà trực tuyến nuôi được cả vùng chè"
  category = "revenue"
  primary  = true
  owner    = "Lý Thị Say"
}

goal "brand" {
  title       = "Nhắc đến trà shan tuyết là nghĩ tới Trà Ngàn"
  category    = "brand_awareness"
  supports    = [goal.revenue]
  personality = "Điềm đạm, tinh tế, gắn với núi rừng"
  owner       = "Vũ Đình Khôi"
}

goal "loyalty" {
  title    = "Khách quen quay lại mỗi mùa trà"
  category = "revenue"
  supports = [goal.revenue]
  owner    = "Lý Thị Say"
}

objective "order_value" {
  title       = "Giá trị đơn hàng trung bình tăng từ 320.000 lên 380.000 đồng"
  goal        = goal.revenue
  team        = team.growth
  owner       = "Lý Thị Say"
  agreed_by   = ["Lý Thị Say"]
  measure     = kpi.order_value
  kpis        = [kpi.cac, kpi.close_rate]
  baseline    = 320000
  target      = 380000
  start       = "2027-01-01"
  deadline    = "2028-12-31"
  effort      = 10
  past_growth = { percent = 7, months = 12, source = "Sổ bán hàng 2026" }
  milestone "2027-03-31" { target = 326000 }
  milestone "2027-12-31" { target = 350000 }
  checkin "2027-04-05" { value = 330000 }
}

objective "share_of_voice" {
  title       = "Tỷ lệ thảo luận (SOV) tăng từ 8% lên 11%"
  goal        = goal.brand
  team        = team.growth
  owner       = "Vũ Đình Khôi"
  agreed_by   = ["Lý Thị Say"]
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

objective "repeat" {
  title       = "Tỷ lệ chốt đơn tăng từ 22% lên 24%"
  category    = "revenue"
  goal        = goal.loyalty
  team        = team.growth
  owner       = "Lý Thị Say"
  agreed_by   = ["Lý Thị Say"]
  measure     = kpi.close_rate
  kpis        = [kpi.order_value]
  change      = "points"
  baseline    = 22
  target      = 24
  start       = "2027-07-01"
  deadline    = "2027-12-31"
  effort      = 4
  past_growth = { percent = 6, months = 6, source = "CRM nửa cuối 2026" }
}

kpi "order_value" {
  metric   = "average_order_value"
  team     = team.growth
  source   = "Sổ bán hàng"
  cadence  = "monthly"
  baseline = { value = 320000, as_of = "2026-12-31" }
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
  benchmark = { value = 25000, as_of = "2026-12-31", source = "Trung vị năm hãng trà" }
  context "seasonality" { note = "Cao điểm quà Tết từ tháng 12 đến tháng 1" }
}

kpi "cac" {
  metric   = "cac"
  team     = team.growth
  source   = "Sổ bán hàng"
  cadence  = "monthly"
  baseline = { value = 60000, as_of = "2026-12-31" }
}

kpi "close_rate" {
  metric   = "sales_conversion_rate"
  team     = team.growth
  source   = "CRM"
  cadence  = "monthly"
  baseline = { value = 22, as_of = "2026-12-31" }
}

segment "gift_givers" {
  name     = "Người mua trà làm quà"
  basis    = "behavioural"
  channels = ["social", "email"]
}

strategy "stories" {
  title      = "Kể chuyện người hái chè và gợi ý pha trà"
  objectives = [objective.order_value, objective.share_of_voice]
  channels   = ["website", "social", "email"]
  owner      = "Vũ Đình Khôi"
  listening  = "Hỏi ý kiến khách sau mỗi đơn hàng"
}

strategy "advice" {
  title      = "Tư vấn chọn trà qua tin nhắn"
  objectives = [objective.repeat]
  channels   = ["social"]
  owner      = "Lý Thị Say"
  listening  = "Đọc lại tin nhắn hằng tuần"
}

campaign "summer_tea" {
  title      = "Trà lạnh mùa hè"
  strategy   = strategy.stories
  objectives = [objective.share_of_voice]
  team       = team.growth
  start      = "2027-05-03"
  end        = "2027-06-30"
  channels   = ["social", "email"]
  segments   = [segment.gift_givers]
  kpis       = [kpi.web_traffic, kpi.sov, kpi.order_value]
}

review "2027-04-15" {
  scope       = [objective.order_value, objective.share_of_voice]
  teams       = [team.growth]
  compared_to = ["history", "benchmark"]
  decision    = "keep"
  reason      = "Hai mục tiêu đều đúng tiến độ sau mùa Tết"
}
