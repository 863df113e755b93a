package check

import (
	"maps"
	"slices"
	"strings"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/persistent"
	"github.com/goalpost-dev/goalpost/engine/plan"
	"github.com/goalpost-dev/goalpost/engine/policy"
	"github.com/goalpost-dev/goalpost/engine/violation"
)

// record is one plan of a state with what the rules say of it. Once it is
// judged it does not change.
type record struct {
	plan *plan.Plan
	// sources are its files, by path.
	sources []*source
	judgement
	// verdict is there while the record is judged, and after; nil where nobody had to
	// wait for it.
	verdict *verdict
	// day is up to when the passing of days is known.
	day string
	// said holds what violates something.
	said map[about]saying
	// holds tells, by rule, for what the last outcomes hold; whole says that it
	// tells so of every rule and block.
	holds map[*policy.Rule]*holds
	whole bool
	// silences tell, by rule and block, what rules about changes need not be asked.
	silences persistent.Map[silence]
	// past is what blocks have been that rules look back at.
	past persistent.Map[policy.Past]
}

// about is what is asked: one rule about one block.
type about struct {
	rule    *policy.Rule
	address string
}

// source finds a file of the plan, nil if it has none of that name.
func (r *record) source(name string) *source {
	if r == nil {
		return nil
	}
	at, ok := slices.BinarySearchFunc(r.sources, name, func(s *source, name string) int { return strings.Compare(s.file.Path, name) })
	if !ok {
		return nil
	}
	return r.sources[at]
}

// at gives the record under the name of another directory.
func (r *record) at(dir string, set *policy.Set, settings map[string]policy.Settings) *record {
	moved := *r
	moved.plan = r.plan.At(dir)
	moved.judgement = judgement{plan: moved.plan, view: set.View(moved.plan), settings: settings}
	return &moved
}

// task asks a rule about a block as of a day.
func (r *record) task(rule *policy.Rule, b *plan.Block, day string) policy.Task {
	return policy.Task{Rule: rule, View: r.view, Block: b, Settings: r.settings[rule.ID].On(day), Past: r.past.Get(b.Address)}
}

// each visits the rules and blocks of the scope, except rules about changes.
func (p *Past) each(r *record, s scope, visit func(rule *policy.Rule, b *plan.Block)) {
	var touched []*plan.Block
	for _, address := range s.touched {
		if r.judges(address) {
			touched = append(touched, r.plan.Lookup(address))
		}
	}
	for _, rule := range p.rules {
		if _, enabled := r.settings[rule.ID]; !enabled || rule.Phase == policy.OfChange {
			continue
		}
		types := p.types[rule]
		if !s.whole(rule) {
			for _, b := range touched {
				if slices.Contains(types, b.Type) && s.asks(rule, b.Address) {
					visit(rule, b)
				}
			}
			continue
		}
		for _, b := range p.subjects(r, rule) {
			if judged(b) && s.asks(rule, b.Address) {
				visit(rule, b)
			}
		}
	}
}

// subjects lists the blocks that a rule is about, judged or not.
func (p *Past) subjects(r *record, rule *policy.Rule) []*plan.Block {
	types := p.types[rule]
	if len(types) == 1 {
		return r.plan.Of(types[0])
	}
	var all []*plan.Block
	for _, bt := range types {
		all = append(all, r.plan.Of(bt)...)
	}
	return all
}

// scope is which rules are asked about which blocks.
type scope struct {
	// whole tells the rules that may be asked about every block; the others are
	// asked about touched blocks alone.
	whole   func(rule *policy.Rule) bool
	touched []string
	// asks tells of one rule and block of these.
	asks func(rule *policy.Rule, address string) bool
}

// all asks every rule about every block.
var all = scope{
	whole: func(*policy.Rule) bool { return true },
	asks:  func(*policy.Rule, string) bool { return true },
}

func (s scope) covers(rule *policy.Rule, address string) bool {
	return (s.whole(rule) || slices.Contains(s.touched, address)) && s.asks(rule, address)
}

// judges reports whether rules judge the block with an address.
func (r *record) judges(address string) bool {
	b := r.plan.Lookup(address)
	return b != nil && judged(b)
}

// waived lists the rules that the waivers of a plan name.
func (r *record) waived() map[string]bool {
	out := map[string]bool{}
	for _, w := range r.plan.Of(plan.TypeOf("waiver")) {
		out[w.Text("rule")] = true
	}
	return out
}

// say takes what a rule says of a block.
func (r *record) say(rule *policy.Rule, b *plan.Block, o *policy.Outcome) {
	key := about{rule, b.Address}
	if len(o.Violations) > 0 {
		r.said[key] = saying{rule, b, o}
	} else {
		delete(r.said, key)
	}
}

// hear takes an outcome with all for which it holds.
func (r *record) hear(rule *policy.Rule, b *plan.Block, heard reading) {
	r.say(rule, b, heard.outcome)
	if r.holds[rule] == nil {
		r.holds[rule] = newHolds(!r.whole)
	}
	r.holds[rule].set(b.Address, heard.hold)
}

// list words all that is said of a plan as of a day, more included, with defects
// and waivers.
func (p *Past) list(r *record, day string, more ...worded) ([]violation.Violation, diag.Diagnostics) {
	e := p.on(day)
	var vs []violation.Violation
	var ds diag.Diagnostics
	tell := func(t policy.Task, o *policy.Outcome) {
		told, _, failed := e.word(t, o)
		vs, ds = append(vs, told...), append(ds, failed...)
	}
	for _, s := range r.said {
		tell(r.task(s.rule, s.block, day), s.outcome)
	}
	for _, m := range more {
		tell(m.task, m.outcome)
	}
	all := append(e.defects(r.plan, r.plan.Defects), e.waive(r.plan, vs)...)
	order(all)
	return all, ds
}

// worded is an outcome with the task that it belongs to.
type worded struct {
	task    policy.Task
	outcome *policy.Outcome
}

// clone gives a record that may be written to, but for what holds of rules that
// are not to be asked now.
func (r *record) clone(asked map[*policy.Rule]bool) *record {
	c := *r
	c.said, c.holds = maps.Clone(r.said), maps.Clone(r.holds)
	for rule := range asked {
		if known := r.holds[rule]; known != nil {
			c.holds[rule] = known.fork()
		}
	}
	return &c
}
