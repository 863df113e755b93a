package hcldata

import (
	"bytes"
	"crypto/sha256"
	"slices"

	"github.com/hashicorp/hcl/v2"
)

// part is what a later version of a file has to know of a block that was read by
// itself.
type part struct {
	text digest
	// made is what Keep was given.
	made any
}

// apart reads the block of a sound item in parts, so that a later version need
// read only those that are new: each block in it by itself, and the block without
// them. ok is false where that cannot be done, or where anything is wrong.
//
// The parts say what the whole says whatever the scanner took for a block, because
// the HCL parser accepts each of them to its end. It accepts what stands before the
// blocks with nothing but a brace behind, which ends no comment and no string: so
// the first block begins where an item may, and the next where that one ended.
func (p *parser) apart(it item) (block Block, ok bool) {
	if p.before == nil {
		return block, false
	}
	c, ok := p.cut(it)
	if !ok {
		return block, false
	}
	block, ok = p.part(nil, slices.Concat(p.src[it.lead:c.from], p.src[c.last.lead:it.end]))
	if !ok {
		return block, false
	}
	block.Body.Blocks = make([]Block, len(c.blocks))
	at := Offset{}
	advance := func(to int) {
		from := it.lead + int(at.Bytes)
		at.Lines += uint32(bytes.Count(p.src[from:to], []byte{'\n'}))
		at.Bytes = uint32(to - it.lead)
	}
	for i, in := range c.blocks {
		b, ok := p.part(c.header, p.src[in.lead:in.end])
		if !ok {
			return block, false
		}
		advance(in.lead)
		b.At = at
		block.Body.Blocks[i] = b
	}
	// Of the closing brace the column is known, for its line is in the part.
	advance(c.last.end + 1)
	block.Whole.End.Line, block.Whole.End.Byte = at.Lines+1, at.Bytes
	return block, true
}

// cuts is where a block can be cut in parts, with nothing between them but blank
// lines: lines with the header and attributes up to from, then blocks, then the
// line of the closing brace.
type cuts struct {
	header []byte
	from   int
	blocks []item
	last   item
}

// cut finds the blocks in the block of a sound item; ok is false where there are
// none, or more than that among them or behind.
func (p *parser) cut(it item) (c cuts, ok bool) {
	h, ok := headerAt(p.src, it.start)
	if !ok || h.brace < 0 {
		return c, false
	}
	c.header = p.src[it.start : h.brace+1]
	c.from = lineEnd(p.src, h.brace) + 1
	sc := scanner{src: p.src[:it.end], limits: p.limits}
	for next := c.from; next < it.end; {
		in := sc.scan(next, 1)
		switch inner, isBlock := headerAt(p.src, max(in.start, 0)); {
		case in.start < 0:
			c.last = in
			return c, len(c.blocks) > 0 && string(bytes.TrimSpace(p.src[next:it.end])) == "}"
		case in.closed || in.open != 0:
			return c, false
		case isBlock && inner.brace >= 0:
			c.blocks = append(c.blocks, in)
		case len(c.blocks) > 0:
			return c, false
		default:
			c.from = in.end
		}
		next = in.end
	}
	return c, false
}

// part gives the one block in a text, from an earlier version if that has it. What
// is made of it depends on the header of the block around it, if there is one.
func (p *parser) part(around, text []byte) (block Block, ok bool) {
	d := digest(sha256.Sum256(slices.Concat(around, text)))
	if known := p.before.part(d); known != nil {
		return *known, true
	}
	got := parseHCL(text, hcl.Pos{Line: 1, Column: 1})
	if got.problem != nil || len(got.duplicates) > 0 || len(got.body.Attributes) > 0 || len(got.body.Blocks) != 1 {
		return block, false
	}
	conv := converter{src: text}
	block, ok = conv.block(got.body.Blocks[0])
	block.part = &part{text: d}
	return block, ok && len(conv.found) == 0 && (around != nil || len(block.Body.Blocks) == 0)
}
