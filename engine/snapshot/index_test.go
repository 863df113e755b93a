package snapshot

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/snapshot/gittest"
)

// Every kind of index that git writes is read, or refused with the command that
// makes it readable.
func TestKindsOfIndexes(t *testing.T) {
	for _, tc := range []struct {
		name    string
		make    func(t *testing.T, git *gittest.Repo)
		holds   string // what the file has to contain to be of this kind
		refused string
	}{
		{"version 2", func(t *testing.T, git *gittest.Repo) { git.Git("update-index", "--index-version=2") }, "DIRC\x00\x00\x00\x02", ""},
		{"version 3, skip-worktree", func(t *testing.T, git *gittest.Repo) {
			git.Git("update-index", "--skip-worktree", "plans/2027/goals.hcl")
		}, "DIRC\x00\x00\x00\x03", ""},
		{"version 4", func(t *testing.T, git *gittest.Repo) { git.Git("update-index", "--index-version=4") }, "DIRC\x00\x00\x00\x04", ""},
		{"untracked cache", func(t *testing.T, git *gittest.Repo) { git.Git("update-index", "--force-untracked-cache") }, "UNTR", ""},
		{"file system monitor", func(t *testing.T, git *gittest.Repo) {
			git.Write(".git/monitor", "#!/bin/sh\nprintf 'token\\0/\\0'\n")
			if err := os.Chmod(filepath.Join(git.Dir, ".git", "monitor"), 0o755); err != nil {
				t.Fatal(err)
			}
			git.Git("config", "core.fsmonitor", ".git/monitor")
			git.Git("update-index", "--fsmonitor")
		}, "FSMN", ""},
		{"resolved conflict", func(t *testing.T, git *gittest.Repo) {
			conflict(t, git)
			git.Write("plans/2027/plan.hcl", "# both\n")
			git.Git("add", ".")
		}, "REUC", ""},
		{"end of entries and offsets", func(t *testing.T, git *gittest.Repo) {
			git.Git("-c", "index.threads=2", "-c", "index.recordEndOfIndexEntries=true", "-c", "index.recordOffsetTable=true", "update-index", "--index-version=4")
		}, "EOIE", ""},
		{"no checksum", func(t *testing.T, git *gittest.Repo) {
			file := filepath.Join(git.Dir, ".git", "index")
			content := readFile(t, file)
			git.Write(".git/index", content[:len(content)-20]+strings.Repeat("\x00", 20))
		}, "DIRC", ""},
		{"split", func(t *testing.T, git *gittest.Repo) { git.Git("update-index", "--split-index") }, "link", "run git update-index --no-split-index"},
		{"sparse", func(t *testing.T, git *gittest.Repo) {
			git.Git("sparse-checkout", "set", "--cone", "--sparse-index", "elsewhere")
		}, "sdir", "run git sparse-checkout reapply --no-sparse-index"},
		{"sparse, with nothing left out", func(t *testing.T, git *gittest.Repo) {
			git.Git("sparse-checkout", "set", "--cone", "--sparse-index", "plans")
		}, "sdir", "run git sparse-checkout reapply --no-sparse-index"},
		{"empty file", func(t *testing.T, git *gittest.Repo) { git.Write(".git/index", "") }, "", "remove it and run git reset"},
		{"no index file at all", func(t *testing.T, git *gittest.Repo) { git.Write(".git/index", "what is this, then?") }, "", "remove it and run git reset"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			git := sample(t)
			tc.make(t, git)
			if !strings.Contains(readFile(t, filepath.Join(git.Dir, ".git", "index")), tc.holds) {
				t.Fatalf("git did not write %q", tc.holds)
			}
			r := open(t, git.Dir)
			if tc.refused == "" {
				wantIndex(t, r, git)
				return
			}
			_, _, err := r.Index("")
			wantSentence(t, err, tc.refused)
			if command, ok := strings.CutPrefix(tc.refused, "run git "); ok {
				git.Git(strings.Fields(command)...)
				wantIndex(t, r, git)
			}
		})
	}
}

// conflict leaves a conflict about the plan in the index.
func conflict(t *testing.T, git *gittest.Repo) {
	t.Helper()
	git.Branch("side")
	git.Write("plans/2027/plan.hcl", "# theirs\n")
	git.Commit("side", "2027-01-07")
	git.Git("switch", "--quiet", "main")
	git.Write("plans/2027/plan.hcl", "# ours\n")
	git.Commit("main", "2027-01-08")
	if _, err := git.Try("merge", "--quiet", "side"); err == nil {
		t.Fatal("the merge went well")
	}
}

func TestConflicts(t *testing.T) {
	git := sample(t)
	conflict(t, git)
	r := open(t, git.Dir)
	for prefix, want := range map[string]string{"": "plans/2027/plan.hcl", "plans/2027": "plan.hcl"} {
		_, _, err := r.Index(prefix)
		wantSentence(t, err, "an unresolved conflict; resolve it and git add")
		if ds, ok := err.(diag.Diagnostics); !ok || len(ds) != 1 || ds[0].Range.File != want {
			t.Errorf("got %v, want one diagnostic at %s", err, want)
		}
	}
	// A project beside the conflict is none of its business.
	if _, _, err := r.Index("docs"); err != nil {
		t.Error(err)
	}
}

