package page

import (
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/goalpost-dev/goalpost/engine/audit/sample"
	"github.com/goalpost-dev/goalpost/engine/diag"
)

// whereabouts tells the focus as a test can name it, by its place in the page.
const whereabouts = `(() => {
	const at = document.activeElement;
	return at === document.body ? '' : String([...document.querySelectorAll('*')].indexOf(at));
})()`

func (b *tab) press(keys string, options ...chromedp.KeyOption) {
	b.t.Helper()
	b.run(chromedp.KeyEvent(keys, options...))
}

// Whoever walks the page with the tab key comes by everything that can be
// worked, in the order in which it is read, and sees where they are.
func TestTabReachesEverything(t *testing.T) {
	b := open(t, render(t, sample.Report(), diag.Vietnamese), 1200, 900)
	b.run(chromedp.Evaluate[chromedp.Void](`for (const details of document.querySelectorAll('#timeline li:first-child details, .numbers, .note details')) details.open = true;`))
	want := strings.Fields(evaluate[string](b, `[...document.querySelectorAll('*')].map((e, i) => [e, i])
		.filter(([e]) => e.matches('a[href], button, input, select, summary, [tabindex="0"]') && e.checkVisibility())
		.map(([, i]) => i).join(' ')`))
	if len(want) < 30 {
		t.Fatalf("only %d things can be worked, so the search is wrong", len(want))
	}
	var got []string
	for range 3 * len(want) { // a date has several stops
		b.press(kb.Tab)
		at := evaluate[string](b, whereabouts)
		if at == "" {
			break
		}
		if len(got) > 0 && got[len(got)-1] == at {
			continue
		}
		got = append(got, at)
		if seen := evaluate[string](b, `(() => {
			const style = getComputedStyle(document.activeElement);
			const box = document.activeElement.getBoundingClientRect();
			return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && box.bottom > 0 && box.top < innerHeight ? '' : document.activeElement.outerHTML.slice(0, 200);
		})()`); seen != "" {
			t.Errorf("one does not see the focus on %s", seen)
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("the tab key comes by %v, want %v", got, want)
	}
	b.quiet()
}

func TestTheSkipLinkLeadsToTheReport(t *testing.T) {
	b := open(t, render(t, sample.Report(), diag.English), 1200, 900)
	b.press(kb.Tab)
	if got := evaluate[string](b, `document.activeElement.className + (document.activeElement.getBoundingClientRect().left >= 0 ? ' in sight' : ' out of sight')`); got != "skip in sight" {
		t.Fatalf("the first stop is %q", got)
	}
	b.press(kb.Enter)
	b.press(kb.Tab)
	if !evaluate[bool](b, `document.activeElement.closest('main') !== null`) {
		t.Error("the next stop is not in the report")
	}
}

func TestKeysWorkTheFilters(t *testing.T) {
	r := sample.Report()
	b := open(t, render(t, r, diag.English), 1200, 900)
	b.run(chromedp.Focus(chromedp.CSS("#filter-severity")))
	b.press(kb.ArrowDown)
	if got := evaluate[string](b, `document.getElementById('filter-severity').value`); got != "error" {
		t.Errorf("one key down the filter says %q", got)
	}
	b.want("#biographies .state .badge.error", 5)
	b.want("#biographies > li", 5)
	b.press(kb.Tab)
	b.press("10152027")
	if got := evaluate[string](b, `document.getElementById('filter-from').value`); got != "2027-10-15" {
		t.Errorf("the date typed is %q", got)
	}
	b.want("#biographies > li", 2)
	b.run(chromedp.Focus(chromedp.CSS(".filters button")))
	b.press(" ")
	b.want("#biographies > li", len(r.Biographies))
	if got := evaluate[string](b, `document.activeElement.textContent`); got != "Clear filters" {
		t.Errorf("the focus went to %q", got)
	}
	b.quiet()
}

func TestKeysSwitchTheLanguage(t *testing.T) {
	b := open(t, render(t, sample.Report(), diag.English), 1200, 900)
	b.run(chromedp.Focus(chromedp.CSS("#lang-vi")))
	b.press(kb.Enter)
	if got := evaluate[string](b, `document.documentElement.lang + ' ' + document.activeElement.id`); got != "vi lang-vi" {
		t.Errorf("after Enter: %q", got)
	}
	b.press(kb.Tab, chromedp.KeyModifiers(kb.ModifierShift))
	b.press(" ")
	if got := evaluate[string](b, `document.documentElement.lang + ' ' + document.activeElement.id`); got != "en lang-en" {
		t.Errorf("after Space: %q", got)
	}
}

func TestKeysReadTheChart(t *testing.T) {
	b := open(t, render(t, sample.Report(), diag.English), 1200, 900)
	b.run(chromedp.Focus(chromedp.CSS("#over-time")))
	for _, step := range []struct{ key, want string }{
		{kb.ArrowLeft, "1 October 2027: 1 error, 3 warnings, 1 info"},
		{kb.ArrowLeft, "2 July 2027: 1 error, 1 warning, 1 info"},
		{kb.ArrowRight, "1 October 2027: 1 error, 3 warnings, 1 info"},
		{kb.ArrowRight, "30 November 2027: 1 error, 3 warnings, 1 info"},
		{kb.ArrowRight, "30 November 2027: 1 error, 3 warnings, 1 info"},
		{kb.Home, "5 January 2026: 1 error, 1 warning, 1 info"},
		{kb.ArrowRight, "17 February 2026: 2 errors, 1 warning, 2 info"},
		{kb.End, "30 November 2027: 1 error, 3 warnings, 1 info"},
	} {
		b.press(step.key)
		said := evaluate[string](b, `document.activeElement.getAttribute('aria-valuetext')`)
		if said != step.want {
			t.Errorf("%q, want %q", said, step.want)
		}
		shown := evaluate[string](b, `[...document.querySelector('.readout').children].map((part) => part.textContent).join(', ').replace(',', ':')`)
		if shown != said {
			t.Errorf("%q is said, and %q is shown", said, shown)
		}
	}
	b.quiet()
}

func TestKeysOpenAStoryAndItsExplanation(t *testing.T) {
	b := open(t, render(t, sample.Report(), diag.English), 1200, 900)
	b.run(chromedp.Focus(chromedp.CSS("#biographies > li:nth-child(2) summary")))
	for _, key := range []string{kb.Enter, " ", kb.Enter} {
		b.press(key)
	}
	b.want("#biographies details[open]", 1)
	b.press(kb.Tab)
	b.press(kb.Enter)
	if got := evaluate[string](b, `document.querySelector('.explanation:target h3').textContent`); got != "Every objective has a deadline" {
		t.Errorf("the link leads to %q", got)
	}
	b.want("#biographies details[open]", 1)
	b.quiet()
}

func TestOneButtonOpensAllStories(t *testing.T) {
	b := open(t, render(t, sample.Large(100), diag.English), 1200, 900)
	b.run(chromedp.Focus(chromedp.CSS(".all")))
	b.press(kb.Enter)
	b.reads(".all", "Close all stories")
	b.run(chromedp.Click(chromedp.CSS(".more")))
	b.want("#biographies details[open]", 100)
	b.run(chromedp.Focus(chromedp.CSS(".all")))
	b.press(" ")
	b.want("#biographies details[open]", 0)
	b.quiet()
}

func TestKeysShowMore(t *testing.T) {
	b := open(t, render(t, sample.Large(100), diag.English), 1200, 900)
	b.run(chromedp.Focus(chromedp.CSS(".more")))
	b.press(kb.Enter)
	b.want("#biographies > li", 100)
	if got := evaluate[int](b, `[...document.querySelectorAll('#biographies > li')].indexOf(document.activeElement.closest('li'))`); got != 40 {
		t.Errorf("the focus is on line %d, want the first new one", got)
	}
}
