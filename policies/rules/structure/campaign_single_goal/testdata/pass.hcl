# as_of: 2027-04-20
plan "quill_2027" {
  title          = "Marketing plan 2027, Quill Press"
  language       = "en"
  currency       = "USD"
  period         = { start = "2027-01-01", end = "2027-12-31" }
  vision         = "A printed letter in every mailbox once a year"
  review_cadence = "monthly"
  report         = { audience = ["Owners"], cadence = "monthly" }
}

team "growth" {
  name     = "Growth team"
  function = "other"
  lead     = "Greta Lindqvist"
  members  = ["Greta Lindqvist", "Ben Osei"]
  capacity = 30
}

goal "revenue" {
  title    = "The online shop pays for the print room"
  category = "revenue"
  primary  = true
  owner    = "Greta Lindqvist"
}

goal "brand" {
  title       = "Quill Press is the first name that people think of for letterpress cards"
  category    = "brand_awareness"
  supports    = [goal.revenue]
  personality = "Curious, exact, fond of paper"
  owner       = "Ben Osei"
}

goal "friends" {
  title    = "People who write letters meet at our table"
  category = "engagement"
  supports = [goal.revenue]
  owner    = "Greta Lindqvist"
}

objective "order_value" {
  title       = "Average order value grows from 48 to 56 dollars"
  goal        = goal.revenue
  team        = team.growth
  owner       = "Greta Lindqvist"
  agreed_by   = ["Greta Lindqvist"]
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
  owner       = "Ben Osei"
  agreed_by   = ["Greta Lindqvist"]
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

objective "comments" {
  title       = "Comments and shares in a month grow from 900 to 1,100"
  goal        = goal.friends
  team        = team.growth
  owner       = "Ben Osei"
  agreed_by   = ["Greta Lindqvist"]
  measure     = kpi.comments
  baseline    = 900
  target      = 1100
  start       = "2027-01-01"
  deadline    = "2027-12-31"
  effort      = 4
  past_growth = { percent = 18, months = 12, source = "Page statistics 2026" }
  checkin "2027-04-12" { value = 960 }
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

kpi "comments" {
  metric    = "social_engagement"
  team      = team.growth
  source    = "Page statistics"
  cadence   = "weekly"
  drives    = [kpi.sov]
  baseline  = { value = 900, as_of = "2026-12-31" }
  benchmark = { min = 700, max = 1500, as_of = "2026-12-31", source = "Survey of small presses" }
  context "seasonality" { note = "More comments before the holidays" }
}

segment "regulars" {
  name     = "Customers with three orders in twelve months"
  basis    = "behavioural"
  channels = ["social", "email"]
}

strategy "stories" {
  title      = "Stories from the press and letter ideas"
  objectives = [objective.order_value, objective.share_of_voice, objective.comments]
  channels   = ["website", "social", "email"]
  owner      = "Ben Osei"
  listening  = "A question to the buyer after each order"
}

campaign "summer" {
  title      = "Summer letters"
  strategy   = strategy.stories
  objectives = [objective.share_of_voice, objective.order_value]
  team       = team.growth
  start      = "2027-05-03"
  end        = "2027-06-30"
  channels   = ["social", "email"]
  segments   = [segment.regulars]
  kpis       = [kpi.web_traffic, kpi.sov, kpi.order_value]
}

review "2027-04-15" {
  scope       = [objective.order_value, objective.share_of_voice, objective.comments]
  teams       = [team.growth]
  compared_to = ["history", "benchmark"]
  decision    = "keep"
  reason      = "All objectives are on course after the gift season"
}
