package machine

import (
	"maps"
	"slices"
)

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

// reads gives the locals that a statement reads, and 0, the input, where it has no
// operand.
func (in *instruction) reads() []int32 {
	var locals []int32
	for _, list := range [][]operand{{in.a, in.b}, in.args, in.path} {
		for _, o := range list {
			if o.term == nil {
				locals = append(locals, o.local)
			}
		}
	}
	switch in.op {
	case opAssignOnce, opAppend, opAdd, opInsert, opInsertOnce, opWith:
		locals = append(locals, in.target)
	}
	return locals
}

// filled tells the locals that blocks may give a value.
func filled(blocks ...block) map[int32]bool {
	locals := map[int32]bool{}
	for _, b := range blocks {
		b.visit(func(in *instruction) {
			if in.op == opReset {
				return
			}
			for _, local := range in.writes() {
				locals[local] = true
			}
		})
	}
	return locals
}

// enters adds the locals of which a block may read what they hold where it begins;
// not those that are written before.
func (b block) enters(written, into map[int32]bool) {
	written = maps.Clone(written)
	for _, in := range b {
		for _, local := range in.reads() {
			into[local] = into[local] || !written[local]
		}
		within := written
		if in.op == opScan {
			within = maps.Clone(written)
			within[in.target], within[int32(in.n)] = true, true
		}
		for _, inner := range in.blocks {
			inner.enters(within, into)
		}
		// Nothing may be scanned, and what a function without a result gives is nothing.
		if in.op != opScan && in.op != opBuiltin || in.op == opBuiltin && !in.builtin.quiet {
			for _, local := range in.writes() {
				written[local] = true
			}
		}
	}
}

// dropUnread leaves out what only writes to locals that nothing reads, neither in
// its block of the function nor in those after it.
func (fn *function) dropUnread() {
	read := map[int32]bool{}
	for i, b := range slices.Backward(fn.blocks) {
		here := maps.Clone(read)
		b.visit(func(in *instruction) {
			for _, local := range in.reads() {
				here[local] = true
			}
		})
		fn.blocks[i] = b.without(func(in *instruction) bool {
			return (in.op == opAssign || in.op == opReset) && !here[in.target]
		})
		fn.blocks[i].enters(map[int32]bool{}, read)
	}
}

// renumber leaves no gaps between the locals in use: a frame is cleared for every
// call.
func (fn *function) renumber() {
	used := map[int32]bool{}
	for _, p := range fn.params {
		used[p] = true
	}
	for _, b := range fn.blocks {
		b.visit(func(in *instruction) {
			for _, local := range slices.Concat(in.writes(), in.reads()) {
				used[local] = true
			}
		})
	}
	number := map[int32]int32{}
	for n, local := range slices.Sorted(maps.Keys(used)) {
		number[local] = int32(n)
	}
	renumbered := func(list []operand) {
		for i, o := range list {
			if o.term == nil {
				list[i].local = number[o.local]
			}
		}
	}
	for i, p := range fn.params {
		fn.params[i] = number[p]
	}
	for _, b := range fn.blocks {
		b.visit(func(in *instruction) {
			if in.op == opScan {
				in.n = int64(number[int32(in.n)])
			}
			in.target, in.a.local, in.b.local = number[in.target], number[in.a.local], number[in.b.local]
			renumbered(in.args)
			renumbered(in.path)
		})
	}
	fn.frame = len(used)
}
