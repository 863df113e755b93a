package cli_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/engine/snapshot/gittest"
)

// framework skips the test where the pre-commit program is missing.
func framework(t *testing.T) {
	t.Helper()
	if _, err := exec.LookPath("pre-commit"); err != nil {
		t.Skip("pre-commit is not installed; this test runs goalpost through it")
	}
}

const manifest = "../../.pre-commit-hooks.yaml"

func TestManifestIsValid(t *testing.T) {
	framework(t)
	file, err := filepath.Abs(manifest)
	if err != nil {
		t.Fatal(err)
	}
	if out, err := gittest.New(t).With("PRE_COMMIT_HOME="+t.TempDir()).Run("pre-commit", "validate-manifest", file); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}

// asLocal turns the manifest into a configuration with the same hook, run by
// the program under test instead of one that pre-commit would build first.
func asLocal(t *testing.T) string {
	t.Helper()
	hooks, err := os.ReadFile(manifest)
	if err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(string(hooks), "language: golang"); n != 1 {
		t.Fatalf("the manifest builds %d hooks with Go", n)
	}
	local := strings.Replace(string(hooks), "language: golang", "language: system", 1)
	return "repos:\n  - repo: local\n    hooks:\n" + regexp.MustCompile(`(?m)^`).ReplaceAllString(strings.TrimSpace(local), "      ") + "\n"
}

func TestPreCommitRunsTheHook(t *testing.T) {
	framework(t)
	git := bakery(t).With("PRE_COMMIT_HOME="+t.TempDir(), "PRE_COMMIT_COLOR=never")
	git.Write(".pre-commit-config.yaml", asLocal(t))
	git.Commit("pre-commit", "2027-01-06")
	if out, err := git.Run("pre-commit", "install"); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for _, tc := range []struct {
		name    string
		change  func()
		commit  []string
		stopped string
	}{
		{"a broken plan", func() { breakPlan(t, git) }, []string{"--all"}, deadline},
		{"a broken plan by name", func() { breakPlan(t, git) }, []string{plan}, deadline},
		{"a broken plan that is not staged", func() {
			breakPlan(t, git)
			git.Write("README.md", "A bakery\n")
			git.Git("add", "README.md")
		}, nil, ""},
		{"a file that others refer to is deleted", func() { git.Git("rm", "--quiet", "plans/kpis.hcl") }, nil, "structure/dangling_reference"},
		{"a clean change", func() { touchPlan(t, git) }, []string{"--all"}, ""},
		{"--no-verify", func() { breakPlan(t, git) }, []string{"--all", "--no-verify"}, ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			git.Git("reset", "--quiet", "--hard")
			tc.change()
			commits(t, git, tc.stopped, tc.commit...)
		})
	}
	ours(t, git, 2, "by hand", "hook", "install")
}
