package machine

import (
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"
)

// leaveEarly makes a function return as soon as its value is known, where it has
// but one constant value besides a default: that some objective serves a goal is
// known from the first that does. OPA's own evaluator leaves off as well; its plans
// go on to the last.
func (fn *function) leaveEarly() {
	var result operand
	if n := len(fn.blocks); n == 0 || len(fn.blocks[n-1]) != 1 || fn.blocks[n-1][0].op != opReturn {
		return
	} else if result = fn.blocks[n-1][0].a; result.term != nil {
		return
	}
	// The value comes from locals, each of which a body of the rule writes to.
	sources := map[int32]bool{}
	for _, b := range fn.blocks {
		switch {
		case len(b) == 2 && b[0].op == opIsDefined && b[1].op == opAssignOnce && b[1].target == result.local && b[1].a == b[0].a:
			sources[b[0].a.local] = true
		case len(b) > 0 && b[0].op == opIsUndefined && b[0].a == result:
			// The default, which does not come to pass where there is a value.
		case b.writesTo(result.local):
			return
		}
	}
	var value *ast.Term
	var found []*instruction
	same := true
	for _, b := range fn.blocks {
		b.visit(func(in *instruction) {
			if !slices.ContainsFunc(in.writes(), func(local int32) bool { return sources[local] }) || in.op == opReset {
				return
			}
			if in.op != opAssignOnce || in.a.term == nil || value != nil && !equal(value, in.a.term) {
				same = false
				return
			}
			value, found = in.a.term, append(found, in)
		})
	}
	if !same {
		return
	}
	for _, in := range found {
		*in = instruction{op: opReturn, a: in.a}
	}
}

func (b block) writesTo(local int32) bool {
	writes := false
	b.visit(func(in *instruction) { writes = writes || slices.Contains(in.writes(), local) })
	return writes
}
