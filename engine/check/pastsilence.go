package check

import (
	"slices"

	"github.com/goalpost-dev/goalpost/engine/days"
	"github.com/goalpost-dev/goalpost/engine/policy"
)

// silence is that a rule about changes had nothing to say of a block although
// something in its sight had changed, and what it had read was the same on both
// sides. As long as that stays the same, it has nothing to say: who looks at the
// deadline of an objective need not be asked for every change of a KPI that measures
// it.
type silence struct {
	read        *policy.Reading
	first, last int
}

// silenceKey names a rule and a block.
func silenceKey(t policy.Task) string { return t.Rule.ID + " " + t.Subject().Address }

// plain reports whether a task is about a block that is there on both sides, in a
// change without reviews and renames, which rules read, too.
func (s *step) plain(t policy.Task) bool {
	return s.way.bare && t.Block != nil && t.Before.Block != nil
}

// heeded leaves out the tasks about changes of which it is known that nothing comes.
func (s *step) heeded(tasks []policy.Task, day string) []policy.Task {
	today, _ := days.Number(day)
	return slices.DeleteFunc(tasks, func(t policy.Task) bool {
		if !s.plain(t) {
			return false
		}
		known := s.new.silences.Get(silenceKey(t))
		return known.read != nil && known.first <= today && today <= known.last &&
			!s.way.differences().Concerns(known.read, t.Before.Block, t.Block)
	})
}

// heed takes note of what a rule about changes has said of a block of a plan that is
// still there.
func (s *step) heed(t policy.Task, o *policy.Outcome) {
	if s.new == nil {
		return
	}
	read := o.Footprint()
	if s.plain(t) && len(o.Violations) == 0 && read != nil && !s.way.differences().Concerns(read, t.Before.Block, t.Block) {
		s.new.silences.Set(silenceKey(t), silence{read, o.First, o.Last})
		return
	}
	s.new.silences.Delete(silenceKey(t))
}
