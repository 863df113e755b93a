package check

import (
	"context"

	"github.com/goalpost-dev/goalpost/engine/config"
	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/plan"
	"github.com/goalpost-dev/goalpost/engine/policy"
	"github.com/goalpost-dev/goalpost/engine/violation"
)

// evaluation turns plans into violations: rules, then the defects of the text,
// then waivers, then the comparison with base, then one order.
type evaluation struct {
	Options
	settings config.Settings
	// trusted holds the plans whose waivers count, by directory; nil trusts
	// every plan's own.
	trusted map[string]*plan.Plan
	views   map[*plan.Plan]*policy.View
	// rules counts what was evaluated; judged holds the blocks of head that
	// were, by plan and address.
	rules  int
	judged map[string]bool
	// failed holds the rules that could not be evaluated somewhere, by id:
	// nothing may be concluded from their silence.
	failed map[string]bool
	// unread are the rules that do not judge a block because a part of it could
	// not be read.
	unread []Skip
}

// trust takes note of the only waivers that count, if there are such.
func (e *evaluation) trust(sides []side) {
	s := find(sides, waivers)
	if s == nil {
		return
	}
	e.trusted = map[string]*plan.Plan{}
	for _, p := range s.plans {
		e.trusted[p.Dir] = p
	}
}

// run judges the plans. What fails is a diagnostic and costs nothing else.
func (e *evaluation) run(ctx context.Context, sides []side) ([]violation.Violation, []Skip, diag.Diagnostics) {
	heads, bases := &sides[0], find(sides, base)
	tasks, ds := e.tasks(heads, bases)
	outcomes, failures := e.outcomes(ctx, tasks)
	ds = append(ds, failures...)
	byPlan := map[*plan.Plan][]violation.Violation{}
	var skips []Skip
	for i, t := range tasks {
		if outcomes[i] == nil {
			e.failed[t.Rule.ID] = true
			continue
		}
		p := t.View.Plan
		vs, ss, failures := e.word(t, outcomes[i])
		byPlan[p] = append(byPlan[p], vs...)
		ds = append(ds, failures...)
		if heads.plan(p.Dir) == p {
			skips = append(skips, ss...)
		}
	}
	all := e.finish(heads, byPlan)
	if bases != nil {
		all = append(all, e.weakened(heads, bases)...)
		all = violation.Compare(e.finish(bases, byPlan), all, renames(heads))
		e.explain(all, heads, bases)
	}
	order(all)
	skips = append(skips, e.unread...)
	orderSkips(skips)
	return all, skips, ds
}

// finish adds to what the rules say of a side the defects of its text, and
// applies its waivers.
func (e *evaluation) finish(s *side, byPlan map[*plan.Plan][]violation.Violation) []violation.Violation {
	all := e.defects(nil, s.stray)
	for _, p := range s.plans {
		all = append(all, e.defects(p, p.Defects)...)
		all = append(all, e.waive(p, byPlan[p])...)
	}
	return all
}
