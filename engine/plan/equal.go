package plan

import (
	"maps"
	"slices"
)

// Equal reports whether two blocks say the same, wherever they stand and however
// they are laid out. Nil equals nothing.
func (b *Block) Equal(other *Block) bool {
	if b == nil || other == nil || b.Type != other.Type || b.Label != other.Label || b.Broken || other.Broken {
		return false
	}
	return slices.EqualFunc(b.Values, other.Values, equalField) &&
		slices.EqualFunc(b.Children, other.Children, (*Block).Equal) &&
		len(b.invalid) == 0 && len(other.invalid) == 0
}

// SameText reports whether two blocks were written alike, resolved or not: one
// whose references came to nothing still has the text that it had.
func (b *Block) SameText(other *Block) bool {
	if b == nil || other == nil {
		return false
	}
	return b == other || b.Type == other.Type && b.Label == other.Label && b.Broken == other.Broken &&
		slices.EqualFunc(b.written, other.written, equalField) && maps.Equal(b.invalid, other.invalid) &&
		slices.EqualFunc(b.Children, other.Children, (*Block).SameText)
}

// Same reports whether a block of p and one of q say the same once references are
// resolved: what rules see of them. Both must exist.
func (p *Plan) Same(b *Block, q *Plan, other *Block) bool {
	if b.Type != other.Type || b.Label != other.Label || b.Broken != other.Broken || !maps.Equal(p.Invalid(b), q.Invalid(other)) {
		return false
	}
	if b == other {
		return true
	}
	return slices.EqualFunc(b.Values, other.Values, equalField) &&
		slices.EqualFunc(b.Children, other.Children, func(x, y *Block) bool { return p.Same(x, q, y) })
}

// Differences visits the blocks that do not say the same in two plans, nil where
// one is not there. Blocks that the plans share are passed over quickly.
func Differences(p, q *Plan, visit func(old, now *Block)) {
	then, now := p.Blocks, q.Blocks
	share := len(p.invalid)+len(q.invalid) == 0
	for len(then) > 0 || len(now) > 0 {
		switch {
		case share && len(then) > 0 && len(now) > 0 && then[0] == now[0]:
			then, now = then[1:], now[1:]
		case len(now) == 0 || len(then) > 0 && then[0].Address < now[0].Address:
			visit(then[0], nil)
			then = then[1:]
		case len(then) == 0 || now[0].Address < then[0].Address:
			visit(nil, now[0])
			now = now[1:]
		default:
			if !p.Same(then[0], q, now[0]) {
				visit(then[0], now[0])
			}
			then, now = then[1:], now[1:]
		}
	}
}

func equalField(a, b Field) bool { return a.Name == b.Name && a.Value.Equal(b.Value) }

// Equal reports whether two values are the same. Numbers are kept in canonical
// form, so 700 equals 700.0.
func (v Value) Equal(other Value) bool {
	return v.Kind == other.Kind && v.Text == other.Text &&
		slices.EqualFunc(v.Items, other.Items, Value.Equal) &&
		slices.EqualFunc(v.Fields, other.Fields, equalField)
}
