package check

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/goalpost-dev/goalpost/engine/config"
	"github.com/goalpost-dev/goalpost/engine/plan"
	"github.com/goalpost-dev/goalpost/engine/policy"
	"github.com/goalpost-dev/goalpost/engine/snapshot"
	"github.com/goalpost-dev/goalpost/policies"
)

// ownRule is about teams: one person-month is too little to do anything.
const ownRule = `# METADATA
# title: A team has capacity
# custom:
#   severity: warning
#   subject: team
#   params:
#     min: {default: 2}
#   messages:
#     low: {en: "Team {team} has {capacity} of {min}.", vi: "Đội {team} có {capacity} trên {min}.", fix: {en: "raise it", vi: "tăng lên"}}
#     none: {en: "Team {team} has nothing.", vi: "Đội {team} không có gì.", severity: error}
#   not_applicable:
#     unknown: {en: "no capacity is given", vi: "chưa ghi năng lực"}
package goalpost.rules.own.capacity

violation contains {"message": "low", "args": {"team": input.team.name, "capacity": input.team.capacity}, "attribute": "capacity", "measure": input.params.min - input.team.capacity} if {
	input.team.capacity > 0
	input.team.capacity < input.params.min
}

violation contains {"message": "none", "args": {"team": input.team.name}, "attribute": "capacity"} if input.team.capacity == 0

not_applicable contains "unknown" if not input.team.capacity
`

// builtIns are the rules that come with goalpost, all together with further
// ones.
func builtIns(t testing.TB, more map[string]string) *policy.Set {
	t.Helper()
	tree := fstest.MapFS{}
	for name, text := range more {
		tree[name] = &fstest.MapFile{Data: []byte(text)}
	}
	sources := []policy.Source{{FS: policies.FS, Dir: "policies", BuiltIn: true}}
	if len(more) > 0 {
		sources = append(sources, policy.Source{FS: tree, Dir: "own"})
	}
	set, ds := policy.Load(sources...)
	if len(ds) > 0 {
		t.Fatal(ds)
	}
	return set
}

var shared struct {
	sync.Once
	*policy.Set
}

// options are those of a check with the rule above and smart/deadline_present.
func options(t testing.TB, files snapshot.Snapshot) Options {
	t.Helper()
	shared.Do(func() { shared.Set = builtIns(t, map[string]string{"capacity.rego": ownRule}) })
	return Options{
		Snapshot: files, Paths: []string{"."}, Rules: shared.Set, Config: config.Default(), AsOf: "2027-04-20",
		Selection: config.Selection{Only: []string{"own/*", "smart/deadline_present"}},
	}
}

// configured reads a configuration.
func configured(t testing.TB, text string) config.Config {
	t.Helper()
	c, ds := config.Parse(config.FileName, []byte(text))
	if len(ds) > 0 {
		t.Fatal(ds)
	}
	return c
}

func run(t testing.TB, o Options) Result {
	t.Helper()
	r, err := Run(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// planText and teamText are the parts of a small plan that the schema likes.
const planText = `plan "p" {
  title  = "P"
  period = { start = "2027-01-01", end = "2027-12-31" }
}
`

func teamText(label, more string) string {
	return fmt.Sprintf("team %q {\n  name = %q\n  function = \"sales\"\n  lead = \"Lan\"\n  %s\n}\n", label, strings.ToUpper(label), more)
}

// said writes the violations a line each: rule, address, severity, status, and
// the text where this package decides on it, else the attribute.
func said(r Result) []string {
	var out []string
	for _, v := range r.Violations {
		text := v.Attribute
		if v.Rule == policy.RuleWaiver || v.Rule == plan.RuleSyntax || strings.HasPrefix(v.Rule, "own/") {
			text = v.Message.En
		}
		out = append(out, fmt.Sprintf("%s %s %s %s: %s", v.Rule, v.Address, v.Severity, v.Status, text))
	}
	slices.Sort(out)
	return out
}

func want(t *testing.T, r Result, lines ...string) {
	t.Helper()
	slices.Sort(lines)
	if diff := cmp.Diff(lines, said(r)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	for _, v := range r.Violations {
		if v.Message.Vi == "" || v.Range.File == "" || v.Range.Start.Line == 0 || v.Severity == 0 {
			t.Errorf("unfinished: %+v", v)
		}
	}
}

// wantComplete wants that nothing was left out.
func wantComplete(t *testing.T, r Result) {
	t.Helper()
	if len(r.Diagnostics) > 0 {
		t.Errorf("not complete: %v", r.Diagnostics)
	}
}

// wantDiagnostic wants one diagnostic, in both languages, with these parts.
func wantDiagnostic(t *testing.T, r Result, parts ...string) {
	t.Helper()
	if len(r.Diagnostics) != 1 {
		t.Fatalf("%d diagnostics, want 1:\n%v", len(r.Diagnostics), r.Diagnostics)
	}
	d := r.Diagnostics[0]
	for _, part := range parts {
		if !strings.Contains(d.Error(), part) {
			t.Errorf("got  %s\nwant %s", d.Error(), part)
		}
	}
	if d.Text.Vi == "" || d.Text.Vi == d.Text.En {
		t.Errorf("no Vietnamese: %q", d.Text.Vi)
	}
}
