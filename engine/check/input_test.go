package check

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/engine/config"
	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/policy"
	"github.com/goalpost-dev/goalpost/engine/snapshot"
)

// unreadable is a snapshot of which one file or directory cannot be read.
type unreadable struct {
	snapshot.Files
	what string
}

func (u unreadable) List(p string, deep bool) ([]snapshot.Entry, diag.Diagnostics) {
	entries, ds := u.Files.List(p, deep)
	if p == u.what {
		ds = append(ds, snapshot.Unreadable(p, fs.ErrPermission))
	}
	return entries, ds
}

func (u unreadable) Read(e snapshot.Entry) ([]byte, error) {
	if e.Path == u.what {
		return nil, &fs.PathError{Op: "read", Path: e.Path, Err: errors.New("permission denied")}
	}
	return u.Files.Read(e)
}

const low = "own/capacity team.a warning open: Team A has 1 of 2."

func TestNothingToCheckIsNeverGreen(t *testing.T) {
	o := options(t, snapshot.Files{})
	wantDiagnostic(t, run(t, o), "no plan was found, so nothing was checked")
	o = options(t, snapshot.Files{"notes.hcl": "# nothing\n"})
	r := run(t, o)
	wantDiagnostic(t, r, "no plan was found")
	want(t, r, "structure/schema  error open: ")
	o = options(t, snapshot.Files{"plan.hcl": planText})
	o.Selection = config.Selection{Disable: []string{"*"}}
	wantDiagnostic(t, run(t, o), "no rule is enabled, so nothing was checked")
	o.Selection = config.Selection{Only: []string{"structure/schema"}}
	if r := run(t, o); len(r.Diagnostics) > 0 {
		t.Errorf("only what the engine judges was asked for: %v", r.Diagnostics)
	}
	o.Selection = config.Selection{Only: []string{"structure/schema", "change/objective_frozen"}}
	wantDiagnostic(t, run(t, o), "the rules that are enabled judge changes")
}

func TestCounts(t *testing.T) {
	o := options(t, snapshot.Files{"a/plan.hcl": planText + teamText("a", ""), "a/b.hcl": teamText("b", ""), "b/plan.hcl": planText + teamText("c", "")})
	r := run(t, o)
	engine := 0
	for _, rule := range o.Rules.Rules {
		if rule.Engine() && rule.Phase == policy.OfState {
			engine++
		}
	}
	if r.Plans != 2 || r.Files != 3 || r.Rules != 2+engine || r.Subjects != 3 {
		t.Errorf("%d plans, %d files, %d rules, %d subjects", r.Plans, r.Files, r.Rules, r.Subjects)
	}
}

func TestAPathInsideOfAPlanIsTheWholePlan(t *testing.T) {
	files := snapshot.Files{
		"plans/p/plan.hcl": planText, "plans/p/teams/a.hcl": teamText("a", "capacity = 1"), "plans/p/teams/b.hcl": teamText("b", ""),
		"plans/p/inner/plan.hcl": planText + teamText("c", ""), "plans/q/plan.hcl": planText + teamText("d", ""),
	}
	for path, plans := range map[string]string{
		".": "plans/p plans/p/inner plans/q", "plans": "plans/p plans/p/inner plans/q", "plans/p": "plans/p plans/p/inner",
		"plans/p/teams": "plans/p plans/p/inner", "plans/p/teams/b.hcl": "plans/p plans/p/inner", "plans/p/plan.hcl": "plans/p plans/p/inner",
		"plans/p/inner": "plans/p/inner", "plans/q/plan.hcl": "plans/q",
	} {
		o := options(t, files)
		o.Paths = []string{path}
		loaded, ds := Load(o)
		var got []string
		for _, p := range loaded {
			got = append(got, p.Dir)
		}
		if strings.Join(got, " ") != plans || len(ds) > 0 {
			t.Errorf("%s: got %s, %v", path, got, ds)
		}
	}
	o := options(t, files)
	o.Paths = []string{"plans/p/teams/b.hcl", "plans/p", "plans/p/teams"}
	r := run(t, o)
	wantComplete(t, r)
	want(t, r, low)
	if r.Files != 4 {
		t.Errorf("%d files: each counts once", r.Files)
	}
}

func TestUnreadableFilesCostThemselves(t *testing.T) {
	files := snapshot.Files{"plan.hcl": planText + teamText("a", "capacity = 1"), "b.hcl": teamText("b", "capacity = 1")}
	o := options(t, unreadable{files, "b.hcl"})
	r := run(t, o)
	wantDiagnostic(t, r, "b.hcl: could not be read: permission denied; check that it exists and may be read")
	want(t, r, low)
	o.Snapshot = unreadable{files, "."}
	r = run(t, o)
	if len(r.Diagnostics) == 0 || len(r.Violations) != 2 {
		t.Errorf("got %v, %v", r.Diagnostics, said(r))
	}
}

// The plan block of a path's plan may stand in the very file that is unread.
func TestUnreadablePlanAboveThePath(t *testing.T) {
	files := snapshot.Files{"p/plan.hcl": planText, "p/teams/a.hcl": teamText("a", "capacity = 1")}
	o := options(t, unreadable{files, "p/plan.hcl"})
	o.Paths = []string{"p/teams/a.hcl"}
	r := run(t, o)
	wantDiagnostic(t, r, "p/plan.hcl: could not be read: permission denied")
	want(t, r, low)
}

func TestFileSize(t *testing.T) {
	c := config.Default()
	c.Limits.FileBytes = 2048
	team := teamText("a", "capacity = 1")
	pad := func(n int) string { return team + "#" + strings.Repeat("x", n-len(team)-2) + "\n" }
	for size, lines := range map[int][]string{
		2048: {low},
		2049: {"structure/syntax  error open: This file has 2049 bytes, more than the limit of 2048; not read."},
	} {
		o := options(t, snapshot.Files{"plan.hcl": planText, "teams.hcl": pad(size)})
		o.Config = c
		r := run(t, o)
		wantComplete(t, r)
		want(t, r, lines...)
	}
}

func TestTotalSize(t *testing.T) {
	files := snapshot.Files{"plan.hcl": planText, "teams.hcl": teamText("a", "capacity = 1")}
	total := len(files["plan.hcl"]) + len(files["teams.hcl"])
	o := options(t, files)
	o.Config.Limits.TotalBytes = total
	r := run(t, o)
	wantComplete(t, r)
	want(t, r, low)
	o.Config.Limits.TotalBytes = total - 1
	r = run(t, o)
	wantDiagnostic(t, r, "more than the limit of", "check fewer plans at a time, or raise limits.total_bytes")
	want(t, r)
}

func TestLinksAreNotFollowed(t *testing.T) {
	dir, outside := t.TempDir(), t.TempDir()
	for name, text := range map[string]string{
		filepath.Join(outside, "secret.hcl"): teamText("secret", "capacity = 1"),
		filepath.Join(dir, "plan.hcl"):       planText + teamText("a", "capacity = 1"),
	} {
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for link, to := range map[string]string{"teams.hcl": "secret.hcl", "more": "."} {
		if err := os.Symlink(filepath.Join(outside, to), filepath.Join(dir, link)); err != nil {
			t.Skip(err)
		}
	}
	tree, err := snapshot.OpenWorktree(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer tree.Close()
	r := run(t, options(t, tree))
	wantComplete(t, r)
	const link = "structure/syntax  error open: This is a symbolic link; not read."
	want(t, r, low, link, link)
}
