# Phân khúc tâm lý cần nghiên cứu xong trước khi chiến dịch bắt đầu.
segment "explorers" {
  name     = "Người trẻ thích khám phá hương vị"
  basis    = "psychographic"
  channels = ["social", "website"]
  research = { method = "khảo sát, phỏng vấn", effort = 2, ready_by = "2027-04-10" }
}

segment "loyal" {
  name     = "Khách mua từ 3 lần trong 12 tháng"
  basis    = "behavioural"
  channels = ["email", "store"]
}
