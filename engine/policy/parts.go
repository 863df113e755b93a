package policy

import (
	"maps"
	"slices"
	"strings"

	"github.com/goalpost-dev/goalpost/engine/policy/reads"
)

// parts says what of a plan somebody reads: which collections, and which
// attributes of their blocks. Building the rows of all blocks for rules that
// look at little of them would cost more than the rules.
type parts struct {
	all bool
	// lists stands for all collections, each made when it is looked at.
	lists bool
	// attributes holds the attributes that are read of each collection; nil is
	// all of them.
	attributes map[string][]string
	// name tells different parts apart.
	name string
}

// everything is the whole plan.
var everything = parts{all: true, name: "*"}

// someLists is what is made for all rules that read any collection, unless the
// lists are to hold only what each of them reads.
var someLists = parts{lists: true, name: "[]"}

// of says whether a collection is read, and which attributes of its blocks, nil
// for all.
func (p parts) of(collection string) (attributes []string, read bool) {
	attributes, read = p.attributes[collection]
	return attributes, read || p.all || p.lists
}

// partsOf gives what of a plan the paths below a member of the input reach.
func partsOf(paths []Read, member string) parts {
	p := parts{attributes: map[string][]string{}}
	for _, path := range paths {
		steps := path.Steps
		switch {
		case len(steps) > 0 && !steps[0].Any && steps[0].Key != member:
			continue
		case len(steps) == 1 && !steps[0].Any && path.Extent == reads.Shape:
			continue // a plan is an object, whatever it holds
		case len(steps) < 2 || steps[0].Any || steps[1].Any:
			return everything
		}
		name := steps[1].Key
		known, met := p.attributes[name]
		switch {
		case met && known == nil:
		case len(steps) > 3 && steps[2].Any && !steps[3].Any:
			p.attributes[name] = append(known, steps[3].Key)
		default:
			p.attributes[name] = nil
		}
	}
	for _, name := range slices.Sorted(maps.Keys(p.attributes)) {
		list := p.attributes[name]
		slices.Sort(list)
		p.name += name + "(" + strings.Join(list, ",") + ")"
	}
	return p
}

// wants says what a rule reads of the plan and of the base, and which members of the
// input at all, nil for any.
type wants struct {
	plan, base parts
	members    map[string]bool
}

// wholeInput is all there is.
var wholeInput = wants{plan: everything, base: everything}

func wantsOf(paths []Read) wants {
	w := wants{partsOf(paths, partPlan), partsOf(paths, partBase), map[string]bool{}}
	for _, path := range paths {
		if len(path.Steps) == 0 || path.Steps[0].Any {
			w.members = nil
			break
		}
		w.members[path.Steps[0].Key] = true
	}
	return w
}

// reads reports whether a member of the input is read.
func (w wants) reads(member string) bool { return w.members == nil || w.members[member] }

func (w wants) of(member string) parts {
	if member == partBase {
		return w.base
	}
	return w.plan
}
