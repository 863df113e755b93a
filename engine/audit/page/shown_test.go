package page

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"github.com/goalpost-dev/goalpost/engine/audit"
	"github.com/goalpost-dev/goalpost/engine/audit/sample"
	"github.com/goalpost-dev/goalpost/engine/diag"
)

func TestEverythingIsDrawn(t *testing.T) {
	r := sample.Report()
	b := open(t, render(t, r, diag.English), 1200, 900)
	b.want("#over-time .area", 3)
	b.want("#biographies > li", len(r.Biographies))
	stretches, standing := 0, map[diag.Severity]int{}
	for _, life := range r.Biographies {
		for _, event := range life.Events {
			switch event.Kind {
			case audit.Introduced, audit.Reopened, audit.Waived, audit.Unwaived:
				stretches++ // what stands, and what stands waived, is drawn by itself
			}
		}
		if life.Open && !life.Waived {
			standing[life.Severity]++
		}
	}
	b.want("#biographies .stretch", stretches)
	b.want("#moves > li", 4)
	b.want("#moves .steps > li", len(r.Moves))
	b.want("#teams tbody tr", 5)
	b.want("#rules tbody tr", len(r.Rules))
	b.want("#explain article", len(r.Rules))
	if flat := evaluate[int](b, `[...document.querySelectorAll('#over-time .area')].filter((area) => area.getBBox().height < 20).length`); flat != 0 {
		t.Errorf("%d areas are flat", flat)
	}
	if got := evaluate[string](b, `document.querySelector('.readout').innerText.replace(/\s+/g, ' ')`); !strings.Contains(got, fmt.Sprintf("30 November 2027 %d errors %d warnings %d info", standing[diag.Error], standing[diag.Warning], standing[diag.Info])) {
		t.Errorf("the chart ends with %q", got)
	}
	if got := evaluate[string](b, `document.title`); got != "Audit of marketing plans" {
		t.Errorf("the title is %q", got)
	}
	b.quiet()
}

func TestPointingAtTheChartReadsADay(t *testing.T) {
	b := open(t, render(t, sample.Report(), diag.English), 1200, 900)
	before := evaluate[string](b, `document.querySelector('.readout').innerText`)
	b.run(chromedp.ScrollIntoView(chromedp.CSS("#over-time")), chromedp.Evaluate[chromedp.Void](`{
		const box = document.getElementById('over-time').getBoundingClientRect();
		document.getElementById('over-time').dispatchEvent(new PointerEvent('pointermove', { clientX: box.left + box.width / 2, clientY: box.top + 50 }));
	}`))
	if after := evaluate[string](b, `document.querySelector('.readout').innerText`); after == before || !strings.Contains(after, "December 2026") {
		t.Errorf("in the middle: %q", after)
	}
	b.quiet()
}

func TestTheLanguageSwitches(t *testing.T) {
	b := open(t, render(t, sample.Report(), diag.English), 1200, 900)
	b.choose("status", "open")
	b.run(chromedp.Click(chromedp.CSS("#lang-vi")))
	for script, want := range map[string]string{
		`document.documentElement.lang`:                              "vi",
		`document.title`:                                             "Kiểm toán kế hoạch marketing",
		`document.querySelector('h1').textContent`:                   "Kiểm toán kế hoạch marketing",
		`document.getElementById('filter-status').value`:             "open",
		`document.activeElement.id`:                                  "lang-vi",
		`document.getElementById('lang-en').ariaPressed`:             "false",
		`document.querySelector('#biographies .title').textContent`:  "Mỗi đội có từ ba đến năm KPI",
		`document.querySelector('#moves del').lastChild.textContent`: "700",
		`document.querySelector('.period').textContent`:              "Từ 05/01/2026 đến 30/11/2027 · đã xét 137 lần thay đổi",
	} {
		if got := evaluate[string](b, script); got != want {
			t.Errorf("%s is %q, want %q", script, got, want)
		}
	}
	b.run(chromedp.Click(chromedp.CSS("#lang-en")))
	if got := evaluate[string](b, `document.querySelector('h1').textContent`); got != "Audit of marketing plans" {
		t.Errorf("back in English it says %q", got)
	}
	b.quiet()
}

func TestAnExplanationKeepsItsParagraphs(t *testing.T) {
	b := open(t, render(t, sample.Report(), diag.English), 1200, 900)
	got := evaluate[string](b, `[...document.querySelectorAll('.explanation')].find((e) => e.innerText.includes('kpi/count_per_team')).innerText`)
	want := "A team with too many KPIs follows none of them.\n\nKeep three to five; retire the others with status = \"retired\"."
	if !strings.Contains(got, want) {
		t.Errorf("got %q", got)
	}
}

