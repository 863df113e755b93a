package audit

import (
	"github.com/goalpost-dev/goalpost/engine/check"
	"github.com/goalpost-dev/goalpost/engine/plan"
)

// know takes note of who answers for which block, as the newest plans say, so
// that a block that is gone still has its team.
func (a *audit) know(changes []check.PlanChange) {
	if a.report.Teams == nil {
		a.report.Teams = map[string]string{}
	}
	for _, c := range changes {
		p := c.After
		if p == nil {
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
