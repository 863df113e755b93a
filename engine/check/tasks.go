package check

import (
	"slices"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/plan"
	"github.com/goalpost-dev/goalpost/engine/policy"
)

// asleep are the statuses of blocks that are not judged any more.
var asleep = []string{"cancelled", "retired", "abandoned"}

var partUnread = diag.Say("a part of the block could not be read", "một phần của khối chưa đọc được")

// tasks lists every rule with every block that it judges: rules about a state on
// both sides, rules about a change on the plans that both sides have.
func (e *evaluation) tasks(heads, bases *side) ([]policy.Task, diag.Diagnostics) {
	var tasks []policy.Task
	var ds diag.Diagnostics
	enabled := map[string]bool{}
	e.views = map[*plan.Plan]*policy.View{}
	for _, s := range []*side{heads, bases} {
		if s == nil {
			continue
		}
		for _, p := range s.plans {
			e.views[p] = e.Rules.View(p)
		}
	}
	add := func(p *plan.Plan, phase policy.Phase, list func(policy.Task) []policy.Task) {
		for _, r := range e.Rules.Rules {
			s := e.settings.For(p.Dir)[r.ID]
			if !s.Enabled || r.Phase != phase || r.Engine() {
				continue
			}
			enabled[r.ID] = true
			prepared, err := policy.Settings{AsOf: e.AsOf, Params: s.Params}.Prepare()
			if err != nil {
				e.failed[r.ID] = true
				ds = append(ds, policy.Failure(r, p.Dir, err))
				continue
			}
			tasks = append(tasks, list(policy.Task{Rule: r, View: e.views[p], Settings: prepared})...)
		}
	}
	for _, p := range heads.plans {
		add(p, policy.OfState, func(t policy.Task) []policy.Task { return e.states(t, true) })
		if before := bases.plan(p.Dir); before != nil {
			c := e.change(p, before)
			add(p, policy.OfChange, func(t policy.Task) []policy.Task { return c.tasks(t) })
		}
	}
	if bases != nil {
		for _, p := range bases.plans {
			add(p, policy.OfState, func(t policy.Task) []policy.Task { return e.states(t, false) })
		}
	}
	if e.rules = len(enabled); e.rules > 0 {
		for _, r := range e.Rules.Rules {
			if r.Engine() && (r.Phase == policy.OfState || bases != nil) {
				e.rules++
			}
		}
	}
	return tasks, ds
}

// states lists the blocks that a rule about a state judges. Only those of head
// are counted, and their gaps told.
func (e *evaluation) states(t policy.Task, ofHead bool) []policy.Task {
	var tasks []policy.Task
	p := t.View.Plan
	for _, bt := range t.Rule.SubjectTypes() {
		for _, b := range p.Of(bt) {
			if slices.Contains(asleep, b.Text("status")) {
				continue
			}
			if b.Broken {
				if ofHead {
					e.unread = append(e.unread, Skip{Rule: t.Rule.ID, Plan: p.Dir, Address: b.Address, Reason: partUnread})
				}
				continue
			}
			if ofHead {
				e.judged[p.Dir+"\x00"+b.Address] = true
			}
			t.Block = b
			tasks = append(tasks, t)
		}
	}
	return tasks
}
