package audit

import (
	"context"
	"slices"

	"github.com/goalpost-dev/goalpost/engine/check"
	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/snapshot"
	"github.com/goalpost-dev/goalpost/engine/violation"
)

// audit is one walk.
type audit struct {
	Options
	past   *check.Past
	report Report
	lives  lives
	teams  map[string]string
	clock  clock
}

// Run walks the history. An error says why nothing can be concluded; history
// that is cut is one, unless the parameters allow it.
func Run(ctx context.Context, o Options) (Report, error) {
	if o.Earlier == nil {
		if r, ok := o.kept(); ok {
			return r, nil
		}
	}
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
	if err := o.met(commits); err != nil {
		return Report{}, err
	}
	past, err := check.NewPast(ctx, o.Check)
	if err != nil {
		return Report{}, err
	}
	a := &audit{Options: o, past: past, lives: lives{byID: map[string]*life{}}, teams: map[string]string{}}
	a.report = Report{Tool: o.Tool, RuleSet: o.Check.Rules.Digest, Parameters: o.Parameters, Incomplete: incomplete, Commits: len(commits), Teams: map[string]string{}}
	a.report.First, a.report.Last = describe(commits[0]), describe(commits[len(commits)-1])
	a.clock = clockOf(commits, o.Parameters.Until)
	last, err := a.follow(ctx, commits)
	if err != nil {
		return Report{}, err
	}
	if a.report.Judged == 0 {
		return Report{}, diag.Diagnostics{{Text: diag.Say("no commit of this history has a plan that could be judged, so nothing was audited", "không có commit nào trong lịch sử có kế hoạch để kiểm tra nên chưa kiểm tra gì")}}
	}
	if err := a.end(ctx, last); err != nil {
		return Report{}, err
	}
	a.conclude()
	o.keep(a.report)
	return a.report, nil
}

// follow judges commit after commit and gives what stands in the end. Only what
// a later commit builds on is kept. However it ends, the next walk goes on from
// there.
func (a *audit) follow(ctx context.Context, commits []snapshot.Commit) (*check.State, error) {
	last, standing, done, err := a.begin(ctx, commits)
	if err != nil {
		return nil, err
	}
	defer func(resumed int) {
		if done > resumed {
			a.save(commits[done-1].ID, standing, last)
		}
	}(done)
	states, needed := map[string]*check.State{}, map[string]int{}
	for _, c := range commits[done:] {
		for _, p := range c.Parents {
			needed[p]++
		}
	}
	if done > 0 {
		states[commits[done-1].ID] = last
	}
	line, left := a.past.Follow(ctx, last, nil), 0
	defer func() { line.Close() }()
	for done < len(commits) {
		c := commits[done]
		var before *check.State
		var others []*check.State
		if len(c.Parents) > 0 {
			before = states[c.Parents[0]]
			for _, p := range c.Parents[1:] {
				others = append(others, states[p])
			}
		}
		if left == 0 {
			line.Close()
			run := a.line(commits[done:])
			line, left = a.past.Follow(ctx, before, run), len(run)
		}
		left--
		after, err := a.step(ctx, c, line, before, others)
		if err != nil {
			return nil, err
		}
		if after != before {
			standing = c.ID
		}
		states[c.ID], last = after, after
		for _, p := range c.Parents {
			if needed[p]--; needed[p] == 0 {
				delete(states, p)
			}
		}
		done++
		if a.Progress != nil {
			a.Progress(done, len(commits))
		}
	}
	return last, nil
}

// line takes from the front of a history the commits of which each has the one
// before it as its only parent. A merge of which several parents are looked at is a
// line of its own, because it is judged against the others, too.
func (a *audit) line(commits []snapshot.Commit) []check.Moment {
	var line []check.Moment
	for i, c := range commits {
		if i > 0 && !slices.Equal(c.Parents, []string{commits[i-1].ID}) {
			break
		}
		line = append(line, check.Moment{Tree: a.tree(c), Day: a.clock.day[c.ID]})
		if len(c.Parents) > 1 {
			break
		}
	}
	return line
}

// begin finds where the walk can go on: where an earlier one ended, or else after
// the earlier report.
func (a *audit) begin(ctx context.Context, commits []snapshot.Commit) (last *check.State, standing string, done int, err error) {
	at := -1
	if a.Earlier != nil {
		if at, err = a.follows(commits); err != nil {
			return nil, "", 0, err
		}
	}
	if last, standing, done = a.resume(ctx, commits); done > at {
		return last, standing, done, nil
	}
	return a.replay(ctx, commits[:at+1])
}

// step judges one commit against what stood before it, as of its day. A broken one
// changes nothing that is known.
func (a *audit) step(ctx context.Context, c snapshot.Commit, line *check.Line, before *check.State, others []*check.State) (*check.State, error) {
	by, day := describe(c), a.clock.day[c.ID]
	after, turn, err := line.Next()
	if err != nil {
		return nil, err
	}
	if err := lost(turn.Broken); err != nil {
		return nil, err
	}
	if len(turn.Broken) > 0 {
		a.report.Broken = append(a.report.Broken, Broken{Commit: by, Why: turn.Broken})
		return before, nil
	}
	if len(turn.Changes)+len(turn.Before)+len(turn.After) == 0 {
		return after, nil
	}
	happened, moved, err := a.done(ctx, c, turn, others)
	if err != nil {
		return nil, err
	}
	if len(turn.Changes) > 0 {
		a.report.Judged++
	}
	// What time has brought is told of a plan where it lies now, and of its blocks as
	// they were called.
	a.lives.rename(turn.Relocated, nil, turn.After)
	a.pass(turn.Passed)
	a.lives.rename(nil, turn.Renames, turn.After)
	now := moment{day, &by}
	a.lives.pass(now, violation.Follow(turn.Before, turn.After, turn.Renames), turn.After)
	a.lives.happen(now, happened)
	a.know(turn)
	a.report.Moves = append(a.report.Moves, a.ascribe(moved)...)
	return after, nil
}

// lost finds what is not the plans' fault but that of this copy of the repository, or
// of a machine that was too slow. Nothing is concluded from it: elsewhere the same
// commit can be judged.
func lost(why diag.Diagnostics) error {
	if i := slices.IndexFunc(why, func(d diag.Diagnostic) bool { return d.Lost }); i >= 0 {
		return why[i : i+1]
	}
	return nil
}

// pass tells the lives what time alone has brought: it belongs to nobody.
func (a *audit) pass(passed []check.Passage) {
	for _, p := range passed {
		a.lives.pass(moment{day: p.Day}, p.Before, p.After)
	}
}

// end brings what stands forward to the last day.
func (a *audit) end(ctx context.Context, last *check.State) error {
	last, passed, err := a.past.Until(ctx, last, a.clock.last)
	if err != nil {
		return err
	}
	a.pass(passed)
	standing, err := a.past.Standing(last)
	if err != nil {
		return err
	}
	if a.Parameters.AllParents {
		// Lines that were mended apart meet here: what the newest commit says, holds.
		a.lives.settle(moment{a.clock.day[a.report.Last.ID], &a.report.Last}, standing)
	}
	a.lives.look(standing)
	return nil
}
