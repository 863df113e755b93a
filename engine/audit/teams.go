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
		if slices.Contains(old, p) {
			continue
		}
		for _, b := range p.Blocks {
			name := p.Dir + " " + b.Address
			if b.Type == plan.TypeOf("team") {
				a.teams[name] = b.Address
				a.report.Teams[name] = b.Text("name")
				continue
			}
			if team, ok := b.Value("team"); ok {
				a.teams[name] = team.Text
			}
		}
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
