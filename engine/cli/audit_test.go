package cli_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/goalpost-dev/goalpost/engine/cli"
	"github.com/goalpost-dev/goalpost/engine/snapshot/gittest"
)

// auditing is an audit of a history of eight commits by a program whose clock
// ticks a second whenever it is looked at.
type auditing struct {
	dir, cache string
	world      cli.World
	out, errs  bytes.Buffer
}

func newAuditing(t *testing.T) *auditing {
	t.Helper()
	r := gittest.New(t)
	if err := os.CopyFS(r.Dir, os.DirFS("testdata/repo")); err != nil {
		t.Fatal(err)
	}
	for i := range 8 {
		r.Write("plans/2027/more.hcl", fmt.Sprintf("kpi \"more%d\" {\n  metric = \"nps\"\n  team   = team.sales\n}\n", i))
		r.Commit(fmt.Sprintf("Commit %d", i), fmt.Sprintf("2027-02-%02d", i+1))
	}
	a := &auditing{dir: r.Dir, cache: t.TempDir()}
	now := time.Date(2027, 3, 1, 9, 0, 0, 0, time.UTC)
	a.world = cli.World{
		In: strings.NewReader(""), Out: &a.out, Err: &a.errs, Dir: r.Dir,
		Now: func() time.Time { now = now.Add(time.Second); return now },
	}
	return a
}

// run gives the exit code.
func (a *auditing) run(args ...string) int {
	a.out.Reset()
	a.errs.Reset()
	a.world.Env = func(name string) string {
		return map[string]string{"XDG_CACHE_HOME": a.cache, "HOME": a.cache}[name]
	}
	return cli.Main(append([]string{"audit", "--only", "kpi/*", "--fail-level", "none"}, args...), a.world)
}

func TestProgressOfAnAudit(t *testing.T) {
	a := newAuditing(t)
	a.world.Terminal = true
	if code := a.run(); code != 0 || a.errs.Len() > 0 {
		t.Errorf("code %d; where errors go to no terminal stands %q", code, a.errs.String())
	}
	a.world.ErrTerminal = true
	for lang, want := range map[string]string{
		// After the first commit a clock that ticks once a look is at one second, and
		// seven commits are left; after the second it is at two.
		"en": "\r\x1b[K1 of 8 commits, 1 a second, 7s left\r\x1b[K2 of 8 commits, 1 a second, 6s left",
		"vi": "\r\x1b[K1 trên 8 commit, 1 mỗi giây, còn 7s\r\x1b[K2 trên 8 commit, 1 mỗi giây, còn 6s",
	} {
		code := a.run("--no-cache", "--lang", lang)
		errs := a.errs.String()
		if code != 0 || !strings.HasPrefix(errs, want) {
			t.Errorf("%s: code %d, %q", lang, code, errs)
		}
		if strings.Contains(errs, "\n") || !strings.HasSuffix(errs, "\r\x1b[K") || strings.Contains(errs, "8 of 8") {
			t.Errorf("%s: the line is not gone in the end: %q", lang, errs)
		}
		if strings.Contains(a.out.String(), "\x1b") {
			t.Errorf("%s: progress in the report: %q", lang, a.out.String())
		}
	}
}

// interrupter stops the run when progress is first told, as a person would.
type interrupter struct {
	*bytes.Buffer
	stop context.CancelFunc
}

func (i interrupter) Write(p []byte) (int, error) {
	if strings.Contains(string(p), " of 8 commits") {
		i.stop()
	}
	return i.Buffer.Write(p)
}

func TestInterruptedAudit(t *testing.T) {
	a := newAuditing(t)
	formats := []string{"json", "jsonl", "csv", "xlsx", "html"}
	into := func(dir string) (args []string) {
		for _, f := range formats {
			args = append(args, "-f", f+"="+filepath.Join(dir, "audit."+f))
		}
		return args
	}
	whole, broken := t.TempDir(), t.TempDir()
	if code := a.run(into(whole)...); code != 0 {
		t.Fatalf("undisturbed: code %d, %s", code, a.errs.String())
	}
	text := a.out.String()

	a.cache = t.TempDir()
	undisturbed := a.world
	ctx, stop := context.WithCancel(t.Context())
	a.world.Context, a.world.ErrTerminal, a.world.Err = ctx, true, interrupter{&a.errs, stop}
	code := a.run(into(broken)...)
	said := a.errs.String()
	if code != 130 || !strings.Contains(said, "goalpost: interrupted; what was judged is kept, so that the same command goes on from there\n") {
		t.Errorf("code %d, %q", code, said)
	}
	if line := said[:strings.Index(said, "goalpost:")]; !strings.HasSuffix(line, "\r\x1b[K") {
		t.Errorf("the sentence stands behind the progress: %q", said)
	}
	if left, err := os.ReadDir(broken); err != nil || len(left) > 0 || a.out.Len() > 0 {
		t.Errorf("half a report: %v, %q, %v", left, a.out.String(), err)
	}

	a.world = undisturbed
	if code := a.run(into(broken)...); code != 0 || a.out.String() != text {
		t.Errorf("again: code %d, %s\n%s", code, a.errs.String(), a.out.String())
	}
	for _, f := range formats {
		want, err1 := os.ReadFile(filepath.Join(whole, "audit."+f))
		got, err2 := os.ReadFile(filepath.Join(broken, "audit."+f))
		if err1 != nil || err2 != nil || !bytes.Equal(want, got) {
			t.Errorf("%s differs from that of an undisturbed run (%v, %v)", f, err1, err2)
		}
	}
}

// Nothing is promised that the next run does not find.
func TestInterruptedAuditThatKeepsNothing(t *testing.T) {
	for _, flag := range []string{"--no-cache", "--all-parents"} {
		a := newAuditing(t)
		ctx, stop := context.WithCancel(t.Context())
		a.world.Context, a.world.ErrTerminal, a.world.Err = ctx, true, interrupter{&a.errs, stop}
		if code := a.run(flag); code != 130 || !strings.Contains(a.errs.String(), "interrupted; nothing is kept") {
			t.Errorf("%s: code %d, %q", flag, code, a.errs.String())
		}
	}
}
