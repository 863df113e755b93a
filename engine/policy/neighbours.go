package policy

import (
	"slices"

	"github.com/goalpost-dev/goalpost/engine/plan"
	"github.com/goalpost-dev/goalpost/engine/policy/reads"
)

// neighbours are the changed blocks around one that has not changed itself, by the
// member of its view that shows them. To know what of the view differs, only they
// need a look: a goal may have hundreds of objectives of which one has changed.
type neighbours map[string][]neighbour

// neighbour is what a member shows of one block.
type neighbour struct {
	row *states
	// listed says that the member is a list, moved that the block is in it on one
	// side only.
	listed, moved bool
}

// neighbours finds the changed blocks around one; false where that does not tell
// all that differs. The view of the plan block is the whole plan.
func (d *Delta) neighbours(before, after *plan.Block) (neighbours, bool) {
	if before.Type.Name == partPlan || before.Address != after.Address || d.rows[after.Address] {
		return nil, false
	}
	n := neighbours{}
	for _, changed := range d.rowChanges() {
		was, is := showing(changed.then, before.Address), showing(changed.now, after.Address)
		for _, member := range was {
			n[member] = append(n[member], neighbour{row: changed.states, listed: true, moved: !slices.Contains(is, member)})
		}
		for _, member := range is {
			if !slices.Contains(was, member) {
				n[member] = append(n[member], neighbour{row: changed.states, listed: true, moved: true})
			}
		}
		for _, member := range shown(after, changed.address) {
			if member.name == "" || changed.states == nil {
				return nil, false
			}
			n[member.name] = append(n[member.name], neighbour{row: changed.states, listed: member.list})
		}
	}
	return n, true
}

// only gives what there is if it is a single thing.
func (n neighbours) only() (member string, one neighbour, ok bool) {
	for member, all := range n {
		return member, all[0], len(n)+len(all) == 2
	}
	return "", neighbour{}, false
}

// showing names the lists of another block's view in which a block stands because
// it refers there.
func showing(b *plan.Block, address string) (members []string) {
	if b == nil {
		return nil
	}
	b.References(func(a *plan.Attribute, target string) {
		if a.Inverse != "" && target == address && !slices.Contains(members, a.Inverse) {
			members = append(members, a.Inverse)
		}
	})
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
func (n neighbours) differ(path Read) bool {
	steps := path.Steps[1:]
	switch {
	case len(steps) == 0:
		// The members are the same, whatever they hold.
		return path.Extent == reads.Whole && n.any()
	case steps[0].Any:
		for member := range n {
			if n.below(member, path.below(2)) {
				return true
			}
		}
		return false
	}
	return n.below(steps[0].Key, path.below(2))
}

// any reports whether a member holds something else at all.
func (n neighbours) any() bool {
	for member := range n {
		if n.below(member, reads.Path{}) {
			return true
		}
	}
	return false
}

// below reports whether a path from a member on reads something else.
func (n neighbours) below(member string, path reads.Path) bool {
	return slices.ContainsFunc(n[member], func(one neighbour) bool { return one.differs(path) })
}

func (n neighbour) differs(path reads.Path) bool {
	switch {
	case n.moved:
		return true
	case !n.listed:
	case len(path.Steps) == 0 && path.Extent != reads.Whole:
		return false // the list is as long as it was
	case len(path.Steps) > 0 && !path.Steps[0].Any:
		return false // no name leads into a list
	case len(path.Steps) > 0:
		path.Steps = path.Steps[1:]
	}
	return n.row.differs(path)
}
