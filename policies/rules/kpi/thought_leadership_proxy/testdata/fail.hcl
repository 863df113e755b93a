# as_of: 2027-04-20
plan "thyme_2027" {
  title          = "Marketing plan 2027, Thyme & Tallow"
  language       = "en"
  currency       = "USD"
  period         = { start = "2027-01-01", end = "2027-12-31" }
  vision         = "Honest soap in every bathroom in the country"
  review_cadence = "monthly"
  report         = { audience = ["Owners"], cadence = "monthly" }
}

team "growth" {
  name     = "Growth team"
  function = "other"
  lead     = "Clara Nowak"
  capacity = 30
}

goal "revenue" {
  title    = "The online shop pays for the soap kitchen"
  category = "revenue"
  primary  = true
  owner    = "Clara Nowak"
}

goal "brand" {
  title       = "Thyme & Tallow is the first name that people think of for plain soap"
  category    = "brand_awareness"
  supports    = [goal.revenue]
  personality = "Honest, gentle, dry humour"
  owner       = "Yusuf Demir"
}

goal "expert" {
  title    = "Pharmacists and mothers ask Thyme & Tallow before they buy soap"
  category = "thought_leadership"
  supports = [goal.revenue]
  owner    = "Yusuf Demir"
}

objective "order_value" {
  title       = "Average order value grows from 48 to 56 dollars"
  goal        = goal.revenue
  team        = team.growth
  owner       = "Clara Nowak"
  agreed_by   = ["Clara Nowak"]
  measure     = kpi.order_value
  baseline    = 48
  target      = 56
  start       = "2027-01-01"
  deadline    = "2028-12-31"
  effort      = 10
  past_growth = { percent = 6, months = 12, source = "Till 2026" }
  milestone "2027-03-31" { target = 48.8 }
  milestone "2027-12-31" { target = 52 }
  checkin "2027-04-05" { value = 49.2 }
}

objective "share_of_voice" {
  title       = "Share of voice grows from 8% to 11%"
  goal        = goal.brand
  team        = team.growth
  owner       = "Yusuf Demir"
  agreed_by   = ["Clara Nowak"]
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

objective "advice" {
  title       = "Visits to the blog grow from 4,000 to 5,000"
  goal        = goal.expert
  team        = team.growth
  owner       = "Yusuf Demir"
  agreed_by   = ["Clara Nowak"]
  measure     = kpi.blog # want "kpi/thought_leadership_proxy"
  baseline    = 4000
  target      = 5000
  start       = "2027-01-01"
  deadline    = "2027-12-31"
  effort      = 6
  past_growth = { percent = 18, months = 12, source = "GA4 2026" }
  checkin "2027-04-05" { value = 4300 }
}

kpi "order_value" {
  metric   = "average_order_value"
  team     = team.growth
  source   = "Till"
  cadence  = "monthly"
  baseline = { value = 48, as_of = "2026-12-31" }
}

kpi "sov" {
  metric   = "share_of_voice"
  team     = team.growth
  source   = "Social listening"
  cadence  = "monthly"
  drives   = [kpi.order_value]
  baseline = { value = 8, as_of = "2026-12-31" }
}

kpi "blog" {
  metric    = "blog_traffic"
  team      = team.growth
  source    = "GA4"
  cadence   = "monthly"
  drives    = [kpi.order_value]
  baseline  = { value = 4000, as_of = "2026-12-31" }
  benchmark = { min = 3000, max = 6000, as_of = "2026-12-31", source = "Guild of soap makers" }
  context "seasonality" { note = "Few readers in July and August" }
}

kpi "web_traffic" {
  metric    = "website_traffic"
  team      = team.growth
  source    = "GA4"
  cadence   = "weekly"
  drives    = [kpi.order_value]
  baseline  = { value = 21000, as_of = "2026-12-31" }
  benchmark = { value = 25000, as_of = "2026-12-31", source = "Median of five competitors" }
  context "seasonality" { note = "Gift season in November and December" }
}

segment "regulars" {
  name     = "Customers with three orders in twelve months"
  basis    = "behavioural"
  channels = ["social", "email"]
}

strategy "stories" {
  title      = "Stories from the kitchen and skin care lessons"
  objectives = [objective.order_value, objective.share_of_voice, objective.advice]
  channels   = ["website", "social", "email"]
  owner      = "Yusuf Demir"
  listening  = "A question to the buyer after each order"
}

campaign "summer" {
  title      = "Summer travel soap"
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
  scope       = [objective.order_value, objective.share_of_voice, objective.advice]
  teams       = [team.growth]
  compared_to = ["history", "benchmark"]
  decision    = "keep"
  reason      = "All objectives are on course after the gift season"
}
