package check

import "github.com/goalpost-dev/goalpost/engine/plan"

// relocate gives plans of another side whose directory has a new name in head
// that name: what was promised in the old one still holds.
func relocate(heads, others *side) {
	for from, to := range relocations(heads, others) {
		others.plan(from).Dir = to
	}
}

// relocations gives the new directories of plans by the old ones. A plan is
// known by its label; where several could be meant, none is taken for another.
func relocations(heads, others *side) map[string]string {
	renamed := map[string]string{}
	from, to := homeless(others, heads), homeless(heads, others)
	for label, plans := range from {
		if len(plans) == 1 && len(to[label]) == 1 {
			renamed[plans[0].Dir] = to[label][0].Dir
		}
	}
	return renamed
}

// homeless are the plans of a side, by label, whose directory holds none on the
// other.
func homeless(s, other *side) map[string][]*plan.Plan {
	out := map[string][]*plan.Plan{}
	for _, p := range s.plans {
		if other.plan(p.Dir) != nil {
			continue
		}
		if blocks := p.Of(plan.TypeOf("plan")); len(blocks) > 0 && blocks[0].Label != "" {
			out[blocks[0].Label] = append(out[blocks[0].Label], p)
		}
	}
	return out
}
