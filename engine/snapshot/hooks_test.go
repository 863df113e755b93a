package snapshot

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/engine/snapshot/gittest"
)

// spy is a hook that writes down where it runs, with what environment and what
// git sees in the index, keeps the index, and stops the commit.
const spy = `#!/bin/sh
out="$SPY"
pwd >"$out/pwd"
env >"$out/env"
git ls-files -s -z >"$out/files"
cp "$(git rev-parse --git-path index)" "$out/index"
exit 1
`

// In a hook, the index that is about to be committed is read, whichever file
// git keeps it in.
func TestHooks(t *testing.T) {
	hunk := "diff --git a/plans/2027/goals.hcl b/plans/2027/goals.hcl\n--- a/plans/2027/goals.hcl\n+++ b/plans/2027/goals.hcl\n@@ -1 +1,2 @@\n goal \"brand\" {}\n+# part\n"
	for _, tc := range []struct {
		name, dir, indexFile string
		change               func(git *gittest.Repo)
		commit               []string
		input                string
	}{
		{"commit", ".", "index", func(git *gittest.Repo) { git.Git("add", "plans/2027/goals.hcl") }, nil, ""},
		{"commit of a part", ".", "index", func(git *gittest.Repo) { git.Input(hunk).Git("apply", "--cached") }, nil, ""},
		{"commit -a", ".", "index.lock", nil, []string{"-a"}, ""},
		{"commit FILE", ".", "next-index-", nil, []string{"plans/2027/goals.hcl"}, ""},
		{"commit -p", ".", "index.lock", nil, []string{"-p"}, "y\nn\n"},
		{"commit from below", "plans", "index", func(git *gittest.Repo) { git.Git("add", "plans/2027/goals.hcl") }, nil, ""},
		{"commit -a from below", "plans", "index.lock", nil, []string{"-a"}, ""},
		{"commit FILE from below", "plans/2027", "next-index-", nil, []string{"goals.hcl"}, ""},
	} {
		for _, linked := range []bool{false, true} {
			name := tc.name
			if linked {
				name += " in a linked worktree"
			}
			t.Run(name, func(t *testing.T) {
				git := sample(t)
				git.Write(".git/hooks/pre-commit", spy)
				if err := os.Chmod(filepath.Join(git.Dir, ".git/hooks/pre-commit"), 0o755); err != nil {
					t.Fatal(err)
				}
				if linked {
					git.Git("worktree", "add", "--quiet", "wt")
					git = git.At("wt")
				}
				git.Write("plans/2027/goals.hcl", "goal \"brand\" {}\n# part\n")
				git.Write("top.hcl", "# changed\n")
				if tc.change != nil {
					tc.change(git)
				}
				notes := t.TempDir()
				commit := append([]string{"commit", "--message", "x"}, tc.commit...)
				if out, err := git.At(tc.dir).With("SPY=" + notes).Input(tc.input).Try(commit...); err == nil {
					t.Fatalf("the hook did not run: %s", out)
				}

				env := strings.Split(readFile(t, filepath.Join(notes, "env")), "\n")
				pwd := strings.TrimSpace(readFile(t, filepath.Join(notes, "pwd")))
				file := environ(env...)("GIT_INDEX_FILE")
				if !strings.Contains(filepath.Base(file), tc.indexFile) {
					t.Fatalf("git used the index %s", file)
				}
				if !filepath.IsAbs(file) {
					file = filepath.Join(pwd, file)
				}
				// The commit was given up, so its index is gone or another one.
				if err := os.WriteFile(file, []byte(readFile(t, filepath.Join(notes, "index"))), 0o644); err != nil {
					t.Fatal(err)
				}
				r := open(t, pwd, env...)
				index, _, err := r.Index("")
				if err != nil {
					t.Fatal(err)
				}
				want := expected(readFile(t, filepath.Join(notes, "files")))
				if got := mustShow(t, index, "."); got != want {
					t.Errorf("got\n%swant\n%s", got, want)
				}
				if head := expected(git.Git("ls-tree", "-r", "-z", "HEAD")); head == want {
					t.Error("nothing was about to be committed, so nothing was shown")
				}
				if r.Root() != git.Dir {
					t.Errorf("root: got %s, want %s", r.Root(), git.Dir)
				}
			})
		}
	}
}
