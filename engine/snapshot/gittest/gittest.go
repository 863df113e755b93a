// Package gittest makes repositories for tests with the git of the machine,
// which is the judge of what goalpost reads. Everything that could differ
// between machines is fixed: names, dates, configuration.
package gittest

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// The people of every commit.
const (
	AuthorName, AuthorEmail       = "Lan Nguyễn", "lan@example.com"
	CommitterName, CommitterEmail = "Minh Trần", "minh@example.com"
)

// Repo is a repository or one of its worktrees.
type Repo struct {
	t testing.TB
	// Dir is where git runs: the top of the worktree, or a bare repository.
	Dir   string
	home  string
	env   []string
	input string
}

// New makes an empty repository with the branch main. Options go to git init.
func New(t testing.TB, options ...string) *Repo {
	t.Helper()
	r := In(t, t.TempDir())
	r.Git(append([]string{"init", "--quiet", "--initial-branch=main"}, options...)...)
	return r
}

// In gives a directory in which git runs, a repository or not. It skips the
// test where there is no git.
func In(t testing.TB, dir string) *Repo {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not installed; these tests compare goalpost with it")
	}
	// git and the code under test have to agree on names: no links.
	dir, err := filepath.EvalSymlinks(dir)
	if err != nil {
		t.Fatal(err)
	}
	return &Repo{t: t, Dir: dir, home: t.TempDir()}
}

// At gives the same helpers for another directory of the same test.
func (r *Repo) At(dir string) *Repo {
	r.t.Helper()
	return In(r.t, filepath.Join(r.Dir, dir))
}

// With gives the same helpers with more environment, as NAME=value.
func (r *Repo) With(env ...string) *Repo {
	with := *r
	with.env = append(append([]string{}, r.env...), env...)
	return &with
}

// Input gives the same helpers with something to read for git.
func (r *Repo) Input(text string) *Repo {
	with := *r
	with.input = text
	return &with
}

// Clone clones this repository into a new directory. Options go to git clone;
// the clone is made through file:// so that they all work.
func (r *Repo) Clone(options ...string) *Repo {
	r.t.Helper()
	to := In(r.t, r.t.TempDir())
	args := append([]string{"clone", "--quiet"}, options...)
	to.Git(append(args, "file://"+filepath.ToSlash(r.Dir), ".")...)
	return to
}

// Git runs a command that has to succeed and gives its output without the
// line end.
func (r *Repo) Git(args ...string) string {
	r.t.Helper()
	out, err := r.Try(args...)
	if err != nil {
		r.t.Fatalf("git %s: %v\n%s", strings.Join(args, " "), err, out)
	}
	return strings.TrimRight(out, "\n")
}

// Try runs a command that may fail; what it complains about is in the error's
// place behind the output then.
func (r *Repo) Try(args ...string) (string, error) { return r.Run("git", args...) }

// Run runs another program as Try runs git.
func (r *Repo) Run(program string, args ...string) (string, error) {
	cmd := exec.Command(program, args...)
	cmd.Dir = r.Dir
	cmd.Env = r.environment(cmd)
	cmd.Stdin = strings.NewReader(r.input)
	var out, complaints bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &complaints
	if err := cmd.Run(); err != nil {
		return out.String() + complaints.String(), err
	}
	return out.String(), nil
}

// Write writes a file of the worktree, directories included.
func (r *Repo) Write(name, content string) {
	r.t.Helper()
	file := filepath.Join(r.Dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		r.t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(content), 0o644); err != nil {
		r.t.Fatal(err)
	}
}

// Commit commits everything in the worktree, also if nothing changed, and gives
// the id. The date is a day, or anything else that git understands.
func (r *Repo) Commit(message, date string) string {
	r.t.Helper()
	r.Git("add", "--all")
	r.On(date).Git("commit", "--quiet", "--allow-empty", "--message", message)
	return r.Git("rev-parse", "HEAD")
}

// Branch makes a branch at HEAD and switches to it.
func (r *Repo) Branch(name string) {
	r.t.Helper()
	r.Git("switch", "--quiet", "--create", name)
}

// Switch switches to a branch.
func (r *Repo) Switch(name string) {
	r.t.Helper()
	r.Git("switch", "--quiet", name)
}

// Merge merges a branch with a merge commit and gives its id.
func (r *Repo) Merge(branch, date string) string {
	r.t.Helper()
	r.On(date).Git("merge", "--quiet", "--no-ff", "--no-edit", branch)
	return r.Git("rev-parse", "HEAD")
}

// On gives the same helpers on a day.
func (r *Repo) On(date string) *Repo {
	if len(date) == len("2027-01-31") {
		date += "T09:00:00+0700"
	}
	return r.With("GIT_AUTHOR_DATE="+date, "GIT_COMMITTER_DATE="+date)
}

// environment is that of the test without what it says about git, since tests
// also run in hooks, and with the fixed one.
func (r *Repo) environment(cmd *exec.Cmd) []string {
	env := []string{}
	for _, variable := range cmd.Environ() {
		if !strings.HasPrefix(variable, "GIT_") {
			env = append(env, variable)
		}
	}
	env = append(env,
		"HOME="+r.home, "XDG_CONFIG_HOME=", "LC_ALL=C", "TZ=UTC",
		"GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CONFIG_NOSYSTEM=1", "GIT_TERMINAL_PROMPT=0",
		"GIT_AUTHOR_NAME="+AuthorName, "GIT_AUTHOR_EMAIL="+AuthorEmail, "GIT_AUTHOR_DATE=2027-01-04T09:00:00+0700",
		"GIT_COMMITTER_NAME="+CommitterName, "GIT_COMMITTER_EMAIL="+CommitterEmail, "GIT_COMMITTER_DATE=2027-01-04T09:00:00+0700",
		"GIT_EDITOR=:", "GIT_ALLOW_PROTOCOL=file",
	)
	return append(env, r.env...)
}
