package snapshot

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/engine/snapshot/gittest"
)

func baseIDs(t *testing.T, r *Repository, a, b string) (string, error) {
	t.Helper()
	bases, err := r.MergeBases(resolve(t, r, a), resolve(t, r, b))
	var ids []string
	for _, c := range bases {
		ids = append(ids, c.ID)
	}
	return strings.Join(ids, " "), err
}

func gitBases(git *gittest.Repo, a, b string) string {
	out, _ := git.Try("merge-base", "--all", a, b) // fails where there are none
	ids := strings.Fields(out)
	slices.Sort(ids)
	return strings.Join(ids, " ")
}

// randomHistory makes commits with up to three parents, some without, and with
// dates of which some lie. Each gets a branch.
func randomHistory(t *testing.T, seed uint64, commits int) *gittest.Repo {
	random := rand.New(rand.NewPCG(seed, 2))
	git := gittest.New(t)
	var stream strings.Builder
	for n := range commits {
		date := 1800000000 + n*1000
		if seed%2 == 1 && random.IntN(4) == 0 {
			date += random.IntN(200000) - 100000
		}
		fmt.Fprintf(&stream, "commit refs/heads/c%d\nmark :%d\ncommitter A <a@example.com> %d +0000\ndata 3\n%03d\n", n, n+1, date, n)
		parents := []int{}
		if n > 0 && random.IntN(20) > 0 {
			for range 1 + random.IntN(3)*random.IntN(2) {
				parents = append(parents, 1+max(0, n-1-random.IntN(8)))
			}
		}
		for i, p := range slices.Compact(slices.Sorted(slices.Values(parents))) {
			fmt.Fprintf(&stream, "%s :%d\n", []string{"from", "merge", "merge"}[i], p)
		}
	}
	git.Input(stream.String()).Git("fast-import", "--quiet")
	return git
}

func TestMergeBasesAsGitFindsThem(t *testing.T) {
	several, none := 0, 0
	for seed := range uint64(6) {
		const commits = 40
		git := randomHistory(t, seed, commits)
		r := open(t, git.Dir)
		random := rand.New(rand.NewPCG(seed, 3))
		for range 60 {
			a, b := fmt.Sprintf("c%d", random.IntN(commits)), fmt.Sprintf("c%d", random.IntN(commits))
			want := gitBases(git, a, b)
			if got, err := baseIDs(t, r, a, b); err != nil || got != want {
				t.Errorf("seed %d, %s and %s: got %q, %v, want %q", seed, a, b, got, err, want)
			}
			switch strings.Count(want, " ") {
			case 0:
				if want == "" {
					none++
				}
			default:
				several++
			}
		}
	}
	if several < 10 || none < 10 {
		t.Errorf("only %d pairs with several bases and %d with none", several, none)
	}
}

func TestCrissCross(t *testing.T) {
	git := sample(t)
	git.Branch("a")
	one := git.Commit("a", "2027-02-01")
	git.Git("switch", "--quiet", "main")
	git.Branch("b")
	two := git.Commit("b", "2027-02-02")
	git.Merge("a", "2027-02-03")
	git.Git("switch", "--quiet", "a")
	git.Merge(two, "2027-02-04")
	r := open(t, git.Dir)
	want := []string{one, two}
	slices.Sort(want)
	if got, err := baseIDs(t, r, "a", "b"); err != nil || got != strings.Join(want, " ") {
		t.Errorf("got %q, %v, want %q", got, err, want)
	}
}

