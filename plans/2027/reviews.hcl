# Mỗi kỳ rà soát thêm một khối; không sửa các khối cũ.
review "2027-04-15" {
  scope       = [objective.online_revenue_2028, objective.mql_h1, objective.share_of_voice]
  teams       = [team.marketing, team.sales]
  compared_to = ["history", "benchmark"]
  decision    = "keep"
  reason      = "Tiến độ đúng kế hoạch sau mùa Tết; chưa đổi chỉ tiêu nào"
}
