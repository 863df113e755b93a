package audit

import (
	"slices"

	"github.com/goalpost-dev/goalpost/engine/check"
	"github.com/goalpost-dev/goalpost/engine/plan"
)

// know takes note of who answers for which block, as plans that are new or have
// changed say, so that a block that is gone still has its team.
func (a *audit) know(before, after *check.State) {
	old := before.Plans()
	for _, p := range after.Plans() {
		was := &plan.Plan{}
		if i := slices.IndexFunc(old, func(o *plan.Plan) bool { return o.Dir == p.Dir }); i >= 0 {
			was = old[i]
		}
		plan.Differences(was, p, func(_, b *plan.Block) {
			if b != nil {
				a.answers(p.Dir+" "+b.Address, b)
			}
		})
	}
}

func (a *audit) answers(name string, b *plan.Block) {
	if b.Type == plan.TypeOf("team") {
		a.teams[name] = b.Address
		a.report.Teams[name] = b.Text("name")
	} else if team, ok := b.Value("team"); ok {
		a.teams[name] = team.Text
	}
}

// ascribe gives moved goalposts the teams that are known now: one that takes an
// objective over later has not moved it.
func (a *audit) ascribe(moved []Move) []Move {
	for i, m := range moved {
		moved[i].Team = a.teams[m.Plan+" "+m.Objective]
	}
	return moved
}
