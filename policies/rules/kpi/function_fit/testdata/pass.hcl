# as_of: 2027-04-20
plan "tra_sen_2027" {
  title          = "Kế hoạch marketing 2027 – Trà Sen Hồ Tây"
  period         = { start = "2027-01-01", end = "2027-12-31" }
  vision         = "Mỗi phòng khách có một ấm trà ướp sen"
  review_cadence = "monthly"
  report         = { audience = ["Ban giám đốc"], cadence = "monthly" }
}

team "marketing" {
  name     = "Phòng Marketing"
  function = "marketing"
  lead     = "Đinh Quang Vinh"
  capacity = 30
}

team "sales" {
  name     = "Phòng Kinh doanh"
  function = "sales"
  lead     = "Lã Thùy Dương"
  capacity = 20
}

goal "revenue" {
  title    = "Kênh trực tuyến nuôi được cả xưởng trà"
  category = "revenue"
  primary  = true
  owner    = "Đinh Quang Vinh"
}

goal "brand" {
  title       = "Trà Sen Hồ Tây là cái tên đầu tiên khi nghĩ tới trà ướp sen"
  category    = "brand_awareness"
  supports    = [goal.revenue]
  personality = "Điềm đạm, tinh tế, chân thành"
  owner       = "Lã Thùy Dương"
}

objective "order_value" {
  title       = "Giá trị đơn hàng trung bình tăng từ 480.000 lên 560.000 đồng"
  goal        = goal.revenue
  team        = team.sales
  owner       = "Đinh Quang Vinh"
  agreed_by   = ["Đinh Quang Vinh", "Lã Thùy Dương"]
  measure     = kpi.order_value
  kpis        = [kpi.leads, kpi.closed]
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
  team        = team.marketing
  owner       = "Lã Thùy Dương"
  agreed_by   = ["Đinh Quang Vinh"]
  measure     = kpi.sov
  kpis        = [kpi.web_traffic, kpi.mentions, kpi.content]
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
  team     = team.sales
  source   = "Sổ bán hàng"
  cadence  = "monthly"
  baseline = { value = 480000, as_of = "2026-12-31" }
}

kpi "leads" {
  metric   = "sql"
  team     = team.sales
  source   = "CRM"
  cadence  = "monthly"
  drives   = [kpi.closed]
  baseline = { value = 60, as_of = "2026-12-31" }
}

kpi "closed" {
  metric   = "sales_conversion_rate"
  team     = team.sales
  source   = "CRM"
  cadence  = "monthly"
  drives   = [kpi.order_value]
  baseline = { value = 22, as_of = "2026-12-31" }
}

kpi "sov" {
  metric   = "share_of_voice"
  team     = team.marketing
  source   = "Social listening"
  cadence  = "monthly"
  drives   = [kpi.order_value]
  baseline = { value = 8, as_of = "2026-12-31" }
}

kpi "web_traffic" {
  metric    = "website_traffic"
  team      = team.marketing
  source    = "GA4"
  cadence   = "weekly"
  drives    = [kpi.order_value]
  baseline  = { value = 21000, as_of = "2026-12-31" }
  benchmark = { value = 25000, as_of = "2026-12-31", source = "Trung vị năm đối thủ" }
  context "seasonality" { note = "Cao điểm quà Tết từ tháng 12 đến tháng 1" }
}

kpi "mentions" {
  metric   = "brand_mentions"
  team     = team.marketing
  source   = "Social listening"
  cadence  = "monthly"
  drives   = [kpi.web_traffic]
  baseline = { value = 150, as_of = "2026-12-31" }
}

kpi "content" {
  metric   = "content_engagement"
  team     = team.marketing
  source   = "GA4"
  cadence  = "monthly"
  drives   = [kpi.web_traffic]
  baseline = { value = 12, as_of = "2026-12-31" }
}

segment "regulars" {
  name     = "Khách mua từ 3 lần trong 12 tháng"
  basis    = "behavioural"
  channels = ["social", "email"]
}

strategy "stories" {
  title      = "Kể chuyện mùa sen và cách pha trà"
  objectives = [objective.order_value, objective.share_of_voice]
  channels   = ["website", "social", "email"]
  owner      = "Lã Thùy Dương"
  listening  = "Hỏi ý kiến khách sau mỗi đơn hàng"
}

campaign "summer" {
  title      = "Trà sen ướp lạnh"
  strategy   = strategy.stories
  objectives = [objective.share_of_voice]
  team       = team.marketing
  start      = "2027-05-03"
  end        = "2027-06-30"
  channels   = ["social", "email"]
  segments   = [segment.regulars]
  kpis       = [kpi.web_traffic, kpi.sov, kpi.order_value]
}

review "2027-04-15" {
  scope       = [objective.order_value, objective.share_of_voice]
  teams       = [team.marketing, team.sales]
  compared_to = ["history", "benchmark"]
  decision    = "keep"
  reason      = "Các mục tiêu đều đúng tiến độ sau mùa Tết"
}
