package machine

import "github.com/open-policy-agent/opa/v1/ast"

// emptySet is what sets are before something is added: most rules add nothing.
var emptySet = ast.NewTerm(ast.NewSet())

func equal(a, b *ast.Term) bool {
	if a == nil || b == nil {
		return a == b
	}
	return a == b || ast.Compare(a.Value, b.Value) == 0
}

// member looks a key up; nil where there is none.
func member(source, key *ast.Term) *ast.Term {
	if source == nil || key == nil {
		return nil
	}
	switch source := source.Value.(type) {
	case ast.Object:
		return source.Get(key)
	case *ast.Array:
		return source.Get(key)
	case ast.Set:
		if source.Contains(key) {
			return key
		}
	}
	return nil
}

// length counts what a term holds: elements, or the characters of a string.
func length(t *ast.Term) int {
	switch v := t.Value.(type) {
	case interface{ Len() int }:
		return v.Len()
	case ast.String:
		return len([]rune(string(v)))
	}
	return 0
}

// upserted gives a term with another value at a path; what lies on the path and
// is no object is replaced by one.
func upserted(t *ast.Term, path []operand, value *ast.Term) *ast.Term {
	if len(path) == 0 {
		return value
	}
	out := ast.NewObject()
	var below *ast.Term
	if t != nil {
		if object, ok := t.Value.(ast.Object); ok {
			object.Foreach(func(k, v *ast.Term) { out.Insert(k, v) })
			below = object.Get(path[0].term)
		}
	}
	out.Insert(path[0].term, upserted(below, path[1:], value))
	return ast.NewTerm(out)
}

// merged gives what two terms have together. Where both have something and one is
// no object, the first wins: what is data, before what rules make.
func merged(a, b *ast.Term) *ast.Term {
	x, ok1 := a.Value.(ast.Object)
	y, ok2 := b.Value.(ast.Object)
	if !ok1 || !ok2 {
		return a
	}
	out := ast.NewObject()
	y.Foreach(func(k, v *ast.Term) { out.Insert(k, v) })
	x.Foreach(func(k, v *ast.Term) {
		if other := y.Get(k); other != nil {
			v = merged(v, other)
		}
		out.Insert(k, v)
	})
	return ast.NewTerm(out)
}
