package machine

import (
	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/topdown"
)

// builtin is a function of OPA or one that was registered with it.
type builtin struct {
	name string
	run  topdown.BuiltinFunc
	// direct answers without OPA, nil where there is no such way.
	direct func(a, b ast.Value) *ast.Term
	// quiet marks a function that has no result and is always defined, relation
	// one that has many results, of which a plan expects a list.
	quiet, relation bool
}

func builtinNamed(name string) *builtin {
	run := topdown.GetBuiltin(name)
	if run == nil {
		return nil
	}
	b := &builtin{name: name, run: run, direct: direct[name]}
	if known := ast.BuiltinMap[name]; known != nil {
		b.quiet, b.relation = known.Decl.Result() == nil, known.Relation
	}
	return b
}

// nothing is remembered of a rule that is undefined.
var nothing = &ast.Term{}

func (f *frame) callFunction(in *instruction) jump {
	// With no arguments but input and data a result holds for the whole run.
	once := len(in.args) == documents
	if once {
		if value := f.recall(in.call); value != nil {
			if value == nothing {
				value = nil
			}
			return f.take(in, value)
		}
	}
	if f.cancelled() {
		return stopped
	}
	var few [8]*ast.Term
	value := f.call(in.call, f.arguments(few[:0], in.args))
	if once && f.err == nil {
		f.remember(in.call, value)
	}
	return f.take(in, value)
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
	if in.builtin.direct != nil {
		if a, b := f.of(in.args[0]), f.of(in.args[1]); a != nil && b != nil {
			if value := in.builtin.direct(a.Value, b.Value); value != nil {
				return f.take(in, value)
			}
		}
	}
	f.context.Location = in.at
	f.given = f.given[:0]
	if err := in.builtin.run(f.context, f.arguments(make([]*ast.Term, 0, len(in.args)), in.args), f.collect); err != nil {
		return f.fail(err)
	}
	switch {
	case in.builtin.quiet:
		return through
	case in.builtin.relation:
		return f.take(in, ast.ArrayTerm(f.given...))
	case len(f.given) == 0:
		return f.take(in, nil)
	}
	return f.take(in, f.given[0])
}

// leaveDynamic is how many blocks around a dynamic call end if the function that
// it found is undefined: its own, the two that hold the alternatives, and the
// one that needs the value.
const leaveDynamic = 3

func (f *frame) callDynamic(in *instruction) jump {
	parts := make([]string, len(in.path))
	for i, o := range in.path {
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
