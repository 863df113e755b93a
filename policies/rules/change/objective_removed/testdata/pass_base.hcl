# as_of: 2027-04-20
plan "harbour_cycles_2027" {
  title          = "Marketing plan 2027, Harbour Cycles"
  language       = "en"
  currency       = "USD"
  period         = { start = "2027-01-01", end = "2027-12-31" }
  vision         = "A city where the bicycle is the first choice"
  review_cadence = "monthly"
  report         = { audience = ["Owners"], cadence = "monthly" }
}

team "growth" {
  name     = "Growth team"
  function = "other"
  lead     = "Ines Moreau"
  capacity = 36
}

goal "revenue" {
  title    = "The online shop carries the workshop through the winter"
  category = "revenue"
  primary  = true
  owner    = "Ines Moreau"
}

goal "brand" {
  title       = "Commuters name Harbour first when they talk about bicycles"
  category    = "brand_awareness"
  supports    = [goal.revenue]
  personality = "Handy, cheerful, never preaching"
  owner       = "Sam Okoro"
}

objective "order_value" {
  title       = "Average order value grows from 320 to 380 dollars"
  goal        = goal.revenue
  team        = team.growth
  owner       = "Ines Moreau"
  agreed_by   = ["Ines Moreau"]
  measure     = kpi.order_value
  kpis        = [kpi.cac, kpi.close_rate]
  baseline    = 320
  target      = 380
  start       = "2027-01-01"
  deadline    = "2028-12-31"
  effort      = 10
  past_growth = { percent = 7, months = 12, source = "Till 2026" }
  milestone "2027-03-31" { target = 326 }
  milestone "2027-12-31" { target = 350 }
  checkin "2027-04-05" { value = 330 }
}

objective "share_of_voice" {
  title       = "Share of voice grows from 8% to 11%"
  goal        = goal.brand
  team        = team.growth
  owner       = "Sam Okoro"
  agreed_by   = ["Ines Moreau"]
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

objective "conversion" {
  title       = "Sales conversion rate grows from 22% to 24%"
  goal        = goal.revenue
  team        = team.growth
  owner       = "Ines Moreau"
  agreed_by   = ["Ines Moreau"]
  measure     = kpi.close_rate
  kpis        = [kpi.order_value]
  change      = "points"
  baseline    = 22
  target      = 24
  start       = "2027-03-01"
  deadline    = "2027-12-31"
  effort      = 4
  past_growth = { percent = 4, months = 6, source = "CRM, second half of 2026" }
  checkin "2027-04-05" { value = 22.4 }
}

kpi "order_value" {
  metric   = "average_order_value"
  team     = team.growth
  source   = "Till"
  cadence  = "monthly"
  baseline = { value = 320, as_of = "2026-12-31" }
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
  benchmark = { value = 25000, as_of = "2026-12-31", source = "Median of five shops" }
  context "seasonality" { note = "Spring is the high season" }
}

kpi "cac" {
  metric   = "cac"
  team     = team.growth
  source   = "Till"
  cadence  = "monthly"
  baseline = { value = 60, as_of = "2026-12-31" }
}

kpi "close_rate" {
  metric   = "sales_conversion_rate"
  team     = team.growth
  source   = "CRM"
  cadence  = "monthly"
  baseline = { value = 22, as_of = "2026-12-31" }
}

segment "commuters" {
  name     = "People who ride to work"
  basis    = "behavioural"
  channels = ["social", "email"]
}

strategy "stories" {
  title      = "Stories of riders and tips for the daily way"
  objectives = [objective.order_value, objective.share_of_voice]
  channels   = ["website", "social", "email"]
  owner      = "Sam Okoro"
  listening  = "Ask for an opinion after every repair"
}

strategy "advice" {
  title      = "Advice on the right bicycle by chat"
  objectives = [objective.conversion]
  channels   = ["social"]
  owner      = "Ines Moreau"
  listening  = "Read the chats again every week"
}

campaign "summer_rides" {
  title      = "Summer rides"
  strategy   = strategy.stories
  objectives = [objective.share_of_voice]
  team       = team.growth
  start      = "2027-05-03"
  end        = "2027-06-30"
  channels   = ["social", "email"]
  segments   = [segment.commuters]
  kpis       = [kpi.web_traffic, kpi.sov, kpi.order_value]
}

review "2027-04-15" {
  scope       = [objective.order_value, objective.share_of_voice]
  teams       = [team.growth]
  compared_to = ["history", "benchmark"]
  decision    = "keep"
  reason      = "Both objectives are on course after the first quarter"
}
