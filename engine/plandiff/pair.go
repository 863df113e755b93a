package plandiff

import (
	"cmp"
	"slices"
	"strings"

	"github.com/goalpost-dev/goalpost/engine/plan"
)

// planPair is one plan on both sides; nil where a side has none.
type planPair struct{ base, head *plan.Plan }

func (p planPair) dir() string {
	if p.head != nil {
		return p.head.Dir
	}
	return p.base.Dir
}

// pairPlans pairs plans by directory, and those left over by the address of
// their plan block: a directory may move.
func pairPlans(base, head []*plan.Plan) []planPair {
	var pairs []planPair
	rest := slices.Clone(base)
	take := func(same func(*plan.Plan) bool) *plan.Plan {
		i := slices.IndexFunc(rest, same)
		if i < 0 {
			return nil
		}
		found := rest[i]
		rest = slices.Delete(rest, i, i+1)
		return found
	}
	for _, h := range head {
		pairs = append(pairs, planPair{take(func(b *plan.Plan) bool { return b.Dir == h.Dir }), h})
	}
	for i, p := range pairs {
		if p.base == nil && p.head.Root() != nil {
			pairs[i].base = take(func(b *plan.Plan) bool { return b.Root() != nil && b.Root().Address == p.head.Root().Address })
		}
	}
	for _, b := range rest {
		pairs = append(pairs, planPair{base: b})
	}
	slices.SortFunc(pairs, func(a, b planPair) int { return cmp.Compare(a.dir(), b.dir()) })
	return pairs
}

// renames maps addresses of base to those of head, for blocks that moved. Moved
// blocks of head say so, those of base the other way round: a diff backwards
// finds the same renames. The plan block keeps its identity without one.
func renames(base, head *plan.Plan) map[string]string {
	out := map[string]string{}
	claimed := map[string]bool{}
	add := func(from, to string) {
		if from != "" && to != "" && out[from] == "" && !claimed[to] {
			out[from], claimed[to] = to, true
		}
	}
	for _, b := range base.Blocks() {
		add(b.Address, movedTo(b, base, head))
	}
	for _, b := range head.Blocks() {
		add(movedTo(b, head, base), b.Address)
	}
	if b, h := base.Root(), head.Root(); b != nil && h != nil && b.Address != h.Address {
		add(b.Address, h.Address)
	}
	return out
}

// movedTo gives the address that a block of one plan has in another according to
// the moved blocks there, empty if it did not move. A chain a → b → c leads to c.
func movedTo(b *plan.Block, here, there *plan.Plan) string {
	if there.Lookup(b.Address) != nil {
		return ""
	}
	steps := map[string]string{}
	for _, m := range there.Moved {
		// As written: in a chain the address in the middle is nobody's any more.
		if from := written(m, "from"); there.Lookup(from) == nil {
			steps[from] = written(m, "to")
		}
	}
	at := b.Address
	for range len(steps) {
		if next, ok := steps[at]; ok {
			at = next
		}
	}
	kind, _, _ := strings.Cut(at, ".")
	if at == b.Address || kind != b.Type.Name || there.Lookup(at) == nil || here.Lookup(at) != nil {
		return ""
	}
	return at
}

func written(b *plan.Block, name string) string {
	fields, _ := b.Written()
	for _, f := range fields {
		if f.Name == name {
			return f.Value.Text
		}
	}
	return ""
}
