plan "y2027" {
  title  = "Kế hoạch 2027"
  period = { start = "2027-01-01", end = "2027-12-31" }
}

team "sales" {
  name     = "Phòng Kinh doanh"
  function = "sales"
  lead     = "Trần Quốc Bảo"
}

strategy "films" {
  title      = "Phim ngắn về xưởng rang"
  objectives = [objective.voice]
  channels   = ["social"]
}
