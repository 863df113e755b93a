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
		if life.Past() {
			continue // it stood on no day, neither in the chart nor as a bar
		}
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
	if standing[diag.Error] != 1 {
		t.Fatalf("the sentence below is about one error, not %d", standing[diag.Error])
	}
	if got := evaluate[string](b, `document.querySelector('.readout').innerText.replace(/\s+/g, ' ')`); !strings.Contains(got, fmt.Sprintf("30 November 2027 1 error %d warnings %d info", standing[diag.Warning], standing[diag.Info])) {
		t.Errorf("the chart ends with %q", got)
	}
	if got := evaluate[string](b, `document.title`); got != "Audit of marketing plans" {
		t.Errorf("the title is %q", got)
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
// An axis names days where no two months begin in its period.
// After the last commit days go on, and with them what time alone brings.
// Clocks of commits say anything; a violation is in the page all the same.
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
