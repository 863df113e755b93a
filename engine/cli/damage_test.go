package cli_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/goalpost-dev/goalpost/engine/cli"
	"github.com/goalpost-dev/goalpost/engine/snapshot/gittest"
)

// checkIn runs a check in a repository, without a cache and with the
// environment of a machine that has no other git settings.
func checkIn(dir string, flags ...string) (code int, out, complaints string) {
	var stdout, stderr bytes.Buffer
	w := cli.World{
		Out: &stdout, Err: &stderr, Env: func(string) string { return "" }, Dir: dir,
		Now: func() time.Time { return time.Date(2027, 4, 20, 0, 0, 0, 0, time.UTC) },
	}
	code = cli.Main(append([]string{"check", "--no-cache", "-f", "json"}, flags...), w)
	return code, stdout.String(), stderr.String()
}

// needed are the objects that a judgement of a commit rests on: the commit, the
// trees on the way to the plans and below them, the plans, the configuration.
func needed(git *gittest.Repo, into map[string]string, rev string) {
	into[git.Git("rev-parse", rev)] = "commit " + rev
	into[git.Git("rev-parse", rev+"^{tree}")] = "root of " + rev
	for line := range strings.Lines(git.Git("ls-tree", "-r", "-t", rev, "plans", ".goalpost.hcl")) {
		about, path, _ := strings.Cut(strings.TrimSpace(line), "\t")
		into[strings.Fields(about)[2]] = rev + ":" + path
	}
}

// A check of a damaged repository is never green: without any single object it
// says what is missing, unless it needs that object for nothing, and then it
// says the same as if it were there.
func TestNoObjectIsMissedSilently(t *testing.T) {
	git := gittest.New(t)
	if err := os.CopyFS(git.Dir, os.DirFS("testdata/repo")); err != nil {
		t.Fatal(err)
	}
	git.Write("notes/2026.md", "Before\n")
	git.Commit("Before", "2027-01-04")
	git.Write("notes/2027.md", "Notes\n")
	git.Commit("The plan of 2027", "2027-01-05")
	git.Branch("feature")
	git.Write("plans/2027/more/goal.hcl", "goal \"idle\" {\n  title    = \"Chưa ai nhận\"\n  category = \"revenue\"\n}\n")
	git.Commit("A goal", "2027-01-06")
	git.Switch("main")
	git.Write("notes/main.md", "Main goes on\n")
	git.Commit("Main goes on", "2027-01-07")
	git.Switch("feature")
	objects, err := filepath.Glob(filepath.Join(git.Dir, ".git", "objects", "??", "*"))
	if err != nil || len(objects) < 20 {
		t.Fatalf("%d objects: %v", len(objects), err)
	}
	for _, tc := range []struct {
		name  string
		flags []string
		revs  []string
	}{
		{"two commits", []string{"--base", "main", "--head", "feature"}, []string{"main~1", "feature"}},
		{"rules of the base", []string{"--base", "main", "--head", "feature", "--rules-from", "base"}, []string{"main~1", "feature", "main"}},
		{"outright", []string{"--base", "main..feature"}, []string{"main", "feature"}},
		{"the index", []string{"--staged"}, []string{"feature"}},
		{"the worktree", []string{"--base", "main"}, []string{"main~1"}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			rests := map[string]string{}
			for _, rev := range tc.revs {
				needed(git, rests, rev)
			}
			code, want, complaints := checkIn(git.Dir, tc.flags...)
			if code != 0 {
				t.Fatalf("the intact repository: exit code %d\n%s%s", code, want, complaints)
			}
			for _, object := range objects {
				id := filepath.Base(filepath.Dir(object)) + filepath.Base(object)
				hidden := object + ".hidden"
				if err := os.Rename(object, hidden); err != nil {
					t.Fatal(err)
				}
				code, got, complaints := checkIn(git.Dir, tc.flags...)
				if err := os.Rename(hidden, object); err != nil {
					t.Fatal(err)
				}
				said := strings.Contains(got+complaints, id) || strings.Contains(got+complaints, id[:7])
				switch use := rests[id]; {
				case code == 3 && !said:
					t.Errorf("without %s (%s): it is not named\n%s%s", id, use, got, complaints)
				case code != 3 && use != "":
					t.Errorf("without %s (%s): exit code %d", id, use, code)
				case code != 3 && (code != 0 || got != want):
					t.Errorf("without %s, which is not needed: exit code %d\n%s%s", id, code, got, complaints)
				}
			}
		})
	}
}
