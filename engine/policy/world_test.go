package policy

import (
	"context"
	"reflect"
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/engine/plan"
)

// said is what a rule says of a block, and the key that it is kept under.
type said struct {
	key     Key
	task    Task
	outcome *Outcome
}

// sameWords reports whether two outcomes say the same, whatever they depend on.
func sameWords(a, b *Outcome) bool {
	return reflect.DeepEqual(a.Violations, b.Violations) && reflect.DeepEqual(a.NotApplicable, b.NotApplicable)
}

// world evaluates all built-in rules on plans.
type world struct {
	t       testing.TB
	set     *Set
	program *Program
	reads   Reads
	// rules are those to judge with.
	rules []*Rule
	asOf  string
	// before is the plan that changes start from.
	before *View
	// past is what the plan has been, for rules about history.
	past   []then
	params map[string]map[string]any
}

// then is a plan on an earlier day.
type then struct {
	view *View
	day  string
}

func newWorld(t testing.TB) *world {
	set := builtIn(t)
	program, ds := set.Compile(context.Background(), set.Rules)
	if len(ds) > 0 {
		t.Fatal(ds)
	}
	w := &world{t: t, set: set, program: program, reads: program.Reads(), rules: set.Rules, asOf: "2027-04-20", params: map[string]map[string]any{}}
	for _, r := range set.Rules {
		w.params[r.ID] = r.Defaults()
	}
	return w
}

// start takes a plan to change and the rules to judge it with. Rules about
// changes compare it with itself less one objective, so that one is new.
func (w *world) start(b base) {
	w.asOf, w.rules, w.before, w.past = b.asOf, b.rules, nil, nil
	mutate(b.sources, func(change string) {
		if w.before == nil && strings.HasSuffix(change, " objective removed") {
			plans, _ := plan.Build(b.sources)
			w.before = w.set.View(plans[0])
		}
	})
}

// tasks lists what there is to evaluate.
func (w *world) tasks(sources []*plan.Source) []Task {
	plans, _ := plan.Build(sources)
	var tasks []Task
	for _, p := range plans {
		view := w.set.View(p)
		for _, r := range w.rules {
			settings, err := Settings{AsOf: w.asOf, Params: w.params[r.ID]}.Prepare()
			if err != nil {
				w.t.Fatal(err)
			}
			task := Task{Rule: r, View: view, Settings: settings}
			for _, bt := range r.SubjectTypes() {
				switch r.Phase {
				case OfState:
					for _, b := range p.Of(bt) {
						task.Block = b
						tasks = append(tasks, task)
					}
				case OfChange:
					tasks = append(tasks, w.changes(task, bt)...)
				case OfHistory:
					tasks = append(tasks, w.histories(task, bt)...)
				}
			}
		}
	}
	return tasks
}

// histories are the tasks of a rule about history: blocks with their past, if
// they have one.
func (w *world) histories(task Task, bt *plan.BlockType) []Task {
	var tasks []Task
	back := w.reads.LookBack(w.set.Rules, bt)
	for _, b := range task.View.Plan.Of(bt) {
		var past Past
		for _, m := range w.past {
			if then := m.view.Plan.Lookup(b.Address); then != nil {
				past = m.view.Remember(past, then, m.day, back)
			}
		}
		if len(past) > 0 {
			task.Block, task.Past = b, task.View.Remember(past, b, w.asOf, back)
			tasks = append(tasks, task)
		}
	}
	return tasks
}

// judge evaluates everything from scratch, by rule and address.
func (w *world) judge(change string, sources []*plan.Source) map[string]said {
	tasks := w.tasks(sources)
	outcomes, ds := w.program.Run(context.Background(), tasks, patient)
	if len(ds) > 0 {
		w.t.Errorf("%s: %v", change, ds)
	}
	all := map[string]said{}
	for i, t := range tasks {
		if outcomes[i] == nil {
			continue
		}
		w.wellFormed(change, t, outcomes[i])
		all[t.Rule.ID+" on "+t.View.Plan.Dir+"/"+t.Subject().Address] = said{w.reads.Key(t), t, outcomes[i]}
	}
	return all
}

// changes are the tasks of a change rule: from the plan as it was to a plan.
func (w *world) changes(task Task, bt *plan.BlockType) []Task {
	p, before := task.View.Plan, w.before.Plan
	var added []*plan.Block
	for _, review := range p.Of(plan.TypeOf("review")) {
		if before.Lookup(review.Address) == nil {
			added = append(added, review)
		}
	}
	change := NewChange(task.View, added, nil)
	var tasks []Task
	add := func(head, base *plan.Block) {
		task.Block, task.Before = head, &Before{View: w.before, Block: base, Change: change}
		tasks = append(tasks, task)
	}
	for _, b := range p.Of(bt) {
		add(b, before.Lookup(b.Address))
	}
	for _, b := range before.Of(bt) {
		if p.Lookup(b.Address) == nil {
			add(nil, b)
		}
	}
	return tasks
}

// wellFormed wants that every violation has its own identity and an existing
// block, and that all can be worded.
func (w *world) wellFormed(change string, t Task, o *Outcome) {
	seen := map[string]bool{}
	for _, f := range o.Violations {
		identity := f.Address + "\x00" + f.Key
		if f.Address == t.Subject().Address {
			identity = "\x00" + f.Key
		}
		if seen[identity] {
			w.t.Errorf("%s: %s on %s gives two violations with the key %q", change, t.Rule.ID, t.Subject().Address, f.Key)
		}
		seen[identity] = true
		if f.Address != "" && f.Address != t.Subject().Address && t.View.Plan.Lookup(f.Address) == nil {
			w.t.Errorf("%s: %s on %s names %s, which does not exist", change, t.Rule.ID, t.Subject().Address, f.Address)
		}
		if _, _, err := t.Rule.Word(f, t.Settings.Params); err != nil {
			w.t.Errorf("%s: %s: %v", change, t.Rule.ID, err)
		}
	}
	for _, key := range o.NotApplicable {
		if _, err := t.Rule.Reason(key); err != nil {
			w.t.Errorf("%s: %s: %v", change, t.Rule.ID, err)
		}
	}
}
