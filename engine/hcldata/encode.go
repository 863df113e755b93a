package hcldata

import (
	"encoding/binary"
	"hash/crc32"
)

// encoding names the binary form. Change the number whenever the form or what
// Parse makes of a text changes, so that old caches are not believed.
const encoding = "goalpost hcl 1\n"

// Encode gives a compact binary form of a file for caches: a checksum, then
// counts and lengths as varints, strings in place, and positions as
// differences from the one before.
func Encode(f *File) []byte {
	e := encoder{out: make([]byte, len(encoding)+crc32.Size, 1024)}
	copy(e.out, encoding)
	e.count(len(f.Chunks))
	for _, c := range f.Chunks {
		e.count(c.Line)
		e.count(c.Byte)
		e.last = Pos{}
		e.body(c.Body)
	}
	payload := e.out[len(encoding)+crc32.Size:]
	binary.BigEndian.PutUint32(e.out[len(encoding):], crc32.Checksum(payload, castagnoli))
	return e.out
}

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

type encoder struct {
	out  []byte
	last Pos
}

func (e *encoder) count(n int) { e.out = binary.AppendUvarint(e.out, uint64(n)) }

func (e *encoder) text(s string) {
	e.count(len(s))
	e.out = append(e.out, s...)
}

func (e *encoder) span(s Span) {
	for _, p := range []Pos{s.Start, s.End} {
		e.out = binary.AppendVarint(e.out, int64(p.Line)-int64(e.last.Line))
		e.out = binary.AppendVarint(e.out, int64(p.Column)-int64(e.last.Column))
		e.out = binary.AppendVarint(e.out, int64(p.Byte)-int64(e.last.Byte))
		e.last = p
	}
}

func (e *encoder) body(b Body) {
	e.attributes(b.Attributes)
	e.count(len(b.Blocks))
	for _, block := range b.Blocks {
		e.block(block)
	}
}

func (e *encoder) block(b Block) {
	e.text(b.Type)
	e.span(b.TypeSpan)
	e.count(len(b.Labels))
	for _, l := range b.Labels {
		e.text(l.Text)
		e.span(l.Span)
	}
	e.span(b.Header)
	e.span(b.Whole)
	broken := byte(0)
	if b.Broken {
		broken = 1
	}
	e.out = append(e.out, broken)
	e.body(b.Body)
}

func (e *encoder) attributes(as []Attribute) {
	e.count(len(as))
	for _, a := range as {
		e.text(a.Name)
		e.span(a.NameSpan)
		e.value(a.Value)
	}
}

func (e *encoder) value(v Value) {
	e.out = append(e.out, byte(v.Kind))
	e.span(v.Span)
	switch v.Kind {
	case List:
		e.count(len(v.Items))
		for _, item := range v.Items {
			e.value(item)
		}
	case Object:
		e.attributes(v.Fields)
	default:
		e.text(v.Text)
	}
}
