package page

import (
	"bytes"
	"fmt"
	"regexp"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"github.com/goalpost-dev/goalpost/engine/audit/sample"
	"github.com/goalpost-dev/goalpost/engine/diag"
)

// Paper shows what was found and what was left out, and nothing to press.
func TestPaperShowsWhatMatters(t *testing.T) {
	r := sample.Report()
	b := open(t, render(t, r, diag.English), 760, 900)
	b.choose("status", "open")
	b.choose("to", "2027-10-15")
	b.run(emulateMedia("print"))
	for selector, want := range map[string]bool{
		"button": false, "input": false, "select": false, ".skip": false,
		"h1": true, ".period": true, ".note": true, ".chosen": true, ".tile": true, "#over-time": true, ".readout": true,
		"#moves .change": true, "#biographies .title": true, "#biographies .stretch": true, "#biographies .state": true,
		"#teams tr": true, "#rules tr": true, ".explanation": true, ".facts dd": true,
	} {
		for _, got := range evaluate[[]bool](b, fmt.Sprintf(`(() => {
			const seen = [...document.querySelectorAll(%q)].map((e) => e.checkVisibility());
			return seen.length ? [...new Set(seen)] : [null];
		})()`, selector)) {
			if got != want {
				t.Errorf("on paper, %s is seen: %t", selector, got)
			}
		}
	}
	b.reads(".chosen", "Status: open · To: 15 October 2027")
	b.quiet()
}

// A reader whose screen is dark still has white paper.
func TestPaperIsWhite(t *testing.T) {
	b := open(t, render(t, sample.Report(), diag.English), 760, 900)
	colours := `[document.body, document.querySelector('section')].map((e) => getComputedStyle(e)).map((s) => s.backgroundColor + ' ' + s.color).join()`
	dark := &emulation.MediaFeature{Name: "prefers-color-scheme", Value: "dark"}
	b.run(emulateMedia("screen", dark))
	if got := evaluate[string](b, colours); got != "rgb(16, 25, 26) rgb(232, 239, 236),rgb(24, 36, 37) rgb(232, 239, 236)" {
		t.Errorf("a dark screen shows %s", got)
	}
	b.run(emulateMedia("print", dark))
	if got := evaluate[string](b, colours); got != "rgb(255, 255, 255) rgb(0, 0, 0),rgb(255, 255, 255) rgb(0, 0, 0)" {
		t.Errorf("paper shows %s", got)
	}
}

func TestNoRowIsTornByAPage(t *testing.T) {
	b := open(t, render(t, sample.Report(), diag.English), 760, 900)
	b.run(emulateMedia("print"))
	for _, selector := range []string{"tr", ".card", ".tile", ".biography summary", ".story li", ".explanation", ".chart"} {
		if torn := evaluate[int](b, fmt.Sprintf(`[...document.querySelectorAll(%q)].filter((e) => getComputedStyle(e).breakInside !== 'avoid').length`, selector)); torn > 0 {
			t.Errorf("%d × %s may be torn", torn, selector)
		}
	}
	if got := evaluate[string](b, `getComputedStyle(document.querySelector('#rules thead')).display`); got != "table-header-group" {
		t.Errorf("the head of a table is %s, so the next page lacks it", got)
	}
}

// A browser that prints gets the whole list and the numbers of the chart, and
// its reader finds the page as it was.
func TestEverythingIsPrinted(t *testing.T) {
	b := open(t, render(t, sample.Large(60), diag.Vietnamese), 1200, 900)
	b.run(chromedp.Evaluate[chromedp.Void](`addEventListener('beforeprint', () => {
		document.title = document.querySelectorAll('#biographies > li').length + ' ' + document.querySelector('.numbers').open + ' ' + document.getElementById('over-time').viewBox.baseVal.width;
	})`))
	pdf, err := chromedp.Run(b.ctx, chromedp.PrintToPDF())
	if err != nil {
		t.Fatal(err)
	}
	b.reads("title", "60 true 680")
	if pages := len(regexp.MustCompile(`/Type\s*/Page\b`).FindAll(pdf, -1)); !bytes.HasPrefix(pdf, []byte("%PDF-")) || pages < 4 {
		t.Errorf("%d pages in %d bytes", pages, len(pdf))
	}
	b.want("#biographies > li", 40)
	b.want(".numbers[open]", 0)
	if got := evaluate[bool](b, `document.getElementById('over-time').viewBox.baseVal.width > 1000`); !got {
		t.Error("the chart stays as narrow as paper")
	}
	b.quiet()
}

// On grey paper, and to eyes that do not tell red from green, a severity has
// its own fill in the chart and its word in the list.
func TestColoursAreNotNeeded(t *testing.T) {
	r := sample.Report()
	b := open(t, render(t, r, diag.English), 1200, 900)
	if got := evaluate[string](b, `[...document.querySelectorAll('.area')].map((e) => getComputedStyle(e).fill.replace(/^rgb.*/, 'plain')).join()`); got != `plain,url("#fill-warning"),url("#fill-info")` {
		t.Errorf("the areas are filled with %s", got)
	}
	b.want("pattern#fill-warning, pattern#fill-info, pattern#fill-waived", 3)
	if got := evaluate[int](b, `[...document.querySelectorAll('#biographies .state')].filter((e) => /error|warning|info/.test(e.textContent)).length`); got != len(r.Biographies) {
		t.Errorf("%d of %d lines name their severity", got, len(r.Biographies))
	}
}
