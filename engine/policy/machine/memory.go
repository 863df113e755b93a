package machine

import (
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"
)

// memory is what a run remembers of rules without arguments, by slot.
type memory []remembered

type remembered struct {
	// value is what the rule gave if it is known, nil where it is undefined.
	value *ast.Term
	known bool
	// after is where in the list of asked rules and functions it was last put, plus
	// one.
	after int
	// common is what else a common rule gave.
	common *result
}

// result is what a rule gave that looks at common members alone: its value, the
// slots of the functions that it came by, the days for which it holds, and how its
// value differs from day to day.
type result struct {
	value       *ast.Term
	asked       []int
	first, last int
	timed       timed
}

// recall gives what is known of a rule, false if nothing is.
func (r *run) recall(fn *function) (value *ast.Term, known bool) {
	m := &r.memory[fn.slot]
	if !r.shares(fn) {
		return m.value, m.known
	}
	found := m.common
	if found == nil {
		if found = r.common.get(fn); found == nil {
			return nil, false
		}
	}
	r.note(fn, found)
	return found.value, true
}

// shares reports whether what a rule gives is kept for other inputs.
func (r *run) shares(fn *function) bool { return fn.common && r.common != nil }

// came takes note that a function was come by, once within a common rule; false if
// that is known.
func (r *run) came(fn *function) bool {
	m := &r.memory[fn.slot]
	if m.after > r.start {
		return false
	}
	r.asked = append(r.asked, fn.slot)
	m.after = len(r.asked)
	return true
}

// note takes note that a common rule was asked for and what it gave.
func (r *run) note(fn *function, found *result) {
	if !r.came(fn) {
		return
	}
	r.memory[fn.slot].common = found
	r.asked = append(r.asked, found.asked...)
	r.narrow(found.first, found.last)
	if found.timed.term != nil && r.timedOf(found.timed.term) == nil {
		r.timed = append(r.timed, found.timed)
	}
}

// find runs a rule without arguments. What is found of a common rule is kept for
// other inputs with all that it depended on.
func (r *run) find(fn *function, args []*ast.Term) *ast.Term {
	if !r.shares(fn) {
		value := r.call(fn, args)
		if r.err == nil && r.came(fn) {
			m := &r.memory[fn.slot]
			m.value, m.known = value, true
		}
		return value
	}
	start, first, last := r.start, r.first, r.last
	r.start, r.first, r.last = len(r.asked), Always, Ever
	found := &result{value: r.call(fn, args)}
	found.asked = slices.Clone(r.asked[r.start:])
	found.first, found.last = r.first, r.last
	if t := r.timedOf(found.value); t != nil {
		found.timed = *t
	}
	r.start, r.first, r.last = start, first, last
	if r.err == nil {
		r.common.put(fn, found)
		r.note(fn, found)
	}
	return found.value
}
