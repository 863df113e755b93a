package machine

import (
	"math"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/goalpost-dev/goalpost/engine/days"
)

// Trace is what a run has depended on besides its constants: on an input that
// differs in nothing that the rules asked for read, and on any day between the
// first and the last, it takes the same way to the same results.
type Trace struct {
	// Asked are the slots of the rules that were asked for and of the functions that
	// were called.
	Asked []int
	// First and Last are numbers of days.
	First, Last int
}

// Bounds of a time without an end.
const (
	Always = math.MinInt / 4
	Ever   = math.MaxInt / 4
)

// timed is a term that is another on another day: the day itself or its number
// multiplied, with what is the same on every day.
type timed struct {
	term *ast.Term
	// perDay is by how much a number grows from one day to the next; 0 stands for
	// the day itself, as text.
	perDay int
}

// today makes a run take note of what it depends on the day.
func (r *run) today(day *ast.Term) {
	r.first, r.last = Always, Ever
	if day == nil {
		return
	}
	r.timed = append(r.timed, timed{term: day})
	text, _ := day.Value.(ast.String)
	if n, ok := days.Number(string(text)); ok {
		r.day = n
		return
	}
	r.first, r.last = Ever, Always // no day, so that nothing is known of others
}

// timedOf finds what is known of a term that differs from day to day, nil for
// any other.
func (r *run) timedOf(t *ast.Term) *timed {
	for i := range r.timed {
		if r.timed[i].term == t {
			return &r.timed[i]
		}
	}
	return nil
}

// weigh takes note that a value is used in a way that is not followed: the run
// holds for its own day alone if it depends on the day. So does what holds the
// whole input.
func (r *run) weigh(terms ...*ast.Term) {
	if r.telling(terms...) {
		r.narrow(r.day, r.day)
	}
}

// telling reports whether one of the terms differs from day to day.
func (r *run) telling(terms ...*ast.Term) bool {
	for _, t := range terms {
		if t != nil && (t == r.input || r.timedOf(t) != nil) {
			return true
		}
	}
	return false
}

func (r *run) narrow(first, last int) {
	r.first, r.last = max(r.first, first), min(r.last, last)
}
