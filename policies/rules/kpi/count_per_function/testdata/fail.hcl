# as_of: 2027-04-20
plan "lo_banh_2027" { # want "kpi/count_per_function"
  title          = "Kế hoạch marketing 2027 – Lò Bánh Sớm"
  period         = { start = "2027-01-01", end = "2027-12-31" }
  vision         = "Mỗi bữa sáng có ổ bánh mới ra lò"
  review_cadence = "monthly"
  report         = { audience = ["Chủ xưởng"], cadence = "monthly" }
}

team "growth" {
  name     = "Đội Tăng trưởng"
  function = "other"
  lead     = "Trương Gia Huy"
  capacity = 30
}

team "social" {
  name     = "Đội Mạng xã hội"
  function = "marketing"
  lead     = "Mai Thảo Vy"
  capacity = 6
}

team "email" {
  name     = "Đội Email"
  function = "marketing"
  lead     = "Mai Thảo Vy"
  capacity = 6
}

team "ads" {
  name     = "Đội Quảng cáo"
  function = "marketing"
  lead     = "Mai Thảo Vy"
  capacity = 6
}

goal "revenue" {
  title    = "Cửa hàng trực tuyến nuôi được cả tiệm bánh"
  category = "revenue"
  primary  = true
  owner    = "Trương Gia Huy"
}

goal "brand" {
  title       = "Lò Bánh Sớm là cái tên đầu tiên khi nghĩ tới bánh men tự nhiên"
  category    = "brand_awareness"
  supports    = [goal.revenue]
  personality = "Chậm rãi, tỉ mỉ, gần gũi"
  owner       = "Mai Thảo Vy"
}

objective "order_value" {
  title       = "Giá trị đơn hàng trung bình tăng từ 480.000 lên 560.000 đồng"
  goal        = goal.revenue
  team        = team.growth
  owner       = "Trương Gia Huy"
  agreed_by   = ["Trương Gia Huy"]
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
  owner       = "Mai Thảo Vy"
  agreed_by   = ["Trương Gia Huy"]
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
  benchmark = { value = 25000, as_of = "2026-12-31", source = "Trung vị năm tiệm bánh" }
  context "seasonality" { note = "Cao điểm quà Tết từ tháng 12 đến tháng 1" }
}

kpi "impressions" {
  metric    = "impressions"
  team      = team.social
  source    = "Facebook"
  cadence   = "monthly"
  drives    = [kpi.web_traffic]
  baseline  = { value = 90000, as_of = "2026-12-31" }
  benchmark = { none = "Chưa có khảo sát cho ngành bánh" }
}

kpi "social_reach" {
  metric    = "social_reach"
  team      = team.social
  source    = "Facebook"
  cadence   = "monthly"
  drives    = [kpi.web_traffic]
  baseline  = { value = 41000, as_of = "2026-12-31" }
  benchmark = { none = "Chưa có khảo sát cho ngành bánh" }
}

kpi "content_engagement" {
  metric    = "content_engagement"
  team      = team.social
  source    = "Facebook"
  cadence   = "monthly"
  drives    = [kpi.web_traffic]
  baseline  = { value = 6, as_of = "2026-12-31" }
  benchmark = { none = "Chưa có khảo sát cho ngành bánh" }
}

kpi "nps" {
  metric    = "nps"
  team      = team.social
  source    = "Phiếu hỏi khách"
  cadence   = "monthly"
  drives    = [kpi.web_traffic]
  baseline  = { value = 41, as_of = "2026-12-31" }
  benchmark = { none = "Chưa có khảo sát cho ngành bánh" }
}

kpi "email_ctr" {
  metric    = "email_ctr"
  team      = team.email
  source    = "Mailchimp"
  cadence   = "monthly"
  drives    = [kpi.web_traffic]
  baseline  = { value = 3, as_of = "2026-12-31" }
  benchmark = { none = "Chưa có khảo sát cho ngành bánh" }
}

