package cli_test

import (
	"cmp"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// The folders whose scripts make repositories with the git of the machine.
var gitScripts = []string{"audit", "base", "diff", "staged", "years"}

// judging are the rules that `statuses` runs besides the engine's own, so that
// the scripts say the same when the catalogue grows.
var judging = []string{
	"change/*", "kpi/count_per_team", "kpi/baseline_or_benchmark", "smart/deadline_present",
	"structure/objective_has_goal", "structure/goal_has_objective",
}

// needGit skips scripts that no git is there for.
func needGit(t *testing.T) {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not installed; these scripts make repositories with it")
	}
}

// fixGit makes git the same on every machine: no configuration but the
// repository's, one person, one date.
func fixGit(e *testscript.Env) {
	for name, value := range map[string]string{
		"GIT_CONFIG_GLOBAL": os.DevNull, "GIT_CONFIG_NOSYSTEM": "1", "GIT_TERMINAL_PROMPT": "0", "GIT_EDITOR": ":",
		"GIT_AUTHOR_NAME": "Lan Nguyễn", "GIT_AUTHOR_EMAIL": "lan@example.com", "GIT_AUTHOR_DATE": "2027-01-04T09:00:00+0700",
		"GIT_COMMITTER_NAME": "Minh Trần", "GIT_COMMITTER_EMAIL": "minh@example.com", "GIT_COMMITTER_DATE": "2027-01-04T09:00:00+0700",
		"GIT_ALLOW_PROTOCOL": "file", "TZ": "UTC", "LC_ALL": "C",
		// Nothing above the script's own directory is its repository.
		"GIT_CEILING_DIRECTORIES": filepath.Dir(e.WorkDir),
	} {
		e.Setenv(name, value)
	}
}

// runGit is `git ARG…`, which has to succeed, or fail after !.
func runGit(ts *testscript.TestScript, neg bool, args []string) {
	if err := ts.Exec("git", args...); (err != nil) != neg {
		ts.Fatalf("git %s: error is %v", strings.Join(args, " "), err)
	}
}

// commitAll is `commit MESSAGE [DAY]`: it commits everything in the worktree.
func commitAll(ts *testscript.TestScript, _ bool, args []string) {
	if len(args) == 2 {
		for _, name := range []string{"GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"} {
			before := ts.Getenv(name)
			ts.Setenv(name, args[1]+"T09:00:00+0700")
			defer ts.Setenv(name, before)
		}
	}
	runGit(ts, false, []string{"add", "--all"})
	runGit(ts, false, []string{"commit", "--quiet", "--allow-empty", "--message", args[0]})
}

// newRepo is `repo NAME`: a new repository with the plan of testdata/repo on main,
// the branch feature checked out, and the script in it. `repo NAME empty` is one
// without a commit, the plan in the worktree.
func newRepo(ts *testscript.TestScript, _ bool, args []string) {
	dir := filepath.Join(ts.Getenv("WORK"), args[0])
	ts.Check(os.MkdirAll(dir, 0o755))
	ts.Check(ts.Chdir(dir))
	runGit(ts, false, []string{"init", "--quiet", "--initial-branch=main"})
	ts.Check(os.CopyFS(dir, os.DirFS(ts.Getenv("PLAN"))))
	if len(args) == 2 {
		return
	}
	commitAll(ts, false, []string{"The plan of 2027"})
	runGit(ts, false, []string{"switch", "--quiet", "--create", "feature"})
}

// statuses is `statuses CODE FLAG…`: it runs goalpost check with the flags,
// wants the exit code, and prints a line "status severity rule address" for
// every violation, sorted. Without violations it prints nothing. What could not
// be evaluated comes on standard error.
func statuses(ts *testscript.TestScript, _ bool, args []string) {
	flags := []string{"check", "-f", "json"}
	for _, rule := range judging {
		flags = append(flags, "--only", rule)
	}
	exits(ts, false, slices.Concat(args[:1], []string{"goalpost"}, flags, args[1:]))
	var r struct {
		Violations  []struct{ Status, Severity, Rule, Address string }
		Diagnostics []struct {
			Message string
			Range   struct{ File string }
		}
	}
	if out := ts.ReadFile("stdout"); out != "" {
		ts.Check(json.Unmarshal([]byte(out), &r))
	}
	stderr := ts.ReadFile("stderr")
	var lines []string
	for _, v := range r.Violations {
		lines = append(lines, fmt.Sprintf("%s %s %s %s\n", v.Status, v.Severity, v.Rule, cmp.Or(v.Address, "-")))
	}
	slices.Sort(lines)
	fmt.Fprint(ts.Stdout(), strings.Join(lines, ""))
	for _, d := range r.Diagnostics {
		if d.Range.File != "" {
			stderr += d.Range.File + ": "
		}
		stderr += d.Message + "\n"
	}
	fmt.Fprint(ts.Stderr(), stderr)
}
