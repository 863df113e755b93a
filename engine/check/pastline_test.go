package check

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/goalpost-dev/goalpost/engine/snapshot"
	"github.com/goalpost-dev/goalpost/engine/snapshot/gittest"
)

// unlucky is a rule that cannot be evaluated on a team with a capacity of 13.
const unlucky = `# METADATA
# title: Thirteen
# custom:
#   severity: warning
#   subject: team
#   messages:
#     two: {en: "two", vi: "hai"}
package goalpost.rules.own.unlucky

luck := 1 if input.team.capacity > 0

luck := 2 if input.team.capacity == 13

violation contains {"message": "two"} if luck == 2
`

// lineOptions are those of a check with two rules of the project's own. The plan in
// q has parameters of its own.
func lineOptions(t *testing.T) Options {
	t.Helper()
	o := options(t, nil)
	o.Rules = builtIns(t, map[string]string{"capacity.rego": ownRule, "unlucky.rego": unlucky})
	o.Config = configured(t, "plan \"q\" {\n  rule \"own/capacity\" {\n    params = { min = 4 }\n  }\n}\n")
	return o
}

// lineHistory is a history in which commits change, break, mend, move and take away
// files of two plans, one after the other and both at once. A rule fails from the
// sixth to the eighth. Of the eleventh a content is missing, and that of the
// twelfth is another.
func lineHistory(t *testing.T) []Moment {
	t.Helper()
	r := gittest.New(t)
	var ids []string
	commit := func(files map[string]string) {
		for name, text := range files {
			if text == "" {
				r.Git("rm", "-q", name)
				continue
			}
			r.Write(name, text)
		}
		ids = append(ids, r.Commit("c", fmt.Sprintf("2027-01-%02d", len(ids)+1)))
	}
	capacity := func(label string, n int) string { return teamText(label, fmt.Sprintf("capacity = %d", n)) }
	commit(map[string]string{"p/p.hcl": planText, "p/a.hcl": capacity("a", 1), "p/b.hcl": teamText("b", "")})
	commit(map[string]string{"p/a.hcl": capacity("a", 3)})
	commit(map[string]string{"README.md": "nothing\n"})
	commit(map[string]string{"p/a.hcl": capacity("a", 0), "q/p.hcl": planText, "q/c.hcl": capacity("c", 3)})
	commit(map[string]string{"q/c.hcl": capacity("c", 1)})
	commit(map[string]string{"q/c.hcl": capacity("c", 13)})
	commit(map[string]string{"p/a.hcl": capacity("a", 1)})
	commit(map[string]string{"p/a.hcl": capacity("a", 13), "q/c.hcl": capacity("c", 2)})
	commit(map[string]string{"p/a.hcl": "team \"a\" {\n"})
	commit(map[string]string{"p/a.hcl": capacity("a", 1), "p/b.hcl": ""})
	commit(map[string]string{"q/c.hcl": capacity("c", 0)})
	commit(map[string]string{"q/c.hcl": capacity("d", 1)})
	commit(map[string]string{"q/c.hcl": capacity("e", 1)})
	commit(map[string]string{"q/c.hcl": "", "q/p.hcl": "", "r/p.hcl": planText, "r/c.hcl": capacity("e", 1)})
	commit(map[string]string{"p/p.hcl": "", "p/a.hcl": "", "r/c.hcl": capacity("e", 0)})
	object := func(commit int) string {
		id := r.Git("rev-parse", ids[commit]+":q/c.hcl")
		return filepath.Join(r.Dir, ".git", "objects", id[:2], id[2:])
	}
	other, err := os.ReadFile(object(12))
	err = errors.Join(err, os.Remove(object(10)), os.Remove(object(11)), os.WriteFile(object(11), other, 0o600))
	if err != nil {
		t.Fatal(err)
	}
	repo, err := snapshot.OpenRepository(r.Dir, func(string) string { return "" })
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { repo.Close() })
	var line []Moment
	for i, id := range ids {
		c, err := repo.Commit(id)
		if err != nil {
			t.Fatal(err)
		}
		line = append(line, Moment{repo.Tree(c, ""), fmt.Sprintf("2027-01-%02d", i+1)})
	}
	return line
}

