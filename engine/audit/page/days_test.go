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
