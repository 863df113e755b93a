# as_of: 2027-04-20
plan "non_la_2027" {
  title          = "Kế hoạch marketing 2027 – Nón Lá Chuông"
  period         = { start = "2027-01-01", end = "2027-12-31" }
  vision         = "Mỗi gian bếp Việt có một món nón lá thêu"
  review_cadence = "monthly"
  report         = { audience = ["Chủ xưởng"], cadence = "monthly" }
}

team "growth" {
  name     = "Đội Tăng trưởng"
  function = "other"
  lead     = "Phí Văn Chuông"
  capacity = 30
}

goal "revenue" {
  title    = "Cửa hàng trực tuyến nuôi được cả xưởng nón"
  category = "revenue"
  primary  = true
  owner    = "Phí Văn Chuông"
}

goal "brand" {
  title       = "Nón Lá Chuông là cái tên đầu tiên khi nghĩ tới nón lá thêu"
  category    = "brand_awareness"
  supports    = [goal.revenue]
  personality = "Chậm rãi, tỉ mỉ, gần gũi"
  owner       = "Lưu Thị Lá"
}

objective "order_value" {
  title       = "Số hợp đồng quà tặng mỗi năm tăng từ 40 lên 56"
  goal        = goal.revenue
  team        = team.growth
  owner       = "Phí Văn Chuông"
  agreed_by   = ["Phí Văn Chuông"]
  measure     = kpi.contracts # want "smart/revenue_amount"
  baseline    = 40
  target      = 56
  start       = "2027-01-01"
  deadline    = "2028-12-31"
  effort      = 10
  past_growth = { percent = 14, months = 12, source = "Sổ bán hàng 2026" }
  milestone "2027-03-31" { target = 42 }
  milestone "2027-12-31" { target = 48 }
  checkin "2027-04-05" { value = 43 }
}

objective "share_of_voice" {
  title       = "Tỷ lệ thảo luận (SOV) tăng từ 8% lên 11%"
  goal        = goal.brand
  team        = team.growth
  owner       = "Lưu Thị Lá"
  agreed_by   = ["Phí Văn Chuông"]
  measure     = kpi.sov
  kpis        = [kpi.web_traffic, kpi.order_value]
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
  benchmark = { value = 25000, as_of = "2026-12-31", source = "Trung vị năm xưởng nón" }
  context "seasonality" { note = "Cao điểm quà Tết từ tháng 12 đến tháng 1" }
}

kpi "contracts" {
  metric   = "new_contracts"
  team     = team.growth
  source   = "CRM"
  cadence  = "monthly"
  baseline = { value = 40, as_of = "2026-12-31" }
}

segment "home_cooks" {
  name     = "Người nấu ăn tại nhà"
  basis    = "behavioural"
  channels = ["social", "email"]
}

strategy "stories" {
  title      = "Kể chuyện nghề nón và gợi ý bày bàn ăn"
  objectives = [objective.order_value, objective.share_of_voice]
  channels   = ["website", "social", "email"]
  owner      = "Lưu Thị Lá"
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
