# as_of: 2027-04-20
plan "lantern_2027" {
  title          = "Marketing plan 2027, Lantern Books"
  language       = "en"
  currency       = "USD"
  period         = { start = "2027-01-01", end = "2027-12-31" }
  vision         = "A bookshop that every reader in the valley calls theirs"
  review_cadence = "monthly"
  report         = { audience = ["Owners"], cadence = "monthly" }
}

team "growth" {
  name     = "Growth team"
  function = "other"
  lead     = "Maya Osei"
  capacity = 30
}

goal "revenue" {
  title    = "The online shop pays for the reading room"
  category = "revenue"
  primary  = true
  owner    = "Maya Osei"
}

goal "brand" {
  title       = "Readers name Lantern first when they talk about books"
  category    = "brand_awareness"
  supports    = [goal.revenue]
  personality = "Curious, warm, never in a hurry"
  owner       = "Jon Weld"
}

objective "order_value" {
  title       = "Average order value grows from 32 to 38 dollars"
  goal        = goal.revenue
  team        = team.growth
  owner       = "Maya Osei"
  agreed_by   = ["Maya Osei"]
  measure     = kpi.order_value
  baseline    = 32
  target      = 38
  start       = "2027-01-01"
  deadline    = "2028-12-31"
  effort      = 10
  past_growth = { percent = 7, months = 12, source = "Till 2026" }
  milestone "2027-03-31" { target = 32.6 }
  milestone "2027-12-31" { target = 35 }
  checkin "2027-04-05" { value = 33 }
}

objective "share_of_voice" {
  title       = "Share of voice grows from 8% to 11%"
  goal        = goal.brand
  team        = team.growth
  owner       = "Jon Weld"
  agreed_by   = ["Maya Osei"]
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

objective "web_traffic" {
  title       = "Website visits grow from 21,000 to 23,000 a month"
  supports    = [objective.order_value]
  team        = team.growth
  owner       = "Jon Weld"
  agreed_by   = ["Maya Osei"]
  category    = "brand_awareness"
  measure     = kpi.web_traffic
  kpis        = [kpi.sov]
  baseline    = 21000
  target      = 23000
  start       = "2027-01-01"
  deadline    = "2027-12-31"
  effort      = 4
  past_growth = { percent = 8, months = 12, source = "GA4" }
  checkin "2027-04-12" { value = 21700 }
}

kpi "order_value" {
  metric   = "average_order_value"
  team     = team.growth
  source   = "Till"
  cadence  = "monthly"
  baseline = { value = 32, as_of = "2026-12-31" }
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
  benchmark = { value = 25000, as_of = "2026-12-31", source = "Median of five bookshops" }
  context "seasonality" { note = "Gift season in November and December" }
}

segment "collectors" {
  name     = "Readers who buy signed editions"
  basis    = "behavioural"
  channels = ["social", "email"]
}

strategy "stories" {
  title      = "Stories behind the books, told by their readers"
  objectives = [objective.order_value, objective.share_of_voice, objective.web_traffic]
  channels   = ["website", "social", "email"]
  owner      = "Jon Weld"
  listening  = "A question to the buyer after each order"
}

campaign "summer_reads" {
  title      = "Summer reads"
  strategy   = strategy.stories
  objectives = [objective.share_of_voice]
  team       = team.growth
  start      = "2027-05-03"
  end        = "2027-06-30"
  channels   = ["social", "email"]
  segments   = [segment.collectors]
  kpis       = [kpi.web_traffic, kpi.sov, kpi.order_value]
}

review "2027-04-15" {
  scope       = [objective.order_value, objective.share_of_voice, objective.web_traffic]
  teams       = [team.growth]
  compared_to = ["history", "benchmark"]
  decision    = "keep"
  reason      = "Both objectives are on course after the gift season"
}
