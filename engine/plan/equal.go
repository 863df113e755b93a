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

// Differences visits the blocks that do not say the same in two plans, by address,
// nil where one is not there. What the plans share is passed over quickly.
func Differences(p, q *Plan, visit func(old, now *Block)) {
	differing := map[string]bool{}
	p.byAddress.Differences(q.byAddress, func(address string) { differing[address] = true })
	// Shared blocks say something else where their references come to nothing.
	for _, invalid := range []map[*Block]map[string]string{p.invalid, q.invalid} {
		for b := range invalid {
			differing[b.Address] = true
		}
	}
	for _, address := range slices.Sorted(maps.Keys(differing)) {
		old, now := p.Lookup(address), q.Lookup(address)
		if old == nil && now == nil || old != nil && now != nil && p.Same(old, q, now) {
			continue
		}
		visit(old, now)
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
