package machine

import (
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"
)

// insert puts a value into an object that is being made. A set or an object that is
// put where it lies already has grown, and OPA would reckon the hash of the whole
// object anew for each element of a set in it; that is done once, when the function
// returns it.
func (f *frame) insert(object ast.Object, key, value *ast.Term) {
	if object.Get(key) == value {
		if !slices.Contains(f.grown, object) {
			f.grown = append(f.grown, object)
		}
		return
	}
	object.Insert(key, value)
}

// insertOnce does so where nothing else lies yet.
func (f *frame) insertOnce(in *instruction) jump {
	key, value, object := f.of(in.a), f.of(in.b), f.locals[in.target].Value.(ast.Object)
	if old := object.Get(key); old != nil {
		if !equal(old, value) {
			return f.fail(conflict(in.at, "object keys must be unique"))
		}
		if text, ok := value.Value.(ast.String); ok && old.Value == text {
			return through
		}
	}
	f.insert(object, key, value)
	return through
}

// whole gives a value that is returned, with the hashes that it has now.
func (f *frame) whole(t *ast.Term) *ast.Term {
	if t == nil || len(f.grown) == 0 {
		return t
	}
	object, ok := t.Value.(ast.Object)
	if !ok || !slices.Contains(f.grown, object) {
		return t
	}
	pairs := make([][2]*ast.Term, 0, object.Len())
	object.Foreach(func(k, v *ast.Term) { pairs = append(pairs, [2]*ast.Term{k, f.whole(v)}) })
	return ast.NewTerm(ast.NewObject(pairs...))
}
