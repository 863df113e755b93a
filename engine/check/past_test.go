package check

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/goalpost-dev/goalpost/engine/config"
	"github.com/goalpost-dev/goalpost/engine/days"
	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/plan"
	"github.com/goalpost-dev/goalpost/engine/policy"
	"github.com/goalpost-dev/goalpost/engine/snapshot"
	"github.com/goalpost-dev/goalpost/engine/violation"
)

// The proof that a past is judged right: whatever was edited and however many
// days went by, what stands is what a check from scratch finds on that day, word
// for word.
func TestPastStandsAsChecked(t *testing.T) {
	steps := 40
	if testing.Short() {
		steps = 8 // under the race detector each takes ten times as long
	}
	set := builtIns(t, nil)
	compared, held := 0, 0
	for seed := range uint64(4) {
		p := example(t, 50+seed)
		o := Options{Paths: []string{"plans"}, Rules: set, Config: config.Default()}
		if seed == 3 {
			o.Config = configured(t, "profile = \"strict\"\nrule \"kpi/count_per_team\" {\n  params = { min = 1, max = 2 }\n}")
		}
		past, err := NewPast(t.Context(), o)
		if err != nil {
			t.Fatal(err)
		}
		var state *State
		day := "2027-03-01"
		for step := range steps {
			what := p.edit()
			day = days.After(day, p.IntN(25))
			kept := saved(t, past, state)
			next, turn, err := past.Next(t.Context(), state, p.snapshot(), day)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(kept, saved(t, past, state)); diff != "" {
				t.Fatalf("seed %d, step %d, %s: the state before has changed (-before +after)\n%s", seed, step, what, diff)
			}
			if len(turn.Broken) > 0 {
				continue
			}
			state = next
			// What stands on the day is not taken over: the walk goes on from the state
			// in which not all has been asked.
			later, _, err := past.Until(t.Context(), state, day)
			if err != nil {
				t.Fatal(err)
			}
			got, err := past.Standing(later)
			if err != nil {
				t.Fatal(err)
			}
			o.Snapshot, o.AsOf = p.snapshot(), day
			scratch, err := Run(t.Context(), o)
			if err != nil {
				t.Fatal(err)
			}
			if len(scratch.Diagnostics) > 0 {
				if !onlyNoPlan(scratch.Diagnostics) {
					t.Fatal(scratch.Diagnostics)
				}
				continue
			}
			want := scratch.Violations
			if slices.ContainsFunc(state.Plans(), func(p *plan.Plan) bool { return !p.Complete }) {
				// Rules that cannot tell have mended nothing: more may stand than is found.
				held += len(got) - len(want)
				got = slices.DeleteFunc(got, func(v violation.Violation) bool { return !among(want, v) })
			}
			compared += len(want)
			if diff := cmp.Diff(spoken(set, want), spoken(set, got)); diff != "" {
				t.Fatalf("seed %d, step %d, %s, on %s (-from scratch +past)\n%s", seed, step, what, day, diff)
			}
		}
	}
	t.Logf("%d violations compared, %d held on while a plan was not whole", compared, held)
	if compared < 400 && !testing.Short() {
		t.Errorf("only %d violations were compared", compared)
	}
}

