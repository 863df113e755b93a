package audit

import (
	"maps"
	"slices"

	"github.com/goalpost-dev/goalpost/engine/check"
	"github.com/goalpost-dev/goalpost/engine/plan"
)

// know takes note of who answers for which block, as plans that are new or have
// changed say, so that a block that is gone still has its team.
func (a *audit) know(turn check.Turn) {
	arrived := slices.Collect(maps.Values(turn.Relocated))
	for _, c := range turn.Changes {
		if c.After == nil {
			continue
		}
		take := func(_, b *plan.Block) {
			if b != nil {
				a.answers(c.After.Dir+" "+b.Address, b)
			}
		}
		if c.Before != nil && !slices.Contains(arrived, c.After.Dir) {
			c.Changed(take)
			continue
		}
		for _, b := range c.After.Blocks() {
			take(nil, b)
		}
	}
}

// knowAll takes note of the plans that two states do not share.
func (a *audit) knowAll(before, after *check.State) {
	old := before.Plans()
	for _, p := range after.Plans() {
		if !slices.Contains(old, p) {
			a.know(check.Turn{Changes: []check.PlanChange{{After: p}}})
		}
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
