package check

import (
	"github.com/goalpost-dev/goalpost/engine/plan"
	"github.com/goalpost-dev/goalpost/engine/policy"
)

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
	// Under a name that was another block's, what that one said tells nothing.
	if !s.foreign && len(s.way.renamed) == 0 {
		r.silences = s.old.silences.Fork()
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
				s.new.past.Delete(address)
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
