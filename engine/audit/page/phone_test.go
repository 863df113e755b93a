package page

import (
	"testing"

	"github.com/chromedp/chromedp"

	"github.com/goalpost-dev/goalpost/engine/audit/sample"
	"github.com/goalpost-dev/goalpost/engine/diag"
)

const openAll = `for (const details of document.querySelectorAll('details')) details.open = true;`

// On a phone the page goes up and down only; what is wider than the screen
// scrolls in a box of its own. 320 pixels are the narrowest that WCAG asks for.
func TestAPhoneScrollsOneWay(t *testing.T) {
	b := open(t, render(t, sample.Report(), diag.English), 1200, 900)
	for _, lang := range []string{"en", "vi"} {
		b.run(chromedp.Click(chromedp.CSS("#lang-"+lang)), chromedp.Evaluate[chromedp.Void](openAll))
		for _, width := range []int64{1200, 800, 360, 320} {
			b.run(chromedp.EmulateViewport(width, 740, chromedp.EmulateMobile, chromedp.EmulateTouch))
			if got := evaluate[int](b, `document.documentElement.scrollWidth`); got > int(width) {
				t.Errorf("%s: the page is %d wide on a screen of %d", lang, got, width)
			}
			if lost := evaluate[[]string](b, `[...document.querySelectorAll('body *')]
				.filter((e) => !e.closest('.scroll, .skip, .hidden') && e.checkVisibility())
				.filter((e) => { const box = e.getBoundingClientRect(); return box.width && (box.right > innerWidth + 1 || box.left < -1); })
				.map((e) => e.outerHTML.slice(0, 120))`); len(lost) > 0 {
				t.Errorf("%s, %d: out of sight: %v", lang, width, lost)
			}
		}
	}
	b.quiet()
}

func TestAPhoneIsReadAndTouched(t *testing.T) {
	b := open(t, render(t, sample.Report(), diag.English), 360, 740)
	for _, lang := range []string{"en", "vi"} {
		b.run(chromedp.Click(chromedp.CSS("#lang-"+lang)), chromedp.Evaluate[chromedp.Void](openAll))
		// A picture that is drawn smaller than it was measured shrinks its words.
		if small := evaluate[[]string](b, `[...document.querySelectorAll('body *')]
			.filter((e) => !e.closest('.hidden') && e.checkVisibility() && [...e.childNodes].some((n) => n.nodeType === Node.TEXT_NODE && n.data.trim()))
			.map((e) => { const m = e.getScreenCTM?.(); return [parseFloat(getComputedStyle(e).fontSize) * (m ? m.a : 1), e]; })
			.filter(([size]) => size < 12)
			.map(([size, e]) => size + ' ' + e.outerHTML.slice(0, 120))`); len(small) > 0 {
			t.Errorf("%s: too small to read: %v", lang, small)
		}
		if small := evaluate[[]string](b, `[...document.querySelectorAll('a[href], button, input, select, summary')]
			.filter((e) => e.checkVisibility())
			.filter((e) => { const box = e.getBoundingClientRect(); return box.width < 24 || box.height < 24; })
			.map((e) => e.outerHTML.slice(0, 120))`); len(small) > 0 {
			t.Errorf("%s: too small to touch: %v", lang, small)
		}
	}
}

// Who touches the chart reads a day, as who points at it.
func TestTouchReadsADay(t *testing.T) {
	b := open(t, render(t, sample.Report(), diag.English), 360, 740)
	b.run(chromedp.EmulateViewport(360, 740, chromedp.EmulateMobile, chromedp.EmulateTouch), chromedp.ScrollIntoView(chromedp.CSS("#over-time")))
	at := evaluate[[]float64](b, `(() => { const box = document.getElementById('over-time').getBoundingClientRect(); return [box.left + box.width / 2, box.top + box.height / 2]; })()`)
	b.run(chromedp.TapXY(at[0], at[1]))
	b.reads(".readout strong", "14 November 2026")
	b.quiet()
}
