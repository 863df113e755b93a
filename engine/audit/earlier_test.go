package audit

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/goalpost-dev/goalpost/engine/snapshot/gittest"
)

// An audit that goes on from an earlier report, without anything kept, tells what
// an audit in one go tells.
func TestGoesOnFromAReport(t *testing.T) {
	for seed := range uint64(3) {
		r := randomHistory(t, 200+seed)
		o := options(t, r, noBaseline, "history/review_overdue", "structure/objective_has_goal", "history/target_drift", "change/*")
		want := audited(t, o)
		ids := strings.Fields(r.Git("rev-list", "--first-parent", "--reverse", "HEAD"))
		for _, n := range []int{3, len(ids) / 2, len(ids) - 1} {
			o := o
			tip := o.Tip
			var err error
			if o.Tip, err = o.Repository.Commit(ids[n]); err != nil {
				t.Fatal(err)
			}
			earlier := audited(t, o)
			o.Tip, o.Earlier = tip, &earlier
			if diff := cmp.Diff(want, audited(t, o)); diff != "" {
				t.Fatalf("seed %d, from commit %d (-in one go +from the report)\n%s", seed, n, diff)
			}
		}
	}
}

// A KPI that teams share from some day on keeps the team that it had, also where
// the earlier report has nothing to say of it.
func TestTeamsOfBeforeTheReport(t *testing.T) {
	r := gittest.New(t)
	shared := strings.Replace(kpiText("k0", baseline), "team   = team.sales", "teams  = [team.sales]", 1)
	r.Write("plans/plan.hcl", planText)
	r.Write("plans/k0.hcl", kpiText("k0", baseline))
	r.Commit("start", "2027-01-10")
	r.Write("plans/k0.hcl", shared)
	r.Commit("shared", "2027-02-01")
	earlier := audited(t, options(t, r, noBaseline))
	if len(earlier.Biographies) > 0 {
		t.Fatalf("the report has %v", earlier.Biographies)
	}
	r.Write("plans/k0.hcl", strings.Replace(shared, baseline, "", 1))
	r.Commit("broke", "2027-03-01")
	o := options(t, r, noBaseline)
	want := audited(t, o)
	o.Earlier = &earlier
	if diff := cmp.Diff(want, audited(t, o)); diff != "" || want.Biographies[0].Team != "team.sales" {
		t.Errorf("team %q (-in one go +from the report)\n%s", want.Biographies[0].Team, diff)
	}
}

func TestEarlierReportsThatDoNotFit(t *testing.T) {
	r := randomHistory(t, 7)
	o := options(t, r, noBaseline)
	whole := audited(t, o)
	for want, change := range map[string]func(*Report, *Options){
		"is not part of the history":  func(e *Report, _ *Options) { e.Last.ID = strings.Repeat("a", 40) },
		"another version of goalpost": func(e *Report, _ *Options) { e.Tool = "0.1" },
		"other rules":                 func(e *Report, _ *Options) { e.RuleSet = "0" },
		"another configuration":       func(e *Report, _ *Options) { e.Parameters.Configuration = "x" },
		"other options":               func(e *Report, _ *Options) { e.Parameters.Only = []string{"kpi/*"} },
		"does not tell all":           func(e *Report, _ *Options) { e.Parameters.Until = "2030-01-01" },
		"all parents": func(e *Report, o *Options) {
			e.Parameters.AllParents, o.Parameters.AllParents = true, true
		},
	} {
		e, o := whole, o
		change(&e, &o)
		o.Earlier = &e
		if _, err := Run(t.Context(), o); err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), "without --since-report") {
			t.Errorf("want %q, got %v", want, err)
		}
	}
}

// What time mends is told as it was on the eve, whenever the rule was asked before.
func TestWhatTimeEndedIsToldOfItsEve(t *testing.T) {
	r := gittest.New(t)
	r.Write("plans/plan.hcl", planText+"\nreview \"2027-04-15\" {\n  decision = \"keep\"\n  reason   = \"x\"\n}\n")
	r.Commit("start", "2027-01-04")
	for _, day := range []string{"2027-03-01", "2027-05-01"} {
		r.Write("notes.txt", day)
		r.Commit("elsewhere", day)
	}
	o := options(t, r, noBaseline, "history/review_overdue")
	want := audited(t, o)
	var told string
	for _, b := range want.Biographies {
		if b.Rule == "history/review_overdue" && b.Address == "review.2027-04-15" {
			told = b.Message.En
		}
	}
	if !strings.HasSuffix(told, "as seen on 14 April 2027.") {
		t.Errorf("the review that was yet to come is told as %q", told)
	}
	head := o.Tip
	var err error
	if o.Tip, err = o.Repository.Commit(r.Git("rev-parse", "HEAD~1")); err != nil {
		t.Fatal(err)
	}
	earlier := audited(t, o)
	o.Tip, o.Earlier = head, &earlier
	if diff := cmp.Diff(want, audited(t, o)); diff != "" {
		t.Errorf("(-in one go +from the report)\n%s", diff)
	}
}
