package policy

import "github.com/goalpost-dev/goalpost/engine/plan"

// Differ reports whether a change rule can see a change between two states of a
// block: whether its view, neighbours included, says something else.
func Differ(before *View, b *plan.Block, after *View, a *plan.Block) bool {
	return before.Subject(b).Value.Compare(after.Subject(a).Value) != 0
}
