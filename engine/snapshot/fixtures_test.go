package snapshot

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// fixturesDir names the environment variable with the folder of the
// repositories that go-git is tested with, unpacked by .ci/fixtures.
const fixturesDir = "GOALPOST_GIT_FIXTURES"

// Every repository of go-git-fixtures, tree by tree and index by index, against
// git itself.
func TestFixturesAsGitListsThem(t *testing.T) {
	dir := os.Getenv(fixturesDir)
	if dir == "" {
		t.Skipf("%s is not set; .ci/fixtures prints its value", fixturesDir)
	}
	archives, err := filepath.Glob(filepath.Join(dir, "data", "*.tgz"))
	if err != nil || len(archives) < 16 {
		t.Fatalf("%d repositories in %s: %v", len(archives), dir, err)
	}
	trees, entries := 0, 0
	for _, archive := range archives {
		name := strings.TrimSuffix(filepath.Base(archive), ".tgz")
		t.Run(name, func(t *testing.T) {
			for _, at := range unpack(t, archive) {
				if asGit(t, at, "rev-parse", "--git-dir") == "" {
					if _, err := OpenRepository(at, noEnv); err == nil {
						t.Errorf("git does not open %s", at)
					}
					continue
				}
				r := open(t, at)
				trees += wantTrees(t, r, at)
				entries += wantEntries(t, r, at)
			}
		})
	}
	t.Logf("%d trees and %d index entries compared", trees, entries)
	if trees < 100 || entries < 20 {
		t.Errorf("only %d trees and %d index entries were compared", trees, entries)
	}
}

// unpack gives the folders of the repositories in an archive, which holds a .git
// folder, a worktree with one, or several of these; one is a worktree without.
func unpack(t *testing.T, archive string) []string {
	t.Helper()
	at := t.TempDir()
	if !strings.HasPrefix(filepath.Base(archive), "worktree-") {
		at = filepath.Join(at, ".git")
	}
	if err := os.MkdirAll(at, 0o755); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command("tar", "-xzf", archive, "-C", at, "--no-same-owner").CombinedOutput(); err != nil {
		t.Fatalf("tar: %v\n%s", err, out)
	}
	if filepath.Base(at) == ".git" {
		return []string{filepath.Dir(at)}
	}
	var found []string
	for _, depth := range []string{".git", "*/.git"} {
		names, _ := filepath.Glob(filepath.Join(at, depth))
		for _, name := range names {
			found = append(found, filepath.Dir(name))
		}
	}
	return found
}

func asGit(t *testing.T, dir string, args ...string) string {
	t.Helper()
	cmd := exec.Command("git", append([]string{"-C", dir, "-c", "core.quotePath=false"}, args...)...)
	out, err := cmd.Output()
	if err != nil {
		return ""
	}
	return string(out)
}

const mostCommits = 60

func wantTrees(t *testing.T, r *Repository, dir string) int {
	t.Helper()
	commits := strings.Fields(asGit(t, dir, "rev-list", "--all", fmt.Sprint("--max-count=", mostCommits)))
	for _, id := range commits {
		want := asGit(t, dir, "ls-tree", "-r", "-z", id)
		c := resolve(t, r, id)
		var got strings.Builder
		if err := walkAll(r, c, &got); err != nil {
			t.Errorf("%s: %v", id, err)
		} else if got.String() != want {
			t.Errorf("%s: got\n%q\nwant\n%q", id, got.String(), want)
		}
	}
	return len(commits)
}

// walkAll writes everything in a commit as git ls-tree -r -z does.
func walkAll(r *Repository, c Commit, out *strings.Builder) error {
	root, err := r.Tree(c, "").root()
	if err != nil {
		return err
	}
	var enter func(prefix string, at item) error
	enter = func(prefix string, at item) error {
		items, err := r.folder(at.id)
		if err != nil {
			return err
		}
		for _, i := range items {
			switch {
			case i.isFolder():
				if err := enter(prefix+i.name+"/", i); err != nil {
					return err
				}
			case i.isModule():
				fmt.Fprintf(out, "%06o commit %s\t%s%s\x00", uint32(i.mode), i.id, prefix, i.name)
			default:
				fmt.Fprintf(out, "%06o blob %s\t%s%s\x00", uint32(i.mode), i.id, prefix, i.name)
			}
		}
		return nil
	}
	return enter("", item{id: root})
}

func wantEntries(t *testing.T, r *Repository, dir string) int {
	t.Helper()
	content, err := os.ReadFile(r.indexFile)
	if err != nil {
		return 0
	}
	decoded, err := decodeIndex(content)
	if err != nil {
		t.Errorf("index: %v", err)
		return 0
	}
	var got strings.Builder
	for _, e := range decoded.Entries {
		fmt.Fprintf(&got, "%06o %s %d\t%s\x00", uint32(e.Mode), e.Hash, e.Stage, e.Name)
	}
	if want := asGit(t, dir, "ls-files", "-s", "-z"); got.String() != want {
		t.Errorf("index: got\n%q\nwant\n%q", got.String(), want)
	}
	return len(decoded.Entries)
}
