# A small plan in English: Hearth & Rye, a bakery that does not exist.
plan "hearth_and_rye_2027" {
  title          = "Marketing plan 2027 – Hearth & Rye"
  language       = "en"
  currency       = "GBP"
  stage          = "growth"
  period         = { start = "2027-01-01", end = "2027-12-31" }
  vision         = "Good bread on every table in the city"
  review_cadence = "monthly"
  report         = { audience = ["The owners"], cadence = "monthly" }
}

team "marketing" {
  name     = "Marketing"
  function = "marketing"
  lead     = "Maya Fischer"
  members  = ["Maya Fischer", "Tom Okafor"]
  capacity = 18 # person-months in 2027
}

team "sales" {
  name     = "Online orders and catering"
  function = "sales"
  lead     = "Jonas Weber"
  members  = ["Jonas Weber", "Priya Shah"]
  capacity = 20
}

goal "growth" {
  title    = "Online orders and catering carry the growth of the bakery"
  category = "revenue"
  primary  = true
  owner    = "Jonas Weber"
}

goal "brand" {
  title       = "People in the city think of us first for sourdough"
  category    = "brand_awareness"
  supports    = [goal.growth]
  personality = "Warm, plain-spoken, proud of the craft"
  owner       = "Maya Fischer"
}

objective "online_sales_2028" {
  title       = "Online sales of twelve months grow from 480,000 to 700,000 pounds"
  goal        = goal.growth
  team        = team.sales
  owner       = "Jonas Weber"
  agreed_by   = ["Jonas Weber"]
  measure     = kpi.online_sales
  kpis        = [kpi.order_value, kpi.order_rate]
  baseline    = 480000
  target      = 700000
  start       = "2027-01-01"
  deadline    = "2028-12-31"
  effort      = 12
  past_growth = { percent = 15, months = 12, source = "Shop system 2026" }

  milestone "2027-12-31" { target = 585000 }

  checkin "2027-04-05" { value = 512000 }
}

objective "catering_h1" {
  title       = "Qualified catering enquiries in a month grow from 45 to 55"
  goal        = goal.growth
  supports    = [objective.online_sales_2028]
  category    = "lead_generation"
  team        = team.sales
  owner       = "Priya Shah"
  agreed_by   = ["Jonas Weber", "Priya Shah"]
  measure     = kpi.catering_enquiries
  kpis        = [kpi.email_clicks]
  baseline    = 45
  target      = 55
  start       = "2027-01-01"
  deadline    = "2027-06-30"
  effort      = 6
  past_growth = { percent = 15, months = 6, source = "CRM, second half of 2026" }

  ramp_up = {
    days         = 21
    activities   = ["new enquiry form", "catering menu"]
    announced_on = "2026-12-14"
    announced_to = [team.marketing, team.sales]
  }

  milestone "2027-03-31" { target = 49 }

  checkin "2027-04-05" { value = 50 }
}

objective "mentions_2027" {
  title       = "Mentions of the bakery in a month grow from 340 to 450"
  goal        = goal.brand
  team        = team.marketing
  owner       = "Tom Okafor"
  agreed_by   = ["Maya Fischer", "Tom Okafor"]
  measure     = kpi.mentions
  kpis        = [kpi.web_traffic]
  baseline    = 340
  target      = 450
  start       = "2027-01-01"
  deadline    = "2027-12-31"
  effort      = 9
  past_growth = { percent = 24, months = 12, source = "Social listening 2026" }

  milestone "2027-06-30" { target = 390 }

  checkin "2027-04-05" { value = 368 }
}

segment "offices" {
  name     = "Offices that order breakfast and lunch"
  basis    = "firmographic"
  channels = ["email", "website"]
}

segment "neighbours" {
  name     = "Households within two miles of a shop"
  basis    = "geographic"
  channels = ["social", "store"]
}

strategy "open_bakery" {
  title      = "Show the craft: short films from the bakehouse and tastings in the shops"
  objectives = [objective.mentions_2027]
  channels   = ["social", "store", "website"]
  owner      = "Tom Okafor"
  listening  = "Read reviews and comments every Monday"
}

strategy "office_newsletter" {
  title           = "A newsletter for offices with seasonal menus"
  objectives      = [objective.catering_h1, objective.online_sales_2028]
  channels        = ["email", "website"]
  owner           = "Priya Shah"
  personalization = { segments = [segment.offices], data = ["CRM"] }

  experiments = [
    { variable = "email_subject", variants = 2, metric = kpi.email_clicks, start = "2027-05-10", end = "2027-06-06" },
  ]
}

campaign "summer_tables" {
  title      = "Summer tables"
  strategy   = strategy.office_newsletter
  objectives = [objective.catering_h1]
  team       = team.marketing
  start      = "2027-05-10"
  end        = "2027-06-30"
  channels   = ["email", "website"]
  segments   = [segment.offices]
  kpis       = [kpi.web_traffic, kpi.email_clicks, kpi.catering_enquiries]
  effort     = 1
  budget     = 6000
}

review "2027-04-14" {
  scope       = [objective.online_sales_2028, objective.catering_h1, objective.mentions_2027]
  teams       = [team.marketing, team.sales]
  attendees   = ["Maya Fischer", "Jonas Weber"]
  compared_to = ["history", "benchmark"]
  decision    = "keep"
  reason      = "All three objectives are on course after the first quarter"
}
