package cli_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/engine/snapshot/gittest"
)

// bakery makes a repository with the plan of the bakery in its first commit.
func bakery(t *testing.T) *gittest.Repo {
	t.Helper()
	git := gittest.New(t)
	if err := os.CopyFS(filepath.Join(git.Dir, "plans"), os.DirFS("../../plans/bakery")); err != nil {
		t.Fatal(err)
	}
	git.Write(".goalpost.hcl", "as_of = \"2027-04-20\"\nplans = [\"plans\"]\n")
	git.Write("README.md", "The plan of a bakery\n")
	git.Commit("first", "2027-01-05")
	return git
}

// ours runs goalpost, which has to end with this code and print this.
func ours(t *testing.T, git *gittest.Repo, code int, want string, args ...string) {
	t.Helper()
	out, err := git.Run("goalpost", args...)
	if got := exitCode(t, err); got != code || !strings.Contains(out, want) {
		t.Errorf("goalpost %s: exit code %d, want %d with %q:\n%s", strings.Join(args, " "), got, code, want, out)
	}
}

func exitCode(t *testing.T, err error) int {
	t.Helper()
	if err == nil {
		return 0
	}
	exit, ok := err.(*exec.ExitError)
	if !ok {
		t.Fatal(err)
	}
	return exit.ExitCode()
}

// edit replaces a text that has to stand in a file once.
func edit(t *testing.T, git *gittest.Repo, name, from, to string) {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(git.Dir, name))
	if err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(string(content), from); n != 1 {
		t.Fatalf("%s holds %q %d times", name, from, n)
	}
	git.Write(name, strings.Replace(string(content), from, to, 1))
}

const (
	dated   = "deadline    = \"2027-06-30\"\n  effort      = 6\n"
	undated = "deadline    = \"end of June\"\n  effort      = 6\n"
	plan    = "plans/plan.hcl"
)

// breakPlan breaks a rule, touchPlan none.
func breakPlan(t *testing.T, git *gittest.Repo) { edit(t, git, plan, dated, undated) }
func mendPlan(t *testing.T, git *gittest.Repo)  { edit(t, git, plan, undated, dated) }
func touchPlan(t *testing.T, git *gittest.Repo) { edit(t, git, plan, "# A small plan", "# A plan") }

// commits makes a commit, which a hook has to stop with these words; with none,
// the commit has to be made.
func commits(t *testing.T, git *gittest.Repo, stopped string, args ...string) {
	t.Helper()
	before := git.Git("rev-parse", "HEAD")
	out, err := git.Try(append([]string{"commit", "--message", "x"}, args...)...)
	made := git.Git("rev-parse", "HEAD") != before
	if made != (stopped == "") || made != (err == nil) || !strings.Contains(out, stopped) {
		t.Errorf("commit made: %t, want it stopped by %q:\n%s", made, stopped, out)
	}
}

const deadline = "smart/deadline_present"

// Every way to commit that git has runs the check on what it would commit.
func TestHookChecksCommits(t *testing.T) {
	for _, tc := range []struct {
		name, dir string
		change    func(t *testing.T, git *gittest.Repo)
		commit    []string
		// stopped is what the hook says; empty where the commit is to be made.
		stopped string
	}{
		{"commit", ".", func(t *testing.T, git *gittest.Repo) {
			breakPlan(t, git)
			git.Git("add", "plans")
		}, nil, deadline},
		{"commit -a", ".", breakPlan, []string{"-a"}, deadline},
		{"commit FILE", ".", breakPlan, []string{"plans/plan.hcl"}, deadline},
		{"commit of another FILE", ".", func(t *testing.T, git *gittest.Repo) {
			breakPlan(t, git)
			git.Git("add", "plans")
			git.Write("README.md", "A bakery\n")
		}, []string{"README.md"}, ""},
		{"commit --amend", ".", breakPlan, []string{"-a", "--amend"}, deadline},
		{"commit from below", "plans", func(t *testing.T, git *gittest.Repo) {
			breakPlan(t, git)
			git.Git("add", "plans")
		}, nil, deadline},
		{"commit -a from below", "plans", breakPlan, []string{"-a"}, deadline},
		{"commit FILE from below", "plans", breakPlan, []string{"plan.hcl"}, deadline},
		{"a file that others refer to is deleted", ".", func(_ *testing.T, git *gittest.Repo) {
			git.Git("rm", "--quiet", "plans/kpis.hcl")
		}, nil, "structure/dangling_reference"},
		{"a clean change", ".", touchPlan, []string{"-a"}, ""},
		{"broken in the worktree, not in the index", ".", func(t *testing.T, git *gittest.Repo) {
			git.Write("README.md", "A bakery\n")
			git.Git("add", "README.md")
			breakPlan(t, git)
		}, nil, ""},
		{"broken in the index, mended in the worktree", ".", func(t *testing.T, git *gittest.Repo) {
			breakPlan(t, git)
			git.Git("add", "plans")
			mendPlan(t, git)
		}, nil, deadline},
		{"--no-verify", ".", breakPlan, []string{"-a", "--no-verify"}, ""},
		{"a configuration that cannot be followed", ".", func(_ *testing.T, git *gittest.Repo) {
			git.Write(".goalpost.hcl", "fail_level = 7\n")
		}, []string{"-a"}, "fail_level"},
		{"nothing left to check", ".", func(_ *testing.T, git *gittest.Repo) {
			git.Git("rm", "-r", "--quiet", "plans")
		}, nil, "no plan"},
	} {
		for _, linked := range []bool{false, true} {
			name := tc.name
			if linked {
				name += " in a linked worktree"
			}
			t.Run(name, func(t *testing.T) {
				git := bakery(t)
				ours(t, git, 0, "is in place", "hook", "install")
				if linked {
					git.Git("worktree", "add", "--quiet", "wt")
					git = git.At("wt")
				}
				tc.change(t, git)
				commits(t, git.At(tc.dir), tc.stopped, tc.commit...)
			})
		}
	}
}

