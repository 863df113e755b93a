package check

import (
	"context"
	"slices"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/plan"
	"github.com/goalpost-dev/goalpost/engine/policy"
	"github.com/goalpost-dev/goalpost/engine/violation"
)

// step is one plan on its way from a state to the next.
type step struct {
	old, new *record
	// way is what rules about changes see; nil for a plan that is new.
	way *change
	// seen are the rules and blocks about which a rule can see something new, again
	// those of them about which the old judgement does not hold.
	seen, again scope
	// foreign says that the old plan was judged by other settings: what was said of
	// it says nothing of the new one, and what days would have changed nobody can
	// tell.
	foreign bool
	// tasks are about the new plan.
	tasks []policy.Task
}

// judge makes records of the plans of a state that are new or differ, and tells
// what happened.
func (p *Past) judge(ctx context.Context, before, after *State, day string) (Turn, diag.Diagnostics) {
	turn := Turn{Renames: map[string]violation.Renames{}}
	steps, relocated, ds := p.steps(ctx, before, after, day)
	if len(ds) > 0 {
		return turn, ds
	}
	e := p.on(day)
	turn.Relocated = relocated
	// Plan by plan, because what a rule sees of a plan that is new is large.
	for _, s := range steps {
		if s.old != nil && !s.foreign {
			advanced, passed, ds := p.advance(ctx, s.old, day, s.late())
			if len(ds) > 0 {
				return turn, ds
			}
			s.old, turn.Passed = advanced, append(turn.Passed, passed...)
		}
		if s.new != nil {
			p.prepare(s, day)
		}
		if s.way != nil {
			s.way.tasks = s.heeded(e.changeTasks(s.way), day)
		}
		outcomes, ds := p.run(ctx, s.asked())
		if len(ds) > 0 {
			return turn, ds
		}
		for _, t := range s.tasks {
			s.hear(t, outcomes[0])
			outcomes = outcomes[1:]
		}
		var happened []worded
		if s.way != nil {
			for _, t := range s.way.tasks {
				happened = append(happened, worded{t, outcomes[0]})
				s.heed(t, outcomes[0])
				outcomes = outcomes[1:]
			}
			turn.Renames[s.way.after.plan.Dir] = s.way.renamed
		}
		if ds := p.tell(&turn, s, day, happened); len(ds) > 0 {
			return turn, ds
		}
		if s.old == nil {
			s.new.view.Settle()
			s.tasks = nil
		}
	}
	turn.Before = append(turn.Before, e.defects(nil, before.stray)...)
	turn.After = append(turn.After, e.defects(nil, after.stray)...)
	return turn, nil
}

// asked are the tasks about the new plan and, behind them, those about the way
// there.
func (s *step) asked() []policy.Task {
	if s.way == nil {
		return s.tasks
	}
	return slices.Concat(s.tasks, s.way.tasks)
}

// hear takes an outcome about the new plan.
func (s *step) hear(t policy.Task, o *policy.Outcome) {
	heard := readingOf(o)
	if s.old != nil && s.new.inconclusive(o) {
		if told, ok := s.old.said[about{t.Rule, t.Block.Address}]; ok && stillThere(told.outcome, s.new.plan) {
			heard = heard.kept(told.outcome)
		}
	}
	s.new.hear(t.Rule, t.Block, heard)
}

// inconclusive reports whether a rule does not apply because a part of the plan
// is missing: that mends nothing, and what it said before holds on.
func (r *record) inconclusive(o *policy.Outcome) bool {
	return !r.plan.Complete && len(o.Violations) == 0 && len(o.NotApplicable) > 0
}

// stillThere reports whether a plan has the blocks that an outcome names.
func stillThere(o *policy.Outcome, p *plan.Plan) bool {
	return !slices.ContainsFunc(o.Violations, func(f policy.Finding) bool { return f.Address != "" && p.Lookup(f.Address) == nil })
}

// tell adds to a turn what it brings to a plan.
func (p *Past) tell(turn *Turn, s *step, day string, happened []worded) diag.Diagnostics {
	e := p.on(day)
	var c PlanChange
	if s.old != nil {
		c.Before, c.delta = s.old.plan, s.way.differences()
		vs, ds := p.list(s.old, day)
		if len(ds) > 0 {
			return ds
		}
		turn.Before = append(turn.Before, vs...)
	}
	present := s.new
	if s.new != nil {
		c.After = s.new.plan
	} else {
		present = &record{plan: s.way.after.plan}
	}
	vs, ds := p.list(present, day, happened...)
	if len(ds) > 0 {
		return ds
	}
	if s.old != nil && s.new != nil {
		vs = append(vs, e.weakened(&side{plans: []*plan.Plan{c.After}}, &side{plans: []*plan.Plan{c.Before}})...)
	}
	for _, v := range vs {
		if r := p.Rules.Lookup(v.Rule); r != nil && r.Phase == policy.OfChange {
			turn.Happened = append(turn.Happened, v)
		} else {
			turn.After = append(turn.After, v)
		}
	}
	turn.Changes = append(turn.Changes, c)
	return nil
}
