package plandiff

import (
	"cmp"
	"slices"

	"github.com/goalpost-dev/goalpost/engine/plan"
)

// tree groups blocks: objectives below their goals, KPIs below the first
// objective that they decide, all others at the top in the order of the model.
// Of blocks that did not change only those with a changed one below them stay.
func (c *comparison) tree(nodes []*Node) []*Node {
	byAddress := map[string]*Node{}
	for _, n := range nodes {
		byAddress[n.Address] = n
	}
	decides := c.decidedBy()
	var top []*Node
	for _, n := range nodes {
		var parent *Node
		switch n.Type.Name {
		case "objective":
			parent = byAddress[c.text(n, "goal")]
		case "kpi":
			parent = byAddress[decides[n.Address]]
		}
		if parent != nil {
			parent.Below = append(parent.Below, n)
		} else {
			top = append(top, n)
		}
	}
	return prune(top)
}

// text gives an attribute of a node's block in head, or in base if it is
// removed, with renames followed.
func (c *comparison) text(n *Node, attribute string) string {
	if b := c.head.Lookup(n.Address); b != nil {
		return b.Text(attribute)
	}
	return c.inHead(c.base.Lookup(n.Address).Text(attribute))
}

// decidedBy maps KPIs to the first objective that each decides: those of head
// to objectives of head, removed ones to objectives of base.
func (c *comparison) decidedBy() map[string]string {
	first := map[string]string{}
	add := func(kpi, objective string) {
		if first[kpi] == "" {
			first[kpi] = objective
		}
	}
	objectives := plan.TypeOf("objective")
	for _, b := range c.head.Of(objectives) {
		add(b.Text("measure"), b.Address)
	}
	for _, b := range c.base.Of(objectives) {
		if kpi := c.inHead(b.Text("measure")); c.head.Lookup(kpi) == nil {
			add(kpi, c.inHead(b.Address))
		}
	}
	return first
}

func prune(nodes []*Node) []*Node {
	var kept []*Node
	for _, n := range nodes {
		n.Below = prune(n.Below)
		if n.Kind != Same || len(n.Below) > 0 {
			kept = append(kept, n)
		}
	}
	slices.SortStableFunc(kept, byModel)
	return kept
}

func byModel(a, b *Node) int {
	rank := func(n *Node) int { return slices.Index(plan.Model, n.Type) }
	return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(a.Address, b.Address))
}

func byPath(a, b *Node) int { return cmp.Compare(a.Path, b.Path) }
