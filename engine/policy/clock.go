package policy

import (
	"maps"
	"slices"

	"github.com/goalpost-dev/goalpost/engine/plan"
	"github.com/goalpost-dev/goalpost/engine/policy/machine"
	"github.com/goalpost-dev/goalpost/engine/policy/reads"
)

// Clock reports whether a rule reads what day it is, so that time alone may
// change what it says.
func (rs Reads) Clock(r *Rule) bool {
	return slices.ContainsFunc(rs.Of(r).Paths, func(path Read) bool {
		return len(path.Steps) == 0 || path.Steps[0].Any || path.Steps[0].Key == partAsOf
	})
}

// Days lists, in order, the days that stand in what a task can read besides the
// clock and the parameters. What a rule says changes with time at or after one
// of them.
func (rs Reads) Days(t Task) []string {
	found := map[string]bool{}
	add := func(days []string) {
		for _, day := range days {
			found[day] = true
		}
	}
	for _, path := range rs.Of(t.Rule).Paths {
		if len(path.Steps) == 0 || path.Steps[0].Any {
			var d material
			d.whole(t.input(wholeInput))
			return datesIn(d)
		}
		switch name := path.Steps[0].Key; name {
		case partAsOf, partParams:
		case partPlan:
			add(t.View.planDays(path))
		default:
			if term := t.part(name, parts{}); term != nil {
				var d material
				d.walk(term.Value, path.below(1))
				add(datesIn(d))
			}
		}
	}
	return slices.Sorted(maps.Keys(found))
}

// planDays are the days below a path of input.plan, and the type of the blocks
// that it leads through, nil if that is not one.
type planDays struct {
	days []string
	of   *plan.BlockType
}

// planDays lists the days below a path of input.plan once for all subjects.
func (v *View) planDays(path Read) []string {
	if made, ok := v.made.days.Load(path.Name); ok {
		return made.(planDays).days
	}
	var found planDays
	for _, bt := range collections {
		if len(path.Steps) > 1 && !path.Steps[1].Any && path.Steps[1].Key == bt.Plural {
			found.of = bt
		}
	}
	var d material
	steps := path.Steps[1:]
	if found.of != nil && len(steps) > 0 {
		d.walk(machine.Forced(v.collection(found.of, nil)).Value, reads.Path{Steps: steps[1:], Extent: path.Extent})
	} else {
		d.walk(v.plan(partsOf([]Read{path}, partPlan)).Value, reads.Path{Steps: steps, Extent: path.Extent})
	}
	found.days = datesIn(d)
	v.made.days.Store(path.Name, found)
	return found.days
}

func datesIn(d material) []string {
	var days []string
	for i := 0; i+len(dateShape) <= len(d); {
		if !looksLikeDate(d[i:]) {
			i++
			continue
		}
		days = append(days, string(d[i:i+len(dateShape)]))
		i += len(dateShape)
	}
	slices.Sort(days)
	return slices.Compact(days)
}

const dateShape = "0000-00-00"

// looksLikeDate reports whether text begins with digits and hyphens as a date
// does. A regular expression was a third of the cost of finding days.
func looksLikeDate(text []byte) bool {
	for i := range len(dateShape) {
		if c := text[i]; dateShape[i] == '-' {
			if c != '-' {
				return false
			}
		} else if c < '0' || c > '9' {
			return false
		}
	}
	return true
}