// A missing commit is an error, whatever the walk found before.
func TestMergeBasesWithAMissingCommit(t *testing.T) {
	git := randomHistory(t, 2, 30)
	r := open(t, git.Dir)
	a, b := "c29", "c28"
	want, err := baseIDs(t, r, a, b)
	if err != nil {
		t.Fatal(err)
	}
	failures := 0
	for id := range strings.FieldsSeq(git.Git("rev-list", "--all")) {
		if _, err := os.Stat(objectFile(git, id)); err != nil {
			t.Fatal(err)
		}
		hideObject(t, git, id)
		r := open(t, git.Dir)
		ca, errA := r.Resolve(a)
		cb, errB := r.Resolve(b)
		if errA == nil && errB == nil {
			bases, err := r.MergeBases(ca, cb)
			var ids []string
			for _, c := range bases {
				ids = append(ids, c.ID)
			}
			if err == nil && strings.Join(ids, " ") != want {
				t.Errorf("without %s: got %q, want %q or an error", id, ids, want)
			}
			if err != nil {
				wantSentence(t, err, id, "is missing")
				failures++
			}
		}
		if err := os.Rename(objectFile(git, id)+".gone", objectFile(git, id)); err != nil {
			t.Fatal(err)
		}
	}
	if failures == 0 {
		t.Error("no missing commit was noticed")
	}
}

// In a shallow clone of any depth the answer is that of the whole repository,
// or that history is cut.
func TestMergeBasesInShallowClones(t *testing.T) {
	whole, cuts := 0, 0
	for seed := range uint64(3) {
		git := randomHistory(t, seed, 40)
		full := open(t, git.Dir)
		for _, depth := range []string{"1", "2", "4", "8"} {
			clone := gittest.In(t, t.TempDir())
			clone.Git("init", "--quiet")
			clone.Git("fetch", "--quiet", "--depth="+depth, "file://"+filepath.ToSlash(git.Dir), "refs/heads/c39:refs/heads/c39", "refs/heads/c38:refs/heads/c38", "refs/heads/c35:refs/heads/c35")
			r := open(t, clone.Dir)
			for _, pair := range [][2]string{{"c39", "c38"}, {"c39", "c35"}, {"c38", "c35"}} {
				want, err := baseIDs(t, full, pair[0], pair[1])
				if err != nil {
					t.Fatal(err)
				}
				got, err := baseIDs(t, r, pair[0], pair[1])
				switch {
				case err != nil:
					wantSentence(t, err, "history is cut at", "use fetch-depth: 0 or git fetch --unshallow")
					cuts++
				case got != want:
					t.Errorf("seed %d, depth %s, %v: got %q, want %q", seed, depth, pair, got, want)
				default:
					whole++
				}
			}
		}
	}
	if whole < 5 || cuts < 5 {
		t.Errorf("%d answers and %d cuts: the histories show too little", whole, cuts)
	}
}

// The plain case: main and a branch in a clone of depth 1 and 2.
func TestShallow(t *testing.T) {
	origin := sample(t)
	origin.Branch("feature")
	origin.Commit("third", "2027-01-07")
	origin.Git("switch", "--quiet", "main")
	origin.Commit("fourth", "2027-01-08")
	for depth, cutAt := range map[string]string{"1": "main", "2": ""} {
		clone := origin.Clone("--no-single-branch", "--depth="+depth)
		r := open(t, clone.Dir)
		want := strings.Fields(readFile(t, filepath.Join(clone.Dir, ".git", "shallow")))
		if got := r.Shallow(); !slices.Equal(got, want) {
			t.Errorf("shallow: got %q, want %q", got, want)
		}
		wantHead(t, r, clone)
		got, err := baseIDs(t, r, "main", "origin/feature")
		if cutAt != "" {
			wantSentence(t, err, "history is cut at ")
			_, err = r.Resolve("main~1")
			wantSentence(t, err, "history is cut at "+clone.Git("rev-parse", "main")[:7])
			c := resolve(t, r, "main")
			if len(c.Parents) != 1 || !r.IsShallow(c) {
				t.Errorf("got parents %q, shallow %v", c.Parents, r.IsShallow(c))
			}
			_, err = r.Commit(c.Parents[0])
			wantSentence(t, err, "history is cut at "+c.ID[:7])
		} else if err != nil || got != origin.Git("rev-parse", "main~1") {
			t.Errorf("depth %s: got %q, %v", depth, got, err)
		}
	}
	if r := open(t, origin.Dir); len(r.Shallow()) > 0 {
		t.Error("the origin is not shallow")
	}
}

func readFile(t testing.TB, name string) string {
	t.Helper()
	content, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}
