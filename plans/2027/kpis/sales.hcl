kpi "sql" {
  metric   = "sql"
  team     = team.sales
  source   = "CRM"
  cadence  = "monthly"
  drives   = [kpi.online_revenue]
  baseline = { value = 180, as_of = "2026-12-31" }
}

kpi "aov" {
  metric   = "average_order_value"
  team     = team.sales
  source   = "ERP"
  cadence  = "monthly"
  drives   = [kpi.online_revenue]
  baseline = { value = 285000, as_of = "2026-12-31" }
}

# KPI chiến lược: hai phòng cùng thống nhất.
kpi "online_revenue" {
  metric    = "marketing_revenue"
  team      = team.sales
  source    = "ERP"
  cadence   = "monthly"
  agreed_by = [team.marketing, team.sales]
  baseline  = { value = 12000000000, as_of = "2026-12-31" }

  context "seasonality" { note = "Quý 1 có Tết; so sánh cùng kỳ năm trước" }
}
