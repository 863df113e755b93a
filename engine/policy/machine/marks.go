package machine

import (
	"maps"
	"slices"
)

// shorten writes a function in fewer statements that do the same.
func (fn *function) shorten() {
	for i, b := range fn.blocks {
		fn.blocks[i] = b.unmarked()
	}
	fn.join()
	fn.fold()
	fn.dropUnread()
	fn.renumber()
}

// unmarked writes a block without blocks of its own of which it asks only whether
// their end was reached: OPA plans { reset x; { …; x := true }; is x defined }, which
// holds where … does. What is written to is the same, wherever it ends.
func (b block) unmarked() block {
	var out block
	for i := 0; i < len(b); i++ {
		in := b[i]
		in.blocks = slices.Clone(in.blocks)
		for n, inner := range in.blocks {
			in.blocks[n] = inner.unmarked()
		}
		out = append(out, in)
		if in.op != opReset || i+2 >= len(b) || b[i+1].op != opBlocks || len(b[i+1].blocks) != 1 || !b[i+2].isDefined(in.target) {
			continue
		}
		// What leaves blocks by their number needs them all.
		if inner := b[i+1].blocks[0]; inner.marks(in.target) && !inner.leaves() {
			out = append(out, inner.unmarked()...)
			i++
		}
	}
	return out
}

// marks reports whether a block writes to a local at its end only.
func (b block) marks(local int32) bool {
	last := len(b) - 1
	return last >= 0 && b[last].op == opAssign && b[last].target == local && !b[:last].writesTo(local)
}

// leaves reports whether a block leaves others around it.
func (b block) leaves() bool {
	leaves := false
	b.visit(func(in *instruction) { leaves = leaves || in.op == opBreak || in.op == opDynamic })
	return leaves
}

func (in *instruction) isDefined(local int32) bool {
	return in.op == opIsDefined && in.a == operand{local: local}
}

func (in *instruction) isUndefined(local int32) bool {
	return in.op == opIsUndefined && in.a == operand{local: local}
}

// join puts the blocks of a function together of which one asks only whether the
// end of the one before was reached, and returns what comes to be returned.
func (fn *function) join() {
	before := map[int32]bool{}
	for _, p := range fn.params {
		before[p] = true
	}
	var out []block
	for rest := fn.blocks; len(rest) > 0; {
		b := rest[0].first(before)
		rest = rest[1:]
		for len(rest) > 0 && b.asked(rest[0]) {
			b = slices.Concat(b, rest[0]).first(before)
			rest = rest[1:]
		}
		if last := len(b) - 1; last >= 0 && b[last].op == opAssign && !before[b[last].target] && b.marks(b[last].target) && returned(b[last].target, rest) {
			value := b[last].a
			b = append(b[:last], instruction{op: opIsDefined, a: value}, instruction{op: opReturn, a: value})
		}
		if len(b) > 0 && b[0].op == opReset && !before[b[0].target] {
			b = b[1:]
		}
		if len(b) == 0 || len(rest) == 0 && b.returnsNothing(before) {
			continue
		}
		maps.Copy(before, filled(b))
		out = append(out, b)
	}
	fn.blocks = out
}

// first simplifies a block of a function that is run once, after blocks that may
// have written to some locals: all others are undefined.
func (b block) first(before map[int32]bool) block {
	var out block
	may := maps.Clone(before)
	for _, in := range b {
		switch {
		case in.op == opReset:
			delete(may, in.target)
			out = append(out, in)
			continue
		case in.op == opIsUndefined && in.a.term == nil && !may[in.a.local]:
			continue
		case in.op == opIsUndefined && in.a.term == nil:
			delete(may, in.a.local)
		case in.op == opIsDefined && in.a.term == nil && !may[in.a.local]:
			return out
		case in.op == opAssignOnce && !may[in.target]:
			in.op, in.at = opAssign, nil
		}
		maps.Copy(may, filled(block{in}))
		out = append(out, in)
	}
	return out
}

// asked reports whether another block asks first whether the end of this was
// reached.
func (b block) asked(by block) bool {
	return len(b) > 1 && len(by) > 0 && b[0].op == opReset && b[1:].marks(b[0].target) && by[0].isDefined(b[0].target)
}

// returnsNothing reports whether a block returns a local that is undefined.
func (b block) returnsNothing(before map[int32]bool) bool {
	return len(b) == 1 && b[0].op == opReturn && b[0].a.term == nil && !before[b[0].a.local]
}

// returned reports whether blocks return a local if it is defined.
func returned(local int32, blocks []block) bool {
	for _, b := range blocks {
		switch {
		case len(b) == 1 && b[0].op == opReturn && b[0].a == operand{local: local}:
			return true
		case len(b) == 0 || !b[0].isUndefined(local):
			return false
		}
	}
	return false
}
