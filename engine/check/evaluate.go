package check

import (
	"context"
	"slices"

	"github.com/goalpost-dev/goalpost/engine/config"
	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/plan"
	"github.com/goalpost-dev/goalpost/engine/policy"
	"github.com/goalpost-dev/goalpost/engine/violation"
)

// evaluation turns plans into violations: rules, then the defects of the text,
// then waivers, then one order.
type evaluation struct {
	Options
	settings config.Settings
	// rules and subjects count what was evaluated.
	rules, subjects int
	// failed holds the rules that could not be evaluated somewhere, by id:
	// nothing may be concluded from their silence.
	failed map[string]bool
	// unread are the rules that do not judge a block because a part of it could
	// not be read.
	unread []Skip
}

// run judges the plans. What fails is a diagnostic and costs nothing else.
func (e *evaluation) run(ctx context.Context, plans []*plan.Plan, stray []plan.Defect) ([]violation.Violation, []Skip, diag.Diagnostics) {
	e.failed = map[string]bool{}
	tasks, ds := e.tasks(plans)
	outcomes, failures := e.outcomes(ctx, tasks)
	ds = append(ds, failures...)
	byPlan := map[*plan.Plan][]violation.Violation{}
	var skips []Skip
	for i, t := range tasks {
		if outcomes[i] == nil {
			e.failed[t.Rule.ID] = true
			continue
		}
		p := t.View.Plan
		vs, ss, failures := e.word(t, outcomes[i])
		byPlan[p] = append(byPlan[p], vs...)
		skips = append(skips, ss...)
		ds = append(ds, failures...)
	}
	all := e.defects(nil, stray)
	for _, p := range plans {
		all = append(all, e.defects(p, p.Defects)...)
		all = append(all, e.waive(p, byPlan[p])...)
	}
	order(all)
	skips = append(skips, e.unread...)
	orderSkips(skips)
	return all, skips, ds
}

// asleep are the statuses of blocks that are not judged any more.
var asleep = []string{"cancelled", "retired", "abandoned"}

var partUnread = diag.Say("a part of the block could not be read", "một phần của khối chưa đọc được")

// tasks lists every rule with every block that it judges.
func (e *evaluation) tasks(plans []*plan.Plan) ([]policy.Task, diag.Diagnostics) {
	var tasks []policy.Task
	var ds diag.Diagnostics
	enabled := map[string]bool{}
	for _, p := range plans {
		settings := e.settings.For(p.Dir)
		view := e.Rules.View(p)
		judged := map[*plan.Block]bool{}
		for _, r := range e.Rules.Rules {
			s := settings[r.ID]
			if !s.Enabled || r.Phase != policy.OfState || r.Engine() {
				continue
			}
			enabled[r.ID] = true
			prepared, err := policy.Settings{AsOf: e.AsOf, Params: s.Params}.Prepare()
			if err != nil {
				e.failed[r.ID] = true
				ds = append(ds, policy.Failure(r, p.Dir, err))
				continue
			}
			for _, bt := range r.SubjectTypes() {
				for _, b := range p.Of(bt) {
					if slices.Contains(asleep, b.Text("status")) {
						continue
					}
					if b.Broken {
						e.unread = append(e.unread, Skip{Rule: r.ID, Plan: p.Dir, Address: b.Address, Reason: partUnread})
						continue
					}
					judged[b] = true
					tasks = append(tasks, policy.Task{Rule: r, View: view, Block: b, Settings: prepared})
				}
			}
		}
		e.subjects += len(judged)
	}
	if e.rules = len(enabled); e.rules > 0 {
		for _, r := range e.Rules.Rules {
			if r.Engine() {
				e.rules++
			}
		}
	}
	return tasks, ds
}
