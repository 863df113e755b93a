package check

import (
	"context"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/parallel"
	"github.com/goalpost-dev/goalpost/engine/plan"
	"github.com/goalpost-dev/goalpost/engine/policy"
)

// judge gives what the rules say: of every plan of both sides, by plan, and of
// the way from base to head.
func (e *evaluation) judge(ctx context.Context, heads, bases *side) (map[*plan.Plan]*judgement, []*change, diag.Diagnostics) {
	all := map[*plan.Plan]*judgement{}
	var order []*judgement
	var changes []*change
	var ds diag.Diagnostics
	for _, s := range []*side{bases, heads} {
		for _, p := range s.all() {
			j, failed := e.judgement(s, p)
			all[p], order = j, append(order, j)
			ds = append(ds, failed...)
		}
	}
	for _, p := range heads.plans {
		e.count(all[p])
		if before := bases.plan(p.Dir); before != nil {
			changes = append(changes, newChange(all[p], all[before]))
		}
	}
	program := sharedProgram{set: e.Rules}
	known, failed := e.reads(ctx, &program, order, len(changes) > 0)
	if len(failed) > 0 {
		return all, changes, append(ds, failed...)
	}
	e.known, e.scratch = known, e.Cache == nil
	// Base comes before head, which may be judged by its difference to base.
	keyed, direct := []*judgement{}, []*judgement{}
	for _, j := range order {
		c := changeTo(changes, j)
		switch {
		case j.known:
			j.view.Sparse()
		case c != nil && !e.scratch:
			e.fromNear(j, c.before, c.differences(), known)
			direct = append(direct, j)
		default:
			e.fromScratch(j)
			keyed = append(keyed, j)
		}
	}
	var tasks []policy.Task
	for _, j := range append(keyed, direct...) {
		tasks = append(tasks, j.tasks...)
	}
	for _, c := range changes {
		c.tasks = e.changeTasks(c)
		tasks = append(tasks, c.tasks...)
	}
	lookedUp := 0
	for _, j := range keyed {
		lookedUp += len(j.tasks)
	}
	outcomes, failed := e.outcomes(ctx, &program, known, tasks, lookedUp)
	ds = append(ds, failed...)
	for _, j := range append(keyed, direct...) {
		e.take(j, outcomes[:len(j.tasks)])
		outcomes = outcomes[len(j.tasks):]
	}
	for _, c := range changes {
		c.outcomes, outcomes = outcomes[:len(c.tasks)], outcomes[len(c.tasks):]
	}
	return all, changes, ds
}

// reads gives what the rules can read, which decides what has to be evaluated.
// Where every judgement is known and nothing has changed, nobody asks.
func (e *evaluation) reads(ctx context.Context, program *sharedProgram, js []*judgement, changed bool) (policy.Reads, diag.Diagnostics) {
	asked := changed
	for _, j := range js {
		asked = asked || !j.known
	}
	if !asked || len(e.present) == 0 {
		return nil, nil
	}
	if known, ok := e.Cache.reads(e.present); ok {
		return known, nil
	}
	if ds := program.compile(ctx, e.present); len(ds) > 0 {
		return nil, ds
	}
	e.Cache.keepReads(e.present, program.Reads())
	return program.Reads(), nil
}

// outcomes evaluates tasks. Those before the limit are looked up by the key of
// all that they can read, and kept under it. The outcome of a task that failed
// is nil.
func (e *evaluation) outcomes(ctx context.Context, program *sharedProgram, known policy.Reads, tasks []policy.Task, limit int) ([]*policy.Outcome, diag.Diagnostics) {
	outcomes := make([]*policy.Outcome, len(tasks))
	keys := make([]policy.Key, limit)
	parallel.Each(limit, func(i int) { keys[i] = known.Key(tasks[i]) })
	// Tasks with one key have one outcome: only the first of them is evaluated.
	var missing []int
	first := map[policy.Key]int{}
	for i, k := range keys {
		if o := e.Cache.outcome(k); o != nil {
			outcomes[i] = o
		} else if _, twin := first[k]; !twin {
			first[k] = i
			missing = append(missing, i)
		}
	}
	for i := limit; i < len(tasks); i++ {
		missing = append(missing, i)
	}
	if len(missing) == 0 {
		return outcomes, nil
	}
	todo := make([]policy.Task, len(missing))
	for j, i := range missing {
		todo[j] = tasks[i]
	}
	if ds := program.compile(ctx, rulesOf(todo)); len(ds) > 0 {
		return outcomes, ds
	}
	limits := policy.Limits{PerTask: e.Config.Limits.RuleTime, Memory: uint64(e.Config.Limits.MemoryBytes)}
	fresh, ds := program.Run(ctx, todo, limits)
	for j, i := range missing {
		outcomes[i] = fresh[j]
		if i < limit {
			e.Cache.keepOutcome(keys[i], fresh[j])
		}
	}
	for i, k := range keys {
		if j, twin := first[k]; twin {
			outcomes[i] = outcomes[j]
		}
	}
	return outcomes, ds
}

// sharedProgram compiles the rules when they are first needed.
type sharedProgram struct {
	*policy.Program
	set *policy.Set
}

func (s *sharedProgram) compile(ctx context.Context, rules []*policy.Rule) diag.Diagnostics {
	if s.Program != nil {
		return nil
	}
	program, ds := s.set.Compile(ctx, rules)
	if len(ds) > 0 {
		return ds
	}
	s.Program = program
	return nil
}

func rulesOf(tasks []policy.Task) []*policy.Rule {
	seen := map[*policy.Rule]bool{}
	var rules []*policy.Rule
	for _, t := range tasks {
		if !seen[t.Rule] {
			seen[t.Rule] = true
			rules = append(rules, t.Rule)
		}
	}
	return rules
}
