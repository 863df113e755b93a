package audit

import (
	"cmp"
	"slices"

	"github.com/goalpost-dev/goalpost/engine/days"
	"github.com/goalpost-dev/goalpost/engine/violation"
)

// settle makes the lives agree with what stands in the end.
func (ls *lives) settle(m moment, standing []violation.Violation) {
	there := map[string]bool{}
	for i, id := range violation.Identify(standing) {
		there[id] = true
		if l := ls.byID[id]; l == nil || !l.stands {
			ls.see(m, id, standing[i], violation.Violation{}, false)
		}
	}
	for _, l := range ls.all {
		if !l.stands {
			continue
		}
		known := false
		for id := range there {
			known = known || ls.byID[id] == l
		}
		if !known {
			l.end(m)
		}
	}
}

// conclude closes the books on the last day: biographies, then the figures that
// count them. What was over before the period is left out.
func (a *audit) conclude() {
	a.report.Rules = map[string]Rule{}
	since := a.Parameters.Since
	for _, l := range a.lives.all {
		b := l.Biography
		b.Open = l.stands
		if l.stands {
			b.DaysOpen += days.Between(l.since, a.clock.last)
		}
		if !b.Open && b.Events[len(b.Events)-1].Date < since {
			continue
		}
		b.Severity, b.Message, b.Fix, b.Range = l.seen.Severity, l.seen.Message, l.seen.Fix, l.seen.Range
		b.Team = a.teams[b.Plan+" "+b.Address]
		if rule := a.Check.Rules.Lookup(b.Rule); rule != nil {
			a.report.Rules[b.Rule] = Rule{Title: rule.Title, Description: rule.Description, Severity: rule.Own}
		}
		a.report.Biographies = append(a.report.Biographies, b)
	}
	slices.SortStableFunc(a.report.Biographies, func(x, y Biography) int {
		return cmp.Or(
			cmp.Compare(x.Events[0].Date, y.Events[0].Date), cmp.Compare(x.Plan, y.Plan), cmp.Compare(x.Rule, y.Rule),
			cmp.Compare(x.Address, y.Address), cmp.Compare(x.Key, y.Key), cmp.Compare(x.Message.En, y.Message.En))
	})
	a.report.Moves = slices.DeleteFunc(a.report.Moves, func(m Move) bool { return m.By.Date < since })
	a.report.Broken = slices.DeleteFunc(a.report.Broken, func(b Broken) bool { return b.Commit.Date < since })
	a.report.Figures = figures(a.report.Biographies, since, a.clock.last)
}
