package policy

import (
	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/goalpost-dev/goalpost/engine/plan"
	"github.com/goalpost-dev/goalpost/engine/policy/reads"
)

// neighbours are the changed blocks around one that has not changed itself, by the
// member of its view that shows them. To know what of the view differs, only they
// need a look: a goal may have hundreds of objectives of which one has changed.
type neighbours struct {
	byMember map[string][]neighbour
	// far compares the views as a whole, for paths that this does not follow.
	far func() *states
}

// neighbour is what a member shows of one block.
type neighbour struct {
	then, now *ast.Term
	// listed says that the member is a list, moved that the block is in it on one
	// side only.
	listed, moved bool
}

// neighbours finds the changed blocks around one; false where that does not tell
// all that differs.
func (d *Delta) neighbours(before, after *plan.Block, far func() *states) (*neighbours, bool) {
	if before.Address != after.Address || d.rows[after.Address] {
		return nil, false
	}
	n := &neighbours{map[string][]neighbour{}, far}
	for address := range d.rows {
		then, now := d.before.Plan.Lookup(address), d.after.Plan.Lookup(address)
		was, is := showing(then, before.Address), showing(now, after.Address)
		for member := range was {
			if is[member] {
				n.add(member, neighbour{then: d.before.row(then), now: d.after.row(now), listed: true})
			} else {
				n.add(member, neighbour{listed: true, moved: true})
			}
		}
		for member := range is {
			if !was[member] {
				n.add(member, neighbour{listed: true, moved: true})
			}
		}
		for _, member := range shown(after, address) {
			if member.name == "" || then == nil || now == nil {
				return nil, false
			}
			n.add(member.name, neighbour{then: d.before.row(then), now: d.after.row(now), listed: member.list})
		}
	}
	return n, true
}

func (n *neighbours) add(member string, one neighbour) {
	n.byMember[member] = append(n.byMember[member], one)
}

// showing names the lists of another block's view in which a block stands because
// it refers there.
func showing(b *plan.Block, address string) map[string]bool {
	members := map[string]bool{}
	if b != nil {
		b.References(func(a *plan.Attribute, target string) {
			if a.Inverse != "" && target == address {
				members[a.Inverse] = true
			}
		})
	}
	return members
}

// viewMember is a place in a view; without a name it is deeper than a member.
type viewMember struct {
	name string
	list bool
}

// shown names the members of a block's view that show another one because the
// block refers to it.
func shown(b *plan.Block, address string) []viewMember {
	var members []viewMember
	b.References(func(a *plan.Attribute, target string) {
		switch {
		case target != address:
		case b.Type.Attribute(a.Name) != a:
			members = append(members, viewMember{})
		case b.Type.Name == "kpi" && a.Name == "team":
			members = append(members, viewMember{name: a.Name}, viewMember{"teams", true})
		default:
			members = append(members, viewMember{a.Name, a.List})
		}
	})
	return members
}

// differ reports whether a path reads something else in the view of the block. Its
// first step leads to the view.
func (n *neighbours) differ(path Read) bool {
	steps := path.Steps[1:]
	switch {
	case len(n.byMember) == 0:
		return false
	case len(steps) == 0:
		return path.Extent == reads.Whole // the members are the same, whatever they hold
	case steps[0].Any:
		for member := range n.byMember {
			if n.below(member, path, steps[1:]) {
				return true
			}
		}
		return false
	}
	return n.below(steps[0].Key, path, steps[1:])
}

// below reports whether the rest of a path reads something else in a member.
func (n *neighbours) below(member string, path Read, beyond []reads.Step) bool {
	for _, one := range n.byMember[member] {
		rest := beyond
		switch {
		case one.moved:
			return true
		case one.listed && len(rest) == 0 && path.Extent != reads.Whole:
			continue // as long as it was
		case one.listed && len(rest) > 0 && !rest[0].Any:
			return n.far().differ(path)
		case one.listed && len(rest) > 0:
			rest = rest[1:]
		}
		if !same(one.then, one.now, reads.Path{Steps: rest, Extent: path.Extent}) {
			return true
		}
	}
	return false
}
