package machine

import (
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"
)

// fold makes one constant of the statements that build a collection of constants,
// and has statements read where a value was made, not where it was put later. OPA
// plans {"achieved", "missed"} as three statements, which would be run anew for
// every block that a rule looks at, and an assignment for every variable and every
// argument.
func (fn *function) fold() {
	f := folding{known: map[int32]operand{}, defined: map[int32]bool{}, loose: map[int32]bool{}}
	for _, b := range fn.blocks {
		f.look(b, nil)
	}
	for i, b := range fn.blocks {
		fn.blocks[i] = f.block(b)
	}
}

// folding is under way in one function.
type folding struct {
	// known is what locals hold at the statement that is looked at, where that is a
	// constant or what another local holds; defined are those that hold anything.
	known   map[int32]operand
	defined map[int32]bool
	// loose are locals of which it cannot be told where what they hold was made, and
	// something is put into it.
	loose map[int32]bool
}

// look finds loose locals. Made are those that hold a new collection where the
// block begins.
func (f folding) look(b block, made []int32) {
	for i := range b {
		in := &b[i]
		switch in.op {
		case opSet, opArray, opObject:
			made = append(slices.Clip(made), in.target)
		case opAdd, opAppend, opInsert, opInsertOnce:
			f.loose[in.target] = f.loose[in.target] || !slices.Contains(made, in.target)
		}
		for _, inner := range in.blocks {
			f.look(inner, made)
		}
	}
}

// collection is one that is being built of constants.
type collection struct {
	kind  op
	items [][2]*ast.Term
	// at are the statements that build it, left is how many are still to come.
	at   []int
	left int
}

// block folds a block. What a local holds is known from the statement that wrote to
// it up to the next that does, or to the end of the block.
func (f folding) block(b block) block {
	out := slices.Clone(b)
	building, writers := map[int32]*collection{}, map[int32]int{}
	b.visit(func(in *instruction) {
		for _, local := range in.writes() {
			writers[local]++
		}
	})
	var ours []int32
	for i := range out {
		in := &out[i]
		f.fill(in)
		block{*in}.visit(func(in *instruction) { f.forget(in.writes()...) })
		c := building[in.target]
		switch {
		case in.op == opIsDefined && (in.a.term != nil || f.defined[in.a.local]):
			in.op = opNone
			continue
		case in.op == opSet || in.op == opArray || in.op == opObject:
			c = &collection{kind: in.op, left: writers[in.target]}
			building[in.target] = c
		case c != nil && in.adds(c.kind) && in.a.term != nil && (c.kind != opObject || in.b.term != nil):
			c.items = append(c.items, [2]*ast.Term{in.a.term, in.b.term})
		default:
			disturb(building, in)
			in.blocks = slices.Clone(in.blocks)
			for n, inner := range in.blocks {
				in.blocks[n] = f.block(inner)
			}
			ours = append(ours, f.learn(in)...)
			continue
		}
		ours = append(ours, f.learn(in)...)
		c.at = append(c.at, i)
		if c.left--; c.left > 0 {
			continue
		}
		delete(building, in.target)
		// What is empty may be there to grow, wherever it is put.
		if term := c.term(); term != nil && len(c.items) > 0 && !f.loose[in.target] {
			for _, at := range c.at {
				out[at].op = opNone
			}
			*in = instruction{op: opAssign, a: operand{term: term}, target: in.target}
			ours = append(ours, f.learn(in)...)
		}
	}
	f.forget(ours...)
	return slices.DeleteFunc(out, func(in instruction) bool { return in.op == opNone })
}

// adds reports whether a statement puts something into a collection of a kind.
func (in *instruction) adds(kind op) bool {
	switch kind {
	case opSet:
		return in.op == opAdd
	case opArray:
		return in.op == opAppend
	}
	return in.op == opInsert || in.op == opInsertOnce
}

// disturb leaves collections alone that something else looks at or writes to before
// they are complete.
func disturb(building map[int32]*collection, by *instruction) {
	if len(building) == 0 {
		return
	}
	block{*by}.visit(func(in *instruction) {
		for _, local := range in.writes() {
			delete(building, local)
		}
		for _, local := range in.reads() {
			delete(building, local)
		}
	})
}

// term gives the collection, nil where it cannot be made.
func (c *collection) term() *ast.Term {
	switch c.kind {
	case opSet:
		set := ast.NewSet()
		for _, item := range c.items {
			set.Add(item[0])
		}
		return ast.NewTerm(set)
	case opArray:
		items := make([]*ast.Term, len(c.items))
		for i, item := range c.items {
			items[i] = item[0]
		}
		return ast.ArrayTerm(items...)
	}
	object := ast.NewObject()
	for _, item := range c.items {
		if object.Get(item[0]) != nil {
			return nil // which of the two counts, or that both cannot be, is for the run
		}
		object.Insert(item[0], item[1])
	}
	return ast.NewTerm(object)
}
