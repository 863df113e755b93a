package check

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/goalpost-dev/goalpost/engine/plan"
	"github.com/goalpost-dev/goalpost/engine/snapshot"
	"github.com/goalpost-dev/goalpost/engine/snapshot/gittest"
)

// aheadHistory is a history in which commits change, break, mend and take away
// files. Of the seventh a content is missing, and that of the eighth is another.
func aheadHistory(t *testing.T) []*snapshot.Tree {
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
	commit(map[string]string{"p.hcl": planText, "a.hcl": teamText("a", "capacity = 1"), "b.hcl": teamText("b", "")})
	commit(map[string]string{"a.hcl": teamText("a", "capacity = 3")})
	commit(map[string]string{"README.md": "nothing\n"})
	commit(map[string]string{"a.hcl": teamText("a", "capacity = 0"), "c.hcl": teamText("c", "capacity = 1")})
	commit(map[string]string{"a.hcl": "team \"a\" {\n"})
	commit(map[string]string{"a.hcl": teamText("a", "capacity = 1"), "b.hcl": ""})
	commit(map[string]string{"c.hcl": teamText("c", "capacity = 0")})
	commit(map[string]string{"c.hcl": teamText("d", "capacity = 1")})
	commit(map[string]string{"c.hcl": teamText("e", "capacity = 1"), "q/p.hcl": planText})
	object := func(commit int) string {
		id := r.Git("rev-parse", ids[commit]+":c.hcl")
		return filepath.Join(r.Dir, ".git", "objects", id[:2], id[2:])
	}
	other, err := os.ReadFile(object(8))
	err = errors.Join(err, os.Remove(object(6)), os.Remove(object(7)), os.WriteFile(object(7), other, 0o600))
	if err != nil {
		t.Fatal(err)
	}
	repo, err := snapshot.OpenRepository(r.Dir, func(string) string { return "" })
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { repo.Close() })
	var trees []*snapshot.Tree
	for _, id := range ids {
		c, err := repo.Commit(id)
		if err != nil {
			t.Fatal(err)
		}
		trees = append(trees, repo.Tree(c, ""))
	}
	return trees
}

// A state does not hold what the files of plans say twice, in their raw form and as
// blocks, and the blocks of a changed file that stay are the same.
func TestStateHoldsWhatFilesSayOnce(t *testing.T) {
	tree := snapshot.Files{"p.hcl": planText + teamText("a", "capacity = 1")}
	past, err := NewPast(t.Context(), options(t, nil))
	if err != nil {
		t.Fatal(err)
	}
	first, _, err := past.Next(t.Context(), nil, tree, "2027-01-01")
	if err != nil {
		t.Fatal(err)
	}
	tree = snapshot.Files{"p.hcl": planText + teamText("a", "capacity = 1") + teamText("b", "")}
	second, _, err := past.Next(t.Context(), first, tree, "2027-01-02")
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []*State{first, second} {
		for _, c := range s.plans[0].sources[0].File.Chunks {
			if len(c.Body.Blocks) > 0 || c.Kept() == nil {
				t.Errorf("the raw form of %s is there", c.Body.Blocks[0].Type)
			}
		}
	}
	if a := first.plans[0].plan.Lookup("team.a"); a == nil || a != second.plans[0].plan.Lookup("team.a") {
		t.Error("team.a was decoded again")
	}
}

// What is read ahead changes neither what a commit brings nor what is wrong with
// it, even if another commit follows than was expected, or nobody waits for it.
func TestReadingAheadMakesNoDifference(t *testing.T) {
	trees := aheadHistory(t)
	stopped, stop := context.WithCancel(t.Context())
	stop()
	follow := func(expect func(past *Past, i int)) (told []string) {
		past, err := NewPast(t.Context(), options(t, nil))
		if err != nil {
			t.Fatal(err)
		}
		defer past.Rest()
		var state *State
		for i, tree := range trees {
			expect(past, i)
			var turn Turn
			if state, turn, err = past.Next(t.Context(), state, tree, fmt.Sprintf("2027-01-%02d", i+1)); err != nil {
				t.Fatal(err)
			}
			turn.Changes = nil // plans, of which saved tells
			brought, err := json.Marshal(turn)
			if err != nil {
				t.Fatal(err)
			}
			told = append(told, string(brought), saved(t, past, state))
		}
		return told
	}
	want := follow(func(*Past, int) {})
	for name, expect := range map[string]func(past *Past, i int){
		"the next": func(past *Past, i int) { past.Expect(t.Context(), trees[min(i+1, len(trees)-1)]) },
		"another":  func(past *Past, i int) { past.Expect(t.Context(), trees[(i+2)%len(trees)]) },
		"stopped":  func(past *Past, i int) { past.Expect(stopped, trees[min(i+1, len(trees)-1)]) },
	} {
		if diff := cmp.Diff(want, follow(expect)); diff != "" {
			t.Errorf("%s (-want +got)\n%s", name, diff)
		}
	}
}

// The state of the commit that is expected is there when it comes, unless it
// cannot be read, has more than may be read, or nobody needs it any more.
func TestReadingAhead(t *testing.T) {
	trees := aheadHistory(t)
	stopped, stop := context.WithCancel(t.Context())
	stop()
	few := options(t, nil)
	few.Config.Limits.TotalBytes = len(planText + teamText("a", "capacity = 1") + teamText("b", ""))
	for _, c := range []struct {
		name      string
		ctx       context.Context
		options   Options
		at, ahead int
		ready     bool
		// teams are those of the plan that was read, none for the same plan.
		teams []string
	}{
		{"one changed", t.Context(), options(t, nil), 0, 1, true, []string{"team.a", "team.b"}},
		{"several at once", t.Context(), options(t, nil), 0, 3, true, []string{"team.a", "team.b", "team.c"}},
		{"no plan file", t.Context(), options(t, nil), 1, 2, true, nil},
		{"a broken one", t.Context(), options(t, nil), 3, 4, true, []string{"team.a", "team.b", "team.c"}},
		{"a missing one", t.Context(), options(t, nil), 5, 6, false, nil},
		{"a damaged one", t.Context(), options(t, nil), 5, 7, false, nil},
		{"too many", t.Context(), few, 0, 3, false, nil},
		{"stopped", stopped, options(t, nil), 0, 1, false, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			past, err := NewPast(t.Context(), c.options)
			if err != nil {
				t.Fatal(err)
			}
			past.Expect(c.ctx, trees[c.ahead])
			state, _, err := past.Next(t.Context(), nil, trees[c.at], "2027-01-01")
			if err != nil {
				t.Fatal(err)
			}
			past.Rest()
			if past.ahead.reader != nil {
				t.Error("the reader was left behind")
			}
			if ready := past.ahead.tree == trees[c.ahead] && past.ahead.before == state; ready != c.ready {
				t.Fatalf("ready: %v", ready)
			}
			var teams []string
			if past.ahead.after != nil {
				for _, b := range past.ahead.after.Plans()[0].Of(plan.TypeOf("team")) {
					teams = append(teams, b.Address)
				}
			}
			if diff := cmp.Diff(c.teams, teams); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}
