package machine

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"
)

// decoder reads what an encoder wrote. After something that cannot be, all that
// follows is empty and bad is set.
type decoder struct {
	rest string
	lib  *Library
	bad  bool
	// left is how many things can still follow, frame how many locals there are,
	// functions how many functions may be named.
	left, frame, functions int
}

var errDamaged = errors.New("the compiled rules are damaged")

// number reads a number below a limit.
func (d *decoder) number(below int) int {
	n, used := uint64(0), 0
	if !d.bad {
		var head [binary.MaxVarintLen64]byte
		n, used = binary.Uvarint(head[:copy(head[:], d.rest)])
	}
	if used <= 0 || n >= uint64(below) {
		d.bad, d.rest = true, ""
		return 0
	}
	d.rest = d.rest[used:]
	return int(n)
}

// count reads how many things follow. Each takes a byte of its own at least, so
// that all of them together are no more than the bytes.
func (d *decoder) count() int {
	n := d.number(d.left + 1)
	d.left -= n
	return n
}

func (d *decoder) text() string {
	n := d.count()
	if n > len(d.rest) {
		d.bad, d.rest = true, ""
		return ""
	}
	s := d.rest[:n]
	d.rest = d.rest[n:]
	return s
}

func (d *decoder) local() int32 { return int32(d.number(d.frame)) }

// maxInt is above every number that a plan holds.
const maxInt = 1 << 40

// head reads what must be known of a function before it runs.
func (d *decoder) head(fn *function) {
	fn.name = d.text()
	// Every local is named somewhere, which takes a byte.
	fn.frame = d.number(len(fn.encoded))
	d.frame = fn.frame
	fn.params = make([]int32, d.count())
	for i := range fn.params {
		fn.params[i] = d.local()
	}
}

func (d *decoder) blocks() []block {
	out := make([]block, d.count())
	for i := range out {
		out[i] = make(block, d.count())
		for k := range out[i] {
			d.instruction(&out[i][k])
		}
	}
	return out
}

func (d *decoder) instruction(in *instruction) {
	in.op = op(d.number(int(opResult) + 1))
	parts := d.number(hasAt << 1)
	in.target = d.local()
	switch in.op {
	case opCall:
		in.call = d.lib.function(d)
	case opBuiltin:
		if in.builtin = d.lib.builtin(d.constant()); in.builtin == nil {
			d.bad = true
		}
	}
	if parts&hasN != 0 {
		in.n = int64(d.number(maxInt))
		d.bad = d.bad || in.op == opScan && in.n >= int64(d.frame)
	}
	if parts&hasA != 0 {
		in.a = d.operand()
	}
	if parts&hasB != 0 {
		in.b = d.operand()
	}
	if parts&hasArgs != 0 {
		in.args = d.operands()
	}
	if parts&hasPath != 0 {
		in.path = d.operands()
	}
	d.bad = d.bad || in.op == opResult && !in.answers()
	if parts&hasBlocks != 0 {
		in.blocks = d.blocks()
	}
	if parts&hasAt != 0 {
		in.at = &ast.Location{File: d.constant(), Row: d.number(maxInt), Col: d.number(maxInt)}
	}
}

// answers reports whether each value of a result has a name.
func (in *instruction) answers() bool {
	unnamed := func(o operand) bool { return o.term == nil }
	return len(in.path) == len(in.args) && !slices.ContainsFunc(in.path, unnamed)
}

func (d *decoder) operands() []operand {
	out := make([]operand, d.count())
	for i := range out {
		out[i] = d.operand()
	}
	return out
}

func (d *decoder) constant() string {
	if n := d.number(len(d.lib.constants)); !d.bad {
		return d.lib.constants[n]
	}
	return ""
}

func (d *decoder) operand() operand {
	kind := d.number(isObject + 1)
	if kind == isLocal {
		return operand{local: d.local()}
	}
	return operand{term: d.term(kind)}
}

// term reads a constant of a kind.
func (d *decoder) term(kind int) *ast.Term {
	switch kind {
	case isString:
		return ast.StringTerm(d.constant())
	case isNumber:
		return ast.NumberTerm(json.Number(d.constant()))
	case isTrue:
		return ast.BooleanTerm(d.number(1) == 0)
	case isFalse:
		return ast.BooleanTerm(d.number(1) != 0)
	case isSet:
		return ast.SetTerm(d.terms(1)...)
	case isArray:
		return ast.ArrayTerm(d.terms(1)...)
	case isObject:
		held := d.terms(2)
		pairs := make([][2]*ast.Term, len(held)/2)
		for i := range pairs {
			pairs[i] = [2]*ast.Term{held[2*i], held[2*i+1]}
		}
		return ast.ObjectTerm(pairs...)
	}
	d.number(1)
	return ast.NullTerm()
}

// terms reads as many constants as follow, times so many.
func (d *decoder) terms(times int) []*ast.Term {
	out := make([]*ast.Term, times*d.count())
	for i := range out {
		kind := d.number(isObject + 1)
		if kind == isLocal {
			d.bad = true
			break
		}
		out[i] = d.term(kind)
	}
	if d.bad {
		return nil
	}
	return out
}
