package hcldata

import (
	"encoding/binary"
	"errors"
	"hash/crc32"
	"strings"
)

// errDamaged is all that a caller can use: it reads the source again.
var errDamaged = errors.New("damaged or foreign encoding of an HCL file")

// The least that a thing takes when encoded. A count of things beyond what the
// rest of the input can hold is damage, so that it never makes us allocate.
const (
	chunkBytes     = 2 + bodyBytes
	bodyBytes      = 2
	blockBytes     = 1 + 3*spanBytes + 2 + bodyBytes
	labelBytes     = 1 + spanBytes
	attributeBytes = 1 + spanBytes + valueBytes
	valueBytes     = 1 + spanBytes + 1
	spanBytes      = 6
)

// Decode reads what Encode wrote. It gives an error for anything else.
func Decode(data []byte) (*File, error) {
	in, ok := strings.CutPrefix(string(data), encoding)
	if !ok || len(in) < crc32.Size {
		return nil, errDamaged
	}
	payload := data[len(encoding)+crc32.Size:]
	if binary.BigEndian.Uint32(data[len(encoding):]) != crc32.Checksum(payload, castagnoli) {
		return nil, errDamaged
	}
	d := decoder{in: in[crc32.Size:], unclaimed: len(payload)}
	f := &File{Chunks: some[Chunk](d.count(chunkBytes))}
	for i := range f.Chunks {
		d.last = Pos{}
		f.Chunks[i] = Chunk{Line: d.number(), Byte: d.number(), Body: d.body(0)}
	}
	if d.bad || d.in != "" {
		return nil, errDamaged
	}
	return f, nil
}

// decoder goes on after damage, reading nothing, until the caller looks at bad.
type decoder struct {
	in   string
	last Pos
	bad  bool
	// unclaimed are the bytes that no count has spoken for: nested counts must
	// not claim the same bytes twice.
	unclaimed int
}

func (d *decoder) fail() {
	d.bad, d.in, d.unclaimed = true, "", 0
}

// count reads how many things of a least size follow.
func (d *decoder) count(size int) int {
	n := d.number()
	if n > d.unclaimed/size {
		d.fail()
		return 0
	}
	d.unclaimed -= n * size
	return n
}

func (d *decoder) number() int {
	var n uint64
	for shift := 0; shift < 32; shift += 7 {
		b := d.byte()
		n |= uint64(b&0x7F) << shift
		if b < 0x80 {
			return int(n)
		}
	}
	d.fail()
	return 0
}

func (d *decoder) signed() int {
	n := d.number()
	return n>>1 ^ -(n & 1)
}

func (d *decoder) byte() byte {
	if d.in == "" {
		d.fail()
		return 0
	}
	b := d.in[0]
	d.in = d.in[1:]
	return b
}

func (d *decoder) text() string {
	n := d.number()
	if n > len(d.in) {
		d.fail()
		return ""
	}
	s := d.in[:n]
	d.in = d.in[n:]
	return s
}

func (d *decoder) span() Span { return Span{Start: d.pos(), End: d.pos()} }

func (d *decoder) pos() Pos {
	d.last.Line += uint32(d.signed())
	d.last.Column += uint32(d.signed())
	d.last.Byte += uint32(d.signed())
	return d.last
}

// some makes room for n things, and gives nil for none as Parse does.
func some[T any](n int) []T {
	if n == 0 {
		return nil
	}
	return make([]T, n)
}

func (d *decoder) body(depth int) (b Body) {
	if depth > maxDepth {
		d.fail()
		return b
	}
	b.Attributes = d.attributes(depth)
	b.Blocks = some[Block](d.count(blockBytes))
	for i := range b.Blocks {
		b.Blocks[i] = d.block(depth)
	}
	return b
}

func (d *decoder) block(depth int) (b Block) {
	b.Type, b.TypeSpan = d.text(), d.span()
	b.Labels = some[Label](d.count(labelBytes))
	for i := range b.Labels {
		b.Labels[i] = Label{Text: d.text(), Span: d.span()}
	}
	b.Header, b.Whole = d.span(), d.span()
	b.Broken = d.byte() == 1
	b.Body = d.body(depth + 1)
	return b
}

func (d *decoder) attributes(depth int) []Attribute {
	as := some[Attribute](d.count(attributeBytes))
	for i := range as {
		as[i] = Attribute{Name: d.text(), NameSpan: d.span(), Value: d.value(depth + 1)}
	}
	return as
}

func (d *decoder) value(depth int) (v Value) {
	if depth > maxDepth {
		d.fail()
		return v
	}
	v.Kind, v.Span = Kind(d.byte()), d.span()
	switch {
	case v.Kind > Reference:
		d.fail()
	case v.Kind == List:
		v.Items = some[Value](d.count(valueBytes))
		for i := range v.Items {
			v.Items[i] = d.value(depth + 1)
		}
	case v.Kind == Object:
		v.Fields = d.attributes(depth)
	default:
		v.Text = d.text()
	}
	return v
}
