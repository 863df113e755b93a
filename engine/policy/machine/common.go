package machine

import (
	"slices"
	"sync"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/ir"
)

// Common remembers what rules give that look at nothing but what many inputs have
// in common, so that it is found once for all of them. It belongs to inputs whose
// common members are the same. It may be used from several goroutines.
type Common struct {
	mu    sync.Mutex
	known map[*function]*result
}

func (c *Common) get(fn *function) *result {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.known[fn]
}

func (c *Common) put(fn *function, found *result) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.known == nil {
		c.known = map[*function]*result{}
	}
	c.known[fn] = found
}

// markCommon finds the functions that reach the input only through the members
// that are common. Each comes after those that it calls; where one does not, more
// is taken to be reached than is.
func markCommon(functions []*function, members []string) {
	for _, fn := range functions {
		fn.common = !slices.ContainsFunc(fn.blocks, func(b block) bool { return b.reachesMore(members) })
	}
}

func (b block) reachesMore(members []string) bool {
	return slices.ContainsFunc(b, func(in instruction) bool {
		switch in.op {
		case opDynamic, opWith:
			return true
		case opCall:
			return !in.call.common || !isInput(in.args[0]) || slices.ContainsFunc(in.args[1:], isInput)
		case opBuiltin, opResult:
			return slices.ContainsFunc(in.args, isInput)
		case opDot:
			return isInput(in.b) || isInput(in.a) && !in.b.names(members)
		case opBlocks, opNot, opBreak, opReset, opArray, opObject, opSet:
		case opEqual, opNotEqual, opInsert, opInsertOnce, opMerge:
			return isInput(in.a) || isInput(in.b)
		default:
			if isInput(in.a) {
				return true
			}
		}
		return slices.ContainsFunc(in.blocks, func(b block) bool { return b.reachesMore(members) })
	})
}

func isInput(o operand) bool { return o.term == nil && o.local == int32(ir.Input) }

func (o operand) names(members []string) bool {
	if o.term == nil {
		return false
	}
	name, ok := o.term.Value.(ast.String)
	return ok && slices.Contains(members, string(name))
}
