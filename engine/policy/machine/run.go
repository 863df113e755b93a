package machine

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/topdown"
	"github.com/open-policy-agent/opa/v1/topdown/builtins"
)

// Run evaluates the query and gives its results. A function that fails fails the run, as it does under
// OPA's strict errors: to be undefined would make a rule pass. cancel may be
// nil; a cancelled run ends with an error that topdown.IsCancel knows. common
// remembers for other inputs what it belongs to; it may be nil. day is the term
// of the input that says what day it is (YYYY-MM-DD), nil where none does; the
// trace tells on what the results depend.
func (c *Code) Run(input, data *ast.Term, cancel topdown.Cancel, common *Common, day *ast.Term) (results []Result, trace Trace, err error) {
	r, _ := c.runs.Get().(*run)
	if r == nil {
		r = &run{memory: make(memory, c.slots)}
		r.context.Cache = builtins.Cache{}
		r.collect = func(t *ast.Term) error {
			r.given = append(r.given, t)
			return nil
		}
	}
	defer r.release(c.runs)
	defer r.repair(&err)
	r.code, r.cancel, r.common, r.input = c, cancel, common, input
	r.today(day)
	r.context.Cancel = cancel
	r.call(c.entry, []*ast.Term{input, data})
	return r.results, Trace{slices.Clone(r.asked), r.first, r.last}, r.err
}

// repair makes an error of what only damaged code can do, or a function of OPA
// that fails in a way of its own.
func (r *run) repair(err *error) {
	if p := recover(); p != nil {
		*err = fmt.Errorf("the code of a rule broke: %v", p)
	}
}

// run is one evaluation.
type run struct {
	code    *Code
	cancel  topdown.Cancel
	context topdown.BuiltinContext
	results []Result
	err     error
	common  *Common
	input   *ast.Term
	// memory holds the results of rules, asked the slots of the rules that were
	// asked for and the functions that were called, from start on within the common
	// rule under way, and stack the locals of the functions under way.
	memory memory
	asked  []int
	start  int
	stack  []*ast.Term
	// day is the number of the day, first and last are the days for which all holds
	// so far, and timed the terms that differ from day to day.
	day, first, last int
	timed            []timed
	// args are the arguments of a function of OPA, given its results, which collect
	// takes.
	args    []*ast.Term
	given   []*ast.Term
	collect func(*ast.Term) error
	// depth is how many functions are under way, frames holds as many and more.
	depth  int
	frames []*frame
}

// release keeps a run's memory for others, and nothing of what it held.
func (r *run) release(runs *sync.Pool) {
	for _, slot := range r.asked {
		r.memory[slot] = remembered{}
	}
	clear(r.stack[:cap(r.stack)])
	clear(r.args[:cap(r.args)])
	clear(r.given[:cap(r.given)])
	clear(r.timed[:cap(r.timed)])
	clear(r.context.Cache)
	for _, f := range r.frames[:min(r.depth, len(r.frames))] {
		f.leave() // where the run broke
	}
	*r = run{context: topdown.BuiltinContext{Cache: r.context.Cache}, memory: r.memory, asked: r.asked[:0], stack: r.stack[:0], args: r.args[:0], given: r.given[:0], timed: r.timed[:0], collect: r.collect, frames: r.frames}
	runs.Put(r)
}

// jump says how a block ended: by its last statement, or by leaving so many
// blocks around it.
type jump int64

const (
	through jump = -1
	// undefined leaves just the block: a statement did not hold.
	undefined jump = 0
	// stopped leaves the function: it has returned or failed.
	stopped jump = 1 << 32
)

// outer is the jump as the block around sees it.
func (j jump) outer() jump {
	if j == stopped {
		return stopped
	}
	return j - 1
}

// call runs a function and gives its value, nil if it is undefined.
func (r *run) call(fn *function, args []*ast.Term) *ast.Term {
	if r.err = fn.ready(); r.err != nil {
		return nil
	}
	if r.depth++; r.depth > r.code.slots+1 {
		// No rule of Rego depends on itself.
		r.err = errDamaged
		return nil
	}
	base := len(r.stack)
	if need := base + fn.frame; need > cap(r.stack) {
		// Frames below keep the memory that they have.
		r.stack = make([]*ast.Term, base, 2*need+64)
	}
	r.stack = r.stack[:base+fn.frame]
	f := r.frame(fn, r.stack[base:base+fn.frame:base+fn.frame])
	clear(f.locals)
	for i, p := range fn.params {
		f.locals[p] = args[i]
	}
	for _, b := range fn.blocks {
		if f.block(b) == stopped {
			break
		}
	}
	value := f.value
	f.leave()
	r.stack = r.stack[:base]
	r.depth--
	if r.err != nil {
		return nil
	}
	return value
}

// frame is one function under way.
type frame struct {
	*run
	fn     *function
	locals []*ast.Term
	value  *ast.Term
	// grown are the objects of which a member has grown since it was put there.
	grown []ast.Object
}

// frame gives that of the function which is about to begin.
func (r *run) frame(fn *function, locals []*ast.Term) *frame {
	if r.depth > len(r.frames) {
		r.frames = append(r.frames, &frame{})
	}
	f := r.frames[r.depth-1]
	f.run, f.fn, f.locals = r, fn, locals
	return f
}

