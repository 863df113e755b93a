package audit

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/goalpost-dev/goalpost/engine/snapshot/gittest"
)

// Whether the day of a review has come can be told also while a part of the plan is
// missing: time ends it, and does not bring it back.
func TestWhatTimeEndedStaysEndedWhereAPartIsMissing(t *testing.T) {
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
		"history/review_overdue review.2027-04-14: introduced 2027-02-14 (start) fixed 2027-04-14 (time)",
	}
	if diff := cmp.Diff(want, lines); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// What a rule has kept while a part of the plan is missing is known where an audit
// goes on from a report, and ends when the plan is whole again.
func TestAReportThatEndsWhereARuleCannotTell(t *testing.T) {
	late := strings.Replace(planText, "\n}", "\n  review_cadence = \"monthly\"\n}", 1)
	r := gittest.New(t)
	r.Write("plans/plan.hcl", late)
	r.Commit("start", "2027-03-01")
	r.Write("plans/o.hcl", objectiveText("700", "2027-12-31"))
	r.Commit("without its KPI", "2027-03-05")
	o := options(t, r, "history/review_overdue")
	o.Check.Cache = nil
	earlier := audited(t, o)
	r.Write("plans/k0.hcl", kpiText("k0", baseline))
	r.Write("plans/reviews.hcl", "review \"2027-03-10\" {\n  scope = [objective.revenue]\n  decision = \"keep\"\n  reason = \"x\"\n}\n")
	r.Commit("whole and reviewed", "2027-03-10")
	o = options(t, r, "history/review_overdue")
	o.Check.Cache = nil
	want := audited(t, o)
	o.Earlier = &earlier
	if diff := cmp.Diff(want, audited(t, o)); diff != "" {
		t.Errorf("(-in one go +from the report)\n%s", diff)
	}
	if len(want.Biographies) == 0 || !strings.HasSuffix(told(want.Biographies[0]), "introduced 2027-03-01 (start) fixed 2027-03-10 (whole and reviewed)") {
		t.Errorf("got %v", want.Biographies)
	}
}
