# Mục tiêu chung mặc định là dài hạn, nên không cần ghi horizon.
goal "growth" {
  title    = "Kênh trực tuyến trở thành trụ cột doanh thu của công ty"
  category = "revenue"
  primary  = true
  owner    = "Lê Minh Châu"
}

objective "online_revenue_2028" {
  title       = "Doanh thu trực tuyến 12 tháng tăng từ 12 tỷ lên 18 tỷ đồng"
  goal        = goal.growth
  team        = team.sales
  owner       = "Trần Quốc Bảo"
  agreed_by   = ["Trần Quốc Bảo"]
  measure     = kpi.online_revenue
  kpis        = [kpi.sql, kpi.aov]
  baseline    = 12000000000
  target      = 18000000000
  start       = "2027-01-01"
  deadline    = "2028-12-31"
  effort      = 24
  past_growth = { percent = 18, months = 12, source = "ERP 2026" }

  milestone "2027-12-31" { target = 14800000000 }

  checkin "2027-04-05" { value = 12900000000 }
}

# Bước ngắn hạn: có thêm khách hàng tiềm năng đủ điều kiện thì mới có thêm doanh thu.
objective "mql_h1" {
  title       = "Số MQL mỗi tháng tăng từ 620 lên 700"
  goal        = goal.growth
  supports    = [objective.online_revenue_2028]
  category    = "lead_generation"
  team        = team.marketing
  owner       = "Phạm Gia Linh"
  agreed_by   = ["Nguyễn Thu Hà", "Phạm Gia Linh"]
  measure     = kpi.mql
  baseline    = 620
  target      = 700
  start       = "2027-01-01"
  deadline    = "2027-06-30"
  effort      = 14
  past_growth = { percent = 9, months = 6, source = "CRM H2-2026" }

  ramp_up = {
    days         = 30
    activities   = ["chuẩn hoá CRM"]
    announced_on = "2026-12-20"
    announced_to = [team.marketing, team.sales]
  }

  milestone "2027-03-31" { target = 650 }

  checkin "2027-04-05" { value = 656 }
}
