package policy

import "github.com/goalpost-dev/goalpost/engine/plan"

// Differ reports whether a change rule can see a change between two states of a
// block: whether its view, neighbours included, says something else. The view
// of the plan block is the whole plan.
func Differ(before *View, b *plan.Block, after *View, a *plan.Block) bool {
	if b.Type.Name == partPlan {
		return b.Address != a.Address || !NewDelta(before, after).Empty()
	}
	return before.Subject(b).Value.Compare(after.Subject(a).Value) != 0
}
