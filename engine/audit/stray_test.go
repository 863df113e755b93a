package audit

import (
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/goalpost-dev/goalpost/engine/snapshot/gittest"
)

// A file outside of any plan is a violation from the commit that brings it to the
// one that takes it away, whatever happens to the plans: before there is one, while
// they stay as they are, and when all of them are gone.
func TestFilesOutsideOfAnyPlan(t *testing.T) {
	r := gittest.New(t)
	step := func(message, day string, gone string, files ...string) {
		for _, name := range files {
			text := kpiText("k", baseline)
			if filepath.Base(name) == "plan.hcl" {
				text = planText
			}
			r.Write(name, text)
		}
		if gone != "" {
			remove(t, filepath.Join(r.Dir, gone))
		}
		r.Commit(message, day)
	}
	step("before any plan", "2027-01-01", "", "plans/early/k.hcl")
	step("a plan", "2027-01-02", "", "plans/p/plan.hcl")
	step("beside the plan", "2027-01-03", "", "plans/beside/k.hcl")
	r.Write("plans/p/plan.hcl", planText+kpiText("more", baseline))
	r.Commit("elsewhere in the plan", "2027-01-03")
	step("no early one", "2027-01-04", "plans/early")
	step("no plan", "2027-01-05", "plans/p/plan.hcl", "plans/p/k.hcl")
	step("nothing beside", "2027-01-06", "plans/beside")
	step("the plan again", "2027-01-07", "", "plans/p/plan.hcl")
	got := audited(t, options(t, r, noBaseline))
	var lines []string
	for _, b := range got.Biographies {
		lines = append(lines, b.Key+told(b))
	}
	want := []string{
		"no_plan:plans/early/k.hclstructure/schema : introduced 2027-01-01 (before any plan) fixed 2027-01-04 (no early one)",
		"no_plan:plans/beside/k.hclstructure/schema : introduced 2027-01-03 (beside the plan) fixed 2027-01-06 (nothing beside)",
		"no_plan:plans/p/k.hclstructure/schema : introduced 2027-01-05 (no plan) fixed 2027-01-07 (the plan again)",
	}
	if diff := cmp.Diff(want, lines); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if got.Judged != 4 {
		t.Errorf("%d commits touch plans, not 4", got.Judged)
	}
}
