package hcldata

import (
	"bytes"
	"slices"

	"github.com/hashicorp/hcl/v2"
)

const (
	// reparses bounds, in multiples of the file, what recovery parses again.
	reparses = 4
	// giveUps is how many items without an end recovery skips in a chunk.
	giveUps = 20
)

// recovery reads a chunk that could not be read as a whole: the block is taken
// apart, and each item that stands on its own is kept. It never uses what the
// HCL parser makes of text with an error in it, which may be anything.
type recovery struct {
	p    *parser
	conv converter
	// scan ends where the chunk ends.
	scan scanner
	// line is the number, in the chunk, of the line that holds counted.
	line, counted int
	// bad is where the first error is: no block around it is worth parsing.
	bad     int
	skipped int
}

// block reads the block at an offset, with what can be read of its body.
func (r *recovery) block(at, depth int) (Block, bool) {
	if at < 0 || depth >= r.p.limits.Depth {
		return Block{}, false
	}
	h, ok := headerAt(r.scan.src, at)
	// Inside a block, a header without a brace is rather an attribute that
	// lacks its equals sign.
	if !ok || h.brace < 0 && depth > 0 || r.p.hidden(at, h.end) {
		return Block{}, false
	}
	alone := append(slices.Clone(r.scan.src[at:h.end]), " {}"...)
	got := parseHCL(alone, r.place(at))
	if got.problem != nil || len(got.body.Blocks) != 1 {
		return Block{}, false
	}
	block, ok := r.conv.block(got.body.Blocks[0])
	if !ok {
		return Block{}, false
	}
	block.Broken, block.Whole = true, block.Header
	if h.brace >= 0 {
		body, end := r.body(h.brace+1, depth+1)
		block.Body = body
		if end >= 0 {
			block.Whole.End = pos(r.place(end + 1))
		}
	}
	return block, true
}

// body reads the items from an offset on; end is the offset of the closing
// brace, or -1.
func (r *recovery) body(from, depth int) (out Body, end int) {
	var names fields
	for next := from; next < len(r.scan.src); {
		it := r.scan.scan(next, depth)
		isBlock := false
		if it.start >= 0 {
			isBlock = r.item(&out, &names, it, depth)
		}
		next = it.end
		switch {
		case it.closed:
			return out, it.end
		case it.open == 0:
		case !isBlock && (it.open == '[' || it.open == '(') && r.skipped < giveUps:
			// Lists do not hold attributes: the next line stands on its own.
			r.skipped++
			next = lineEnd(r.scan.src, it.start) + 1
		default:
			return out, -1
		}
	}
	return out, -1
}

// item adds an item to a body, or a part of it if it is a block.
func (r *recovery) item(out *Body, names *fields, it item, depth int) (isBlock bool) {
	_, hopeless := headerAt(r.scan.src, it.start)
	hopeless = hopeless && it.start <= r.bad && r.bad < it.end
	if it.sound() && !hopeless && !r.p.hidden(it.start, it.end) && r.whole(out, names, it) {
		return false
	}
	block, ok := r.block(it.start, depth)
	if ok {
		out.Blocks = append(out.Blocks, block)
		return true
	}
	for _, f := range it.flaws {
		if f.code != Syntax {
			r.conv.add(f)
		}
	}
	return false
}

// whole parses an item by itself; false when there is an error in it.
func (r *recovery) whole(out *Body, names *fields, it item) bool {
	if r.p.reparse -= it.end - it.start; r.p.reparse < 0 {
		return false
	}
	got := parseHCL(r.scan.src[it.start:it.end], r.place(it.start))
	if got.problem != nil {
		return false
	}
	body, _ := r.conv.body(got.body)
	r.conv.duplicates(got.duplicates)
	for _, a := range body.Attributes {
		r.conv.put(names, a)
	}
	out.Attributes = names.list
	out.Blocks = append(out.Blocks, body.Blocks...)
	return true
}

// place gives the position of an offset relative to the chunk. It counts lines
// on from the last call, because offsets mostly grow.
func (r *recovery) place(at int) hcl.Pos {
	if at < r.counted {
		r.line, r.counted = 1, r.conv.lead
	}
	r.line += bytes.Count(r.scan.src[r.counted:at], []byte{'\n'})
	r.counted = at
	return hcl.Pos{Line: r.line, Column: r.p.column(at), Byte: at - r.conv.lead}
}