// leave makes the frame ready for another function.
func (f *frame) leave() {
	clear(f.grown)
	*f = frame{grown: f.grown[:0]}
}

// of gives an operand's term, nil if it is undefined.
func (f *frame) of(o operand) *ast.Term {
	if o.term != nil {
		return o.term
	}
	return f.locals[o.local]
}

// weighLocal weighs an operand unless it is a constant.
func (f *frame) weighLocal(o operand) {
	if o.term == nil {
		f.weigh(f.locals[o.local])
	}
}

// equal compares two values that may differ from day to day.
func (f *frame) equal(a, b *ast.Term) bool {
	if a != b && a != nil && b != nil && f.telling(a, b) {
		f.follow(clockEqual, []*ast.Term{a, b}, nil)
	}
	return equal(a, b)
}

func (f *frame) fail(err error) jump {
	f.err = err
	return stopped
}

func (f *frame) block(b block) jump {
	for i := range b {
		if j := f.step(&b[i]); j != through {
			return j
		}
	}
	return through
}

// step runs one statement.
func (f *frame) step(in *instruction) jump {
	switch in.op {
	case opAssign:
		f.locals[in.target] = f.of(in.a)
		return through
	case opReset:
		f.locals[in.target] = nil
		return through
	case opReturn:
		f.value = f.whole(f.of(in.a))
		return stopped
	case opResult:
		values := f.arguments(make([]*ast.Term, 0, len(in.args)), in.args)
		f.weigh(values...)
		f.results = append(f.results, Result{in.path, values})
		return through
	case opCall:
		return f.callFunction(in)
	case opBuiltin:
		return f.callBuiltin(in)
	case opDynamic:
		return f.callDynamic(in)
	case opBreak:
		return jump(in.n)
	case opBlocks:
		for _, b := range in.blocks {
			if j := f.block(b); j > undefined {
				return j.outer()
			}
		}
		return through
	case opNot:
		if j := f.block(in.blocks[0]); j > undefined {
			return j.outer()
		} else if j == through {
			return undefined
		}
		return through
	case opScan:
		return f.scan(in)
	case opWith:
		return f.with(in)
	case opEqual, opNotEqual, opIsArray, opIsObject, opIsSet, opIsDefined, opIsUndefined:
		if f.holds(in) {
			return through
		}
		return undefined
	}
	return f.make(in)
}

func (f *frame) holds(in *instruction) bool {
	a := f.of(in.a)
	switch in.op {
	case opEqual:
		return f.equal(a, f.of(in.b))
	case opNotEqual:
		return !f.equal(a, f.of(in.b))
	case opIsDefined:
		return a != nil
	case opIsUndefined:
		return a == nil
	}
	if a == nil {
		return false
	}
	ok := false
	switch in.op {
	case opIsArray:
		_, ok = a.Value.(*ast.Array)
	case opIsObject:
		_, ok = a.Value.(ast.Object)
	case opIsSet:
		_, ok = a.Value.(ast.Set)
	}
	return ok
}

// make runs a statement that makes or changes a value.
func (f *frame) make(in *instruction) jump {
	var made *ast.Term
	switch in.op {
	case opDot:
		f.weighLocal(in.b)
		if made = Forced(member(f.of(in.a), f.of(in.b))); made == nil {
			f.locals[in.target] = nil
			return undefined
		}
	case opLen:
		f.weigh(f.of(in.a))
		made = ast.IntNumberTerm(length(f.of(in.a)))
	case opAssignOnce:
		made = f.of(in.a)
		if old := f.locals[in.target]; old != nil && !f.equal(old, made) {
			return f.fail(conflict(in.at, f.fn.ambiguous()))
		}
	case opArray:
		made = ast.InternedEmptyArray
	case opObject:
		made = ast.NewTerm(ast.NewObject())
	case opSet:
		made = emptySet
	case opAppend:
		f.weighLocal(in.a)
		made = ast.NewTerm(f.locals[in.target].Value.(*ast.Array).Append(f.of(in.a)))
	case opInsertOnce:
		f.weigh(f.of(in.a), f.of(in.b))
		return f.insertOnce(in)
	case opInsert:
		f.weigh(f.of(in.a), f.of(in.b))
		f.insert(f.locals[in.target].Value.(ast.Object), f.of(in.a), f.of(in.b))
		return through
	case opAdd:
		f.weighLocal(in.a)
		if made = f.locals[in.target]; made == emptySet {
			made = ast.NewTerm(ast.NewSet())
		}
		made.Value.(ast.Set).Add(f.of(in.a))
	case opMerge:
		f.weigh(f.of(in.a), f.of(in.b))
		made = merged(f.of(in.a), f.of(in.b))
	}
	f.locals[in.target] = made
	return through
}

// ambiguous says, in OPA's words, that a function has two different values.
func (fn *function) ambiguous() string {
	_, name, _ := strings.Cut(fn.name, ".") // less the generation: g0.data.…
	if len(fn.params) > documents {
		return "function " + name + " produced conflicting values for the same inputs"
	}
	return "rule " + name + " produced conflicting values"
}

func conflict(at *ast.Location, text string) error {
	return &topdown.Error{Code: topdown.ConflictErr, Message: text, Location: at}
}