// Empty states say why they are empty.
func TestACleanHistoryIsGoodNews(t *testing.T) {
	b := open(t, render(t, sample.Clean(), diag.Vietnamese), 1200, 900)
	b.reads("#timeline .empty", "Lịch sử này không có vi phạm nào. Tốt lắm!")
	b.reads("#moves .empty", "Không có mục tiêu nào bị dời trong thời gian này.")
	b.reads("#tile-days .value", "–")
	b.want("#over-time", 1)
	b.want("#teams, #rules, #explain", 0)
	b.quiet()
}

func TestAFilterThatLeavesNothingIsNoGoodNews(t *testing.T) {
	b := open(t, render(t, sample.Report(), diag.English), 1200, 900)
	b.choose("status", "waived")
	b.choose("severity", "info")
	for _, section := range []string{"#timeline", "#teams", "#rules"} {
		b.reads(section+" .empty", "No violation fits these filters.")
	}
	b.quiet()
}

func TestViolationsWithoutTeams(t *testing.T) {
	r := sample.Report()
	for i := range r.Biographies {
		r.Biographies[i].Team = ""
	}
	b := open(t, render(t, r, diag.English), 1200, 900)
	b.reads("#teams .empty", "No team answers for any of these violations.")
	b.quiet()
}

// An axis names days where no two months begin in its period.
func TestAShortPeriodHasAnAxis(t *testing.T) {
	b := open(t, render(t, sample.Report(), diag.Vietnamese), 1200, 900)
	b.choose("from", "2026-02-03")
	b.choose("to", "2026-03-20")
	for _, axis := range []string{"#over-time text[y='252']", ".axis text"} {
		if got := evaluate[string](b, fmt.Sprintf(`[...document.querySelectorAll(%q)].map((e) => e.textContent).join()`, axis)); got != "03/02/2026,20/03/2026" {
			t.Errorf("%s names %q", axis, got)
		}
	}
	b.choose("to", "2026-12-20")
	if got := evaluate[string](b, `[...document.querySelectorAll('.axis text')].map((e) => e.textContent).join()`); got != "04/2026,07/2026,10/2026" {
		t.Errorf("the axis names %q", got)
	}
	b.quiet()
}

// After the last commit days go on, and with them what time alone brings.
func TestThePageEndsWithThePeriodAskedFor(t *testing.T) {
	r := sample.Clean()
	r.Parameters.Until = "2028-01-31"
	r.Biographies = []audit.Biography{{Rule: "history/review_overdue", Plan: "plans/2027", Severity: diag.Warning, Open: true,
		Events: []audit.Event{{Kind: audit.Introduced, Date: "2028-01-10"}}}}
	b := open(t, render(t, r, diag.English), 1200, 900)
	b.reads(".period", "5 January 2026 to 31 January 2028 · 3 commits judged")
	b.reads(".readout", "31 January 20280 errors1 warning0 info")
	b.want("#biographies .stretch", 1)
	b.choose("to", "2028-01-09")
	b.want("#biographies > li", 0)
	b.quiet()
}

// Clocks of commits say anything; a violation is in the page all the same.
func TestAClockThatIsAheadHidesNothing(t *testing.T) {
	r := sample.Clean()
	ahead := audit.Commit{ID: "0123456789", Author: "x", Subject: "x", Date: "10000-01-02"}
	r.Biographies = []audit.Biography{{Rule: "kpi/data_source", Plan: "plans/2027", Severity: diag.Error, Open: true,
		Events: []audit.Event{{Kind: audit.Introduced, Date: ahead.Date, By: &ahead}, {Kind: audit.Worsened, Date: "2027-10-01", By: &r.Last}}}}
	r.Moves = []audit.Move{{Plan: "plans/2027", Objective: "objective.a", Attribute: "target", Before: "2", After: "1", By: ahead}}
	b := open(t, render(t, r, diag.English), 1200, 900)
	b.want("#biographies .stretch", 1)
	b.want("#biographies .mark", 2)
	b.want("#moves .steps > li", 1)
	b.reads(".readout", "30 November 20271 error0 warnings0 info")
	b.reads(".story time", "2 January 10000")
	b.quiet()
}

func TestALongListComesInParts(t *testing.T) {
	b := open(t, render(t, sample.Large(3000), diag.English), 1200, 900)
	b.want("#biographies > li", 40)
	if got := evaluate[int](b, `document.querySelectorAll('*').length`); got > 5000 {
		t.Errorf("the page has %d elements", got)
	}
	b.run(chromedp.Click(chromedp.CSS(".more")))
	b.want("#biographies > li", 240)
	if got := evaluate[int](b, `[...document.querySelectorAll('#biographies > li')].indexOf(document.activeElement.closest('li'))`); got != 40 {
		t.Errorf("the focus is on line %d, want the first new one", got)
	}
	b.quiet()
}
