# as_of: 2027-04-20
plan "lantern_2027" { # want "balance/revenue_and_brand"
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

goal "loyalty" {
  title    = "Readers come back for their next book"
  category = "customer_value"
  supports = [goal.revenue]
  owner    = "Jon Weld"
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

objective "repeat_purchases" {
  title       = "Repeat purchase rate grows from 24% to 30%"
  goal        = goal.loyalty
  team        = team.growth
  owner       = "Jon Weld"
  agreed_by   = ["Maya Osei"]
  measure     = kpi.repeat_rate
  kpis        = [kpi.web_traffic]
  change      = "points"
  baseline    = 24
  target      = 30
  start       = "2027-01-01"
  deadline    = "2027-12-31"
  effort      = 12
  past_growth = { percent = 18, months = 12, source = "Till 2026" }
  checkin "2027-04-05" { value = 25.8 }
}

kpi "order_value" {
  metric   = "average_order_value"
  team     = team.growth
  source   = "Till"
  cadence  = "monthly"
  baseline = { value = 32, as_of = "2026-12-31" }
}

kpi "repeat_rate" {
  metric   = "repeat_purchase_rate"
  team     = team.growth
  source   = "Till"
  cadence  = "monthly"
  baseline = { value = 24, as_of = "2026-12-31" }
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
  title           = "Stories behind the books, told by their readers"
  objectives      = [objective.order_value, objective.repeat_purchases]
  channels        = ["website", "social", "email"]
  owner           = "Jon Weld"
  listening       = "A question to the buyer after each order"
  personalization = { segments = [segment.collectors], data = ["Till", "GA4"] }
}

campaign "summer_reads" {
  title      = "Summer reads"
  strategy   = strategy.stories
  objectives = [objective.repeat_purchases]
  team       = team.growth
  start      = "2027-05-03"
  end        = "2027-06-30"
  channels   = ["social", "email"]
  segments   = [segment.collectors]
  kpis       = [kpi.web_traffic, kpi.repeat_rate, kpi.order_value]
}

review "2027-04-15" {
  scope       = [objective.order_value, objective.repeat_purchases]
  teams       = [team.growth]
  compared_to = ["history", "benchmark"]
  decision    = "keep"
  reason      = "Both objectives are on course after the gift season"
}
