package machine

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/topdown"
)

// planner makes functions that OPA would not plan: few locals, written to and read
// anywhere, and more of the forms that are made shorter.
type planner struct{ *rand.Rand }

// shared is how many locals a function has.
const shared = 7

func (p planner) local() int32 { return int32(documents + p.IntN(shared-documents)) }

func (p planner) operand() operand {
	switch p.IntN(4) {
	case 0:
		return operand{term: ast.InternedTerm(p.IntN(2) == 0)}
	case 1:
		return operand{local: int32(p.IntN(documents))}
	}
	return operand{local: p.local()}
}

// silent is a function without a result, such as print.
var silent = &builtin{quiet: true, run: func(topdown.BuiltinContext, []*ast.Term, func(*ast.Term) error) error { return nil }}

// test makes a statement that holds or not.
func (p planner) test() instruction {
	switch p.IntN(5) {
	case 0:
		return instruction{op: opEqual, a: p.operand(), b: p.operand()}
	case 1:
		return instruction{op: opNotEqual, a: p.operand(), b: p.operand()}
	case 2:
		return instruction{op: opIsUndefined, a: p.operand()}
	case 3:
		return instruction{op: opIsDefined, a: p.operand()}
	}
	keys := []string{"o", "ks", "xs", "k"}
	return instruction{op: opDot, a: p.operand(), b: operand{term: ast.StringTerm(keys[p.IntN(len(keys))])}, target: p.local()}
}

func (p planner) statements(depth int) block {
	kinds := 10
	if depth == 0 {
		kinds = 6
	}
	switch p.IntN(kinds) {
	case 0, 1:
		return block{{op: opAssign, a: p.operand(), target: p.local()}}
	case 2:
		return block{{op: []op{opAssign, opAssignOnce}[p.IntN(2)], a: p.operand(), target: p.local()}}
	case 3:
		if p.IntN(4) == 0 {
			return block{{op: opBuiltin, builtin: silent, target: p.local()}}
		}
		return block{{op: opReset, target: p.local()}}
	case 4, 5:
		if p.IntN(8) == 0 {
			return block{{op: opBreak, n: int64(p.IntN(3))}}
		}
		return block{p.test()}
	case 6:
		return block{{op: opBlocks, blocks: []block{p.block(depth - 1), p.block(depth - 1)}}}
	case 7:
		if p.IntN(3) == 0 {
			path := []operand{{term: ast.StringTerm("xs")}}[:p.IntN(2)]
			return block{{op: opWith, a: p.operand(), path: path, target: int32(p.IntN(documents)), blocks: []block{p.block(depth - 1)}}}
		}
		return block{{op: opNot, blocks: []block{p.block(depth - 1)}}}
	case 8:
		return block{{op: opScan, a: p.operand(), target: p.local(), n: int64(p.local()), blocks: []block{p.block(depth - 1)}}}
	}
	mark := p.local()
	marked := append(p.block(depth-1), instruction{op: opAssign, a: p.operand(), target: mark})
	return block{{op: opReset, target: mark}, {op: opBlocks, blocks: []block{marked}}, {op: opIsDefined, a: operand{local: mark}}}
}

func (p planner) block(depth int) block {
	var b block
	for range p.IntN(5) {
		b = append(b, p.statements(depth)...)
	}
	return b
}

// function makes blocks as OPA does: bodies, each of which puts a value into one
// local, from where it goes to another, which is returned.
func (p planner) function() *function {
	fn := &function{name: "f", params: []int32{0, 1}, frame: shared}
	result := operand{local: p.local()}
	for range 1 + p.IntN(3) {
		body := operand{local: p.local()}
		b := p.block(2)
		if p.IntN(4) > 0 {
			b = append(block{{op: opReset, target: body.local}}, b...)
		}
		ask := []op{opIsDefined, opIsDefined, opIsDefined, opIsUndefined}[p.IntN(4)]
		fn.blocks = append(fn.blocks, append(b, instruction{op: opAssignOnce, a: p.operand(), target: body.local}),
			block{{op: ask, a: body}, {op: []op{opAssignOnce, opAssign}[p.IntN(4)/3], a: body, target: result.local}})
	}
	if p.IntN(2) == 0 {
		fn.blocks = append(fn.blocks, block{{op: opIsUndefined, a: result}, {op: opAssignOnce, a: p.operand(), target: result.local}})
	}
	fn.blocks = append(fn.blocks, block{{op: opReturn, a: result}})
	return fn
}

// What is made shorter gives what it gave before.
func TestShortenedIsTheSame(t *testing.T) {
	input, data := ast.MustParseTerm(trickyInput), ast.MustParseTerm(`{"o": {"o": true, "k": false}, "xs": [true, false], "k": {"o": 1}}`)
	called := func(fn *function) string {
		var value *ast.Term
		r := &run{code: &Code{slots: 1}, memory: make(memory, 1)}
		func() {
			defer r.repair(&r.err)
			value = r.call(fn, []*ast.Term{input, data})
		}()
		return fmt.Sprint(value, r.err)
	}
	size := func(fn *function) (n int) {
		for _, b := range fn.blocks {
			b.visit(func(*instruction) { n++ })
		}
		return n
	}
	outcomes, before, after := map[string]int{}, 0, 0
	for seed := range uint64(20_000) {
		plan := func() *function { return planner{rand.New(rand.NewPCG(seed, 1))}.function() }
		whole, short := plan(), plan()
		short.shorten()
		want, got := called(whole), called(short)
		if got != want {
			t.Fatalf("function %d gives %s, and made shorter %s", seed, want, got)
		}
		outcomes[want]++
		before, after = before+size(whole), after+size(short)
	}
	if len(outcomes) < 6 || after > before*9/10 {
		t.Errorf("%d statements became %d, and the outcomes are %v", before, after, outcomes)
	}
}
