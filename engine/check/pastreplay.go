package check

import (
	"context"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/plan"
	"github.com/goalpost-dev/goalpost/engine/policy"
	"github.com/goalpost-dev/goalpost/engine/snapshot"
)

// Replay takes note of a state that was judged before, elsewhere: what its blocks
// have been is known then, and what rules say of them is not. Judge makes up for
// that.
func (p *Past) Replay(ctx context.Context, before *State, from snapshot.Snapshot, day string) (*State, error) {
	if before == nil {
		before = &State{}
	}
	after, ds := p.stateOf(before, from)
	if len(ds) == 0 && after != nil {
		var steps []*step
		if steps, _, ds = p.steps(ctx, before, after, day); len(ds) == 0 {
			for _, s := range steps {
				if s.new != nil {
					p.remember(s, day)
				}
			}
		}
	}
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case len(ds) > 0:
		return nil, ds
	case after == nil:
		return before, nil
	}
	return after, nil
}

// Judge asks every rule about a state, as of a day.
func (p *Past) Judge(ctx context.Context, s *State, day string) (*State, error) {
	judged := *s
	judged.plans = make([]*record, len(s.plans))
	for i, old := range s.plans {
		r := *old
		r.day, r.said, r.holds, r.whole = day, map[about]saying{}, map[*policy.Rule]*holds{}, true
		var tasks []policy.Task
		p.each(&r, all, func(rule *policy.Rule, b *plan.Block) { tasks = append(tasks, r.task(rule, b, day)) })
		outcomes, ds := p.run(ctx, tasks)
		switch {
		case ctx.Err() != nil:
			return nil, ctx.Err()
		case len(ds) > 0:
			return nil, diag.Diagnostics(ds)
		}
		for j, t := range tasks {
			r.hear(t.Rule, t.Block, readingOf(outcomes[j]))
		}
		r.view.Settle()
		judged.plans[i] = &r
	}
	return &judged, nil
}
