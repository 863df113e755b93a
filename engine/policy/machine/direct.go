package machine

import (
	"math/bits"

	"github.com/open-policy-agent/opa/v1/ast"
)

// direct holds functions that are called most, for the arguments that they mostly
// have; nil is no answer, and OPA's own function is asked. What they give is what
// it gives.
var direct = map[string]func(a, b ast.Value) *ast.Term{
	ast.GreaterThan.Name:   func(a, b ast.Value) *ast.Term { return ast.InternedTerm(ast.Compare(a, b) > 0) },
	ast.GreaterThanEq.Name: func(a, b ast.Value) *ast.Term { return ast.InternedTerm(ast.Compare(a, b) >= 0) },
	ast.LessThan.Name:      func(a, b ast.Value) *ast.Term { return ast.InternedTerm(ast.Compare(a, b) < 0) },
	ast.LessThanEq.Name:    func(a, b ast.Value) *ast.Term { return ast.InternedTerm(ast.Compare(a, b) <= 0) },
	ast.Equal.Name:         func(a, b ast.Value) *ast.Term { return ast.InternedTerm(ast.Compare(a, b) == 0) },
	ast.NotEqual.Name:      func(a, b ast.Value) *ast.Term { return ast.InternedTerm(ast.Compare(a, b) != 0) },

	ast.Plus.Name: integers(func(a, b int64) (int64, bool) {
		sum := a + b
		return sum, (sum > a) == (b > 0)
	}),
	ast.Minus.Name: integers(func(a, b int64) (int64, bool) {
		difference := a - b
		return difference, (difference < a) == (b > 0)
	}),
	ast.Multiply.Name: integers(func(a, b int64) (int64, bool) {
		high, low := bits.Mul64(uint64(max(a, -a)), uint64(max(b, -b)))
		return a * b, high == 0 && low < 1<<63 && a != -a && b != -b
	}),
	// OPA divides as floats where something is left over, or nothing is divided.
	ast.Divide.Name: integers(func(a, b int64) (int64, bool) {
		if a == 0 || b == 0 || b == -1 || a%b != 0 {
			return 0, false
		}
		return a / b, true
	}),
}

// integers makes a function of an operation on integers that says where it is
// exact. OPA goes to big integers from 32 bits on, and amounts of money are
// larger.
func integers(op func(a, b int64) (int64, bool)) func(a, b ast.Value) *ast.Term {
	return func(a, b ast.Value) *ast.Term {
		x, ok := a.(ast.Number)
		if !ok {
			return nil
		}
		y, ok := b.(ast.Number)
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
		return ast.IntNumberTerm(int(result))
	}
}
