# Tên, cấp, loại, đơn vị, chiều và công thức lấy từ danh mục KPI theo metric.

kpi "web_traffic" {
  metric    = "website_traffic"
  team      = team.marketing
  source    = "GA4"
  cadence   = "weekly"
  drives    = [kpi.mql]
  baseline  = { value = 84000, as_of = "2026-12-31" }
  benchmark = { value = 90000, as_of = "2026-12-31", source = "Trung vị 5 đối thủ" }

  context "seasonality" { note = "Tết 06/02/2027: tăng trước Tết, giảm hai tuần sau Tết" }
}

kpi "mql" {
  metric   = "mql"
  team     = team.marketing
  source   = "CRM"
  cadence  = "monthly"
  drives   = [kpi.sql]
  baseline = { value = 620, as_of = "2026-12-31" }
}

# Nối KPI thương hiệu với KPI doanh thu.
kpi "sov" {
  metric    = "share_of_voice"
  team      = team.marketing
  source    = "Social listening"
  cadence   = "monthly"
  drives    = [kpi.online_revenue]
  baseline  = { value = 12, as_of = "2026-12-31" }
  benchmark = { value = 17, as_of = "2026-12-31", source = "Thương hiệu dẫn đầu khu vực" }
}
