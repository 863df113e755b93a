package machine

import (
	"encoding/binary"
	"hash/crc32"

	"github.com/open-policy-agent/opa/v1/ast"
)

// Writer puts code into a library. What several codes have in common, such as
// the functions of a library of Rego, is written once.
type Writer struct {
	constants, functions, entries table
	known                         map[*function]int
}

// table numbers different texts in the order of their first use.
type table struct {
	numbers map[string]int
	texts   []string
}

func (t *table) number(text string) int {
	n, ok := t.numbers[text]
	if !ok {
		if t.numbers == nil {
			t.numbers = map[string]int{}
		}
		n = len(t.texts)
		t.numbers[text] = n
		t.texts = append(t.texts, text)
	}
	return n
}

// Add writes code under a name, with notes that come back with it.
func (w *Writer) Add(name string, c *Code, notes ...string) {
	if w.known == nil {
		w.known = map[*function]int{}
	}
	var e encoder
	e.text(name)
	e.number(len(notes))
	for _, note := range notes {
		e.text(note)
	}
	e.number(w.function(c.entry))
	dynamic := c.dynamic
	if !c.dispatches() {
		dynamic = nil
	}
	e.number(len(dynamic))
	for _, path := range sorted(dynamic) {
		e.text(path)
		e.number(w.function(dynamic[path]))
	}
	w.entries.number(string(e))
}

// format tells libraries of this machine from those of others: another number for
// an operation is another program. Raise it with whatever changes their meaning.
const format = "machine 7"

// Bytes gives the library: a checksum, the format, the mark, which tells it from
// others, and tables of what it holds.
func (w *Writer) Bytes(mark string) []byte {
	e := make(encoder, checksumSize)
	e.text(format)
	e.text(mark)
	for _, t := range []table{w.constants, w.functions, w.entries} {
		e.number(len(t.texts))
		for _, text := range t.texts {
			e.text(text)
		}
	}
	binary.BigEndian.PutUint32(e, checksum(e[checksumSize:]))
	return e
}

const checksumSize = 4

func checksum(data []byte) uint32 { return crc32.Checksum(data, crc32.MakeTable(crc32.Castagnoli)) }

// commonMark ends a function.
var commonMark = map[bool]byte{true: 1}

// function writes a function after those that it calls: two that do the same
// are one.
func (w *Writer) function(fn *function) int {
	n, ok := w.known[fn]
	if !ok {
		var e encoder
		e.text(fn.name)
		e.number(fn.frame)
		e.number(len(fn.params))
		for _, p := range fn.params {
			e.number(int(p))
		}
		w.blocks(&e, fn.blocks)
		n = w.functions.number(string(append(e, commonMark[fn.common])))
		w.known[fn] = n
	}
	return n
}

func (w *Writer) blocks(e *encoder, blocks []block) {
	e.number(len(blocks))
	for _, b := range blocks {
		e.number(len(b))
		for i := range b {
			w.instruction(e, &b[i])
		}
	}
}

// Parts that an instruction may have.
const (
	hasN = 1 << iota
	hasA
	hasB
	hasArgs
	hasPath
	hasBlocks
	hasAt
)

func (w *Writer) instruction(e *encoder, in *instruction) {
	parts := 0
	for part, has := range map[int]bool{
		hasN: in.n != 0, hasA: in.a != operand{}, hasB: in.b != operand{}, hasArgs: len(in.args) > 0,
		hasPath: len(in.path) > 0, hasBlocks: len(in.blocks) > 0, hasAt: in.at != nil,
	} {
		if has {
			parts |= part
		}
	}
	e.number(int(in.op))
	e.number(parts)
	e.number(int(in.target))
	switch {
	case in.call != nil:
		e.number(w.function(in.call))
	case in.builtin != nil:
		e.number(w.constants.number(in.builtin.name))
	}
	if parts&hasN != 0 {
		e.number(int(in.n))
	}
	if parts&hasA != 0 {
		w.operand(e, in.a)
	}
	if parts&hasB != 0 {
		w.operand(e, in.b)
	}
	if parts&hasArgs != 0 {
		w.operands(e, in.args)
	}
	if parts&hasPath != 0 {
		w.operands(e, in.path)
	}
	if parts&hasBlocks != 0 {
		w.blocks(e, in.blocks)
	}
	if parts&hasAt != 0 {
		e.number(w.constants.number(in.at.File))
		e.number(in.at.Row)
		e.number(in.at.Col)
	}
}

func (w *Writer) operands(e *encoder, list []operand) {
	e.number(len(list))
	for _, o := range list {
		w.operand(e, o)
	}
}

// Kinds of operands.
const (
	isLocal = iota
	isString
	isNumber
	isTrue
	isFalse
	isNull
	isSet
	isArray
	isObject
)

func (w *Writer) operand(e *encoder, o operand) {
	if o.term == nil {
		e.number(isLocal)
		e.number(int(o.local))
		return
	}
	w.constant(e, o.term)
}

// constant writes a kind, a number that says which one it is or how much it holds,
// and what it holds.
func (w *Writer) constant(e *encoder, t *ast.Term) {
	kind, value := isNull, 0
	var held []*ast.Term
	switch v := t.Value.(type) {
	case ast.String:
		kind, value = isString, w.constants.number(string(v))
	case ast.Number:
		kind, value = isNumber, w.constants.number(string(v))
	case ast.Boolean:
		kind = isFalse
		if v {
			kind = isTrue
		}
	case ast.Set:
		kind, value, held = isSet, v.Len(), v.Slice()
	case *ast.Array:
		kind, value = isArray, v.Len()
		v.Foreach(func(item *ast.Term) { held = append(held, item) })
	case ast.Object:
		kind, value = isObject, v.Len()
		v.Foreach(func(key, item *ast.Term) { held = append(held, key, item) })
	}
	e.number(kind)
	e.number(value)
	for _, item := range held {
		w.constant(e, item)
	}
}

// encoder writes numbers that are not negative, and texts.
type encoder []byte

func (e *encoder) number(n int) { *e = binary.AppendUvarint(*e, uint64(n)) }

func (e *encoder) text(s string) {
	e.number(len(s))
	*e = append(*e, s...)
}
