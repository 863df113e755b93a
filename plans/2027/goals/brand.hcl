goal "brand" {
  title       = "Được người tiêu dùng Đồng bằng sông Cửu Long nhận biết là thương hiệu cà phê đặc sản"
  category    = "brand_awareness"
  supports    = [goal.growth]
  personality = "Mộc mạc, am hiểu hạt cà phê, hiếu khách"
  owner       = "Nguyễn Thu Hà"
}

# SOV tính bằng phần trăm: 12% lên 15% là tăng ba điểm phần trăm (change = "points").
objective "share_of_voice" {
  title       = "Tỷ lệ thảo luận (SOV) tăng từ 12% lên 15%"
  goal        = goal.brand
  team        = team.marketing
  owner       = "Võ Khánh An"
  agreed_by   = ["Nguyễn Thu Hà"]
  measure     = kpi.sov
  kpis        = [kpi.web_traffic]
  change      = "points"
  baseline    = 12
  target      = 15
  start       = "2027-01-01"
  deadline    = "2027-12-31"
  effort      = 18
  past_growth = { percent = 18, months = 12, source = "Social listening 2026" }

  checkin "2027-04-05" { value = 12.9 }
}
