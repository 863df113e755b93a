kpi "revenue" {
  metric   = "marketing_revenue"
  team     = team.sales
  baseline = { value = 100, as_of = "2026-12-31" }
}

kpi "sov" {
  metric   = "share_of_voice"
  team     = team.sales
  baseline = { value = 10, as_of = "2026-12-31" }
}

kpi "traffic" {
  metric   = "website_traffic"
  team     = team.sales
  baseline = { value = 900, as_of = "2026-12-31" }
}
