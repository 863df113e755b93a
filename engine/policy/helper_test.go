package policy

import (
	"context"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/hcldata"
	"github.com/goalpost-dev/goalpost/engine/plan"
)

// own loads files as rules of a project's own, in the directory "own".
func own(files map[string]string) (*Set, diag.Diagnostics) {
	tree := fstest.MapFS{}
	for name, text := range files {
		tree[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return Load(Source{FS: tree, Dir: "own"})
}

// rule writes a rule goalpost.rules.own.<name>: its METADATA takes seven lines,
// the code begins in line 9.
func rule(name, subject, code string) string {
	return `# METADATA
# title: A rule
# custom:
#   severity: error
#   subject: ` + subject + `
#   params:
#     max: {default: 5}
package goalpost.rules.own.` + name + "\n" + code
}

// one loads a single rule in the file own/r.rego and compiles it.
func one(t *testing.T, subject, code string) (*Set, *Program, diag.Diagnostics) {
	t.Helper()
	set, ds := own(map[string]string{"r.rego": rule("r", subject, code)})
	if len(ds) > 0 {
		return set, nil, ds
	}
	program, ds := set.Compile(context.Background(), set.Rules)
	return set, program, ds
}

// planOf reads a plan of one file.
func planOf(t *testing.T, text string) *plan.Plan {
	t.Helper()
	file, faults := hcldata.Parse("plan.hcl", []byte(text), hcldata.DefaultLimits())
	plans, _ := plan.Build([]*plan.Source{{Path: "plan.hcl", File: file, Faults: faults}})
	if len(plans) != 1 {
		t.Fatalf("%d plans, faults %v", len(plans), faults)
	}
	return plans[0]
}

// patient are limits that no test comes near.
var patient = Limits{PerTask: time.Minute, Memory: 1 << 40}

const smallPlan = `
plan "p" {
  title = "Kế hoạch"
}
team "sales" {
  name = "Phòng Kinh doanh"
}
`

// evaluate runs a rule about teams on the one team of the small plan.
func evaluate(t *testing.T, code string, limits Limits) ([]*Outcome, diag.Diagnostics) {
	t.Helper()
	set, program, ds := one(t, "team", code)
	if len(ds) > 0 {
		t.Fatal(ds)
	}
	p := planOf(t, smallPlan)
	settings, err := Settings{AsOf: "2027-04-20", Params: set.Rules[0].Defaults()}.Prepare()
	if err != nil {
		t.Fatal(err)
	}
	tasks := []Task{{Rule: set.Rules[0], View: set.View(p), Block: p.Lookup("team.sales"), Settings: settings}}
	return program.Run(context.Background(), tasks, limits)
}

// wantOnly wants exactly one diagnostic, in both languages, with these parts.
func wantOnly(t *testing.T, ds diag.Diagnostics, parts ...string) {
	t.Helper()
	if len(ds) != 1 {
		t.Fatalf("%d diagnostics, want 1:\n%v", len(ds), ds)
	}
	for _, part := range parts {
		if !strings.Contains(ds[0].Error(), part) {
			t.Errorf("got  %s\nwant %s", ds[0].Error(), part)
		}
	}
	if ds[0].Text.Vi == "" || ds[0].Text.Vi == ds[0].Text.En {
		t.Errorf("no Vietnamese: %q", ds[0].Text.Vi)
	}
}
