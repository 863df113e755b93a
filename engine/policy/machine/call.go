package machine

import (
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/topdown"
)

// builtin is a function of OPA or one that was registered with it.
type builtin struct {
	name string
	run  topdown.BuiltinFunc
	// direct answers without OPA, nil where there is no such way.
	direct func(args []*ast.Term) *ast.Term
	// quiet marks a function that has no result and is always defined, relation
	// one that has many results, of which a plan expects a list.
	quiet, relation bool
	// clock is what it makes of days.
	clock clock
}

func builtinNamed(name string) *builtin {
	run := topdown.GetBuiltin(name)
	if run == nil {
		return nil
	}
	b := &builtin{name: name, run: run, direct: direct[name], clock: clocks[name]}
	if known := ast.BuiltinMap[name]; known != nil {
		b.quiet, b.relation = known.Decl.Result() == nil, known.Relation
	}
	return b
}

func (f *frame) callFunction(in *instruction) jump {
	// With no arguments but input and data a result holds for the whole run.
	once := len(in.args) == documents
	if once {
		if value, known := f.recall(in.call); known {
			return f.take(in, value)
		}
	}
	if f.cancelled() {
		return stopped
	}
	var few [8]*ast.Term
	args := f.arguments(few[:0], in.args)
	if once {
		return f.take(in, f.find(in.call, args))
	}
	f.came(in.call)
	return f.take(in, f.call(in.call, args))
}

func (f *frame) arguments(args []*ast.Term, from []operand) []*ast.Term {
	for _, o := range from {
		args = append(args, f.of(o))
	}
	return args
}

// take puts the result of a call where it belongs.
func (f *frame) take(in *instruction, value *ast.Term) jump {
	f.locals[in.target] = value
	switch {
	case f.err != nil:
		return stopped
	case value == nil:
		return undefined
	}
	return through
}

func (f *frame) callBuiltin(in *instruction) jump {
	f.args = f.arguments(f.args[:0], in.args)
	args := f.args
	value, err := f.ask(in, args)
	switch {
	case err != nil:
		return f.fail(err)
	case f.telling(args...):
		value = f.follow(in.builtin.clock, args, value)
	}
	if in.builtin.quiet {
		return through
	}
	return f.take(in, value)
}

// ask calls a function of OPA, or what answers in its place.
func (f *frame) ask(in *instruction, args []*ast.Term) (*ast.Term, error) {
	if in.builtin.direct != nil {
		if value := in.builtin.direct(args); value != nil {
			return value, nil
		}
	}
	f.context.Location = in.at
	f.given = f.given[:0]
	// OPA may keep the arguments.
	err := in.builtin.run(f.context, slices.Clone(args), f.collect)
	switch {
	case in.builtin.relation:
		return ast.ArrayTerm(f.given...), err
	case len(f.given) == 0:
		return nil, err
	}
	return Forced(f.given[0]), err
}

// leaveDynamic is how many blocks around a dynamic call end if the function that
// it found is undefined: its own, the two that hold the alternatives, and the
// one that needs the value.
const leaveDynamic = 3

func (f *frame) callDynamic(in *instruction) jump {
	parts := make([]string, len(in.path))
	for i, o := range in.path {
		f.weigh(f.of(o))
		part, ok := f.of(o).Value.(ast.String)
		if !ok {
			return undefined
		}
		parts[i] = string(part)
	}
	fn := f.code.dynamic[dynamicPath(parts)]
	if fn == nil {
		return undefined
	}
	called := *in
	called.call = fn
	if j := f.callFunction(&called); j == undefined {
		return leaveDynamic
	} else {
		return j
	}
}

func (f *frame) cancelled() bool {
	if f.cancel == nil || !f.cancel.Cancelled() {
		return false
	}
	f.err = &topdown.Error{Code: topdown.CancelErr, Message: "the evaluation was cancelled"}
	return true
}
