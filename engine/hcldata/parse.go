package hcldata

import (
	"bytes"
	"slices"
	"sort"
	"unicode/utf8"

	"github.com/hashicorp/hcl/v2"
)

// rescans bounds how often, on average, a byte is read again because a broken
// item ended before the place where that showed.
const rescans = 64

// Parse reads a file as data. It returns what can be read, together with at
// most limits.Faults faults, the last of which says how many were left out.
// Byte offsets are those of src, a byte order mark included; lines and columns
// are not moved by such a mark. The name of the file is used for ranges alone.
func Parse(file string, src []byte, limits Limits) (*File, []Fault) {
	return parse(file, src, limits, nil)
}

func parse(file string, src []byte, limits Limits, before *versions) (*File, []Fault) {
	limits = limits.bounded()
	p := &parser{
		text:    text{src: src, begin: start(src)},
		limits:  limits,
		before:  before,
		found:   flaws{limit: limits.Faults},
		rescans: rescans * len(src),
		reparse: reparses * len(src),
	}
	if f, bad := unreadable(src, limits); bad {
		p.found.add(f)
	} else {
		p.read()
	}
	// A pointer into the parser would keep it, and with it the text.
	read := p.file
	return &read, p.found.faults(p.text, file)
}

type parser struct {
	text
	limits Limits
	before *versions
	file   File
	found  flaws
	// controls are the offsets of the control characters in the file.
	controls []int
	// names are the attributes at the top of the file.
	names fields
	// rescans and reparse are the bytes that recovery may still read again.
	rescans, reparse int
}

func (p *parser) read() {
	p.controls = controls(p.src)
	for _, at := range p.controls {
		r, size := utf8.DecodeRune(p.src[at:])
		p.found.add(controlFlaw(r, at, at+size))
	}
	sc := scanner{src: p.src, limits: p.limits}
	line, counted, broken := 0, p.begin, false
	for next := p.begin; next < len(p.src); {
		it := sc.scan(next, 0)
		if it.start < 0 && it.open == 0 {
			return
		}
		if it.open != 0 {
			it.end = p.resync(it, sc.pos)
		}
		next = it.end
		line += bytes.Count(p.src[counted:it.lead], []byte{'\n'})
		counted = it.lead
		// What follows a broken item and does not look like a new one is still
		// part of it.
		if broken && !p.beginsItem(it.start) {
			continue
		}
		broken = p.chunk(it, line)
	}
}

// resync finds where a given-up item ends: at the next line that starts a block
// in the first column.
func (p *parser) resync(it item, reached int) int {
	end := it.header
	if end < 0 {
		end = nextHeader(p.src, it.resume)
	}
	if p.rescans -= max(0, reached-end); p.rescans < 0 {
		return len(p.src)
	}
	return end
}

func (p *parser) beginsItem(at int) bool {
	if at < 0 {
		return false
	}
	if _, ok := headerAt(p.src, at); ok {
		return true
	}
	return classes[p.src[at]] == word && (at == p.begin || p.src[at-1] == '\n')
}

// chunk reads one item; broken says that its syntax was.
func (p *parser) chunk(it item, line int) (broken bool) {
	conv := converter{src: p.src[it.lead:it.end], lead: it.lead}
	out := Chunk{Line: line, Byte: it.lead}
	if it.sound() && !p.hidden(it.lead, it.end) {
		// From here on the body depends on nothing but the text.
		same, known := p.before.find(conv.src)
		if known {
			same.Line, same.Byte = out.Line, out.Byte
			p.file.Chunks = append(p.file.Chunks, same)
			return false
		}
		if block, ok := p.apart(it); ok {
			out.Body.Blocks, out.text = []Block{block}, same.text
			p.keep(out)
			return false
		}
		got := parseHCL(conv.src, hcl.Pos{Line: 1, Column: 1})
		if got.problem == nil {
			out.Body, _ = conv.body(got.body)
			conv.duplicates(got.duplicates)
			// Of an attribute the file may have another, which is a fault of it.
			if len(conv.found)+len(out.Body.Attributes) == 0 {
				out.text = same.text
			}
			p.found.add(conv.found...)
			p.keep(out)
			return false
		}
		it.flaws = append(it.flaws, syntaxFlaw(got.problem, p.src, it.lead))
	}
	bad := -1
	first := slices.IndexFunc(it.flaws, func(f flaw) bool { return f.code == Syntax })
	if first >= 0 {
		bad = it.flaws[first].start
	}
	r := recovery{p: p, conv: conv, scan: scanner{src: p.src[:it.end], limits: p.limits}, line: 1, counted: it.lead, bad: bad}
	if block, ok := r.block(it.start, 0); ok {
		out.Body.Blocks = []Block{block}
		p.keep(out)
	}
	p.found.add(r.conv.found...)
	switch hidden := p.hidden(it.lead, it.end); {
	case hidden:
		// The character is the fault; what it does to the syntax is not another.
	case first >= 0:
		p.found.add(it.flaws[first])
	case len(r.conv.found) == 0:
		p.found.add(it.flaws...)
	}
	return first >= 0
}

// keep adds a chunk to the file, without attributes that the file has already
// and if anything is left of it.
func (p *parser) keep(c Chunk) {
	if len(c.Body.Attributes) > 0 {
		conv := converter{lead: c.Byte}
		had := len(p.names.list)
		for _, a := range c.Body.Attributes {
			conv.put(&p.names, a)
		}
		c.Body.Attributes = slices.Clone(p.names.list[had:])
		p.found.add(conv.found...)
	}
	if len(c.Body.Attributes)+len(c.Body.Blocks) > 0 {
		p.file.Chunks = append(p.file.Chunks, c)
	}
}

// hidden says whether a stretch of the file holds a control character.
func (p *parser) hidden(from, to int) bool {
	i := sort.SearchInts(p.controls, from)
	return i < len(p.controls) && p.controls[i] < to
}
