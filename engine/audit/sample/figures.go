package sample

import (
	"slices"

	"github.com/goalpost-dev/goalpost/engine/audit"
)

func moves() []audit.Move {
	const p26, p27 = "plans/2026", "plans/2027"
	const leads, revenue, recall = "Thu hút 700 khách hàng tiềm năng đến 30/06/2026", "Doanh thu online 12 tỷ đồng năm 2027", "Nhận diện thương hiệu 30% ở Hà Nội"
	return []audit.Move{
		{Plan: p26, Objective: "objective.mql_h1", Title: leads, Team: "team.digital", Attribute: "target", Before: "700", After: "650", By: commits[2], Looser: true},
		{Plan: p26, Objective: "objective.mql_h1", Title: leads, Team: "team.digital", Attribute: "target", Before: "650", After: "600", By: commits[3], Looser: true},
		{Plan: p26, Objective: "objective.mql_h1", Title: leads, Team: "team.sales", Attribute: "deadline", Before: "2026-06-30", After: "2026-07-31", By: commits[3], Looser: true, Reviewed: true},
		{Plan: p27, Objective: "objective.revenue", Title: revenue, Team: "team.sales", Attribute: "target", Before: "10000000000", After: "12000000000", By: commits[6], Reviewed: true},
		{Plan: p27, Objective: "objective.recall", Title: recall, Team: "team.brand", Attribute: "deadline", Before: "2027-06-30", After: "2027-12-31", By: commits[6], Looser: true},
		{Plan: Hostile, Objective: "objective." + Hostile, Title: Hostile, Team: "team.hostile", Attribute: "target", Before: Hostile, After: Hostile, By: commits[7], Looser: true},
	}
}

func count(r audit.Report) audit.Figures {
	return audit.Figures{
		ByRule: by(r, func(b audit.Biography) string { return b.Rule }),
		ByTeam: by(r, func(b audit.Biography) string {
			if b.Team == "" {
				return ""
			}
			return b.Plan + " " + b.Team
		}),
		ByMonth: by(r, func(b audit.Biography) string { return b.Events[0].Date[:7] }),
		ByAuthor: by(r, func(b audit.Biography) string {
			if b.Events[0].By == nil {
				return ""
			}
			return b.Events[0].By.Author
		}),
	}
}

// by counts lives by a name; those without one are left out.
func by(r audit.Report, name func(audit.Biography) string) []audit.Figure {
	stood := map[string][]int{}
	open, fixed, all := map[string]int{}, map[string]int{}, map[string]int{}
	for _, b := range r.Biographies {
		n := name(b)
		all[n]++
		if !b.Past() {
			stood[n] = append(stood[n], b.DaysOpen)
		}
		switch {
		case b.Open && !b.Waived:
			open[n]++
		case !b.Open && !b.Past():
			fixed[n]++
		}
	}
	var figures []audit.Figure
	for n := range all {
		if n == "" {
			continue
		}
		f := audit.Figure{Name: n, Introduced: all[n], Fixed: fixed[n], Open: open[n]}
		if days := slices.Sorted(slices.Values(stood[n])); len(days) > 0 {
			f.MedianDays = days[len(days)/2]
		}
		figures = append(figures, f)
	}
	slices.SortFunc(figures, func(a, b audit.Figure) int {
		if a.Introduced != b.Introduced {
			return b.Introduced - a.Introduced
		}
		if a.Name < b.Name {
			return -1
		}
		return 1
	})
	return figures
}
