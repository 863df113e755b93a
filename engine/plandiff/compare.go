package plandiff

import (
	"slices"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/plan"
)

// comparison compares one plan on both sides. A plan that a side does not have
// is nil there.
type comparison struct {
	base, head view
	renamed    map[string]string
	notes      diag.Diagnostics
}

func (c *comparison) plan() Plan {
	var p Plan
	switch {
	case c.base.Plan == nil:
		p = Plan{Dir: c.head.Dir, Kind: Added}
		c.base.Plan = &plan.Plan{}
	case c.head.Plan == nil:
		p = Plan{Dir: c.base.Dir, Kind: Removed}
		c.head.Plan = &plan.Plan{}
	default:
		p.Dir = c.head.Dir
		if c.base.Dir != c.head.Dir {
			p.From = c.base.Dir
		}
	}
	c.renamed = renames(c.base.Plan, c.head.Plan)
	p.Nodes = c.tree(c.nodes())
	return p
}

// nodes pairs the top-level blocks by address, renames followed, and compares
// each pair. What the part of a side that was not read may hold is left out.
func (c *comparison) nodes() []*Node {
	var nodes []*Node
	var gone, fresh []*plan.Block
	paired := map[string]bool{}
	for _, b := range c.base.Blocks() {
		h := c.head.Lookup(c.inHead(b.Address))
		switch {
		case h != nil:
			paired[h.Address] = true
			nodes = append(nodes, c.block(b, h))
		case c.head.partial:
			gone = append(gone, b)
		default:
			nodes = append(nodes, c.block(b, nil))
		}
	}
	for _, h := range c.head.Blocks() {
		switch {
		case paired[h.Address]:
		case c.base.partial:
			fresh = append(fresh, h)
		default:
			nodes = append(nodes, c.block(nil, h))
		}
	}
	c.notes = append(missing(gone, baseSide, headSide), missing(fresh, headSide, baseSide)...)
	return nodes
}

// inHead gives the address in head of what has this address in base.
func (c *comparison) inHead(address string) string {
	if to, ok := c.renamed[address]; ok {
		return to
	}
	return address
}

// block compares a top-level block; one of the two may be nil.
func (c *comparison) block(base, head *plan.Block) *Node {
	n := c.pair(reader{view: c.base, top: base}, reader{view: c.head, top: head}, base, head)
	if base != nil && head != nil && base.Address != head.Address {
		n.Kind, n.From = Renamed, base.Address
	}
	return n
}

// pair compares two blocks of the same type, and those inside of them.
func (c *comparison) pair(baseReader, headReader reader, base, head *plan.Block) *Node {
	shown := head
	if head == nil {
		shown = base
	}
	n := &Node{Address: shown.Address, Type: shown.Type, Title: title(shown)}
	before, after := baseReader.block(base), headReader.block(head)
	n.Changes = c.fields("", shown.Type.Attributes, before, after)
	n.Nested = c.nested(baseReader, headReader, base, head)
	switch {
	case base == nil:
		n.Kind = Added
	case head == nil:
		n.Kind = Removed
	case len(n.Changes) > 0 || len(n.Nested) > 0:
		n.Kind = Changed
	}
	return n
}

// sideFields are the attributes of one side of a comparison. Where partial is
// set, a missing one may not have been read; where absent is, there is no block
// and so no default either.
type sideFields struct {
	fields          []Field
	partial, absent bool
}

func (r reader) block(b *plan.Block) sideFields {
	if b == nil {
		return sideFields{absent: true}
	}
	written, unusable := b.Written()
	r.unusable = unusable
	return sideFields{fields: r.fields("", b.Type.Attributes, written), partial: b.Broken}
}

// title is what a block is called by its author.
func title(b *plan.Block) string {
	for _, name := range []string{"title", "name"} {
		if b.Type.Attribute(name) != nil {
			return b.Text(name)
		}
	}
	return ""
}

// nested compares the blocks inside of two blocks. Several may share an address:
// equal ones are paired first, then the others in their order.
func (c *comparison) nested(baseReader, headReader reader, base, head *plan.Block) []*Node {
	var before, after []*plan.Block
	if base != nil {
		before = base.Children
	}
	if head != nil {
		after = head.Children
	}
	address := func(b *plan.Block) string { return b.Type.Name + "." + b.Label }
	// Keys have no units, so any reader that stands on a block will do.
	either := headReader
	if head == nil {
		either = baseReader
	}
	whole := func(b *plan.Block) string {
		return address(b) + c.key(Value{Type: plan.Object, Fields: either.block(b).fields})
	}
	before, after, _ = match(before, after, whole)
	before, after, pairs := match(before, after, address)
	for _, b := range before {
		if head == nil || !head.Broken {
			pairs = append(pairs, [2]*plan.Block{b, nil})
		}
	}
	for _, h := range after {
		if base == nil || !base.Broken {
			pairs = append(pairs, [2]*plan.Block{nil, h})
		}
	}
	var nodes []*Node
	for _, p := range pairs {
		b, h := p[0], p[1]
		inner := b
		if h != nil {
			inner = h
		}
		baseReader.inside, headReader.inside = inner.Type.Name+".", inner.Type.Name+"."
		n := c.pair(baseReader, headReader, b, h)
		if n.Path = inner.Type.Name; inner.Label != "" {
			n.Path += "." + inner.Label
		}
		if n.Kind != Same {
			nodes = append(nodes, n)
		}
	}
	slices.SortStableFunc(nodes, byPath)
	return nodes
}

// match pairs the items of two lists that have the same key, each with the first,
// and gives what is left of both.
func match[T any](before, after []T, key func(T) string) (left, right []T, pairs [][2]T) {
	waiting := map[string][]int{}
	for i, a := range after {
		k := key(a)
		waiting[k] = append(waiting[k], i)
	}
	taken := make([]bool, len(after))
	for _, b := range before {
		k := key(b)
		if len(waiting[k]) == 0 {
			left = append(left, b)
			continue
		}
		i := waiting[k][0]
		waiting[k], taken[i] = waiting[k][1:], true
		pairs = append(pairs, [2]T{b, after[i]})
	}
	for i, a := range after {
		if !taken[i] {
			right = append(right, a)
		}
	}
	return left, right, pairs
}
