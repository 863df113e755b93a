package audit

import (
	"context"
	"slices"

	"github.com/goalpost-dev/goalpost/engine/check"
	"github.com/goalpost-dev/goalpost/engine/plan"
	"github.com/goalpost-dev/goalpost/engine/snapshot"
	"github.com/goalpost-dev/goalpost/engine/violation"
)

// done tells what a commit itself did. A merge has done what it changes against
// every parent that has the plan: the rest was done on one of its lines and is
// told there.
func (a *audit) done(ctx context.Context, c snapshot.Commit, turn check.Turn, others []*check.State) ([]violation.Violation, []Move, error) {
	by, day := describe(c), a.clock.day[c.ID]
	happened, moved := turn.Happened, moves(by, day, turn)
	for _, other := range others {
		if len(happened)+len(moved) == 0 {
			break
		}
		_, against, err := a.past.Next(ctx, other, a.tree(c), day)
		if err != nil {
			return nil, nil, err
		}
		if len(against.Broken) > 0 {
			continue
		}
		lacks := func(dir string) bool {
			return !slices.ContainsFunc(other.Plans(), func(p *plan.Plan) bool { return p.Dir == dir })
		}
		happened = both(happened, against.Happened, lacks)
		also := moves(by, day, against)
		moved = slices.DeleteFunc(moved, func(m Move) bool {
			return !lacks(m.Plan) && !slices.ContainsFunc(also, func(o Move) bool {
				return o.Plan == m.Plan && o.Objective == m.Objective && o.Attribute == m.Attribute
			})
		})
	}
	return happened, moved, nil
}

// both gives the violations that the second list has as well, and those of plans
// that it cannot have.
func both(vs, others []violation.Violation, lacks func(dir string) bool) []violation.Violation {
	ids, there := violation.Identify(vs), violation.Identify(others)
	var out []violation.Violation
	for i, v := range vs {
		if lacks(v.Plan) || slices.Contains(there, ids[i]) {
			out = append(out, v)
		}
	}
	return out
}