kpi "unsubscribe_rate" {
  metric    = "unsubscribe_rate"
  team      = team.email
  source    = "Mailchimp"
  cadence   = "monthly"
  drives    = [kpi.web_traffic]
  baseline  = { value = 1, as_of = "2026-12-31" }
  benchmark = { none = "Chưa có khảo sát cho ngành bánh" }
}

kpi "conversion_rate" {
  metric    = "conversion_rate"
  team      = team.email
  source    = "GA4"
  cadence   = "monthly"
  drives    = [kpi.web_traffic]
  baseline  = { value = 2, as_of = "2026-12-31" }
  benchmark = { none = "Chưa có khảo sát cho ngành bánh" }
}

kpi "cpc" {
  metric    = "cpc"
  team      = team.ads
  source    = "Google Ads"
  cadence   = "monthly"
  drives    = [kpi.web_traffic]
  baseline  = { value = 3200, as_of = "2026-12-31" }
  benchmark = { none = "Chưa có khảo sát cho ngành bánh" }
}

kpi "roas" {
  metric    = "roas"
  team      = team.ads
  source    = "Google Ads"
  cadence   = "monthly"
  drives    = [kpi.web_traffic]
  baseline  = { value = 4, as_of = "2026-12-31" }
  benchmark = { none = "Chưa có khảo sát cho ngành bánh" }
}

kpi "bounce_rate" {
  metric    = "bounce_rate"
  team      = team.ads
  source    = "GA4"
  cadence   = "monthly"
  drives    = [kpi.web_traffic]
  baseline  = { value = 48, as_of = "2026-12-31" }
  benchmark = { none = "Chưa có khảo sát cho ngành bánh" }
}

kpi "session_duration" {
  metric    = "session_duration"
  team      = team.ads
  source    = "GA4"
  cadence   = "monthly"
  drives    = [kpi.web_traffic]
  baseline  = { value = 95, as_of = "2026-12-31" }
  benchmark = { none = "Chưa có khảo sát cho ngành bánh" }
}

segment "home_cooks" {
  name     = "Người nấu ăn tại nhà"
  basis    = "behavioural"
  channels = ["social", "email"]
}

strategy "stories" {
  title      = "Kể chuyện nghề bánh và gợi ý bày bàn ăn"
  objectives = [objective.order_value, objective.share_of_voice]
  channels   = ["website", "social", "email"]
  owner      = "Mai Thảo Vy"
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

campaign "social" {
  title      = "Giới thiệu bánh mới"
  strategy   = strategy.stories
  objectives = [objective.share_of_voice]
  team       = team.social
  start      = "2027-05-03"
  end        = "2027-06-30"
  channels   = ["social", "email"]
  segments   = [segment.home_cooks]
  kpis       = [kpi.impressions, kpi.social_reach, kpi.content_engagement, kpi.nps]
}

campaign "email" {
  title      = "Thư gọi khách quay lại"
  strategy   = strategy.stories
  objectives = [objective.share_of_voice]
  team       = team.email
  start      = "2027-05-03"
  end        = "2027-06-30"
  channels   = ["social", "email"]
  segments   = [segment.home_cooks]
  kpis       = [kpi.email_ctr, kpi.unsubscribe_rate, kpi.conversion_rate]
}

campaign "ads" {
  title      = "Quảng cáo bữa sáng"
  strategy   = strategy.stories
  objectives = [objective.share_of_voice]
  team       = team.ads
  start      = "2027-05-03"
  end        = "2027-06-30"
  channels   = ["social", "email"]
  segments   = [segment.home_cooks]
  kpis       = [kpi.cpc, kpi.roas, kpi.bounce_rate, kpi.session_duration]
}

review "2027-04-15" {
  scope       = [objective.order_value, objective.share_of_voice]
  teams       = [team.growth]
  compared_to = ["history", "benchmark"]
  decision    = "keep"
  reason      = "Hai mục tiêu đều đúng tiến độ sau mùa Tết"
}
