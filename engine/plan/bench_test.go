package plan

import (
	"fmt"
	"strings"
	"testing"
)

// numbered is one file of a large plan, about 2 KB; # stands for its number.
const numbered = `team "t#" {
  name     = "Đội #"
  function = "marketing"
  lead     = "Nguyễn Thu Hà"
  members  = ["Lan", "Bảo", "Châu"]
  capacity = 48
}
goal "g#" {
  title    = "Kênh trực tuyến trở thành trụ cột doanh thu"
  category = "revenue"
  supports = [goal.growth]
  owner    = "Lê Minh Châu"
}
kpi "k#" {
  metric    = "website_traffic"
  team      = team.t#
  source    = "GA4"
  cadence   = "weekly"
  drives    = [kpi.mql]
  baseline  = { value = 84000, as_of = "2026-12-31" }
  benchmark = { value = 90000, as_of = "2026-12-31", source = "Trung vị 5 đối thủ" }
  context "seasonality" { note = "Tết 06/02/2027: tăng trước Tết, giảm hai tuần sau Tết" }
}
objective "o#" {
  title       = "Số MQL mỗi tháng tăng từ 620 lên 700"
  goal        = goal.g#
  supports    = [objective.mql]
  category    = "lead_generation"
  team        = team.t#
  owner       = "Phạm Gia Linh"
  agreed_by   = ["Nguyễn Thu Hà", "Phạm Gia Linh"]
  measure     = kpi.k#
  kpis        = [kpi.mql]
  baseline    = 620
  target      = 700
  start       = "2027-01-01"
  deadline    = "2027-06-30"
  effort      = 14
  past_growth = { percent = 9, months = 6, source = "CRM H2-2026" }
  ramp_up     = { days = 30, activities = ["chuẩn hoá CRM"], announced_on = "2026-12-20", announced_to = [team.t#] }
  milestone "2027-03-31" { target = 650 }
  checkin "2027-04-05" { value = 656 }
}
strategy "s#" {
  title       = "Email vòng đời khách hàng theo phân khúc"
  objectives  = [objective.o#]
  channels    = ["email"]
  experiments = [{ variable = "email_subject", variants = 2, metric = kpi.k#, start = "2027-05-03", end = "2027-05-31" }]
}
`

func BenchmarkBuild(b *testing.B) {
	files := map[string]string{"plan.hcl": prelude}
	bytes := len(prelude)
	for i := range 1000 {
		text := strings.ReplaceAll(numbered, "#", fmt.Sprint(i))
		files[fmt.Sprintf("%03d/%03d.hcl", i/100, i)] = text
		bytes += len(text)
	}
	sources := parseAll(files)
	if plans, _ := Build(sources); len(plans[0].Defects) != 0 {
		b.Fatal(describe(plans, nil))
	}
	b.SetBytes(int64(bytes))
	b.ReportAllocs()
	for b.Loop() {
		Build(sources)
	}
}
