# as_of: 2027-04-20
plan "spring" { # want "company/social_budget"
  title          = "Spring campaign of Hearth & Rye"
  language       = "en"
  currency       = "GBP"
  scope          = "campaign"
  period         = { start = "2027-01-01", end = "2027-12-31" }
  vision         = "Good bread on every table in the city"
  review_cadence = "monthly"
  report         = { audience = ["The owners"], cadence = "monthly" }
}

team "marketing" {
  name     = "Marketing"
  function = "marketing"
  lead     = "Maya Fischer"
  capacity = 18
}

goal "brand" {
  title       = "People in the city think of us first for sourdough"
  category    = "brand_awareness"
  primary     = true
  personality = "Warm, plain-spoken, proud of the craft"
  owner       = "Maya Fischer"
}

objective "voice" {
  title       = "Share of voice grows from 12% to 15%"
  goal        = goal.brand
  team        = team.marketing
  owner       = "Maya Fischer"
  agreed_by   = ["Maya Fischer"]
  measure     = kpi.voice
  kpis        = [kpi.mentions, kpi.web_traffic]
  change      = "points"
  baseline    = 12
  target      = 15
  start       = "2027-01-01"
  deadline    = "2027-12-31"
  effort      = 9
  past_growth = { percent = 18, months = 12, source = "Social listening 2026" }

  milestone "2027-03-31" { target = 12.6 }

  checkin "2027-04-05" { value = 12.9 }
}

kpi "voice" {
  metric   = "share_of_voice"
  team     = team.marketing
  source   = "Social listening"
  cadence  = "monthly"
  baseline = { value = 12, as_of = "2026-12-31" }
}

kpi "mentions" {
  metric   = "brand_mentions"
  team     = team.marketing
  source   = "Social listening"
  cadence  = "monthly"
  drives   = [kpi.voice]
  baseline = { value = 340, as_of = "2026-12-31" }
}

kpi "web_traffic" {
  metric    = "website_traffic"
  team      = team.marketing
  source    = "GA4"
  cadence   = "weekly"
  drives    = [kpi.mentions]
  baseline  = { value = 21000, as_of = "2026-12-31" }
  benchmark = { min = 18000, max = 26000, as_of = "2026-10-31", source = "Bakers' association survey" }

  context "seasonality" { note = "Busy before Easter and Christmas" }
}

segment "neighbours" {
  name     = "Households within two miles of a shop"
  basis    = "geographic"
  channels = ["social", "store"]
}

strategy "open_bakery" {
  title      = "Films from the bakehouse and tastings in the shops"
  objectives = [objective.voice]
  channels   = ["social", "store", "website"]
  owner      = "Maya Fischer"
  listening  = "Read reviews and comments every Monday"
}

campaign "easter" {
  title      = "Easter breads"
  strategy   = strategy.open_bakery
  objectives = [objective.voice]
  team       = team.marketing
  start      = "2027-02-15"
  end        = "2027-03-28"
  channels   = ["social"]
  segments   = [segment.neighbours]
  kpis       = [kpi.voice, kpi.mentions, kpi.web_traffic]
  effort     = 1
  budget     = 6000
}

review "2027-04-14" {
  scope       = [objective.voice]
  teams       = [team.marketing]
  compared_to = ["history"]
  decision    = "keep"
  reason      = "On course after the Easter campaign"
}
