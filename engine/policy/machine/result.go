package machine

import (
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"
)

// Result is one result of a query: what its variables stand for.
type Result struct {
	names  []operand
	values []*ast.Term
}

// Value gives what a variable stands for, nil where the query has no such variable.
func (r Result) Value(variable string) *ast.Term {
	for i, name := range r.names {
		if name.term.Value == ast.String(variable) {
			return r.values[i]
		}
	}
	return nil
}

// answered makes one instruction of the statements by which a plan puts the
// variables of a query into an object and that among the results. Objects are
// costly, and whoever asks takes it apart again.
func (a *assembler) answered(b block) block {
	last := len(b) - 1
	if last < 0 || b[last].op != opResult {
		return b
	}
	object := b[last].a.local
	start := slices.IndexFunc(b, func(in instruction) bool { return in.op == opObject && in.target == object })
	answer := instruction{op: opResult}
	for _, in := range b[start+1 : last] {
		if in.op != opInsert || in.target != object || in.a.term == nil || start < 0 {
			a.fail("a result that is no object of variables")
		}
		answer.path, answer.args = append(answer.path, in.a), append(answer.args, in.b)
	}
	return append(b[:max(start, 0)], answer)
}
