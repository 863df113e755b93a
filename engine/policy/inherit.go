package policy

import (
	"github.com/goalpost-dev/goalpost/engine/plan"
	"github.com/goalpost-dev/goalpost/engine/policy/machine"
)

// Inherit lets the later view of a difference take over what the earlier one has
// made and still holds, so that a long past costs what changes. The own views of
// blocks are not taken over: few are asked for again, and all of them together are
// most of what a view holds. It is to be called before any evaluation on the later
// view.
func (d *Delta) Inherit() {
	if d.all {
		return
	}
	then, now := d.before.made, d.after.made
	now.rows = then.rows.following(d.after.Plan, d.rows)
	types := d.types()
	then.plans.Range(func(name, made any) bool {
		if p := made.(planTerm); p.all && !d.within(p.parts, types) {
			now.plans.Store(name, p)
		}
		return true
	})
	then.lists.Range(func(name, made any) bool {
		// One that nobody has looked at would hold on to the view that is to make it.
		if list := made.(listTerm); !types[list.of] && !types[plan.TypeOf(partPlan)] && machine.Made(list.term) {
			now.lists.Store(name, list)
		}
		return true
	})
	then.days.Range(func(name, made any) bool {
		if days := made.(planDays); days.of != nil && !types[days.of] {
			now.days.Store(name, days)
		}
		return true
	})
}

// types are the types of which a block differs. The plan's own stands for the
// plan as a whole.
func (d *Delta) types() map[*plan.BlockType]bool {
	types := map[*plan.BlockType]bool{}
	for address := range d.rows {
		for _, v := range []*View{d.before, d.after} {
			if b := v.Plan.Lookup(address); b != nil {
				types[b.Type] = true
			}
		}
	}
	if d.before.Plan.Complete != d.after.Plan.Complete {
		types[plan.TypeOf(partPlan)] = true
	}
	return types
}

// within reports whether parts of a plan hold blocks of some types.
func (d *Delta) within(p parts, types map[*plan.BlockType]bool) bool {
	if types[plan.TypeOf(partPlan)] {
		return true
	}
	for _, bt := range collections {
		if _, read := p.of(bt.Plural); read && types[bt] {
			return true
		}
	}
	return false
}
