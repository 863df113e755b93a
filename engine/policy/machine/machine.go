// Package machine runs the plans that OPA makes of Rego.
//
// OPA's own evaluator, topdown, searches: it unifies, backtracks and may be
// asked to trace, and it takes its program as a compiler that must be built in
// every process. A plan (OPA's intermediate representation, opa/v1/ir) is the
// same program as plain statements, made for evaluators like this one. It can be
// kept in a file and runs about three times as fast. What Rego means stays OPA's
// affair: OPA parses, checks, compiles and plans, and its functions are called
// for whatever a plan does not say in statements. OPA's own conformance cases
// are run against this package.
package machine

import (
	"strings"
	"sync"

	"github.com/open-policy-agent/opa/v1/ast"
)

// Code is a plan that is ready to run. It may be used from several goroutines.
type Code struct {
	entry *function
	// dynamic holds functions by the path that data.… reads them by, for
	// references that only an evaluation completes.
	dynamic map[string]*function
	// slots is how many functions there are, named tells their slots by name.
	slots int
	named func() map[string][]int
	// runs holds runs that have ended, for their memory.
	runs *sync.Pool
}

// Slots gives the numbers under which a trace names a rule, such as
// data.goalpost.rules.kpi.count_per_team.violation: none if there is no such rule.
func (c *Code) Slots(rule string) []int { return c.named()[rule] }

// slotsByName lists functions by what they are called in Rego.
func slotsByName(functions []*function) map[string][]int {
	slots := map[string][]int{}
	for _, fn := range functions {
		_, name, _ := strings.Cut(fn.name, ".") // less the generation: g0.data.…
		slots[name] = append(slots[name], fn.slot)
	}
	return slots
}

// documents is how many arguments every function has besides its own: input and
// data.
const documents = 2

// function is a rule, a function of Rego, or the query itself.
type function struct {
	name string
	// params are the locals that take the arguments, frame is how many locals
	// there are.
	params []int32
	frame  int
	blocks []block
	// slot is where the result is remembered if it depends on input and data
	// alone. common says that it looks at nothing of the input but what many have
	// in common.
	slot   int
	common bool

	// A function of a library is decoded when it is first called.
	once    sync.Once
	encoded string
	lib     *Library
	damaged error
}

type block []instruction

type instruction struct {
	op     op
	target int32
	// n is an integer that belongs to the operation: a value or a number of
	// blocks to leave.
	n    int64
	a, b operand
	// args are the arguments of a call or the values of a result, path is that of a
	// dynamic call or of what `with` replaces, or the names of a result.
	args, path []operand
	call       *function
	builtin    *builtin
	blocks     []block
	at         *ast.Location
}

// operand is a constant, or a local where it has no term.
type operand struct {
	local int32
	term  *ast.Term
}

type op uint8

const (
	opReturn op = iota
	opCall
	opBuiltin
	opDynamic
	opBlocks
	opBreak
	opDot
	opLen
	opScan
	opNot
	opWith
	opAssign
	opAssignOnce
	opReset
	opArray
	opObject
	opSet
	opEqual
	opNotEqual
	opIsArray
	opIsObject
	opIsSet
	opIsDefined
	opIsUndefined
	opAppend
	opInsert
	opInsertOnce
	opMerge
	opAdd
	opResult
	// opNone is a statement that is left out: no code has it.
	opNone
)
