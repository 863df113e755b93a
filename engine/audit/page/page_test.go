package page

import (
	"bytes"
	"encoding/json"
	"regexp"
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/engine/audit"
	"github.com/goalpost-dev/goalpost/engine/audit/sample"
	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/wording"
)

func render(t *testing.T, r audit.Report, lang diag.Lang) string {
	t.Helper()
	content, err := HTML(r, lang)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

func TestTheSameReportGivesTheSameBytes(t *testing.T) {
	one := render(t, sample.Report(), diag.English)
	for range 5 {
		if render(t, sample.Report(), diag.English) != one {
			t.Fatal("two pages of one report differ")
		}
	}
}

// The policy allows exactly what the page holds, and nothing from outside.
func TestThePolicyNamesTheOneStyleAndTheOneScript(t *testing.T) {
	page := render(t, sample.Report(), diag.Vietnamese)
	style := regexp.MustCompile(`(?s)<style>(.*?)</style>`).FindStringSubmatch(page)
	script := regexp.MustCompile(`(?s)<script>(.*?)</script>`).FindStringSubmatch(page)
	if style == nil || script == nil {
		t.Fatal("the page has no style or no script")
	}
	named := strings.NewReplacer("&#39;", "'", "&#43;", "+").Replace(page)
	if !strings.Contains(named, policy(style[1], script[1])) {
		t.Errorf("the policy does not name the digests of what the page holds")
	}
	for _, never := range []string{"unsafe", "http:", "https:", "*"} {
		if strings.Contains(policy("", ""), never) {
			t.Errorf("the policy says %s", never)
		}
	}
}

func TestHostileTextEndsNoElement(t *testing.T) {
	clean, hostile := render(t, sample.Clean(), diag.English), render(t, sample.Report(), diag.English)
	for _, mark := range []string{"</script", "<script", "<!--", "<img"} {
		if want, got := strings.Count(clean, mark), strings.Count(hostile, mark); got != want {
			t.Errorf("%d times %s, and %d in a page without hostile names", got, mark, want)
		}
	}
	for _, r := range hostile {
		if r != '\n' && wording.Hidden(r) {
			t.Fatalf("the page holds U+%04X", r)
		}
	}
}

func TestTheDataIsThatOfTheReport(t *testing.T) {
	r := sample.Report()
	found := regexp.MustCompile(`(?s)id="data">(.*?)</script>`).FindStringSubmatch(render(t, r, diag.English))
	if found == nil {
		t.Fatal("the page has no data")
	}
	var d data
	if err := json.Unmarshal([]byte(found[1]), &d); err != nil {
		t.Fatal(err)
	}
	if len(d.Lives) != len(r.Biographies) || len(d.Moves) != len(r.Moves) || len(d.Rules) != len(r.Rules) {
		t.Errorf("%d lives, %d moves, %d rules", len(d.Lives), len(d.Moves), len(d.Rules))
	}
	if got, want := d.Lives[len(d.Lives)-1].Plan, wording.Escape(sample.Hostile); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := d.Moves[3].After.Vi; got != "12.000.000.000" {
		t.Errorf("a target reads %s in Vietnamese", got)
	}
}

// A phrase that is missing would show only to who looks at that place.
func TestEveryPhraseExistsInBothLanguages(t *testing.T) {
	content, err := assets.ReadFile("assets/words.json")
	if err != nil {
		t.Fatal(err)
	}
	var words map[string]map[string]string
	if err := json.Unmarshal(content, &words); err != nil {
		t.Fatal(err)
	}
	place := regexp.MustCompile(`\{\d\}`)
	for key, phrase := range words {
		if phrase["en"] == "" || phrase["vi"] == "" {
			t.Errorf("%s lacks a language", key)
		}
		for _, p := range place.FindAllString(phrase["en"], -1) {
			if !strings.Contains(phrase["vi"], p) {
				t.Errorf("%s: Vietnamese lacks %s", key, p)
			}
		}
	}
	var all bytes.Buffer
	for _, name := range scripts {
		part, err := assets.ReadFile("assets/" + name)
		if err != nil {
			t.Fatal(err)
		}
		all.Write(part)
	}
	used := regexp.MustCompile(`\b(t|count)\('([a-z.]+)'`).FindAllStringSubmatch(all.String(), -1)
	if len(used) < 40 {
		t.Fatalf("only %d phrases are used, so the search is wrong", len(used))
	}
	for _, call := range used {
		keys := []string{call[2]}
		if call[1] == "count" {
			keys = []string{call[2] + ".one", call[2] + ".many"}
		}
		for _, key := range keys {
			if words[key] == nil {
				t.Errorf("no phrase %s", key)
			}
		}
	}
}
