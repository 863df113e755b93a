package machine

import (
	"cmp"
	"math"
	"math/bits"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/goalpost-dev/goalpost/engine/days"
)

// direct holds functions that are called most, for the arguments that they mostly
// have; nil is no answer, and OPA's own function is asked. What they give is what
// it gives.
var direct = map[string]func(args []*ast.Term) *ast.Term{
	ast.GreaterThan.Name:   func(args []*ast.Term) *ast.Term { return ast.InternedTerm(order(args) > 0) },
	ast.GreaterThanEq.Name: func(args []*ast.Term) *ast.Term { return ast.InternedTerm(order(args) >= 0) },
	ast.LessThan.Name:      func(args []*ast.Term) *ast.Term { return ast.InternedTerm(order(args) < 0) },
	ast.LessThanEq.Name:    func(args []*ast.Term) *ast.Term { return ast.InternedTerm(order(args) <= 0) },
	ast.Equal.Name:         func(args []*ast.Term) *ast.Term { return ast.InternedTerm(order(args) == 0) },
	ast.NotEqual.Name:      func(args []*ast.Term) *ast.Term { return ast.InternedTerm(order(args) != 0) },

	ast.Count.Name:     count,
	ast.Member.Name:    contains,
	ast.ObjectGet.Name: get,
	ast.IsObject.Name:  is[ast.Object],
	ast.IsArray.Name:   is[*ast.Array],
	ast.IsNumber.Name:  is[ast.Number],
	ast.IsString.Name:  is[ast.String],
	Counter:            DayNumber,

	ast.Plus.Name: either(integers(func(a, b int64) (int64, bool) {
		sum := a + b
		return sum, (sum > a) == (b > 0)
	}), floats(float.plus, false)),
	ast.Minus.Name: either(integers(func(a, b int64) (int64, bool) {
		difference := a - b
		return difference, (difference < a) == (b > 0)
	}), floats(float.minus, false)),
	ast.Multiply.Name: either(integers(func(a, b int64) (int64, bool) {
		high, low := bits.Mul64(uint64(max(a, -a)), uint64(max(b, -b)))
		return a * b, high == 0 && low < 1<<63 && a != -a && b != -b
	}), floats(float.times, false)),
	// OPA divides as floats where something is left over, or nothing is divided.
	ast.Divide.Name: either(integers(func(a, b int64) (int64, bool) {
		if a == 0 || b == 0 || b == -1 || a%b != 0 {
			return 0, false
		}
		return a / b, true
	}), floats(float.by, true)),
	ast.Round.Name: round,
	ast.Rem.Name: integers(func(a, b int64) (int64, bool) {
		if b == 0 || b == -1 {
			return 0, false
		}
		return a % b, true
	}),
	ast.Abs.Name: func(args []*ast.Term) *ast.Term {
		if n, ok := args[0].Value.(ast.Number); ok {
			if i, ok := n.Int64(); ok && i != math.MinInt64 {
				return whole(int(max(i, -i)))
			}
		}
		return nil
	},
}

// either asks a second function where the first has no answer.
func either(first, second func(args []*ast.Term) *ast.Term) func(args []*ast.Term) *ast.Term {
	return func(args []*ast.Term) *ast.Term {
		if answer := first(args); answer != nil {
			return answer
		}
		return second(args)
	}
}

func order(args []*ast.Term) int { return ast.Compare(args[0].Value, args[1].Value) }

func is[T ast.Value](args []*ast.Term) *ast.Term {
	_, ok := args[0].Value.(T)
	return ast.InternedTerm(ok)
}

func count(args []*ast.Term) *ast.Term {
	if v, ok := args[0].Value.(interface{ Len() int }); ok {
		return ast.InternedTerm(v.Len())
	}
	return nil
}

func contains(args []*ast.Term) *ast.Term {
	switch list := args[1].Value.(type) {
	case ast.Set:
		return ast.InternedTerm(list.Contains(args[0]))
	case *ast.Array:
		return ast.InternedTerm(list.Until(args[0].Equal))
	}
	return nil
}

// get looks a key or a path up, also where that leads through a lazy value, which
// OPA does not know. No other function of OPA looks into the members of an object
// by name.
func get(args []*ast.Term) *ast.Term {
	at := args[0]
	if _, ok := at.Value.(ast.Object); !ok {
		return nil
	}
	if path, ok := args[1].Value.(*ast.Array); ok {
		for i := 0; i < path.Len() && at != nil; i++ {
			at = Forced(member(at, path.Elem(i)))
		}
	} else {
		at = Forced(member(at, args[1]))
	}
	return cmp.Or(at, args[2])
}

// DayNumber numbers a day, nil where a term is none. It is what the function
// Counter has to give.
func DayNumber(args []*ast.Term) *ast.Term {
	text, _ := args[0].Value.(ast.String)
	if n, ok := days.Number(string(text)); ok {
		return whole(n)
	}
	return nil
}

// numbers gives two arguments, false where one is no number.
func numbers(args []*ast.Term) (x, y ast.Number, ok bool) {
	x, first := args[0].Value.(ast.Number)
	y, second := args[1].Value.(ast.Number)
	return x, y, first && second
}

// integers makes a function of an operation on integers that says where it is
// exact. OPA goes to big integers from 32 bits on, and amounts of money are
// larger.
func integers(op func(a, b int64) (int64, bool)) func(args []*ast.Term) *ast.Term {
	return func(args []*ast.Term) *ast.Term {
		x, y, ok := numbers(args)
		if !ok {
			return nil
		}
		i, ok := x.Int64()
		if !ok {
			return nil
		}
		j, ok := y.Int64()
		if !ok {
			return nil
		}
		result, exact := op(i, j)
		if !exact {
			return nil
		}
		return whole(int(result))
	}
}
