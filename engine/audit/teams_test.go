package audit

import (
	"testing"

	"github.com/goalpost-dev/goalpost/engine/snapshot/gittest"
)

// The teams of a plan are known in the directory that it moves to, though none of
// its blocks changes.
func TestTeamsMoveWithThePlan(t *testing.T) {
	r := gittest.New(t)
	r.Write("plans/a/plan.hcl", planText+kpiText("k0", baseline))
	r.Write("plans/a/work.hcl", objectiveText("200", "2027-12-31"))
	r.Commit("First", "2027-02-01")
	r.Git("mv", "plans/a", "plans/b")
	r.Commit("Another name", "2027-02-02")
	r.Write("plans/b/work.hcl", objectiveText("150", "2027-12-31"))
	r.Commit("Less", "2027-02-03")
	got := audited(t, options(t, r, noBaseline))
	if len(got.Moves) != 1 || got.Moves[0].Plan != "plans/b" || got.TeamName("plans/b", got.Moves[0].Team) != "Sales" {
		t.Errorf("moves %+v, teams %v", got.Moves, got.Teams)
	}
}
