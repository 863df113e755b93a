package machine

import "slices"

// learn takes note of what a statement that held tells of locals, and gives these.
func (f folding) learn(in *instruction) []int32 {
	switch in.op {
	case opAssign:
		f.known[in.target] = in.a
		f.defined[in.target] = in.a.term != nil || f.defined[in.a.local]
	case opDot, opLen, opCall, opArray, opObject, opSet:
		f.defined[in.target] = true
	case opBuiltin:
		f.defined[in.target] = !in.builtin.quiet
	case opIsDefined:
		f.defined[in.a.local] = true
		return []int32{in.a.local}
	default:
		return nil
	}
	return []int32{in.target}
}

// forget takes note that locals hold something else from here on.
func (f folding) forget(locals ...int32) {
	for _, local := range locals {
		delete(f.known, local)
		delete(f.defined, local)
		for other, o := range f.known {
			if o.term == nil && o.local == local {
				delete(f.known, other)
			}
		}
	}
}

// fill puts what is known in place of locals.
func (f folding) fill(in *instruction) {
	source := func(o operand) operand {
		if known, ok := f.known[o.local]; ok && o.term == nil {
			return known
		}
		return o
	}
	each := func(list []operand) []operand {
		list = slices.Clone(list)
		for i, o := range list {
			list[i] = source(o)
		}
		return list
	}
	in.a, in.b, in.args, in.path = source(in.a), source(in.b), each(in.args), each(in.path)
}
