package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/engine/snapshot/gittest"
)

func TestEveryBlobIsReadOnce(t *testing.T) {
	r := gittest.New(t)
	r.Write("plans/a/plan.hcl", "one\n")
	r.Write("plans/b/plan.hcl", "x = 1\n")
	r.Write("README.md", "elsewhere")
	r.Commit("first", "2027-01-01")
	r.Write("plans/a/plan.hcl", "x = 22\n")
	r.Commit("second", "2027-01-02")
	r.Write("plans/b/plan.hcl", "x = 22\n") // as in the other plan
	r.Write("plans/a/more.hcl", "x = 1\n")  // as it was in the other plan
	r.Commit("third", "2027-01-03")
	r.Write("README.md", "elsewhere again")
	r.Commit("fourth", "2027-01-04")
	want := result{commits: 4, blobs: 3, bytes: int64(len("one\nx = 1\nx = 22\n")), broken: 1}
	if got, err := run(r.Dir, "plans"); err != nil || got != want {
		t.Errorf("got %s, %v; want %s", got, err, want)
	}
	if got, err := run(r.Dir, "nowhere"); err != nil || got.blobs != 0 || got.commits != 4 {
		t.Errorf("got %s, %v", got, err)
	}
}

func TestSideBranchesAreLeftOut(t *testing.T) {
	r := gittest.New(t)
	r.Write("plans/plan.hcl", "x = 1\n")
	r.Commit("first", "2027-01-01")
	r.Branch("side")
	r.Switch("side")
	r.Write("plans/plan.hcl", "x = 2\n")
	r.Commit("aside", "2027-01-02")
	r.Write("plans/plan.hcl", "x = 3\n")
	r.Commit("aside again", "2027-01-03")
	r.Switch("main")
	r.Merge("side", "2027-01-04")
	if got, err := run(r.Dir, "plans"); err != nil || got.blobs != 2 || got.commits != 2 {
		t.Errorf("got %s, %v", got, err)
	}
}

func TestWhatIsMissingIsAnError(t *testing.T) {
	r := gittest.New(t)
	r.Write("plans/plan.hcl", "x = 1\n")
	r.Commit("first", "2027-01-01")
	blob := r.Git("rev-parse", "HEAD:plans/plan.hcl")
	if err := os.Remove(filepath.Join(r.Dir, ".git", "objects", blob[:2], blob[2:])); err != nil {
		t.Fatal(err)
	}
	if _, err := run(r.Dir, "plans"); err == nil || !strings.Contains(err.Error(), blob) {
		t.Errorf("got %v", err)
	}
	if _, err := run(t.TempDir(), "plans"); err == nil {
		t.Error("no repository is no error")
	}
}
