package check

import (
	"maps"
	"slices"

	"github.com/goalpost-dev/goalpost/engine/plan"
	"github.com/goalpost-dev/goalpost/engine/policy"
	"github.com/goalpost-dev/goalpost/engine/violation"
)

// change is how one plan got from base to head, and what the rules say of it.
type change struct {
	before, after *judgement
	shared        *policy.Change
	renamed       violation.Renames
	delta         *policy.Delta

	tasks    []policy.Task
	outcomes []*policy.Outcome
}

func newChange(after, before *judgement) *change {
	renamed := renamesOf(after.plan)
	var reviews []*plan.Block
	for _, b := range after.plan.Of(plan.TypeOf("review")) {
		if before.plan.Lookup(b.Address) == nil {
			reviews = append(reviews, b)
		}
	}
	return &change{before: before, after: after, shared: policy.NewChange(after.view, reviews, renamed), renamed: renamed}
}

// changeTo finds the change that leads to a plan of head.
func changeTo(changes []*change, j *judgement) *change {
	for _, c := range changes {
		if c.after == j {
			return c
		}
	}
	return nil
}

// differences compares the two states once.
func (c *change) differences() *policy.Delta {
	if c.delta == nil {
		c.delta = policy.NewDelta(c.before.view, c.after.view)
	}
	return c.delta
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

// changeTasks lists every change rule with every block of which a rule can see
// a change: its own view differs between base and head, or it is on one side
// only. That leaves out what was not touched, however large the plan.
func (e *evaluation) changeTasks(c *change) []policy.Task {
	var tasks []policy.Task
	pairs := map[*plan.BlockType][][2]*plan.Block{}
	for _, r := range e.present {
		settings, ok := c.after.settings[r.ID]
		if !ok || r.Phase != policy.OfChange {
			continue
		}
		t := policy.Task{Rule: r, View: c.after.view, Settings: settings.On(e.AsOf)}
		for _, bt := range r.SubjectTypes() {
			if pairs[bt] == nil {
				pairs[bt] = append(e.changed(c, bt), [2]*plan.Block{})
			}
			for _, pair := range pairs[bt][:len(pairs[bt])-1] {
				t.Block = pair[1]
				t.Before = &policy.Before{View: c.before.view, Block: pair[0], Change: c.shared}
				if e.scratch || e.concerned(c, t) {
					tasks = append(tasks, t)
				}
			}
		}
	}
	return tasks
}

// concerned reports whether the rule of a task can see a change at all. One that
// cannot has nothing to say; from scratch it is asked all the same, and only its
// reasons for not applying do not count.
func (e *evaluation) concerned(c *change, t policy.Task) bool {
	if t.Before.Block == nil || t.Block == nil {
		return true
	}
	return c.differences().Concerns(e.known.Of(t.Rule), t.Before.Block, t.Block)
}

// changed pairs the blocks of a type by address, renames followed, and gives
// those pairs that differ. A block of which a part could not be read on either
// side is left out; that it is broken is a violation itself.
func (e *evaluation) changed(c *change, bt *plan.BlockType) [][2]*plan.Block {
	pairs := map[string][2]*plan.Block{}
	for _, b := range e.candidates(c, c.before.plan, bt) {
		pairs[c.renamed.Address(b.Address)] = [2]*plan.Block{b, nil}
	}
	for _, b := range e.candidates(c, c.after.plan, bt) {
		pairs[b.Address] = [2]*plan.Block{pairs[b.Address][0], b}
	}
	var out [][2]*plan.Block
	for _, address := range slices.Sorted(maps.Keys(pairs)) {
		before, after := pairs[address][0], pairs[address][1]
		if partial(before) || partial(after) {
			continue
		}
		if before == nil || after == nil || policy.Differ(c.before.view, before, c.after.view, after) {
			out = append(out, pairs[address])
		}
	}
	return out
}

// candidates are the blocks of a type on one side that may differ from those of
// the other: a quick no for most of a plan. From scratch, all are looked at.
func (e *evaluation) candidates(c *change, p *plan.Plan, bt *plan.BlockType) []*plan.Block {
	// A rule about the plan block sees the whole plan.
	if e.scratch || bt.Name == "plan" {
		return p.Of(bt)
	}
	var out []*plan.Block
	for _, address := range c.differences().Subjects() {
		if b := p.Lookup(address); b != nil && b.Type == bt {
			out = append(out, b)
		}
	}
	return out
}

func partial(b *plan.Block) bool { return b != nil && b.Broken }
