# as_of: 2027-01-10
plan "tieu_loc_an_2027" {
  title          = "Kế hoạch marketing 2027 – Hồ tiêu Lộc An"
  period         = { start = "2027-01-01", end = "2027-12-31" }
  vision         = "Mỗi căn bếp có một lọ tiêu chín đỏ"
  review_cadence = "monthly"
  report         = { audience = ["Ban quản trị"], cadence = "monthly" }
}

objective "share_of_voice" {
  title       = "Tỷ lệ thảo luận (SOV) tăng từ 8% lên 11%"
  goal        = goal.brand
  team        = team.growth
  owner       = "Trịnh Thu Hạnh"
  agreed_by   = ["Bùi Quốc Khánh"]
  measure     = kpi.sov
  kpis        = [kpi.web_traffic]
  change      = "points"
  baseline    = 8
  target      = 12
  start       = "2027-01-01"
  deadline    = "2027-12-31"
  effort      = 12
  past_growth = { percent = 28, months = 12, source = "Social listening 2026" }
  checkin "2027-04-05" { value = 8.9 }
}
