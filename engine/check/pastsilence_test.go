package check

import (
	"regexp"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/goalpost-dev/goalpost/engine/config"
	"github.com/goalpost-dev/goalpost/engine/days"
	"github.com/goalpost-dev/goalpost/engine/policy"
	"github.com/goalpost-dev/goalpost/engine/snapshot"
	"github.com/goalpost-dev/goalpost/engine/violation"
)

// What rules about changes say on the way from one state to the next is what they
// say when the two are compared from scratch, however often they have had nothing to
// say before.
func TestPastTellsWhatHappens(t *testing.T) {
	set := builtIns(t, nil)
	steps := 60
	if testing.Short() {
		steps = 8
	}
	compared, spared := 0, 0
	for seed := range uint64(8) {
		p := example(t, 90+seed)
		o := Options{Paths: []string{"plans"}, Rules: set, Config: config.Default(), Selection: config.Selection{Only: []string{"change/*"}}}
		past, err := NewPast(t.Context(), o)
		if err != nil {
			t.Fatal(err)
		}
		var state *State
		var before snapshot.Files
		day := "2027-03-01"
		for step := range steps {
			what := p.revise(day)
			day = days.After(day, p.IntN(7))
			files := p.snapshot()
			next, turn, err := past.Next(t.Context(), state, files, day)
			if err != nil {
				t.Fatal(err)
			}
			if len(turn.Broken) > 0 {
				continue
			}
			if state != nil && next != state {
				o.Base, o.Snapshot, o.AsOf = before, files, day
				scratch, err := Run(t.Context(), o)
				if err != nil {
					t.Fatal(err)
				}
				want := ofChange(set, scratch.Violations)
				compared += len(want)
				if diff := cmp.Diff(want, ofChange(set, turn.Happened)); diff != "" {
					t.Fatalf("seed %d, step %d, %s, on %s (-from scratch +past)\n%s", seed, step, what, day, diff)
				}
			}
			state, before = next, files
			for _, r := range state.plans {
				for range r.silences.All() {
					spared++
				}
			}
		}
	}
	t.Logf("%d violations compared, %d times nobody needed to be asked", compared, spared)
	if (compared < 60 || spared < 500) && !testing.Short() {
		t.Errorf("only %d violations were compared, %d times nobody needed to be asked", compared, spared)
	}
}

// revisions are edits that leave a plan whole: what a value of an attribute turns
// into.
var revisions = []struct {
	what *regexp.Regexp
	to   []string
}{
	{regexp.MustCompile(`(target +=) [0-9.]+`), []string{"$1 640", "$1 655", "$1 1200"}},
	{regexp.MustCompile(`(value +=) [0-9.]+`), []string{"$1 300", "$1 310"}},
	{regexp.MustCompile(`(deadline +=) "[^"]*"`), []string{`$1 "2027-08-31"`, `$1 "2027-09-30"`}},
	{regexp.MustCompile(`((?:title|note|source|reason|formula|owner) +=) "[^"]*"`), []string{`$1 "Một"`, `$1 "Hai ba"`, `$1 "Bốn"`}},
	{regexp.MustCompile(`(status +=) "[^"]*"`), []string{`$1 "active"`, `$1 "achieved"`, `$1 "cancelled"`}},
	{regexp.MustCompile(`(measure +=) kpi\.[a-z_]+`), []string{"$1 kpi.mql", "$1 kpi.aov"}},
}

// revise makes one change after which the plan can still be read, and says which.
func (p *project) revise(day string) string {
	switch p.IntN(12) {
	case 0:
		p.files["plans/2027/review-"+day+".hcl"] = []string{"review \"" + day + "\" {\n  scope    = [objective.mql_h1]\n  decision = \"adjust\"\n  reason   = \"Thị trường đã khác so với đầu năm\"\n}\n"}
		return "a review"
	case 1:
		delete(p.files, "plans/2027/review-"+days.After(day, -p.IntN(9))+".hcl")
		return "a review less"
	}
	for {
		name := p.file()
		i, r := p.IntN(len(p.files[name])), revisions[p.IntN(len(revisions))]
		places := r.what.FindAllStringIndex(p.files[name][i], -1)
		if len(places) == 0 {
			continue
		}
		text, at := p.files[name][i], places[p.IntN(len(places))]
		changed := slices.Clone(p.files[name])
		changed[i] = text[:at[0]] + r.what.ReplaceAllString(text[at[0]:at[1]], r.to[p.IntN(len(r.to))]) + text[at[1]:]
		p.files[name] = changed
		return r.what.String() + " in " + name
	}
}

// ofChange gives what a reader sees of the violations of rules about changes.
func ofChange(set *policy.Set, vs []violation.Violation) []violation.Violation {
	out := []violation.Violation{}
	for _, v := range vs {
		if r := set.Lookup(v.Rule); r != nil && r.Phase == policy.OfChange {
			v.Status, v.Source, v.Related = "", "", nil
			out = append(out, v)
		}
	}
	order(out)
	return out
}

// A rule that had nothing to say of changes that it has not looked at speaks up when
// one comes that it has.
func TestSilenceEnds(t *testing.T) {
	o := Options{Paths: []string{"."}, Rules: builtIns(t, nil), Config: config.Default(), Selection: config.Selection{Only: []string{"change/objective_frozen"}}}
	past, err := NewPast(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	text := func(source, target, more string) snapshot.Files {
		return snapshot.Files{"p.hcl": `plan "p" {
  title  = "P"
  period = { start = "2027-01-01", end = "2027-12-31" }
}
team "sales" {
  name     = "Sales"
  function = "sales"
  lead     = "Lan"
}
kpi "leads" {
  metric = "leads"
  team   = team.sales
  source = "` + source + `"
}
objective "leads" {
  title    = "Leads"
  measure  = kpi.leads
  baseline = 100
  target   = ` + target + `
  start    = "2027-03-01"
  deadline = "2027-12-31"
}
` + more}
	}
	review := "review \"2027-03-05\" {\n  scope    = [objective.leads]\n  decision = \"keep\"\n  reason   = \"x\"\n}\n"
	var state *State
	for _, step := range []struct {
		what, day string
		files     snapshot.Files
		says      int
		silent    bool
	}{
		{"the start", "2027-02-01", text("CRM", "700", ""), 0, false},
		{"a KPI, before the objective begins", "2027-02-02", text("GA4", "700", ""), 0, true},
		{"the target, before it begins", "2027-02-03", text("GA4", "690", ""), 0, true},
		{"the KPI again", "2027-02-04", text("CRM", "690", ""), 0, true},
		{"the target when it runs, after silence before", "2027-03-02", text("CRM", "680", ""), 1, false},
		{"a KPI when it runs", "2027-03-03", text("GA4", "680", ""), 0, false},
		{"a review", "2027-03-05", text("GA4", "680", review), 0, false},
		{"the target after that", "2027-03-06", text("GA4", "670", review), 1, false},
	} {
		next, turn, err := past.Next(t.Context(), state, step.files, step.day)
		if err != nil || len(turn.Broken) > 0 {
			t.Fatal(err, turn.Broken)
		}
		state = next
		if len(turn.Happened) != step.says {
			t.Errorf("%s: %v", step.what, turn.Happened)
		}
		if silent := state.plan(".").silences.Get("change/objective_frozen objective.leads").read != nil; silent != step.silent {
			t.Errorf("%s: that nobody needs to ask is %v, want %v", step.what, silent, step.silent)
		}
	}
}
