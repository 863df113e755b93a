package check

import (
	"maps"
	"slices"

	"github.com/goalpost-dev/goalpost/engine/plan"
	"github.com/goalpost-dev/goalpost/engine/policy"
	"github.com/goalpost-dev/goalpost/engine/violation"
)

// change is how one plan got from base to head.
type change struct {
	before  *policy.View
	shared  *policy.Change
	renamed violation.Renames
}

func (e *evaluation) change(head, before *plan.Plan) change {
	renamed := renamesOf(head)
	var reviews []*plan.Block
	for _, b := range head.Of(plan.TypeOf("review")) {
		if before.Lookup(b.Address) == nil {
			reviews = append(reviews, b)
		}
	}
	return change{e.views[before], policy.NewChange(e.views[head], reviews, renamed), renamed}
}

// renames gives what the moved blocks of every plan say.
func renames(heads *side) map[string]violation.Renames {
	out := map[string]violation.Renames{}
	for _, p := range heads.plans {
		out[p.Dir] = renamesOf(p)
	}
	return out
}

func renamesOf(p *plan.Plan) violation.Renames {
	out := violation.Renames{}
	for _, m := range p.Moved {
		if from, to := m.Text("from"), m.Text("to"); from != "" && to != "" && p.Lookup(from) == nil {
			out[from] = to
		}
	}
	return out
}

// tasks lists the blocks that a change rule judges: those that are in base or in
// head, paired by address, renames followed. A block of which a part could not
// be read on either side is left out; that it is broken is a violation itself.
func (c change) tasks(t policy.Task) []policy.Task {
	var tasks []policy.Task
	for _, bt := range t.Rule.SubjectTypes() {
		pairs := map[string][2]*plan.Block{}
		for _, b := range c.before.Plan.Of(bt) {
			pairs[c.renamed.Address(b.Address)] = [2]*plan.Block{b, nil}
		}
		for _, b := range t.View.Plan.Of(bt) {
			pairs[b.Address] = [2]*plan.Block{pairs[b.Address][0], b}
		}
		for _, address := range slices.Sorted(maps.Keys(pairs)) {
			before, after := pairs[address][0], pairs[address][1]
			if partial(before) || partial(after) {
				continue
			}
			t.Block = after
			t.Before = &policy.Before{View: c.before, Block: before, Change: c.shared}
			tasks = append(tasks, t)
		}
	}
	return tasks
}

func partial(b *plan.Block) bool { return b != nil && b.Broken }
