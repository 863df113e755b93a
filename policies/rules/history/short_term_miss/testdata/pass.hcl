# as_of: 2027-04-20
plan "lua_nha_xa_2027" {
  title          = "Kế hoạch marketing 2027 – Lụa Nha Xá"
  period         = { start = "2027-01-01", end = "2027-12-31" }
  vision         = "Mỗi tủ áo Việt có một chiếc khăn lụa tơ tằm"
  review_cadence = "monthly"
  report         = { audience = ["Hợp tác xã"], cadence = "monthly" }
}

team "growth" {
  name     = "Đội Tăng trưởng"
  function = "other"
  lead     = "Bùi Đức Long"
  capacity = 30
}

goal "revenue" {
  title    = "Cửa hàng trực tuyến nuôi được cả làng dệt"
  category = "revenue"
  primary  = true
  owner    = "Bùi Đức Long"
}

goal "brand" {
  title       = "Lụa Nha Xá là cái tên đầu tiên khi nghĩ tới lụa tơ tằm"
  category    = "brand_awareness"
  supports    = [goal.revenue]
  personality = "Mềm mại, khéo léo, bền bỉ"
  owner       = "Nguyễn Thị Tơ"
}

objective "order_value" {
  title       = "Giá trị đơn hàng trung bình tăng từ 480.000 lên 560.000 đồng"
  goal        = goal.revenue
  team        = team.growth
  owner       = "Bùi Đức Long"
  agreed_by   = ["Bùi Đức Long"]
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
  owner       = "Nguyễn Thị Tơ"
  agreed_by   = ["Bùi Đức Long"]
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

objective "web_visits" {
  title       = "Lượt truy cập website mỗi tháng tăng từ 21.000 lên 22.400"
  goal        = goal.brand
  team        = team.growth
  owner       = "Nguyễn Thị Tơ"
  agreed_by   = ["Bùi Đức Long"]
  measure     = kpi.web_traffic
  kpis        = [kpi.sov]
  supports    = [objective.order_value]
  baseline    = 21000
  target      = 22400
  start       = "2027-01-01"
  deadline    = "2027-04-05"
  effort      = 2
  past_growth = { percent = 5.5, months = 3, source = "GA4 quý 4/2026" }
  status      = "missed"
  checkin "2027-04-05" { value = 21900 }
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
  benchmark = { value = 25000, as_of = "2026-12-31", source = "Trung vị năm làng lụa" }
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

segment "gift_buyers" {
  name     = "Người mua làm quà tặng"
  basis    = "behavioural"
  channels = ["social", "email"]
}

strategy "stories" {
  title      = "Kể chuyện dệt lụa và gợi ý phối đồ"
  objectives = [objective.order_value, objective.share_of_voice, objective.web_visits]
  channels   = ["website", "social", "email"]
  owner      = "Nguyễn Thị Tơ"
  listening  = "Hỏi ý kiến khách sau mỗi đơn hàng"
}

campaign "summer_silk" {
  title      = "Lụa mùa hè"
  strategy   = strategy.stories
  objectives = [objective.share_of_voice]
  team       = team.growth
  start      = "2027-05-03"
  end        = "2027-06-30"
  channels   = ["social", "email"]
  segments   = [segment.gift_buyers]
  kpis       = [kpi.web_traffic, kpi.sov, kpi.order_value]
}

review "2027-03-15" {
  scope       = [objective.order_value, objective.share_of_voice, objective.web_visits]
  teams       = [team.growth]
  compared_to = ["history"]
  decision    = "keep"
  reason      = "Chờ số liệu hết quý 1 rồi mới quyết định"
}

review "2027-04-15" {
  scope       = [objective.order_value, objective.share_of_voice]
  teams       = [team.growth]
  compared_to = ["history", "benchmark"]
  decision    = "keep"
  reason      = "Lượt truy cập hụt chỉ tiêu nhưng giá trị đơn hàng vẫn vượt cột mốc"
}
