# What a KPI does not say comes from the KPI catalogue: name, tier, timing, unit,
# direction and formula.

kpi "mentions" {
  metric   = "brand_mentions"
  team     = team.marketing
  source   = "Social listening"
  cadence  = "monthly"
  drives   = [kpi.web_traffic]
  baseline = { value = 340, as_of = "2026-12-31" }
}

kpi "web_traffic" {
  metric    = "website_traffic"
  team      = team.marketing
  source    = "GA4"
  cadence   = "weekly"
  drives    = [kpi.order_rate]
  baseline  = { value = 21000, as_of = "2026-12-31" }
  benchmark = { min = 18000, max = 26000, as_of = "2026-10-31", source = "Bakers' association survey" }

  context "seasonality" { note = "Quiet in January, busy before Easter and Christmas" }
}

kpi "email_clicks" {
  metric    = "email_ctr"
  team      = team.marketing
  source    = "Newsletter tool"
  cadence   = "weekly"
  drives    = [kpi.catering_enquiries]
  baseline  = { value = 2.4, as_of = "2026-12-31" }
  benchmark = { min = 2, max = 3.5, as_of = "2026-10-31", source = "Newsletter tool, food and drink" }
}

kpi "order_rate" {
  name      = "Visits that end in an order"
  metric    = "conversion_rate"
  team      = team.marketing
  source    = "GA4"
  cadence   = "weekly"
  drives    = [kpi.online_sales]
  baseline  = { value = 3.1, as_of = "2026-12-31" }
  benchmark = { min = 2.5, max = 4, as_of = "2026-10-31", source = "Bakers' association survey" }
}

kpi "catering_enquiries" {
  name     = "Qualified catering enquiries"
  metric   = "sql"
  team     = team.sales
  source   = "CRM"
  cadence  = "monthly"
  drives   = [kpi.online_sales]
  baseline = { value = 45, as_of = "2026-12-31" }
}

kpi "order_value" {
  metric   = "average_order_value"
  team     = team.sales
  source   = "Shop system"
  cadence  = "monthly"
  drives   = [kpi.online_sales]
  baseline = { value = 31, as_of = "2026-12-31" }
}

kpi "online_sales" {
  name      = "Online and catering sales of the last twelve months"
  metric    = "marketing_revenue"
  team      = team.sales
  source    = "Shop system"
  cadence   = "monthly"
  agreed_by = [team.marketing, team.sales]
  baseline  = { value = 480000, as_of = "2026-12-31" }

  context "seasonality" { note = "December brings a fifth of the year; compare with the same month a year before" }
}
