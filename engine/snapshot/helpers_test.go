package snapshot

import (
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/snapshot/gittest"
)

func noEnv(string) string { return "" }

// environ looks variables up in a list of NAME=value.
func environ(variables ...string) func(string) string {
	return func(name string) string {
		for _, v := range variables {
			if value, ok := strings.CutPrefix(v, name+"="); ok {
				return value
			}
		}
		return ""
	}
}

func open(t testing.TB, dir string, env ...string) *Repository {
	t.Helper()
	r, err := OpenRepository(dir, environ(env...))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { r.Close() })
	return r
}

func resolve(t testing.TB, r *Repository, rev string) Commit {
	t.Helper()
	c, err := r.Resolve(rev)
	if err != nil {
		t.Fatalf("%s: %v", rev, err)
	}
	return c
}

// wantSentence checks that an error is a diagnostic that says something in both
// languages.
func wantSentence(t testing.TB, err error, want ...string) {
	t.Helper()
	var d diag.Diagnostic
	var ds diag.Diagnostics
	switch {
	case errors.As(err, &ds) && len(ds) > 0:
		d = ds[0]
	case !errors.As(err, &d):
		t.Fatalf("got the error %v, want a diagnostic with %q", err, want)
	}
	if d.Text.Vi == "" || d.Text.Vi == d.Text.En {
		t.Errorf("%q has no Vietnamese: %q", d.Text.En, d.Text.Vi)
	}
	for _, part := range want {
		if !strings.Contains(d.Text.En, part) {
			t.Errorf("got %q, want %q in it", d.Text.En, part)
		}
	}
}

// shown lists a snapshot a line per file, everything read.
func shown(s Snapshot, p string) (string, error) {
	entries, ds := s.List(p, true)
	if len(ds) > 0 {
		return "", ds
	}
	var lines strings.Builder
	for _, e := range entries {
		if e.Link {
			fmt.Fprintf(&lines, "link %s\n", Quote(e.Path))
			continue
		}
		content, err := s.Read(e)
		if err != nil {
			return "", err
		}
		if int64(len(content)) != e.Size || Hash(content) != e.Hash {
			return "", fmt.Errorf("%s has %d bytes and the id %s, listed with %d and %s", e.Path, len(content), Hash(content), e.Size, e.Hash)
		}
		fmt.Fprintf(&lines, "%s %s\n", e.Hash, Quote(e.Path))
	}
	return lines.String(), nil
}

func mustShow(t testing.TB, s Snapshot, p string) string {
	t.Helper()
	lines, err := shown(s, p)
	if err != nil {
		t.Fatal(err)
	}
	return lines
}

// expected gives the plan files of what git ls-tree -r -z or git ls-files -s -z
// print, in the form of shown. Links are left to the tests about links.
func expected(out string) string {
	var lines []string
	for record := range strings.SplitSeq(out, "\x00") {
		head, name, ok := strings.Cut(record, "\t")
		fields := strings.Fields(head)
		if !ok || strings.HasPrefix(name, ".") || strings.Contains(name, "/.") || path.Ext(name) != ".hcl" {
			continue
		}
		id := fields[1]
		if fields[1] == "blob" {
			id = fields[2]
		}
		if strings.HasPrefix(fields[0], "100") {
			lines = append(lines, name+"\x00"+id+" "+Quote(name)+"\n")
		}
	}
	slices.Sort(lines)
	var b strings.Builder
	for _, line := range lines {
		_, shown, _ := strings.Cut(line, "\x00")
		b.WriteString(shown)
	}
	return b.String()
}

// wantHead checks that the files of HEAD are those that git lists.
func wantHead(t *testing.T, r *Repository, git *gittest.Repo) {
	t.Helper()
	want := expected(git.Git("ls-tree", "-r", "-z", "--full-tree", "HEAD"))
	if want == "" {
		t.Fatal("no plan file in HEAD, so nothing is compared")
	}
	if got := mustShow(t, r.Tree(resolve(t, r, "HEAD"), ""), "."); got != want {
		t.Errorf("HEAD: got\n%swant\n%s", got, want)
	}
}

// wantIndex checks that the files of the index are those that git lists.
func wantIndex(t *testing.T, r *Repository, git *gittest.Repo) {
	t.Helper()
	want := expected(git.Git("ls-files", "-s", "-z"))
	if want == "" {
		t.Fatal("no plan file in the index, so nothing is compared")
	}
	tree, _, err := r.Index("")
	if err != nil {
		t.Fatal(err)
	}
	if got := mustShow(t, tree, "."); got != want {
		t.Errorf("index: got\n%swant\n%s", got, want)
	}
}

// sample makes a repository with two commits and files of every kind.
func sample(t testing.TB, options ...string) *gittest.Repo {
	t.Helper()
	r := gittest.New(t, options...)
	r.Write("plans/2027/plan.hcl", "plan {}\n")
	r.Write("plans/2027/teams/sales.hcl", "team \"sales\" {}\n")
	r.Write("README.md", "hello\n")
	r.Write(".goalpost.hcl", "version = 1\n")
	r.Commit("first", "2027-01-05")
	r.Write("plans/2027/goals.hcl", "goal \"brand\" {}\n")
	r.Write("top.hcl", "# top\n")
	r.Commit("second", "2027-01-06")
	return r
}