func TestIntentToAdd(t *testing.T) {
	git := sample(t)
	git.Write("plans/2027/later.hcl", "# later\n")
	git.Write("plans/2027/later.txt", "later\n")
	git.Git("add", "--intent-to-add", ".")
	r := open(t, git.Dir)
	tree, notes, err := r.Index("plans")
	if err != nil {
		t.Fatal(err)
	}
	if got := mustShow(t, tree, "."); strings.Contains(got, "later") {
		t.Errorf("got\n%s", got)
	}
	if len(notes) != 1 || notes[0].Range.File != "2027/later.hcl" {
		t.Fatalf("got the notes %v", notes)
	}
	wantSentence(t, notes[0], "only marked to be added")
}

// The directories of the index have the ids that a commit of it would have.
func TestIndexHasTheIdsOfTheCommit(t *testing.T) {
	git := sample(t)
	git.Write("plans/2027/teams.hcl", "# sorts before the directory teams\n")
	git.Write("plans/2027/teams0.hcl", "# sorts behind it\n")
	git.Write("a/b/c/d.txt", "deep\n")
	git.Git("update-index", "--chmod=+x", "top.hcl")
	git.Git("add", ".")
	r := open(t, git.Dir)
	index, _, err := r.Index("")
	if err != nil {
		t.Fatal(err)
	}
	commit := r.Tree(Commit{ID: git.Commit("third", "2027-01-07")}, "")
	for _, p := range []string{".", "plans", "plans/2027", "plans/2027/teams", "a/b/c", "top.hcl", "gone"} {
		got, errI := index.TreeHash(p)
		want, errC := commit.TreeHash(p)
		if got != want || errI != nil || errC != nil {
			t.Errorf("%s: got %s, want %s (%v, %v)", p, got, want, errI, errC)
		}
	}
}

// What counts is what was added: not the worktree, nor its line ends.
func TestIndexIsNotTheWorktree(t *testing.T) {
	git := sample(t)
	git.Git("config", "core.autocrlf", "true")
	git.Write("plans/2027/crlf.hcl", "# one\r\n# two\r\n")
	git.Git("add", ".")
	git.Write("plans/2027/goals.hcl", "# changed since\n")
	git.Git("rm", "--quiet", "--cached", "plans/2027/plan.hcl")
	r := open(t, git.Dir)
	wantIndex(t, r, git)
	index, _, err := r.Index("plans/2027")
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{"crlf.hcl": "# one\n# two\n", "goals.hcl": "goal \"brand\" {}\n"} {
		if got, err := index.Read(Entry{Path: name}); string(got) != want || err != nil {
			t.Errorf("%s: got %q, %v", name, got, err)
		}
	}
	id := git.Git("commit-tree", "-m", "x", git.Git("write-tree"))
	if got, err := r.Tree(Commit{ID: id}, "").Read(Entry{Path: "plans/2027/crlf.hcl"}); string(got) != "# one\n# two\n" || err != nil {
		t.Errorf("commit: got %q, %v", got, err)
	}
}

// A missing content is an error in the index too.
func TestIndexWithAMissingObject(t *testing.T) {
	git := sample(t)
	git.Write("plans/2027/new.hcl", "# new\n")
	git.Git("add", ".")
	id := git.Git("rev-parse", ":plans/2027/new.hcl")
	hideObject(t, git, id)
	index, _, err := open(t, git.Dir).Index("")
	if err != nil {
		t.Fatal(err)
	}
	_, ds := index.List("plans", true)
	wantSentence(t, ds, "object "+id+" is missing")
}

// An index cannot lead out of the repository or hide a file behind another.
func TestHostilePaths(t *testing.T) {
	git := sample(t)
	content := readFile(t, filepath.Join(git.Dir, ".git", "index"))
	for _, name := range []string{"../.hcl", "./p.hcl", "a//.hcl", "/op.hcl"} {
		damaged := strings.ReplaceAll(content, "top.hcl", name)
		body := damaged[:len(damaged)-20]
		git.Write(".git/index", body+strings.Repeat("\x00", 20))
		_, _, err := open(t, git.Dir).Index("")
		wantSentence(t, err, "is no path")
	}
}

// FuzzIndex gives the reader of the index whatever bytes: it may refuse them,
// and what it takes can be listed.
func FuzzIndex(f *testing.F) {
	for _, version := range []string{"2", "4"} {
		git := sample(f)
		git.Git("update-index", "--index-version="+version)
		content, err := os.ReadFile(filepath.Join(git.Dir, ".git", "index"))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(content)
		f.Add(content[:len(content)/2])
		f.Add(bytes.ReplaceAll(content, []byte("plans"), []byte("../..")))
		git.Git("update-index", "--split-index")
		if content, err = os.ReadFile(filepath.Join(git.Dir, ".git", "index")); err != nil {
			f.Fatal(err)
		}
		f.Add(content)
	}
	r := open(f, sample(f).Dir)
	f.Fuzz(func(t *testing.T, content []byte) {
		// Most inputs should get behind the checksum.
		if body, sum := cutSum(content); len(sum) == 20 {
			content = append(bytes.Clone(body), make([]byte, 20)...)
		}
		decoded, err := decodeIndex(content)
		if err != nil {
			wantSentence(t, err)
			return
		}
		index, _, err := r.staged(decoded, "")
		if err != nil {
			wantSentence(t, err)
			return
		}
		entries, _ := index.List(".", true)
		for _, e := range entries {
			if strings.Contains(fmt.Sprintf("/%s/", e.Path), "/../") {
				t.Errorf("listed %q", e.Path)
			}
		}
	})
}
