package page

import (
	"fmt"
	"testing"

	"github.com/chromedp/chromedp"

	"github.com/goalpost-dev/goalpost/engine/audit"
	"github.com/goalpost-dev/goalpost/engine/audit/sample"
	"github.com/goalpost-dev/goalpost/engine/diag"
)

func TestFiltersLeaveWhatWasAskedFor(t *testing.T) {
	r := sample.Report()
	b := open(t, render(t, r, diag.English), 1200, 900)
	with := func(keep func(audit.Biography) bool) (n int) {
		for _, life := range r.Biographies {
			if keep(life) {
				n++
			}
		}
		return n
	}
	for _, tc := range []struct {
		choices map[string]string
		lives   int
	}{
		{map[string]string{"team": "Kinh doanh"}, with(func(l audit.Biography) bool { return l.Team == "team.sales" })},
		{map[string]string{"team": "\x00none"}, with(func(l audit.Biography) bool { return l.Team == "" })},
		{map[string]string{"rule": "kpi/data_source"}, with(func(l audit.Biography) bool { return l.Rule == "kpi/data_source" })},
		{map[string]string{"status": "waived"}, with(func(l audit.Biography) bool { return l.Waived })},
		{map[string]string{"status": "fixed"}, with(func(l audit.Biography) bool { return !l.Open && !l.Past() })},
		{map[string]string{"status": "past"}, with(audit.Biography.Past)},
		{map[string]string{"severity": "error"}, with(func(l audit.Biography) bool { return l.Severity == diag.Error })},
		{map[string]string{"team": "Kinh doanh", "status": "open"}, with(func(l audit.Biography) bool { return l.Team == "team.sales" && l.Open && !l.Waived })},
		{map[string]string{"from": "2027-10-15"}, with(during(r, "2027-10-15", "9999"))},
		{map[string]string{"to": "2026-02-01"}, with(during(r, "", "2026-02-01"))},
		{map[string]string{"from": "2026-10-01", "to": "2026-11-30"}, with(during(r, "2026-10-01", "2026-11-30"))},
	} {
		for filter, value := range tc.choices {
			b.choose(filter, value)
		}
		b.want("#biographies > li", tc.lives)
		if got, want := evaluate[string](b, `document.querySelector('.shown').textContent`), fmt.Sprintf("%d of %d violations shown", tc.lives, len(r.Biographies)); got != want {
			t.Errorf("%v: %q, want %q", tc.choices, got, want)
		}
		b.run(chromedp.Click(chromedp.CSS(".filters button")))
		b.want("#biographies > li", len(r.Biographies))
	}
	b.quiet()
}

// during tells the lives that lie in a period, if only for a day.
func during(r audit.Report, from, to string) func(audit.Biography) bool {
	return func(l audit.Biography) bool {
		end := r.Last.Date
		if last := l.Events[len(l.Events)-1]; last.Kind == audit.Fixed || l.Past() {
			end = last.Date
		}
		return l.Events[0].Date <= to && end >= from
	}
}

func TestThePeriodFiltersMoves(t *testing.T) {
	b := open(t, render(t, sample.Report(), diag.English), 1200, 900)
	b.choose("to", "2026-04-30")
	b.want("#moves .steps > li", 1)
	b.choose("from", "2026-01-31")
	b.choose("to", "2026-02-28")
	b.want("#moves .empty", 1)
	b.quiet()
}

// Without a filter, the figures of the page are those of the report.
func TestFiguresAgreeWithTheReport(t *testing.T) {
	r := sample.Report()
	b := open(t, render(t, r, diag.English), 1200, 900)
	for _, f := range r.Figures.ByRule {
		got := evaluate[string](b, fmt.Sprintf(`[...document.querySelectorAll('#rules tbody tr')].filter((row) => row.querySelector('a').textContent === %q)
			.map((row) => [...row.querySelectorAll('td.figure')].map((cell) => Number(cell.textContent)))
			.map(([open, waived, fixed]) => [open, fixed].join(' ')).join()`, newText(r.Rules[f.Name].Title).En))
		if want := fmt.Sprintf("%d %d", f.Open, f.Fixed); got != want {
			t.Errorf("%s: %q, want %q", f.Name, got, want)
		}
	}
}
