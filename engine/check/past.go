package check

import (
	"context"
	"slices"
	"strings"

	"github.com/goalpost-dev/goalpost/engine/config"
	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/plan"
	"github.com/goalpost-dev/goalpost/engine/policy"
	"github.com/goalpost-dev/goalpost/engine/snapshot"
	"github.com/goalpost-dev/goalpost/engine/violation"
)

// Past judges the states that a project was in, one after the other. What a
// state has in common with the one before it is neither read nor judged again;
// a rule that reads the clock is asked again about a block when something that
// it reads changes, and then about the days that went by, too.
type Past struct {
	Options
	settings config.Settings
	decoder  plan.Decoder
	// rules are those that have judged something, and the program holds them
	// compiled. clock tells those that read what day it is, types what they judge.
	rules     []*policy.Rule
	program   *policy.Program
	clock     map[*policy.Rule]bool
	types     map[*policy.Rule][]*plan.BlockType
	lookBack  map[*plan.BlockType]policy.LookBack
	prepared  map[string]map[string]policy.Settings
	sentences *sentences
}

// State is what stood at one moment. It does not change: several states may
// follow one. Nil is the time before everything.
type State struct {
	from  snapshot.Snapshot
	files listing
	// plans are in the order of their directories.
	plans []*record
	stray []plan.Defect
}

// Turn is what happened between a state and the next.
type Turn struct {
	// Passed is what the passing of days changed before.
	Passed []Passage
	// Before and After are the violations of the plans that changed, on the day of
	// the new state and under its names; Happened is what rules about changes say.
	Before, After, Happened []violation.Violation
	// Renames and Relocated are the addresses, by plan, and the directories that
	// have new names.
	Renames   map[string]violation.Renames
	Relocated map[string]string
	// Changes are the plans that changed.
	Changes []PlanChange
	// Broken says why the new state cannot be judged: something could not be
	// evaluated, or a part of a plan could not be read, whose violations would
	// seem mended. Nothing else is said then.
	Broken diag.Diagnostics
}

// PlanChange is a plan in two states, nil where it is not there.
type PlanChange struct {
	Before, After *plan.Plan
	delta         *policy.Delta
}

// Changed visits the blocks of a plan that was there before that do not say the
// same, by address, nil where one is not there.
func (c PlanChange) Changed(visit func(old, now *plan.Block)) { c.delta.Changed(visit) }

// Passage is what time alone changed: the violations of a plan on the eve of a
// day, and on the day.
type Passage struct {
	Day           string
	Before, After []violation.Violation
}

// NewPast prepares to judge a past. Options name no snapshot and no date.
// Settings that no rule can follow come back as an error of type
// diag.Diagnostics.
func NewPast(ctx context.Context, o Options) (*Past, error) {
	settings, ds := o.Config.Settle(configurable(o.Rules), o.Selection)
	if len(ds) > 0 {
		return nil, ds
	}
	p := &Past{
		Options: o, settings: settings, decoder: plan.Decoder{Apart: true}, clock: map[*policy.Rule]bool{}, types: map[*policy.Rule][]*plan.BlockType{},
		lookBack: map[*plan.BlockType]policy.LookBack{}, prepared: map[string]map[string]policy.Settings{}, sentences: &sentences{known: map[telling]sentence{}},
	}
	// A mistake in a rule of the project's own is told whether it runs or not.
	var own []*policy.Rule
	for _, r := range o.Rules.Rules {
		if !r.BuiltIn && settings.For("")[r.ID].Enabled {
			own = append(own, r)
		}
	}
	if p.program, ds = o.Rules.Compile(ctx, nil); len(ds) == 0 {
		ds = p.compile(ctx, own)
	}
	if len(ds) > 0 {
		return nil, ds
	}
	return p, nil
}

// compile makes sure that rules can be evaluated.
func (p *Past) compile(ctx context.Context, rules []*policy.Rule) diag.Diagnostics {
	var missing []*policy.Rule
	for _, r := range rules {
		if !r.Engine() && !slices.Contains(p.rules, r) {
			missing = append(missing, r)
		}
	}
	if len(missing) == 0 {
		return nil
	}
	program, ds := p.Rules.Compile(ctx, missing)
	if len(ds) > 0 {
		return ds
	}
	p.program, p.rules = program, append(p.rules, missing...)
	for _, r := range missing {
		p.clock[r], p.types[r] = program.Reads().Clock(r), r.SubjectTypes()
		for _, bt := range p.types[r] {
			p.lookBack[bt] = program.Reads().LookBack(p.rules, bt)
		}
	}
	return nil
}

