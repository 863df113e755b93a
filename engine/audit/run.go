package audit

import (
	"context"

	"github.com/goalpost-dev/goalpost/engine/check"
	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/plan"
	"github.com/goalpost-dev/goalpost/engine/policy"
	"github.com/goalpost-dev/goalpost/engine/snapshot"
	"github.com/goalpost-dev/goalpost/engine/violation"
)

// state is what stood after a commit that was judged.
type state struct {
	from      snapshot.Snapshot
	footprint footprint
	day       string
	standing  []violation.Violation
	plans     []*plan.Plan
}

// audit is one walk.
type audit struct {
	Options
	report Report
	lives  lives
	teams  map[string]string
}

// Run walks the history. An error says why nothing can be concluded; history
// that is cut is one, unless the parameters allow it.
func Run(ctx context.Context, o Options) (Report, error) {
	commits, incomplete, err := o.walk(ctx)
	if err != nil {
		return Report{}, err
	}
	if !incomplete.Empty() && !o.Parameters.AllowIncomplete {
		return Report{}, diag.Diagnostics{{Text: incomplete}}
	}
	if len(commits) == 0 {
		return Report{}, diag.Diagnostics{{Text: diag.Say("no commit lies in this period, so nothing was audited", "không có commit nào trong khoảng này nên chưa kiểm tra gì")}}
	}
	a := &audit{Options: o, lives: lives{byID: map[string]*life{}}, teams: map[string]string{}}
	a.report = Report{Tool: o.Tool, RuleSet: o.Check.Rules.Digest, Parameters: o.Parameters, Incomplete: incomplete, Commits: len(commits)}
	a.report.First, a.report.Last = describe(commits[0]), describe(commits[len(commits)-1])
	last, err := a.follow(ctx, commits)
	if err != nil {
		return Report{}, err
	}
	if a.report.Judged == 0 {
		return Report{}, diag.Diagnostics{{Text: diag.Say("no commit of this history has a plan that could be judged, so nothing was audited", "không có commit nào trong lịch sử có kế hoạch để kiểm tra nên chưa kiểm tra gì")}}
	}
	end := max(a.report.Last.Date, o.Parameters.Until)
	if err := a.time(ctx, last, end); err != nil {
		return Report{}, err
	}
	a.conclude(end)
	return a.report, nil
}

// follow judges commit after commit and gives what stands in the end. Only what
// a later commit builds on is kept.
func (a *audit) follow(ctx context.Context, commits []snapshot.Commit) (*state, error) {
	states, needed := map[string]*state{}, map[string]int{}
	for _, c := range commits {
		for _, p := range c.Parents {
			needed[p]++
		}
	}
	none := &state{from: snapshot.Files{}}
	var last *state
	for i, c := range commits {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		before := none
		if len(c.Parents) > 0 && states[c.Parents[0]] != nil {
			before = states[c.Parents[0]]
		}
		after, err := a.step(ctx, c, before)
		if err != nil {
			return nil, err
		}
		states[c.ID], last = after, after
		for _, p := range c.Parents {
			if needed[p]--; needed[p] == 0 {
				delete(states, p)
			}
		}
		if a.Progress != nil {
			a.Progress(i+1, len(commits))
		}
	}
	if a.Parameters.AllParents {
		// Lines that were mended apart meet here: what the newest commit says, holds.
		a.lives.settle(moment{a.report.Last.Date, &a.report.Last}, last.standing)
	}
	return last, nil
}

// step judges one commit against what stood before it, as of its own day. A broken
// one changes nothing that is known.
func (a *audit) step(ctx context.Context, c snapshot.Commit, before *state) (*state, error) {
	tree, by := a.tree(c), describe(c)
	f, err := footprintOf(tree, a.Check.Paths, before.footprint)
	if err != nil {
		return nil, err
	}
	if f.files == before.footprint.files {
		return before, nil
	}
	o := a.Check
	o.Snapshot, o.Base, o.AsOf, o.Past = tree, before.from, by.Date, true
	r, err := check.Run(ctx, o)
	if err != nil {
		return nil, err
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if r.Empty() {
		r.Diagnostics = nil
		if len(before.plans) == 0 {
			return &state{from: tree, footprint: f, day: by.Date}, nil
		}
	}
	if why := broken(r); len(why) > 0 {
		a.report.Broken = append(a.report.Broken, Broken{Commit: by, Why: why})
		return before, nil
	}
	if err := a.time(ctx, before, by.Date); err != nil {
		return nil, err
	}
	a.report.Judged++
	now := moment{by.Date, &by}
	standing, happened := a.sort(r.Violations)
	a.lives.rename(r.Relocated, r.Renames, standing)
	a.lives.pass(now, violation.Follow(r.Before, standing, r.Renames), standing)
	a.lives.happen(now, happened)
	after := &state{from: tree, footprint: f, day: by.Date, standing: standing}
	after.plans, _ = check.Load(o)
	a.report.Moves = append(a.report.Moves, moves(by, before.plans, after.plans, r)...)
	a.know(after.plans)
	return after, nil
}

// sort tells what stands from what rules about changes say of this commit.
func (a *audit) sort(vs []violation.Violation) (standing, happened []violation.Violation) {
	for _, v := range vs {
		rule := a.Check.Rules.Lookup(v.Rule)
		switch {
		case v.Status == violation.Fixed:
		case rule != nil && rule.Phase == policy.OfChange:
			happened = append(happened, v)
		default:
			if v.Status != violation.Waived {
				v.Status = violation.Open
			}
			standing = append(standing, v)
		}
	}
	return standing, happened
}

// broken says why a commit cannot be judged: something could not be evaluated,
// or a part of a plan could not be read, whose violations would seem mended.
func broken(r check.Result) diag.Diagnostics {
	why := r.Diagnostics
	for _, v := range r.Violations {
		if v.Rule == plan.RuleSyntax && v.Status != violation.Fixed {
			why = append(why, diag.Diagnostic{Text: v.Message, Range: v.Range})
		}
	}
	return why
}
