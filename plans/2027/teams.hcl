# capacity là số tháng công của cả đội trong kỳ kế hoạch.
team "marketing" {
  name     = "Phòng Digital Marketing"
  function = "marketing"
  lead     = "Nguyễn Thu Hà"
  capacity = 48
}

team "sales" {
  name     = "Phòng Kinh doanh trực tuyến & CRM"
  function = "sales"
  lead     = "Trần Quốc Bảo"
  capacity = 36
}
