goal "growth" {
  title    = "Doanh thu trực tuyến"
  category = "revenue"
}

goal "brand" {
  title    = "Thương hiệu được nhận biết"
  category = "brand_awareness"
}

objective "revenue" {
  title    = "Doanh thu tăng từ 100 lên 120"
  goal     = goal.growth
  team     = team.sales
  measure  = kpi.revenue
  kpis     = [kpi.traffic]
  baseline = 100
  target   = 120
  start    = "2027-01-01"
  deadline = "2027-12-31"

  checkin "2027-03-31" { value = 104 }
}

objective "voice" {
  title    = "SOV tăng từ 10% lên 12%"
  goal     = goal.brand
  team     = team.sales
  measure  = kpi.sov
  baseline = 10
  target   = 12
  start    = "2027-01-01"
  deadline = "2027-12-31"
}
