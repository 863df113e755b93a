package policy

import (
	"encoding/binary"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/goalpost-dev/goalpost/engine/policy/reads"
)

// material gathers the bytes that a key is made of. Every shape has its own tag,
// so that absence, an empty collection and an empty string differ.
type material []byte

// walk takes in what a path reads in a value.
func (d *material) walk(v ast.Value, path reads.Path) {
	if len(path.Steps) == 0 {
		switch path.Extent {
		case reads.Whole:
			d.whole(v)
		case reads.Keys:
			d.keys(v)
		default:
			d.shape(v)
		}
		return
	}
	step := path.Steps[0]
	path.Steps = path.Steps[1:]
	switch v := v.(type) {
	case ast.Object:
		if step.Any {
			d.keys(v)
			v.Foreach(func(_, item *ast.Term) { d.walk(item.Value, path) })
			return
		}
		if item := v.Get(ast.StringTerm(step.Key)); item != nil {
			d.tag('o', 1)
			d.walk(item.Value, path)
			return
		}
		d.tag('-', 0)
	case *ast.Array:
		if !step.Any {
			d.tag('-', 0)
			return
		}
		d.keys(v)
		v.Foreach(func(item *ast.Term) { d.walk(item.Value, path) })
	default:
		d.keys(v)
	}
}

// shape tells an array, an object and each scalar apart.
func (d *material) shape(v ast.Value) {
	switch v.(type) {
	case ast.Object:
		d.tag('{', 0)
	case *ast.Array:
		d.tag('[', 0)
	default:
		d.whole(v)
	}
}

// keys takes in which keys an object has, how long an array is, and scalars as
// they are.
func (d *material) keys(v ast.Value) {
	switch v := v.(type) {
	case ast.Object:
		d.tag('O', v.Len())
		v.Foreach(func(k, _ *ast.Term) { d.whole(k.Value) })
	case *ast.Array:
		d.tag('A', v.Len())
	default:
		d.whole(v)
	}
}

func (d *material) whole(v ast.Value) {
	switch v := v.(type) {
	case ast.Object:
		d.tag('O', v.Len())
		v.Foreach(func(k, item *ast.Term) {
			d.whole(k.Value)
			d.whole(item.Value)
		})
	case *ast.Array:
		d.tag('A', v.Len())
		v.Foreach(func(item *ast.Term) { d.whole(item.Value) })
	case ast.String:
		d.text(string(v))
	case ast.Number:
		d.tag('n', len(v))
		*d = append(*d, v...)
	case ast.Boolean:
		if v {
			d.tag('t', 0)
		} else {
			d.tag('f', 0)
		}
	default:
		d.tag('?', 0)
		d.text(v.String())
	}
}

func (d *material) text(s string) {
	d.tag('s', len(s))
	*d = append(*d, s...)
}

func (d *material) tag(kind byte, n int) {
	*d = binary.AppendUvarint(append(*d, kind), uint64(n))
}
