package machine

import (
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"
)

// foldConstants makes one constant of the statements that build a collection of
// constants. OPA plans {"achieved", "missed"} as three statements, which would be
// run anew for every block that a rule looks at.
func (fn *function) foldConstants() {
	f := folding{constants: map[int32]*ast.Term{}, loose: map[int32]bool{}}
	for _, b := range fn.blocks {
		f.look(b, nil)
	}
	for i, b := range fn.blocks {
		fn.blocks[i] = f.block(b)
	}
	// Constants that stand where they are used need no local.
	read := map[int32]bool{}
	for _, b := range fn.blocks {
		b.visit(func(in *instruction) {
			for _, o := range in.reads() {
				read[o.local] = true
			}
		})
	}
	for i, b := range fn.blocks {
		fn.blocks[i] = b.without(func(in *instruction) bool { return in.op == opAssign && in.a.term != nil && !read[in.target] })
	}
}

// without leaves statements out of a block and of those within.
func (b block) without(out func(in *instruction) bool) block {
	b = slices.DeleteFunc(b, func(in instruction) bool { return out(&in) })
	for i := range b {
		for n, inner := range b[i].blocks {
			b[i].blocks[n] = inner.without(out)
		}
	}
	return b
}

// visit goes through all statements of a block and of those within.
func (b block) visit(see func(in *instruction)) {
	for i := range b {
		see(&b[i])
		for _, inner := range b[i].blocks {
			inner.visit(see)
		}
	}
}

// writes gives the locals that a statement writes to.
func (in *instruction) writes() []int32 {
	switch in.op {
	case opReturn, opResult, opBlocks, opBreak, opNot, opEqual, opNotEqual, opIsArray, opIsObject, opIsSet, opIsDefined, opIsUndefined:
		return nil
	case opScan:
		return []int32{in.target, int32(in.n)}
	}
	return []int32{in.target}
}

// reads gives the operands of a statement that are no constants.
func (in *instruction) reads() []operand {
	return slices.DeleteFunc(slices.Concat([]operand{in.a, in.b}, in.args, in.path), func(o operand) bool { return o.term != nil })
}

// folding is under way in one function.
type folding struct {
	// constants are what locals hold at the statement that is looked at, where that
	// is always the same.
	constants map[int32]*ast.Term
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
	hold := func(local int32, term *ast.Term) {
		f.constants[local] = term
		ours = append(ours, local)
	}
	for i := range out {
		in := &out[i]
		f.fill(in)
		block{*in}.visit(func(in *instruction) {
			for _, local := range in.writes() {
				delete(f.constants, local)
			}
		})
		c := building[in.target]
		switch {
		case in.op == opAssign && in.a.term != nil:
			disturb(building, in)
			hold(in.target, in.a.term)
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
			continue
		}
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
			hold(in.target, term)
		}
	}
	for _, local := range ours {
		delete(f.constants, local)
	}
	return slices.DeleteFunc(out, func(in instruction) bool { return in.op == opNone })
}

// fill puts constants in place of the locals that hold them.
func (f folding) fill(in *instruction) {
	constant := func(o operand) operand {
		if term := f.constants[o.local]; o.term == nil && term != nil {
			return operand{term: term}
		}
		return o
	}
	each := func(list []operand) []operand {
		list = slices.Clone(list)
		for i, o := range list {
			list[i] = constant(o)
		}
		return list
	}
	in.a, in.b, in.args, in.path = constant(in.a), constant(in.b), each(in.args), each(in.path)
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
		for _, o := range in.reads() {
			delete(building, o.local)
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
