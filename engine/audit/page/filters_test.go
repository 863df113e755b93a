package page

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"github.com/goalpost-dev/goalpost/engine/audit"
	"github.com/goalpost-dev/goalpost/engine/audit/sample"
	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/wording"
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
		if got, want := evaluate[string](b, `document.querySelector('.shown').textContent`), fmt.Sprintf("%d of %d violations and ", tc.lives, len(r.Biographies)); !strings.HasPrefix(got, want) {
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

// A goalpost belongs to the team that its objective had when it was moved; one
// objective may have been moved by two.
func TestTheTeamFiltersMoves(t *testing.T) {
	r := sample.Report()
	r.Moves = append(r.Moves, audit.Move{Plan: "plans/2027", Objective: "objective.stray", Attribute: "target", Before: "2", After: "1", By: r.Last})
	b := open(t, render(t, r, diag.English), 1200, 900)
	for _, lang := range []string{"en", "vi"} {
		b.run(chromedp.Click(chromedp.CSS("#lang-" + lang)))
		for team, want := range map[string]string{
			"":              "Thu hút 700 khách hàng tiềm năng đến 30/06/2026 3,Doanh thu online 12 tỷ đồng năm 2027 1,Nhận diện thương hiệu 30% ở Hà Nội 1," + wording.Escape(sample.Hostile) + " 1,objective.stray 1",
			"Kinh doanh":    "Thu hút 700 khách hàng tiềm năng đến 30/06/2026 1,Doanh thu online 12 tỷ đồng năm 2027 1",
			"Digital & CRM": "Thu hút 700 khách hàng tiềm năng đến 30/06/2026 2",
			"Thương hiệu":   "Nhận diện thương hiệu 30% ở Hà Nội 1",
			"\x00none":      "objective.stray 1",
		} {
			b.choose("team", team)
			if got := evaluate[string](b, `[...document.querySelectorAll('#moves .card')].map((card) => card.querySelector('h3').textContent + ' ' + card.querySelectorAll('.steps > li').length).join()`); got != want {
				t.Errorf("%s, %s: the moves are %q, want %q", lang, team, got, want)
			}
			if got, want := evaluate[string](b, `document.querySelector('#tile-moves .value').textContent`), fmt.Sprint(evaluate[int](b, `document.querySelectorAll('#moves .steps > li').length`)); got != want {
				t.Errorf("%s, %s: %s moves are counted, %s shown", lang, team, got, want)
			}
		}
	}
	b.choose("team", "Digital & CRM")
	b.choose("from", "2027-01-01")
	b.reads("#moves .empty", "Không có mục tiêu bị dời nào khớp với đội và thời gian đã chọn.")
	b.reads(".shown", "Hiển thị 0 trên 15 vi phạm và 0 trên 7 lần dời mục tiêu")
	b.run(chromedp.Click(chromedp.CSS("#lang-en")))
	b.reads("#moves .empty", "No moved goalpost fits this team and this period.")
	b.quiet()
}

// A team whose objectives moved can be picked, even if it has no violation.
func TestATeamThatOnlyMoves(t *testing.T) {
	r := sample.Report()
	r.Biographies = nil
	b := open(t, render(t, r, diag.English), 1200, 900)
	b.choose("team", "Thương hiệu")
	b.want("#moves .steps > li", 1)
	b.reads("#moves .card .muted", "moved 1 time · Thương hiệu · objective.recall · plans/2027")
	b.quiet()
}

// What a filter does not do is said where its reader would look for it.
func TestFiltersThatAreNotForMoves(t *testing.T) {
	r := sample.Report()
	b := open(t, render(t, r, diag.English), 1200, 900)
	b.want("#moves .unapplied", 0)
	b.choose("team", "Kinh doanh")
	b.want("#moves .unapplied", 0)
	b.choose("rule", "kpi/data_source")
	b.choose("status", "open")
	b.want("#moves .steps > li", 2)
	b.reads("#moves .unapplied", "Not filtered by rule and status: these filters are about violations, and this list is of the changes themselves.")
	b.run(chromedp.Click(chromedp.CSS("#lang-vi")))
	b.want("#moves .steps > li", 2)
	b.reads("#moves .unapplied", "Không lọc theo quy tắc và tình trạng: các bộ lọc này dành cho vi phạm, còn danh sách này gồm chính các lần thay đổi.")
	b.run(chromedp.Click(chromedp.CSS(".filters button")))
	b.want("#moves .unapplied", 0)
	b.want("#moves .steps > li", len(r.Moves))
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