// saved gives all that is known of a state, none of no state.
func saved(t *testing.T, past *Past, s *State) string {
	t.Helper()
	var all []savedRecord
	if s == nil {
		return ""
	}
	data, err := past.Save(s)
	if err == nil {
		err = json.Unmarshal(data, &all)
	}
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range all {
		slices.SortFunc(r.Said, func(a, b savedSaying) int { return strings.Compare(a.Rule+" "+a.Address, b.Rule+" "+b.Address) })
	}
	if data, err = json.MarshalIndent(all, "", " "); err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func among(vs []violation.Violation, v violation.Violation) bool {
	return slices.ContainsFunc(vs, func(other violation.Violation) bool { return v.Fingerprint() == other.Fingerprint() })
}

// spoken gives what a reader sees of the violations of rules about a state.
func spoken(set *policy.Set, vs []violation.Violation) []violation.Violation {
	out := []violation.Violation{}
	for _, v := range vs {
		if r := set.Lookup(v.Rule); r == nil || r.Phase == policy.OfState {
			v.Source = ""
			// Only a check, which looks at all plans of one moment, names the plan that
			// has what is missing.
			if v.Rule == plan.RuleDangling && strings.HasPrefix(v.Fix.En, "define ") {
				v.Fix = diag.Text{}
			}
			out = append(out, v)
		}
	}
	order(out)
	return out
}

// An objective that comes back under a name that was given up begins anew.
func TestPastEndsWithTheBlock(t *testing.T) {
	o := Options{Paths: []string{"."}, Rules: builtIns(t, nil), Config: config.Default(), Selection: config.Selection{Only: []string{"history/target_drift"}}}
	past, err := NewPast(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	const root = "plan \"p\" {\n  title  = \"P\"\n  period = { start = \"2027-01-01\", end = \"2027-12-31\" }\n}\n"
	objective := "objective \"leads\" {\n  title    = \"Leads\"\n  baseline = 100\n  target   = 700\n  start    = \"2027-01-01\"\n  deadline = \"2027-12-31\"\n}\n"
	var state *State
	for i, text := range []string{root + objective, root, root + objective} {
		var turn Turn
		day := days.After("2027-02-01", i)
		if state, turn, err = past.Next(t.Context(), state, snapshot.Files{"p.hcl": text}, day); err != nil || len(turn.Broken) > 0 {
			t.Fatal(err, turn.Broken)
		}
		known := state.plans[0].past.Get("objective.leads")
		if there := len(known) == 1 && known[0].Day == day; there != (text != root) || len(known) > 1 {
			t.Errorf("step %d: %v", i, known)
		}
	}
}

// The past of an objective goes with it, to another name and another directory.
func TestPastFollowsNames(t *testing.T) {
	o := Options{Paths: []string{"."}, Rules: builtIns(t, nil), Config: config.Default(), Selection: config.Selection{Only: []string{"history/target_drift"}}}
	past, err := NewPast(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	text := func(label, target, more string) string {
		return `plan "p" {
  title  = "P"
  period = { start = "2027-01-01", end = "2027-12-31" }
}
objective "` + label + `" {
  title    = "Leads"
  baseline = 100
  target   = ` + target + `
  start    = "2027-01-01"
  deadline = "2027-12-31"
}
` + more
	}
	moved := "moved {\n  from = objective.leads\n  to   = objective.mql\n}\n"
	var state *State
	for i, files := range []snapshot.Files{
		{"a/p.hcl": text("leads", "700", "")},
		{"a/p.hcl": text("leads", "690", "")},
		{"a/p.hcl": text("mql", "690", moved)},
		{"b/p.hcl": text("mql", "690", moved)},
		{"b/p.hcl": text("mql", "680", moved)},
		{"b/p.hcl": text("mql", "670", moved)},
	} {
		var turn Turn
		if state, turn, err = past.Next(t.Context(), state, files, days.After("2027-02-01", i)); err != nil || len(turn.Broken) > 0 {
			t.Fatal(err, turn.Broken)
		}
		found, err := past.Standing(state)
		if err != nil {
			t.Fatal(err)
		}
		var drifts []violation.Violation
		for _, v := range found {
			if v.Rule == "history/target_drift" {
				drifts = append(drifts, v)
			}
		}
		if i < 5 {
			if len(drifts) > 0 {
				t.Errorf("step %d: %v", i, drifts)
			}
			continue
		}
		if len(drifts) != 1 || drifts[0].Plan != "b" || drifts[0].Address != "objective.mql" || !strings.Contains(drifts[0].Message.En, "changed 3 times since the objective began on 1 January 2027, from 700 to 670") {
			t.Errorf("in the end: %+v", drifts)
		}
	}
}