// settingsFor prepares the rules that judge the plan in a directory, by id.
func (p *Past) settingsFor(ctx context.Context, dir string) (map[string]policy.Settings, diag.Diagnostics) {
	if known, ok := p.prepared[dir]; ok {
		return known, nil
	}
	var rules []*policy.Rule
	prepared := map[string]policy.Settings{}
	for _, r := range p.Rules.Rules {
		set := p.settings.For(dir)[r.ID]
		if r.Engine() || !set.Enabled {
			continue
		}
		ready, err := policy.Settings{Params: set.Params}.Prepare()
		if err != nil {
			return nil, diag.Diagnostics{policy.Failure(r, dir, err)}
		}
		rules, prepared[r.ID] = append(rules, r), ready
	}
	if ds := p.compile(ctx, rules); len(ds) > 0 {
		return nil, ds
	}
	p.prepared[dir] = prepared
	return prepared, nil
}

// on gives what words and completes the judgement of a day.
func (p *Past) on(day string) *evaluation {
	o := p.Options
	o.AsOf = day
	return &evaluation{Options: o, settings: p.settings, present: p.rules, failed: map[string]bool{}, nearby: true, known: p.program.Reads(), sentences: p.sentences}
}

// run evaluates tasks, nil outcomes for none: any failure is a diagnostic, and
// then nothing is concluded.
func (p *Past) run(ctx context.Context, tasks []policy.Task) ([]*policy.Outcome, diag.Diagnostics) {
	if len(tasks) == 0 {
		return nil, nil
	}
	return p.program.Run(ctx, tasks, policy.Limits{PerTask: p.Config.Limits.RuleTime, Memory: uint64(p.Config.Limits.MemoryBytes)})
}

// Next judges the state that follows one, as of a day. Where the plan files are
// the same it gives the very state that was before.
func (p *Past) Next(ctx context.Context, before *State, from snapshot.Snapshot, day string) (*State, Turn, error) {
	m := &moment{from: from, day: day}
	if p.look(m, orNothing(before)); m.open {
		p.decide(ctx, m)
	}
	return m.after, m.turn, ctx.Err()
}

// orNothing gives a state, for nil that of the time before everything.
func orNothing(s *State) *State {
	if s == nil {
		return &State{}
	}
	return s
}

// Until tells what the passing of days changes in a state up to a day, and gives
// the state as it is then.
func (p *Past) Until(ctx context.Context, s *State, day string) (*State, []Passage, error) {
	later := *s
	later.plans = slices.Clone(s.plans)
	var passed []Passage
	for i, r := range s.plans {
		advanced, passages, ds := p.advance(ctx, r, day, all)
		if err := ctx.Err(); err != nil {
			return nil, nil, err
		}
		if len(ds) > 0 {
			return nil, nil, ds
		}
		later.plans[i], passed = advanced, append(passed, passages...)
	}
	return &later, passed, nil
}

// Standing lists all violations of a state, as of the day that it was last
// judged on.
func (p *Past) Standing(s *State) ([]violation.Violation, error) {
	var all []violation.Violation
	for _, r := range s.plans {
		vs, ds := p.list(r, r.day)
		if len(ds) > 0 {
			return nil, ds
		}
		all = append(all, vs...)
	}
	return append(all, p.on("").defects(nil, s.stray)...), nil
}

// Plans lists the plans of a state, by directory.
func (s *State) Plans() []*plan.Plan {
	if s == nil {
		return nil
	}
	out := make([]*plan.Plan, len(s.plans))
	for i, r := range s.plans {
		out[i] = r.plan
	}
	return out
}

// plan finds the record of the plan in a directory, nil if there is none.
func (s *State) plan(dir string) *record {
	at, there := slices.BinarySearchFunc(s.plans, dir, func(r *record, dir string) int { return strings.Compare(r.plan.Dir, dir) })
	if !there {
		return nil
	}
	return s.plans[at]
}

// apart visits the records that a state does not share with the one before, by
// directory, nil where there is none. However many plans there are, a commit touches
// few.
func (s *State) apart(before *State, visit func(old, fresh *record)) {
	then, now := before.plans, s.plans
	for len(then)+len(now) > 0 {
		switch {
		case len(then) > 0 && len(now) > 0 && then[0] == now[0]:
			then, now = then[1:], now[1:]
		case len(now) == 0 || len(then) > 0 && then[0].plan.Dir < now[0].plan.Dir:
			visit(then[0], nil)
			then = then[1:]
		case len(then) == 0 || now[0].plan.Dir < then[0].plan.Dir:
			visit(nil, now[0])
			now = now[1:]
		default:
			visit(then[0], now[0])
			then, now = then[1:], now[1:]
		}
	}
}
