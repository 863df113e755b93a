# Kế hoạch marketing 2027 của Cà phê Sao Mai (doanh nghiệp hư cấu).
# Mỗi phòng tự sửa tệp của mình; goalpost đọc cả thư mục này như một kế hoạch.
plan "sao_mai_2027" {
  title          = "Kế hoạch marketing 2027 – Cà phê Sao Mai"
  language       = "vi"
  currency       = "VND"
  stage          = "growth"
  period         = { start = "2027-01-01", end = "2027-12-31" }
  vision         = "Mỗi bàn làm việc ở miền Tây có một ly cà phê đặc sản"
  review_cadence = "monthly"
  report         = { audience = ["Ban giám đốc"], cadence = "monthly" }
}
