package machine

import (
	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/goalpost-dev/goalpost/engine/days"
)

// clock is what a function makes of days.
type clock uint8

const (
	opaque clock = iota
	clockNumber
	clockPlus
	clockMinus
	clockLess
	clockLessEq
	clockGreater
	clockGreaterEq
	clockEqual
	clockNotEqual
)

// Counter is the name of the function that numbers days, which who uses the
// machine registers with OPA.
const Counter = "goalpost.day"

var clocks = map[string]clock{
	Counter: clockNumber, ast.Plus.Name: clockPlus, ast.Minus.Name: clockMinus,
	ast.LessThan.Name: clockLess, ast.LessThanEq.Name: clockLessEq,
	ast.GreaterThan.Name: clockGreater, ast.GreaterThanEq.Name: clockGreaterEq,
	ast.Equal.Name: clockEqual, ast.NotEqual.Name: clockNotEqual,
}

// follow takes note of what a function makes of a value that differs from day to
// day, and gives the result, which is a term of its own if it differs, too.
func (r *run) follow(c clock, args []*ast.Term, result *ast.Term) *ast.Term {
	switch c {
	case clockNumber:
		if day := r.timedOf(args[0]); day != nil && day.perDay == 0 && result != nil {
			return r.grows(result, 1)
		}
	case clockPlus, clockMinus:
		a, b, ok := r.numbers(args)
		if _, whole := integer(result); ok && whole {
			if c == clockMinus {
				b.perDay = -b.perDay
			}
			return r.grows(result, a.perDay+b.perDay)
		}
	case clockLess, clockLessEq, clockGreater, clockGreaterEq, clockEqual, clockNotEqual:
		if r.compared(c, args) {
			return result
		}
	}
	r.weigh(args...)
	return result
}

// grows gives a number that grows from day to day as a term that can be told from
// all others.
func (r *run) grows(t *ast.Term, perDay int) *ast.Term {
	if perDay == 0 {
		return t
	}
	own := &ast.Term{Value: t.Value}
	r.timed = append(r.timed, timed{own, perDay})
	return own
}

// line is a number that grows evenly from day to day.
type line struct{ now, perDay int }

// numbers reads two integers of which at least one differs from day to day.
func (r *run) numbers(args []*ast.Term) (a, b line, ok bool) {
	a, ok1 := r.line(args[0])
	b, ok2 := r.line(args[1])
	return a, b, ok1 && ok2
}

func (r *run) line(t *ast.Term) (line, bool) {
	n, ok := integer(t)
	if d := r.timedOf(t); d != nil {
		return line{n, d.perDay}, ok
	}
	return line{now: n}, ok
}

// exact is how large the numbers of days and their sums may be.
const exact = 1 << 40

func integer(t *ast.Term) (int, bool) {
	if t == nil {
		return 0, false
	}
	number, ok := t.Value.(ast.Number)
	if !ok {
		return 0, false
	}
	n, ok := number.Int64()
	return int(n), ok && -exact < n && n < exact
}

// compared narrows the days to those on which a comparison comes out the same;
// false where these are not known.
func (r *run) compared(c clock, args []*ast.Term) bool {
	a, b, ok := r.numbers(args)
	if !ok {
		if a, b, ok = r.texts(args); !ok {
			return false
		}
	}
	r.narrow(span(c, line{a.now - b.now, a.perDay - b.perDay}, r.day))
	return true
}

// texts reads the day and another text as numbers of half days: what is no day of
// the calendar lies between two that are.
func (r *run) texts(args []*ast.Term) (a, b line, ok bool) {
	half := func(t *ast.Term) (line, bool) {
		text, ok := t.Value.(ast.String)
		if !ok {
			return line{}, false
		}
		perDay := 0
		if r.timedOf(t) != nil {
			perDay = 2
		}
		if n, ok := days.Number(string(text)); ok {
			return line{2 * n, perDay}, true
		}
		n, ok := days.Before(string(text))
		return line{2*n + 1, perDay}, ok
	}
	a, ok1 := half(args[0])
	b, ok2 := half(args[1])
	return a, b, ok1 && ok2
}
