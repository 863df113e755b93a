package check

import (
	"context"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/parallel"
	"github.com/goalpost-dev/goalpost/engine/policy"
)

// outcomes gives what the rules say, from the cache where nothing that a rule
// could read has changed. The outcome of a task that failed is nil.
func (e *evaluation) outcomes(ctx context.Context, tasks []policy.Task) ([]*policy.Outcome, diag.Diagnostics) {
	outcomes := make([]*policy.Outcome, len(tasks))
	if len(tasks) == 0 {
		return outcomes, nil
	}
	program := sharedProgram{set: e.Rules, rules: needed(e.Rules, tasks)}
	known, ok := e.Cache.reads(program.rules)
	if !ok {
		if ds := program.compile(ctx); len(ds) > 0 {
			return outcomes, ds
		}
		known = program.Reads()
		e.Cache.keepReads(program.rules, known)
	}
	keys := make([]policy.Key, len(tasks))
	parallel.Each(len(tasks), func(i int) { keys[i] = known.Key(tasks[i]) })
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
	if len(missing) == 0 {
		return outcomes, nil
	}
	if ds := program.compile(ctx); len(ds) > 0 {
		return outcomes, ds
	}
	todo := make([]policy.Task, len(missing))
	for j, i := range missing {
		todo[j] = tasks[i]
	}
	limits := policy.Limits{PerTask: e.Config.Limits.RuleTime, Memory: uint64(e.Config.Limits.MemoryBytes)}
	fresh, ds := program.Run(ctx, todo, limits)
	for j, i := range missing {
		outcomes[i] = fresh[j]
		e.Cache.keepOutcome(keys[i], fresh[j])
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
	set   *policy.Set
	rules []*policy.Rule
}

// needed are the rules that have something to judge, and all of a project's own:
// a mistake in one of these is told whether it runs or not.
func needed(set *policy.Set, tasks []policy.Task) []*policy.Rule {
	judging := map[*policy.Rule]bool{}
	for _, t := range tasks {
		judging[t.Rule] = true
	}
	var rules []*policy.Rule
	for _, r := range set.Rules {
		if !r.Engine() && (judging[r] || !r.BuiltIn) {
			rules = append(rules, r)
		}
	}
	return rules
}

func (s *sharedProgram) compile(ctx context.Context) diag.Diagnostics {
	if s.Program != nil {
		return nil
	}
	program, ds := s.set.Compile(ctx, s.rules)
	if len(ds) > 0 {
		return ds
	}
	s.Program = program
	return nil
}