// A line tells of each of its moments, sound or not, what a past tells that is asked
// about one after the other, and leaves the same states.
func TestLineTellsWhatNextTells(t *testing.T) {
	line := lineHistory(t)
	newPast := func() *Past {
		past, err := NewPast(t.Context(), lineOptions(t))
		if err != nil {
			t.Fatal(err)
		}
		return past
	}
	told := func(past *Past, state *State, turn Turn, err error) string {
		if err != nil {
			t.Fatal(err)
		}
		turn.Changes = nil // plans, of which saved tells
		brought, err := json.Marshal(turn)
		if err != nil {
			t.Fatal(err)
		}
		return string(brought) + "\n" + saved(t, past, state)
	}
	alone := newPast()
	states := []*State{nil}
	var want []string
	broken := 0
	for _, m := range line {
		state, turn, err := alone.Next(t.Context(), states[len(states)-1], m.Tree, m.Day)
		states, want = append(states, state), append(want, told(alone, state, turn, err))
		if len(turn.Broken) > 0 {
			broken++
		}
	}
	if broken != 6 {
		t.Errorf("%d moments are broken, want 6", broken)
	}
	for from := range line {
		past := newPast()
		// What stands before is judged by the same past.
		var state *State
		for _, m := range line[:from] {
			state, _, _ = past.Next(t.Context(), state, m.Tree, m.Day)
		}
		l := past.Follow(t.Context(), state, line[from:])
		for i := range line[from:] {
			state, turn, err := l.Next()
			if diff := cmp.Diff(want[from+i], told(past, state, turn, err)); diff != "" {
				t.Errorf("from %d, moment %d (-want +got)\n%s", from, from+i, diff)
			}
		}
		l.Close()
	}
}

// However long a line is, only some of it is under way, and what was told is let go
// of.
func TestLineKeepsFewMoments(t *testing.T) {
	r := gittest.New(t)
	r.Write("p.hcl", planText)
	c := r.Commit("c", "2027-01-01")
	repo, err := snapshot.OpenRepository(r.Dir, func(string) string { return "" })
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { repo.Close() })
	commit, err := repo.Commit(c)
	if err != nil {
		t.Fatal(err)
	}
	window := perCore * runtime.GOMAXPROCS(0)
	line := make([]Moment, 3*window)
	for i := range line {
		line[i] = Moment{repo.Tree(commit, ""), "2027-01-01"}
	}
	past, err := NewPast(t.Context(), options(t, nil))
	if err != nil {
		t.Fatal(err)
	}
	l := past.Follow(t.Context(), nil, line)
	defer l.Close()
	moments := l.moments
	for told := range 2 * window {
		<-moments[told+window-1].known
		if m := moments[told+window]; m.before != nil {
			t.Fatalf("with %d told, moment %d was read", told, told+window)
		}
		if _, _, err := l.Next(); err != nil {
			t.Fatal(err)
		}
		if moments[told] != nil {
			t.Fatalf("moment %d is kept", told)
		}
	}
}

// A line that is interrupted says so and comes to rest, whatever it was at.
func TestLineInterrupted(t *testing.T) {
	line := lineHistory(t)
	for at := range line {
		past, err := NewPast(t.Context(), lineOptions(t))
		if err != nil {
			t.Fatal(err)
		}
		ctx, stop := context.WithCancel(t.Context())
		l := past.Follow(ctx, nil, line)
		var before *State
		for range at {
			if before, _, err = l.Next(); err != nil {
				t.Fatal(err)
			}
		}
		stop()
		if state, _, err := l.Next(); !errors.Is(err, context.Canceled) || before != nil && state != before {
			t.Errorf("after %d: %v", at, err)
		}
		l.Close()
	}
}
