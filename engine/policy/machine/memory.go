package machine

import (
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"
)

// result is what a rule without arguments gave in a run.
type result struct {
	// value is nil where the rule is undefined.
	value *ast.Term
	// Of a rule that looks at common members alone: the slots of the functions that
	// it came by, the days for which it holds, and how its value differs from day to
	// day.
	asked       []int
	first, last int
	timed       timed
}

// memory is what a run remembers of rules without arguments, by slot.
type memory struct {
	results []*result
	// after is where in the list of asked rules and functions each was last put,
	// plus one.
	after []int
}

func newMemory(slots int) memory { return memory{make([]*result, slots), make([]int, slots)} }

// recall gives what is known of a rule, nil if nothing is.
func (r *run) recall(fn *function) *result {
	known := r.memory.results[fn.slot]
	if known == nil && fn.common {
		known = r.common.get(fn)
	}
	if known != nil {
		r.note(fn, known)
	}
	return known
}

// came takes note that a function was come by, once within a common rule; false if
// that is known.
func (r *run) came(fn *function) bool {
	if r.memory.after[fn.slot] > r.start {
		return false
	}
	r.asked = append(r.asked, fn.slot)
	r.memory.after[fn.slot] = len(r.asked)
	return true
}

// note takes note that a rule was asked for and what it gave.
func (r *run) note(fn *function, known *result) {
	if !r.came(fn) {
		return
	}
	r.memory.results[fn.slot] = known
	if !fn.common || r.common == nil {
		return
	}
	r.asked = append(r.asked, known.asked...)
	r.narrow(known.first, known.last)
	if known.timed.term != nil && r.timedOf(known.timed.term) == nil {
		r.timed = append(r.timed, known.timed)
	}
}

// find runs a rule without arguments. What is found of a common rule is kept for
// other inputs with all that it depended on.
func (r *run) find(fn *function, args []*ast.Term) *ast.Term {
	if !fn.common || r.common == nil {
		known := &result{value: r.call(fn, args)}
		if r.err == nil {
			r.note(fn, known)
		}
		return known.value
	}
	start, first, last := r.start, r.first, r.last
	r.start, r.first, r.last = len(r.asked), Always, Ever
	known := &result{value: r.call(fn, args)}
	known.asked = slices.Clone(r.asked[r.start:])
	known.first, known.last = r.first, r.last
	if t := r.timedOf(known.value); t != nil {
		known.timed = *t
	}
	r.start, r.first, r.last = start, first, last
	if r.err == nil {
		r.common.put(fn, known)
		r.note(fn, known)
	}
	return known.value
}
