# as_of: 2027-04-20
plan "mat_ong_u_minh_2027" {
  title          = "Kế hoạch marketing 2027 – Mật Ong U Minh"
  period         = { start = "2027-01-01", end = "2027-12-31" }
  vision         = "Mỗi căn bếp có một lọ mật rừng tràm"
  review_cadence = "monthly"
  report         = { audience = ["Chủ xưởng"], cadence = "monthly" }
}

team "growth" {
  name     = "Đội Tăng trưởng"
  function = "other"
  lead     = "Lâm Văn Út"
  capacity = 30
}

goal "revenue" {
  title    = "Cửa hàng trực tuyến nuôi được nghề gác kèo"
  category = "revenue"
  primary  = true
  owner    = "Lâm Văn Út"
}

goal "brand" {
  title       = "Mật Ong U Minh được nhiều gia đình tin dùng hơn"
  category    = "brand_awareness"
  supports    = [goal.revenue]
  personality = "Thật thà, hoang sơ, ngọt lành"
  owner       = "Ngô Thị Tràm"
}

goal "service" {
  title    = "Chăm sóc người mua chu đáo, tốt hơn" # want "language/vague_goal"
  category = "customer_value"
  supports = [goal.revenue]
  owner    = "Ngô Thị Tràm"
}

objective "order_value" {
  title       = "Giá trị đơn hàng trung bình tăng từ 480.000 lên 560.000 đồng"
  goal        = goal.revenue
  team        = team.growth
  owner       = "Lâm Văn Út"
  agreed_by   = ["Lâm Văn Út"]
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
  owner       = "Ngô Thị Tràm"
  agreed_by   = ["Lâm Văn Út"]
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

objective "survey" {
  title       = "Bảng hỏi sau mua cho khách quen"
  goal        = goal.service
  team        = team.growth
  owner       = "Ngô Thị Tràm"
  agreed_by   = ["Lâm Văn Út"]
  kind        = "task"
  deliverable = "Bảng hỏi và báo cáo kết quả"
  start       = "2027-01-01"
  deadline    = "2027-06-30"
  effort      = 1
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
  benchmark = { value = 25000, as_of = "2026-12-31", source = "Trung vị năm trại ong" }
  context "seasonality" { note = "Cao điểm quà Tết từ tháng 12 đến tháng 1" }
}

segment "home_cooks" {
  name     = "Người nấu ăn tại nhà"
  basis    = "behavioural"
  channels = ["social", "email"]
}

strategy "stories" {
  title      = "Kể chuyện gác kèo ong và món ngon với mật rừng"
  objectives = [objective.order_value, objective.share_of_voice, objective.survey]
  channels   = ["website", "social", "email"]
  owner      = "Ngô Thị Tràm"
  listening  = "Hỏi ý kiến khách sau mỗi đơn hàng"
  personalization = { segments = [segment.home_cooks], data = ["Sổ bán hàng"] }
}

campaign "summer_table" {
  title      = "Mật cho mùa mưa"
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
  scope       = [objective.order_value, objective.share_of_voice, objective.survey]
  teams       = [team.growth]
  compared_to = ["history", "benchmark"]
  decision    = "keep"
  reason      = "Hai mục tiêu đều đúng tiến độ sau mùa Tết"
}
