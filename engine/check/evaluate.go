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
// then waivers, then the comparison with base, then one order.
type evaluation struct {
	Options
	settings config.Settings
	// trusted holds the plans whose waivers count, by directory; nil trusts
	// every plan's own.
	trusted map[string]*plan.Plan
	// present are the enabled rules that have something to judge, and all of a
	// project's own: a mistake in one of these is told whether it runs or not.
	present []*policy.Rule
	// rules and subjects count what was evaluated of head.
	rules, subjects int
	// failed holds the rules that could not be evaluated somewhere, by id:
	// nothing may be concluded from their silence.
	failed map[string]bool
	// unread are the rules that do not judge a block because a part of it could
	// not be read.
	unread []Skip
	// known is what the rules can read.
	known policy.Reads
	// scratch says that all is asked, whatever another side or run has shown.
	scratch bool
	// nearby says that this is one moment of a past, of which only the differences
	// to the one before are looked at.
	nearby bool
	// sentences are those that were made before, nil where none is to be kept.
	sentences *sentences
}

// trust takes note of the only waivers that count, if there are such.
func (e *evaluation) trust(sides []side) {
	s := find(sides, waivers)
	if s == nil {
		return
	}
	e.trusted = map[string]*plan.Plan{}
	for _, p := range s.plans {
		e.trusted[p.Dir] = p
	}
}

// run judges the plans. What fails is a diagnostic and costs nothing else.
func (e *evaluation) run(ctx context.Context, sides []side) ([]violation.Violation, []Skip, diag.Diagnostics) {
	heads, bases := &sides[0], find(sides, base)
	heads.mourn(bases)
	e.choose(heads, bases)
	judgements, changes, ds := e.judge(ctx, heads, bases)
	byPlan := map[*plan.Plan][]violation.Violation{}
	var skips []Skip
	hear := func(t policy.Task, o *policy.Outcome) {
		p := t.View.Plan
		vs, ss, failures := e.word(t, o)
		byPlan[p] = append(byPlan[p], vs...)
		ds = append(ds, failures...)
		if heads.plan(p.Dir) == p {
			skips = append(skips, ss...)
		}
	}
	for _, s := range []*side{heads, bases} {
		for _, p := range s.all() {
			j := judgements[p]
			for _, said := range j.said {
				hear(policy.Task{Rule: said.rule, View: j.view, Block: said.block, Settings: j.settings[said.rule.ID]}, said.outcome)
			}
			e.Cache.keepJudgement(j)
		}
	}
	for _, c := range changes {
		for i, o := range c.outcomes {
			if o == nil {
				e.failed[c.tasks[i].Rule.ID] = true
				continue
			}
			if len(o.Violations) == 0 && !e.concerned(c, c.tasks[i]) {
				continue
			}
			hear(c.tasks[i], o)
		}
	}
	all := e.finish(heads, byPlan)
	if bases != nil {
		all = append(all, e.weakened(heads, bases)...)
		all = violation.Compare(e.finish(bases, byPlan), all, renames(heads))
		e.explain(all, heads, bases)
	}
	order(all)
	skips = append(skips, e.unread...)
	orderSkips(skips)
	return all, skips, ds
}

// choose finds the rules that have something to judge, on any side, and counts
// those that are evaluated on head.
func (e *evaluation) choose(heads, bases *side) {
	there := map[*plan.BlockType]bool{}
	for _, p := range slices.Concat(heads.plans, bases.all()) {
		for _, b := range p.Blocks() {
			there[b.Type] = true
		}
	}
	counted := map[string]bool{}
	for _, p := range heads.plans {
		for _, r := range e.Rules.Rules {
			applies := r.Phase == policy.OfState || r.Phase == policy.OfChange && bases.plan(p.Dir) != nil
			if applies && !r.Engine() && e.settings.For(p.Dir)[r.ID].Enabled {
				counted[r.ID] = true
			}
		}
	}
	e.rules = len(counted)
	for _, r := range e.Rules.Rules {
		switch {
		case r.Engine():
			if len(counted) > 0 && (r.Phase == policy.OfState || bases != nil) {
				e.rules++
			}
		case !r.BuiltIn, counted[r.ID] && slices.ContainsFunc(r.SubjectTypes(), func(bt *plan.BlockType) bool { return there[bt] }):
			e.present = append(e.present, r)
		}
	}
}

// finish adds to what the rules say of a side the defects of its text, and
// applies its waivers.
func (e *evaluation) finish(s *side, byPlan map[*plan.Plan][]violation.Violation) []violation.Violation {
	all := e.defects(nil, s.stray)
	for _, p := range s.plans {
		all = append(all, e.defects(p, p.Defects)...)
		all = append(all, e.waive(p, byPlan[p])...)
	}
	return all
}
