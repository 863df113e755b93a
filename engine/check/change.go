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
	// bare says that the change brings no review and renames nothing.
	bare  bool
	delta *policy.Delta

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
	return &change{
		before: before, after: after, shared: policy.NewChange(after.view, reviews, renamed),
		renamed: renamed, bare: len(reviews)+len(renamed) == 0,
	}
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
	pairs := map[*plan.BlockType][]*pair{}
	for _, r := range e.present {
		settings, ok := c.after.settings[r.ID]
		if !ok || r.Phase != policy.OfChange {
			continue
		}
		t := policy.Task{Rule: r, View: c.after.view, Settings: settings.On(e.AsOf)}
		for _, bt := range r.SubjectTypes() {
			if _, known := pairs[bt]; !known {
				pairs[bt] = e.pairs(c, bt)
			}
			for _, pair := range pairs[bt] {
				t.Block = pair.after
				t.Before = &policy.Before{View: c.before.view, Block: pair.before, Change: c.shared}
				// Whether a rule can see a change is cheaper to tell than whether there is one.
				if (e.scratch || e.concerned(c, t)) && pair.differs(c, e.scratch) {
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

// pair is a block on the two sides of a change, nil where it is not there.
type pair struct {
	before, after *plan.Block
	// compared says that alike tells whether the two look the same.
	compared, alike bool
}

// differs compares the two views once, from scratch as they are, or else by what
// differs around them.
func (p *pair) differs(c *change, scratch bool) bool {
	switch {
	case p.compared:
	case p.before == nil || p.after == nil:
		p.alike = false
	case scratch:
		p.alike = !policy.Differ(c.before.view, p.before, c.after.view, p.after)
	default:
		p.alike = !c.differences().Alters(p.before, p.after)
	}
	p.compared = true
	return !p.alike
}

// pairs pairs the blocks of a type that may differ by address, renames followed. A
// block of which a part could not be read on either side is left out; that it is
// broken is a violation itself.
func (e *evaluation) pairs(c *change, bt *plan.BlockType) []*pair {
	byAddress := map[string]*pair{}
	for _, b := range e.candidates(c, c.before.plan, bt) {
		byAddress[c.renamed.Address(b.Address)] = &pair{before: b}
	}
	for _, b := range e.candidates(c, c.after.plan, bt) {
		if byAddress[b.Address] == nil {
			byAddress[b.Address] = &pair{}
		}
		byAddress[b.Address].after = b
	}
	var out []*pair
	for _, address := range slices.Sorted(maps.Keys(byAddress)) {
		if p := byAddress[address]; !partial(p.before) && !partial(p.after) {
			out = append(out, p)
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
