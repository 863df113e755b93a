package policy

import (
	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/goalpost-dev/goalpost/engine/policy/reads"
)

// same reports whether a path reads the same of two values: whether material.walk
// gives the same bytes for both.
func same(a, b *ast.Term, path reads.Path) bool { return a == b || sameAt(a.Value, b.Value, path) }

func sameAt(a, b ast.Value, path reads.Path) bool {
	if len(path.Steps) == 0 {
		switch path.Extent {
		case reads.Whole:
			return a.Compare(b) == 0
		case reads.Keys:
			return sameKeys(a, b)
		}
		return sameShape(a, b)
	}
	step := path.Steps[0]
	path.Steps = path.Steps[1:]
	if step.Any {
		return sameItems(a, b, path)
	}
	x, inside := member(a, step.Key)
	y, other := member(b, step.Key)
	switch {
	case inside != other:
		return false
	case !inside:
		return sameKeys(a, b)
	case x == nil || y == nil:
		return x == nil && y == nil
	}
	return same(x, y, path)
}

// member gives what a value has under a key, nil if nothing; ok is false for a
// scalar.
func member(v ast.Value, key string) (item *ast.Term, ok bool) {
	switch v := v.(type) {
	case ast.Object:
		return v.Get(word(key)), true
	case *ast.Array:
		return nil, true
	}
	return nil, false
}

func sameItems(a, b ast.Value, path reads.Path) bool {
	if !sameKeys(a, b) {
		return false
	}
	switch a := a.(type) {
	case ast.Object:
		return !a.Until(func(k, item *ast.Term) bool { return !same(item, b.(ast.Object).Get(k), path) })
	case *ast.Array:
		for i := range a.Len() {
			if !same(a.Elem(i), b.(*ast.Array).Elem(i), path) {
				return false
			}
		}
	}
	return true
}

// sameShape tells arrays, objects and different scalars apart.
func sameShape(a, b ast.Value) bool {
	switch a.(type) {
	case ast.Object:
		_, ok := b.(ast.Object)
		return ok
	case *ast.Array:
		_, ok := b.(*ast.Array)
		return ok
	}
	return a.Compare(b) == 0
}

// sameKeys compares the keys of objects, the length of arrays, and scalars.
func sameKeys(a, b ast.Value) bool {
	switch a := a.(type) {
	case ast.Object:
		b, ok := b.(ast.Object)
		return ok && a.Len() == b.Len() && !a.Until(func(k, _ *ast.Term) bool { return b.Get(k) == nil })
	case *ast.Array:
		b, ok := b.(*ast.Array)
		return ok && a.Len() == b.Len()
	}
	return a.Compare(b) == 0
}

// differingMembers names the members that two objects do not have alike; nil
// where one of them is no object. A path below any other member reads the same.
func differingMembers(a, b ast.Value) map[string]bool {
	x, ok1 := a.(ast.Object)
	y, ok2 := b.(ast.Object)
	if !ok1 || !ok2 {
		return nil
	}
	differing := map[string]bool{}
	note := func(k *ast.Term) {
		if name, ok := k.Value.(ast.String); ok {
			differing[string(name)] = true
		}
	}
	x.Foreach(func(k, item *ast.Term) {
		if other := y.Get(k); other == nil || !equal(other, item) {
			note(k)
		}
	})
	y.Foreach(func(k, _ *ast.Term) {
		if x.Get(k) == nil {
			note(k)
		}
	})
	return differing
}

// equal compares two terms at the cost of what may differ: rows are shared by
// views, so that most are the very same term.
func equal(a, b *ast.Term) bool {
	if a == b {
		return true
	}
	x, ok1 := a.Value.(*ast.Array)
	y, ok2 := b.Value.(*ast.Array)
	if !ok1 || !ok2 {
		return a.Value.Compare(b.Value) == 0
	}
	if x.Len() != y.Len() {
		return false
	}
	for i := range x.Len() {
		if !equal(x.Elem(i), y.Elem(i)) {
			return false
		}
	}
	return true
}
