package policy

import (
	"slices"
	"strings"
)

// parts says which collections of a plan somebody reads. Building the rows of
// all blocks for rules that look at none of them would cost more than the rules.
type parts struct {
	all   bool
	names []string
	// name tells different parts apart.
	name string
}

// everything is the whole plan.
var everything = parts{all: true, name: "*"}

func (p parts) has(collection string) bool { return p.all || slices.Contains(p.names, collection) }

// partsOf gives what of a plan the paths below a member of the input reach.
func partsOf(paths []Read, member string) parts {
	var names []string
	for _, path := range paths {
		switch steps := path.Steps; {
		case len(steps) > 0 && !steps[0].Any && steps[0].Key != member:
		case len(steps) < 2 || steps[0].Any || steps[1].Any:
			return everything
		default:
			names = append(names, steps[1].Key)
		}
	}
	slices.Sort(names)
	names = slices.Compact(names)
	return parts{names: names, name: strings.Join(names, ",")}
}

// wants says what a rule reads of the plan and of the base.
type wants struct{ plan, base parts }

func wantsOf(paths []Read) wants {
	return wants{partsOf(paths, partPlan), partsOf(paths, partBase)}
}

func (w wants) of(member string) parts {
	if member == partBase {
		return w.base
	}
	return w.plan
}
