package audit

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/goalpost-dev/goalpost/engine/snapshot/gittest"
)

// What a rule said holds on while a part of the plan is missing: that is what it
// said last, not what it said when the walk last looked.
func TestWhatTimeEndedStaysEndedWhereARuleCannotTell(t *testing.T) {
	review := func(day string) string {
		return "review \"" + day + "\" {\n  scope    = [goal.gone]\n  decision = \"keep\"\n  reason   = \"x\"\n}\n"
	}
	r := gittest.New(t)
	r.Write("plans/plan.hcl", planText)
	r.Write("plans/reviews.hcl", review("2027-02-19")+review("2027-04-14"))
	r.Commit("start", "2027-02-14")
	r.Write("plans/k.hcl", kpiText("k", ""))
	r.Commit("later", "2027-05-10")
	var lines []string
	for _, b := range audited(t, options(t, r, "history/review_overdue")).Biographies {
		if b.Rule == "history/review_overdue" {
			lines = append(lines, told(b))
		}
	}
	want := []string{
		"history/review_overdue review.2027-02-19: introduced 2027-02-14 (start) fixed 2027-02-19 (time)",
		"history/review_overdue review.2027-04-14: introduced 2027-02-14 (start)",
	}
	if diff := cmp.Diff(want, lines); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
