package page

import (
	"encoding/json"
	"fmt"
	"os"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"github.com/goalpost-dev/goalpost/engine/audit"
	"github.com/goalpost-dev/goalpost/engine/audit/sample"
	"github.com/goalpost-dev/goalpost/engine/diag"
)

// axeFile names the environment variable with the path of axe-core, which
// .ci/axe prints.
const axeFile = "GOALPOST_AXE"

// finding is what axe-core has against a page.
type finding struct {
	ID, Impact, Help string
	Nodes            []struct {
		Target         []any
		HTML           string
		FailureSummary string
	}
}

// readAxe gives the step that brings axe-core into a page.
func readAxe(t *testing.T) chromedp.Action[chromedp.Void] {
	t.Helper()
	file := os.Getenv(axeFile)
	if file == "" {
		t.Skipf("%s is not set; .ci/axe prints its value", axeFile)
	}
	axe, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return chromedp.Evaluate[chromedp.Void](string(axe) + ";undefined")
}

func TestAxeFindsNothing(t *testing.T) {
	axe := readAxe(t)
	for name, r := range map[string]audit.Report{"report": sample.Report(), "clean": sample.Clean()} {
		b := open(t, render(t, r, diag.English), 1200, 900)
		b.run(axe)
		for _, width := range []int64{1200, 360} {
			for _, colours := range []string{"light", "dark"} {
				b.run(chromedp.EmulateViewport(width, 900), emulateMedia("", &emulation.MediaFeature{Name: "prefers-color-scheme", Value: colours}))
				for _, lang := range []string{"vi", "en"} {
					b.run(chromedp.Click(chromedp.CSS("#lang-" + lang)))
					place := fmt.Sprintf("%s %s %d %s", name, lang, width, colours)
					b.wantAccess(place)
					b.run(chromedp.Evaluate[chromedp.Void](`for (const details of document.querySelectorAll('details')) details.open = true;`))
					b.wantAccess(place + ", opened")
				}
			}
		}
		if len(r.Moves) > 0 {
			b.choose("team", "Kinh doanh")
			b.choose("rule", "kpi/count_per_team")
			b.wantAccess(name + ", one team and one rule")
			b.run(chromedp.Click(chromedp.CSS(".filters button")))
		}
		b.choose("from", "2027-09-01")
		b.choose("status", "fixed")
		b.wantAccess(name + ", filtered to nothing")
	}
}

// A check that finds nothing has to be one that could.
func TestAxeFindsAPictureWithoutWords(t *testing.T) {
	axe := readAxe(t)
	b := open(t, render(t, sample.Clean(), diag.English), 1200, 900)
	b.run(axe, chromedp.Evaluate[chromedp.Void](`document.querySelector('main').append(document.createElement('img'))`))
	if found := b.axe(); len(found) != 1 || found[0].ID != "image-alt" {
		t.Errorf("axe finds %v", found)
	}
}

func (b *tab) axe() []finding {
	b.t.Helper()
	answer := evaluate[string](b, `axe.run().then((result) => JSON.stringify(result.violations))`)
	var found []finding
	if err := json.Unmarshal([]byte(answer), &found); err != nil {
		b.t.Fatal(err)
	}
	return found
}

func (b *tab) wantAccess(place string) {
	b.t.Helper()
	for _, f := range b.axe() {
		for _, node := range f.Nodes {
			b.t.Errorf("%s: %s (%s): %s: %v %s: %s", place, f.ID, f.Impact, f.Help, node.Target, node.HTML, node.FailureSummary)
		}
	}
}
