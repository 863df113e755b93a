# as_of: 2027-01-10
plan "det_lanh_2027" {
  title          = "Kế hoạch marketing 2027 – Lụa Lãnh Mỹ A"
  period         = { start = "2027-01-01", end = "2027-12-31" }
  vision         = "Mỗi tủ áo có một tấm lụa nhuộm mặc nưa"
  review_cadence = "monthly"
  report         = { audience = ["Chủ xưởng dệt"], cadence = "monthly" }
}

objective "share_of_voice" {
  title       = "Tỷ lệ thảo luận (SOV) tăng từ 8% lên 11%"
  goal        = goal.brand
  team        = team.growth
  owner       = "Tăng Kim Liên"
  agreed_by   = ["Phùng Gia Bảo"]
  measure     = kpi.sov
  kpis        = [kpi.web_traffic]
  change      = "points"
  baseline    = 8
  target      = 11
  start       = "2027-01-01"
  deadline    = "2027-11-30"
  effort      = 12
  past_growth = { percent = 28, months = 12, source = "Social listening 2026" }
  checkin "2027-04-05" { value = 8.9 }
}
