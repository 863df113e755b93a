package machine

import "github.com/open-policy-agent/opa/v1/ast"

// scan runs the block for every element of a collection, in OPA's order. What is
// no collection has none.
func (f *frame) scan(in *instruction) jump {
	source := f.of(in.a)
	if source == nil {
		return through
	}
	value := int32(in.n)
	visit := func(k, v *ast.Term) jump {
		if f.cancelled() {
			return stopped
		}
		f.locals[in.target], f.locals[value] = k, v
		if j := f.block(in.blocks[0]); j > undefined {
			return j.outer()
		}
		return through
	}
	switch source := source.Value.(type) {
	case *ast.Array:
		for i := range source.Len() {
			if j := visit(ast.InternedTerm(i), source.Elem(i)); j != through {
				return j
			}
		}
	case ast.Set:
		for _, v := range source.Slice() {
			if j := visit(v, v); j != through {
				return j
			}
		}
	case ast.Object:
		for it := source.KeysIterator(); ; {
			k, more := it.Next()
			if !more {
				break
			}
			if j := visit(k, Forced(source.Get(k))); j != through {
				return j
			}
		}
	}
	return through
}

// with runs the block while a part of input or data is replaced.
func (f *frame) with(in *instruction) jump {
	saved, known, asked, start, common := f.locals[in.target], f.memory, f.asked, f.start, f.common
	f.locals[in.target] = upserted(saved, in.path, f.of(in.a))
	f.memory, f.asked, f.start, f.common = make(memory, len(known)), nil, 0, nil
	j := f.block(in.blocks[0])
	f.locals[in.target], f.memory, f.asked, f.start, f.common = saved, known, asked, start, common
	// What depends on the day in another input is not followed.
	f.narrow(f.day, f.day)
	switch {
	case j > undefined:
		return j.outer()
	case j == undefined:
		return undefined
	}
	return through
}
