package main

import (
	"strings"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/policy"
)

var directionSigns = map[string]string{"increase": "↑", "decrease": "↓", "maintain": "="}

// kpiPage lists the KPI catalogue for readers of both languages at once: its
// words are names and ids.
func kpiPage(metrics []policy.Metric) string {
	p := newPage(diag.English)
	p.heading(1, "KPI catalogue · Danh mục KPI")
	p.paragraph("`metric = \"…\"` in a `kpi` block takes an id from this table; name, tier, timing, unit, direction and formula then need not be written. A metric of your own is allowed: give it these attributes in the block.")
	p.paragraph("`metric = \"…\"` trong khối `kpi` nhận một mã ở bảng này; khi đó không cần ghi tên, cấp, tính thời điểm, đơn vị, chiều và công thức. Bạn có thể đặt chỉ số riêng: hãy ghi các thuộc tính đó trong khối.")
	p.paragraph("↑ more is better · cao hơn là tốt. ↓ less is better · thấp hơn là tốt. “Primary” metrics can decide whether an objective of that category is met, “supporting” ones accompany it, “irrelevant” ones say nothing about it ([`kpi/relevance`](rules/kpi/relevance.md)). · Chỉ số “chính” có thể quyết định mục tiêu thuộc loại đó đạt hay không, chỉ số “phụ” đi kèm, chỉ số “không liên quan” không nói lên điều gì ([`kpi/relevance`](vi/rules/kpi/relevance.md)).")
	var rows [][]string
	for _, m := range metrics {
		seasonal := ""
		if m.Seasonal {
			seasonal = "✓"
		}
		rows = append(rows, []string{
			code(m.ID), prose(m.Label(diag.English)), prose(m.Label(diag.Vietnamese)),
			strings.Join(m.Tiers, ", "), m.Timing, strings.Join(m.Units, ", "), directionSigns[m.Direction],
			strings.Join(m.Primary, ", "), strings.Join(m.Supporting, ", "), strings.Join(m.Irrelevant, ", "),
			seasonal, prose(m.Formula),
		})
	}
	p.table([]string{
		"id · mã", "English", "Tiếng Việt", "tier · cấp", "timing · thời điểm", "unit · đơn vị", "↑↓",
		"primary · chính", "supporting · phụ", "irrelevant · không liên quan", "seasonal · mùa vụ", "formula · công thức",
	}, rows)
	return strings.TrimRight(p.String(), "\n") + "\n"
}