// The example of the guide: a commit is stopped, the plan is mended, the same
// commit is made.
func TestHookLetsAMendedPlanPass(t *testing.T) {
	git := bakery(t)
	ours(t, git, 0, "is in place", "hook", "install")
	breakPlan(t, git)
	touchPlan(t, git)
	commits(t, git, deadline, "--all")
	mendPlan(t, git)
	commits(t, git, "", "--all")
}

// A project below the top of the worktree is checked there, by its own
// configuration, though git runs the hook at the top.
func TestHookOfAProjectBelowTheTop(t *testing.T) {
	for _, tc := range []struct {
		name string
		in   func(git *gittest.Repo) *gittest.Repo
	}{
		{"the main worktree", func(git *gittest.Repo) *gittest.Repo { return git }},
		{"GIT_DIR", func(git *gittest.Repo) *gittest.Repo { return git.With("GIT_DIR=.git") }},
		{"a linked worktree", func(git *gittest.Repo) *gittest.Repo {
			git.Git("worktree", "add", "--quiet", "wt")
			return git.At("wt")
		}},
	} {
		for _, way := range []string{"--all", "Lan's plans"} {
			t.Run(tc.name+" "+way, func(t *testing.T) {
				git := gittest.New(t)
				if err := os.CopyFS(filepath.Join(git.Dir, "Lan's plans/plans"), os.DirFS("../../plans/bakery")); err != nil {
					t.Fatal(err)
				}
				git.Write("Lan's plans/.goalpost.hcl", "as_of = \"2027-04-20\"\nlanguage = \"vi\"\n")
				git.Commit("first", "2027-01-05")
				ours(t, git.At("Lan's plans/plans"), 0, "đã sẵn sàng", "hook", "install")
				git = tc.in(git)
				project := git.At("Lan's plans")
				breakPlan(t, project)
				commits(t, git, "1 lỗi", way)
				mendPlan(t, project)
				touchPlan(t, project)
				commits(t, git, "", way)
			})
		}
	}
}

// A hook whose program has gone takes the one in PATH, and stops the commit
// where there is none.
func TestHookFindsTheProgram(t *testing.T) {
	git := bakery(t)
	installed, err := exec.LookPath("goalpost")
	if err != nil {
		t.Fatal(err)
	}
	moved := filepath.Join(t.TempDir(), "goalpost")
	if err := os.Link(installed, moved); err != nil {
		t.Skipf("no second name for the program: %v", err)
	}
	if out, err := git.Run(moved, "hook", "install"); err != nil {
		t.Fatal(out)
	}
	breakPlan(t, git)
	nowhere := "PATH=" + strings.ReplaceAll(os.Getenv("PATH"), filepath.Dir(installed)+string(filepath.ListSeparator), "")
	commits(t, git.With(nowhere), deadline, "--all")
	if err := os.Remove(moved); err != nil {
		t.Fatal(err)
	}
	commits(t, git, deadline, "--all")
	commits(t, git.With(nowhere), "git commit --no-verify", "--all")
}
