package machine

import (
	"fmt"
	"strings"
	"sync"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/ir"
)

// Assemble makes code of a plan with one query; common are members of the input
// that many inputs have in common. A statement or a function that the machine
// does not know is an error.
func Assemble(policy *ir.Policy, common ...string) (*Code, error) {
	if len(policy.Plans.Plans) != 1 {
		return nil, fmt.Errorf("a plan of %d queries", len(policy.Plans.Plans))
	}
	a := &assembler{policy: policy, functions: map[string]*function{}, builtins: map[string]*builtin{}}
	code := &Code{dynamic: map[string]*function{}, runs: &sync.Pool{}}
	for _, f := range policy.Funcs.Funcs {
		fn := &function{name: f.Name, slot: code.slots}
		code.slots++
		for _, p := range f.Params {
			fn.params = append(fn.params, int32(p))
		}
		a.functions[f.Name] = fn
		code.dynamic[dynamicPath(f.Path)] = fn
	}
	functions := make([]*function, len(policy.Funcs.Funcs))
	for i, f := range policy.Funcs.Funcs {
		functions[i] = a.functions[f.Name]
		a.assemble(functions[i], f.Blocks)
	}
	markCommon(functions, common)
	code.named = sync.OnceValue(func() map[string][]int { return slotsByName(functions) })
	code.entry = &function{name: policy.Plans.Plans[0].Name, params: []int32{int32(ir.Input), int32(ir.Data)}}
	a.assemble(code.entry, policy.Plans.Plans[0].Blocks)
	return code, a.err
}

func dynamicPath(parts []string) string { return strings.Join(parts, "\x00") }

type assembler struct {
	policy    *ir.Policy
	functions map[string]*function
	builtins  map[string]*builtin
	// frame is the highest local of the function under work, plus one.
	frame int
	err   error
}

func (a *assembler) assemble(fn *function, blocks []*ir.Block) {
	a.frame = 0
	for _, p := range fn.params {
		a.frame = max(a.frame, int(p)+1)
	}
	fn.blocks = a.blocks(blocks...)
	fn.frame = a.frame
	fn.fold()
	fn.leaveEarly()
	fn.shorten()
}

func (a *assembler) blocks(blocks ...*ir.Block) []block {
	out := make([]block, len(blocks))
	for i, b := range blocks {
		for _, s := range b.Stmts {
			if in, ok := a.statement(s); ok {
				out[i] = append(out[i], in)
			}
		}
		out[i] = a.answered(out[i])
	}
	return out
}

func (a *assembler) local(l ir.Local) int32 {
	a.frame = max(a.frame, int(l)+1)
	return int32(l)
}

func (a *assembler) text(index int) string { return a.policy.Static.Strings[index].Value }

func (a *assembler) operand(o ir.Operand) operand {
	switch v := o.Value.(type) {
	case ir.Local:
		return operand{local: a.local(v)}
	case ir.StringIndex:
		return operand{term: ast.StringTerm(a.text(int(v)))}
	case ir.Bool:
		return operand{term: ast.BooleanTerm(bool(v))}
	}
	a.fail("an operand of type %T", o.Value)
	return operand{}
}

func (a *assembler) operands(list []ir.Operand) []operand {
	out := make([]operand, len(list))
	for i, o := range list {
		out[i] = a.operand(o)
	}
	return out
}

func (a *assembler) fail(format string, args ...any) {
	if a.err == nil {
		a.err = fmt.Errorf("the plan has "+format+", which is not known here", args...)
	}
}

func (a *assembler) location(l *ir.Location) *ast.Location {
	at := &ast.Location{Row: l.Row, Col: l.Col}
	if l.File < len(a.policy.Static.Files) {
		at.File = a.policy.Static.Files[l.File].Value
	}
	return at
}
