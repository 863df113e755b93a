package audit

import (
	"fmt"
	"os"
	"testing"

	"github.com/goalpost-dev/goalpost/engine/check"
	"github.com/goalpost-dev/goalpost/engine/config"
	"github.com/goalpost-dev/goalpost/engine/policy"
	"github.com/goalpost-dev/goalpost/engine/snapshot"
	"github.com/goalpost-dev/goalpost/engine/snapshot/gittest"
	"github.com/goalpost-dev/goalpost/policies"
)

const (
	planText = `plan "p" {
  title  = "P"
  period = { start = "2027-01-01", end = "2027-12-31" }
}

team "sales" {
  name     = "Sales"
  function = "sales"
  lead     = "Lan"
}

goal "growth" {
  title    = "Growth"
  category = "revenue"
}
`
	baseline = "  baseline = { value = 100, as_of = \"2026-12-31\" }\n"
)

func kpiText(label, more string) string {
	return fmt.Sprintf("kpi %q {\n  metric = \"website_traffic\"\n  team   = team.sales\n%s}\n", label, more)
}

func objectiveText(target, deadline string) string {
	return fmt.Sprintf(`objective "revenue" {
  title    = "Revenue"
  goal     = goal.growth
  team     = team.sales
  measure  = kpi.k0
  baseline = 100
  target   = %s
  start    = "2027-01-01"
  deadline = %q
}
`, target, deadline)
}

// options are those of an audit of a repository's main branch with a few rules.
func options(t testing.TB, r *gittest.Repo, only ...string) Options {
	t.Helper()
	repo, err := snapshot.OpenRepository(r.Dir, func(string) string { return "" })
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { repo.Close() })
	tip, err := repo.Resolve("HEAD")
	if err != nil {
		t.Fatal(err)
	}
	set, ds := policy.Load(policy.Source{FS: policies.FS, Dir: "policies", BuiltIn: true})
	if len(ds) > 0 {
		t.Fatal(ds)
	}
	cache, err := check.OpenCache("", "test")
	if err != nil {
		t.Fatal(err)
	}
	return Options{
		Repository: repo, Tip: tip, Tool: "test", Parameters: Parameters{Revision: "HEAD"},
		Check: check.Options{Rules: set, Config: config.Default(), Paths: []string{"plans"}, Cache: cache, Selection: config.Selection{Only: only}},
	}
}

func audited(t testing.TB, o Options) Report {
	t.Helper()
	r, err := Run(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// told writes a biography's events a word each: kind, day, and the subject of
// the commit, or time.
func told(b Biography) string {
	s := b.Rule + " " + b.Address + ":"
	for _, e := range b.Events {
		by := "time"
		if e.By != nil {
			by = e.By.Subject
		}
		s += fmt.Sprintf(" %s %s (%s)", e.Kind, e.Date, by)
	}
	return s
}

func remove(t testing.TB, name string) {
	t.Helper()
	if err := os.RemoveAll(name); err != nil {
		t.Fatal(err)
	}
}
