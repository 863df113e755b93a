package check

import (
	"cmp"
	"context"
	"reflect"
	"slices"

	"github.com/goalpost-dev/goalpost/engine/days"
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
			s.way.tasks = e.changeTasks(s.way)
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
		c.Before = s.old.plan
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

// steps pairs the plans that differ between two states. One whose directory has
// a new name is followed there.
func (p *Past) steps(ctx context.Context, before, after *State, day string) ([]*step, map[string]string, diag.Diagnostics) {
	relocated := relocations(&side{plans: after.Plans()}, &side{plans: before.Plans()})
	came := map[string]*record{}
	var steps []*step
	for _, old := range before.plans {
		if to, moved := relocated[old.plan.Dir]; moved {
			settings, ds := p.settingsFor(ctx, to)
			if len(ds) > 0 {
				return nil, nil, ds
			}
			came[to] = old.at(to, p.Rules, settings)
		} else if after.plan(old.plan.Dir) == nil {
			gone := old.plan.Gone()
			empty := &judgement{plan: gone, view: p.Rules.View(gone), settings: old.settings}
			steps = append(steps, &step{old: old, seen: all, again: all, way: newChange(empty, &old.judgement)})
		}
	}
	for _, fresh := range after.plans {
		dir := fresh.plan.Dir
		old := before.plan(dir)
		if old == fresh {
			continue
		}
		settings, ds := p.settingsFor(ctx, dir)
		if len(ds) > 0 {
			return nil, nil, ds
		}
		fresh.judgement = judgement{plan: fresh.plan, view: p.Rules.View(fresh.plan), settings: settings}
		s := &step{old: cmp.Or(old, came[dir]), new: fresh, seen: all, again: all}
		if s.old != nil {
			s.way = newChange(&fresh.judgement, &s.old.judgement)
		}
		switch {
		case s.old == nil:
		case old != nil || p.sameSettings(before, dir, relocated):
			s.compare(p, day)
		default:
			s.foreign = true
		}
		steps = append(steps, s)
	}
	return steps, relocated, nil
}

// sameSettings reports whether the plan that came to a directory is judged there as
// where it was.
func (p *Past) sameSettings(before *State, dir string, relocated map[string]string) bool {
	for _, old := range before.plans {
		if relocated[old.plan.Dir] == dir {
			return reflect.DeepEqual(p.settings.For(old.plan.Dir), p.settings.For(dir))
		}
	}
	return false
}

// compare finds what has to be judged again. What a rule has read of an old plan
// is asked for when the old plan has been brought to the day.
func (s *step) compare(p *Past, day string) {
	delta := s.way.differences()
	delta.Inherit()
	affected, reads := map[*policy.Rule]bool{}, p.program.Reads()
	for _, r := range p.rules {
		affected[r] = delta.Affects(reads.Of(r))
	}
	s.seen = scope{
		whole:   func(r *policy.Rule) bool { return affected[r] || s.mends(r) },
		touched: delta.Subjects(),
		asks: func(r *policy.Rule, address string) bool {
			return affected[r] || s.mends(r) || r.Phase == policy.OfHistory || s.wakes(address) || delta.Sees(reads.Of(r), address)
		},
	}
	today, _ := days.Number(day)
	known := map[*policy.Footprint]bool{}
	reaches := func(read *policy.Footprint) bool {
		reached, met := known[read]
		if !met {
			reached = delta.Affects(read.Paths)
			known[read] = reached
		}
		return reached
	}
	s.again = s.seen
	s.again.whole = func(r *policy.Rule) bool {
		h := s.old.holds[r]
		return s.mends(r) || affected[r] && (h == nil || h.blind || slices.ContainsFunc(h.read, reaches))
	}
	s.again.asks = func(r *policy.Rule, address string) bool {
		held := s.old.holds[r].of(address)
		if held.read == nil || p.clock[r] && !held.on(today) || s.wakes(address) {
			return s.seen.asks(r, address)
		}
		return reaches(held.read) || delta.Sees(held.read.Paths, address) || held.read.Past() && s.grown(address)
	}
}

// mends reports whether a plan is whole again, of which a rule may have kept what it
// said as long as a part was missing.
func (s *step) mends(r *policy.Rule) bool {
	if s.old.plan.Complete || !s.new.plan.Complete {
		return false
	}
	h := s.old.holds[r]
	return h == nil || h.kept
}

// wakes reports whether a block is judged on one side only: a touched one can have
// become asleep, or awake.
func (s *step) wakes(address string) bool { return !s.old.judges(address) || !s.new.judges(address) }

// grown reports whether a block has something more behind it than it had.
func (s *step) grown(address string) bool {
	return len(s.old.past.Get(address)) != len(s.new.past.Get(address))
}

// late are the rules and blocks about which the old plan must be brought to the
// day: those about which something new is seen, and those that a waiver is now to
// cover.
func (s *step) late() scope {
	if s.new == nil {
		return all
	}
	return s.new.waivable(s.seen)
}

// prepare fills the new record with what holds on, and lists what is to be asked.
func (p *Past) prepare(s *step, day string) {
	r := s.new
	r.day, r.said, r.holds, r.whole = day, map[about]saying{}, map[*policy.Rule]*holds{}, s.old == nil || s.old.whole
	p.remember(s, day)
	asked := map[*policy.Rule]bool{}
	p.each(r, s.again, func(rule *policy.Rule, b *plan.Block) {
		s.tasks = append(s.tasks, r.task(rule, b, day))
		asked[rule] = true
	})
	if s.old == nil {
		return
	}
	// A plan whose clock went back is told up to the later day.
	r.day = max(r.day, s.old.day)
	for key, told := range s.old.said {
		if b := r.plan.Lookup(key.address); b != nil && judged(b) && !s.again.covers(key.rule, key.address) {
			r.said[key] = saying{key.rule, b, told.outcome}
		}
	}
	for rule, holds := range s.old.holds {
		if asked[rule] {
			holds = holds.fork()
		}
		r.holds[rule] = holds
	}
}

// remember continues the past of the blocks that rules look back at.
func (p *Past) remember(s *step, day string) {
	if s.old != nil {
		s.new.past = s.old.past.Fork()
		for _, address := range s.way.differences().Subjects() {
			if s.new.plan.Lookup(address) == nil {
				s.new.past.Set(address, nil)
			}
		}
	}
	for bt, back := range p.lookBack {
		if back.Empty() {
			continue
		}
		for _, b := range s.mayRemember(bt) {
			var past policy.Past
			if s.old != nil {
				past = s.old.past.Get(s.way.oldName(b.Address))
			}
			if !b.Broken {
				past = s.new.view.Remember(past, b, day, back)
			}
			s.new.past.Set(b.Address, past)
		}
	}
}

// mayRemember lists the blocks of a type that may be something else than they were.
func (s *step) mayRemember(bt *plan.BlockType) []*plan.Block {
	if s.old == nil {
		return s.new.plan.Of(bt)
	}
	var touched []*plan.Block
	for _, address := range s.way.differences().Subjects() {
		if b := s.new.plan.Lookup(address); b != nil && b.Type == bt {
			touched = append(touched, b)
		}
	}
	return touched
}

// oldName gives the address that a block had before the change.
func (c *change) oldName(address string) string {
	for from := range c.renamed {
		if c.renamed.Address(from) == address && c.before.plan.Lookup(from) != nil {
			return from
		}
	}
	return address
}
