// Package hcldata reads HCL as data: literals, lists, objects and references,
// nothing that would need evaluation. Text is scanned and bounded before the
// HCL parser sees it, because that parser overflows the stack on deep nesting
// and is quadratic on innocent text.
//
// Positions inside a Chunk are relative to the chunk, so that an unchanged
// top-level block keeps its value when text above it changes.
package hcldata

import "github.com/goalpost-dev/goalpost/engine/diag"

// File is the content of one HCL file: its top-level blocks and attributes in
// source order, each in a chunk of its own.
type File struct {
	Chunks []Chunk
}

// Chunk is a stretch of a file that starts at the beginning of a line and holds
// one top-level block or attribute with the comments above it.
type Chunk struct {
	// Line and Byte are what to add to the positions inside the chunk: the
	// number of lines and of bytes before it.
	Line, Byte int
	Body       Body
	// text stands for the text of a block that was read without a fault. It is nil
	// for anything else, and where no later version is expected.
	text *digest
	// made is what Keep was given.
	made any
}

// Pos is a place in a chunk, as diag.Pos is one in a file. Plans hold very many of
// them, so they are small.
type Pos struct {
	Line, Column, Byte uint32
}

// Span is a half-open stretch of text, relative to its chunk.
type Span struct {
	Start, End Pos
}

// Offset is how many lines and bytes stand before something.
type Offset struct {
	Lines, Bytes uint32
}

// Plus is what stands before something in that which o stands before.
func (o Offset) Plus(inner Offset) Offset {
	return Offset{o.Lines + inner.Lines, o.Bytes + inner.Bytes}
}

// After moves a span by what stands before it.
func (s Span) After(o Offset) Span {
	for _, p := range []*Pos{&s.Start, &s.End} {
		p.Line += o.Lines
		p.Byte += o.Bytes
	}
	return s
}

// In places a span in a file.
func (s Span) In(file string, c Chunk) diag.Range {
	shift := func(p Pos) diag.Pos {
		return diag.Pos{Line: int(p.Line) + c.Line, Column: int(p.Column), Byte: int(p.Byte) + c.Byte}
	}
	return diag.Range{File: file, Start: shift(s.Start), End: shift(s.End)}
}

// Body is what stands between braces, or at the top of a file.
type Body struct {
	Attributes []Attribute
	Blocks     []Block
}

// Block is `type "label" { … }`.
type Block struct {
	Type     string
	TypeSpan Span
	Labels   []Label
	// Header spans the type and the labels; Whole runs on to the closing brace.
	Header, Whole Span
	Body          Body
	// Broken says that something inside could not be read and was left out, so
	// that nothing may be concluded from what is missing.
	Broken bool
	// At is what to add to all positions of the block, so that they are relative
	// to the chunk. It is zero unless ParseAfter has read the block by itself.
	At Offset
	// part is nil for a block that was not read by itself.
	part *part
}

// Label is one label of a block, in NFC.
type Label struct {
	Text string
	Span Span
}

// Attribute is `name = value`.
type Attribute struct {
	Name     string
	NameSpan Span
	Value    Value
}

// Kind is the kind of a value.
type Kind uint8

// The kinds of values that a file may hold.
const (
	Null Kind = iota
	String
	Number
	Bool
	List
	Object
	Reference
)

// Value is one value with its place. Text holds the string (in NFC), the number
// in canonical decimal form (700, -0.5, never 7e2 or 700.0), the bool as true
// or false, or the reference with dots (goal.brand).
type Value struct {
	Kind   Kind
	Text   string
	Items  []Value
	Fields []Attribute
	Span   Span
}

// Fault is one thing about a text that keeps it, or a part of it, from being
// read. The rest is read all the same. Text and Fix are lower-case phrases
// without a full stop, for whoever shows them to join.
type Fault struct {
	Code  Code
	Text  diag.Text
	Fix   diag.Text
	Range diag.Range
}

// Code tells faults apart for callers and tests; people read the Text.
type Code string

// The codes of faults. The first four cost the whole file, the others the
// attribute or the block that they are in.
const (
	Size         Code = "size"
	Encoding     Code = "encoding"
	LFS          Code = "lfs"
	Conflict     Code = "conflict"
	Control      Code = "control"
	Depth        Code = "depth"
	Pieces       Code = "pieces"
	NumberLimit  Code = "number"
	Syntax       Code = "syntax"
	Expression   Code = "expression"
	DuplicateKey Code = "duplicate_key"
	// More stands for the faults that a limit left out.
	More Code = "more"
)
