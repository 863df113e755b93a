package check

import (
	"cmp"
	"context"
	"reflect"
	"slices"

	"github.com/goalpost-dev/goalpost/engine/days"
	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/policy"
)

// steps pairs the plans that differ between two states. One whose directory has
// a new name is followed there.
func (p *Past) steps(ctx context.Context, before, after *State, day string) ([]*step, map[string]string, diag.Diagnostics) {
	var left []*record
	var both [][2]*record // nil for the old one where there was none
	var gone, added side
	after.apart(before, func(old, now *record) {
		switch {
		case now == nil:
			left, gone.plans = append(left, old), append(gone.plans, old.plan)
			return
		case old == nil:
			added.plans = append(added.plans, now.plan)
		}
		both = append(both, [2]*record{old, now})
	})
	relocated := relocations(&added, &gone)
	came, foreign := map[string]*record{}, map[string]bool{}
	var steps []*step
	for _, old := range left {
		if to, moved := relocated[old.plan.Dir]; moved {
			settings, ds := p.settingsFor(ctx, to)
			if len(ds) > 0 {
				return nil, nil, ds
			}
			came[to] = old.at(to, p.Rules, settings)
			foreign[to] = !reflect.DeepEqual(p.settings.For(old.plan.Dir), p.settings.For(to))
		} else {
			ghost := old.plan.Gone()
			empty := &judgement{plan: ghost, view: p.Rules.View(ghost), settings: old.settings}
			steps = append(steps, &step{old: old, seen: all, again: all, way: newChange(empty, &old.judgement)})
		}
	}
	for _, pair := range both {
		old, r := pair[0], pair[1]
		dir := r.plan.Dir
		settings, ds := p.settingsFor(ctx, dir)
		if len(ds) > 0 {
			return nil, nil, ds
		}
		r.judgement = judgement{plan: r.plan, view: p.Rules.View(r.plan), settings: settings}
		s := &step{old: cmp.Or(old, came[dir]), new: r, seen: all, again: all, foreign: old == nil && foreign[dir]}
		if s.old != nil {
			s.way = newChange(&r.judgement, &s.old.judgement)
			if !s.foreign {
				s.compare(p, day)
			}
		}
		steps = append(steps, s)
	}
	return steps, relocated, nil
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
	subjects := delta.Subjects()
	// wakes are the blocks that are judged on one side only: a touched one can have
	// become asleep, or awake.
	wakes := map[string]bool{}
	for _, address := range subjects {
		if !s.old.judges(address) || !s.new.judges(address) {
			wakes[address] = true
		}
	}
	s.seen = scope{
		whole:   func(r *policy.Rule) bool { return affected[r] || s.mends(r) },
		touched: subjects,
		asks: func(r *policy.Rule, address string) bool {
			return affected[r] || r.Phase == policy.OfHistory || delta.Sees(reads.Of(r), address) || wakes[address] || s.mends(r)
		},
	}
	today, _ := days.Number(day)
	s.again = s.seen
	s.again.whole = func(r *policy.Rule) bool {
		h := s.old.holds[r]
		return s.mends(r) || affected[r] && (h == nil || h.blind || slices.ContainsFunc(h.read, delta.Affects))
	}
	s.again.asks = func(r *policy.Rule, address string) bool {
		// What an evaluation has read is among all that the rule can read.
		if !s.seen.asks(r, address) {
			return false
		}
		held := s.old.holds[r].of(address)
		return held.read == nil || p.clock[r] && !held.on(today) || wakes[address] ||
			delta.Affects(held.read) || delta.Sees(held.read, address) || held.read.Past() && s.grown(address)
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
