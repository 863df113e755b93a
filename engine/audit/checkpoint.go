package audit

import (
	"context"
	"encoding/json"
	"maps"
	"slices"

	"github.com/goalpost-dev/goalpost/engine/check"
	"github.com/goalpost-dev/goalpost/engine/snapshot"
	"github.com/goalpost-dev/goalpost/engine/violation"
)

// checkpoint is how far a walk has come, so that another one can go on from
// there: with the commits that came since, or after an interruption.
type checkpoint struct {
	// Commit is the last that was done, Standing the one whose plans stand then: one
	// that cannot be judged leaves those before it.
	Commit, Standing string
	// Days are those as of which the commits were judged.
	Days   map[string]string
	Judged int
	Broken []Broken
	Moves  []Move
	// Teams names the team of every block, Names every team.
	Teams, Names map[string]string
	Lives        []savedLife
	State        json.RawMessage
}

// savedLife is a life with the names under which it is known.
type savedLife struct {
	Biography
	Stands bool
	Since  string
	Seen   violation.Violation
	Once   bool
	IDs    []string
}

// yardstick names all that the judgement of a commit depends on besides the
// commits before it.
func (o Options) yardstick() string {
	raw, err := json.Marshal([]any{o.Tool, o.Check.Rules.Digest, o.Check.Config.Digest(), o.Check.Selection, o.Check.Paths, o.Prefix})
	if err != nil {
		return ""
	}
	return string(raw)
}

// finished names all that a report depends on.
func (o Options) finished() []string {
	raw, err := json.Marshal([]any{o.Parameters, o.Tip.ID, o.Repository.Shallow()})
	if err != nil {
		return nil
	}
	return []string{"audit report", o.yardstick(), string(raw)}
}

// kept gives the report of an earlier audit of the very same history: its last
// commit names all those before it.
func (o Options) kept() (Report, bool) {
	data := o.Check.Cache.Kept(o.finished()...)
	var r Report
	return r, data != nil && json.Unmarshal(data, &r) == nil
}

func (o Options) keep(r Report) {
	if data, err := json.Marshal(r); err == nil {
		o.Check.Cache.Keep(data, o.finished()...)
	}
}

// walkFormat tells walks that are kept in this way from those of other builds.
const walkFormat = "audit, with days"

// save keeps the walk up to a commit. Lines that run side by side have no one
// place to go on from, so that a walk of all parents is not kept.
func (a *audit) save(commit, standing string, s *check.State) {
	if a.Parameters.AllParents || a.Check.Cache == nil || s == nil {
		return
	}
	state, err := a.past.Save(s)
	if err != nil {
		return
	}
	c := checkpoint{
		Commit: commit, Standing: standing, Days: a.clock.day, Judged: a.report.Judged, Broken: a.report.Broken, Moves: a.report.Moves,
		Teams: a.teams, Names: a.report.Teams, State: state,
	}
	ids := map[*life][]string{}
	for id, l := range a.lives.byID {
		ids[l] = append(ids[l], id)
	}
	for _, l := range a.lives.all {
		slices.Sort(ids[l])
		c.Lives = append(c.Lives, savedLife{l.Biography, l.stands, l.since, l.seen, l.once, ids[l]})
	}
	if data, err := json.Marshal(c); err == nil {
		a.Check.Cache.Keep(data, walkFormat, a.yardstick())
	}
}

// resume takes up a kept walk whose last commit is among these, and gives the
// state after it, the commit whose plans stand then, and how many commits are done.
func (a *audit) resume(ctx context.Context, commits []snapshot.Commit) (*check.State, string, int) {
	data := a.Check.Cache.Kept(walkFormat, a.yardstick())
	var c checkpoint
	if a.Parameters.AllParents || data == nil || json.Unmarshal(data, &c) != nil {
		return nil, "", 0
	}
	at := slices.IndexFunc(commits, func(known snapshot.Commit) bool { return known.ID == c.Commit })
	if at < 0 || !a.clock.alike(clock{day: c.Days}, commits[:at+1]) {
		return nil, "", 0
	}
	standing, err := a.Repository.Commit(c.Standing)
	if err != nil {
		return nil, "", 0
	}
	state, err := a.past.Restore(ctx, a.tree(standing), c.State)
	if err != nil {
		return nil, "", 0
	}
	a.report.Judged, a.report.Broken, a.report.Moves, a.report.Teams = c.Judged, c.Broken, c.Moves, c.Names
	maps.Copy(a.teams, c.Teams)
	for _, saved := range c.Lives {
		l := &life{Biography: saved.Biography, stands: saved.Stands, since: saved.Since, seen: saved.Seen, once: saved.Once}
		a.lives.all = append(a.lives.all, l)
		for _, id := range saved.IDs {
			a.lives.byID[id] = l
		}
	}
	return state, c.Standing, at + 1
}
