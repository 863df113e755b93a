package plandiff_test

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/plandiff"
)

var update = flag.Bool("update", false, "rewrite the files below testdata")

// fixture has every kind of change, in words that want to be more than words.
func fixture() plandiff.Report {
	base := files{
		"plans/2027/plan.hcl": ground + `
objective "mql_h1" {
  title    = "MQL **tăng** từ 400 lên 700"
  goal     = goal.g
  measure  = kpi.mql
  target   = 700
  deadline = "2027-06-30"
  kpis     = [kpi.aov]
  milestone "2027-03-31" { target = 500 }
}
kpi "mql" { source = "CRM" }
kpi "aov" {
  metric   = "marketing_revenue"
  baseline = { value = 12000, as_of = "2026-12-31" }
}
team "old" { name = "<b>@sales</b>" }
`,
		"plans/2026/plan.hcl": "plan \"y2026\" { title = \"2026\" }\n",
	}
	head := files{
		"plans/2027/plan.hcl": strings.Replace(ground, "GBP\"", "GBP\"\n  annotations = { \"##[error]\" = \"a\\nb\" }", 1) + `
objective "mql_h1" {
  title    = "MQL **tăng** từ 400 lên 700"
  goal     = goal.g
  measure  = kpi.mql
  target   = 650
  deadline = "2027-07-31"
  milestone "2027-04-30" { target = 500 }
}
kpi "mql" { source = "CRM | HubSpot" }
kpi "aov" {
  metric   = "marketing_revenue"
  baseline = { value = 11500, as_of = "2027-01-01" }
  status   = "retired"
}
team "new" { name = "<b>@sales</b>" }
moved {
  from = team.old
  to   = team.new
}
`,
	}
	r := report(base, head)
	r.Base = plandiff.Revision{Kind: "commit", Revision: "main", Commit: "0123456789abcdef0123456789abcdef01234567"}
	r.Head = plandiff.Revision{Kind: "index"}
	r.Reason = diag.Say("the merge base of main and @me", "điểm gốc chung của main và @me")
	r.Diagnostics = r.Diagnostics.Append(diag.Range{File: "plans/a|b.hcl", Start: diag.Pos{Line: 3, Column: 1}}, diag.Say("not read: <x>", "không đọc được: <x>"))
	return r
}

func TestGolden(t *testing.T) {
	for _, c := range []struct {
		file, format string
		o            plandiff.Options
	}{
		{"en.txt", "text", plandiff.Options{Lang: diag.English}},
		{"vi.txt", "text", plandiff.Options{Lang: diag.Vietnamese}},
		{"color.txt", "text", plandiff.Options{Lang: diag.English, Color: true}},
		{"en.md", "markdown", plandiff.Options{Lang: diag.English}},
		{"vi.md", "markdown", plandiff.Options{Lang: diag.Vietnamese}},
		{"en.json", "json", plandiff.Options{Lang: diag.English}},
		{"vi.json", "json", plandiff.Options{Lang: diag.Vietnamese}},
	} {
		t.Run(c.file, func(t *testing.T) {
			got := render(t, c.format, fixture(), c.o)
			file := filepath.Join("testdata", c.file)
			if *update {
				if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("differs from %s (go test -update rewrites it); got\n%s", file, got)
			}
			if c.format == "json" && !json.Valid([]byte(got)) {
				t.Error("not JSON")
			}
		})
	}
}

// Arrays are never null.
func TestNothingToTellAsJSON(t *testing.T) {
	f := files{"p/plan.hcl": ground}
	got := render(t, "json", report(f, f), plandiff.Options{Lang: diag.English})
	for _, want := range []string{`"plans": []`, `"diagnostics": []`, `"base": null`, `"changed": 0`} {
		if !strings.Contains(got, want) {
			t.Errorf("%s lacks %s", got, want)
		}
	}
}
