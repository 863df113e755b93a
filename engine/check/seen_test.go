package check

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/goalpost-dev/goalpost/engine/config"
	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/snapshot"
	"github.com/goalpost-dev/goalpost/engine/snapshot/gittest"
)

// aged is a worktree whose files were all changed an hour earlier than they were,
// so that their stamps are settled. It takes down what is read.
type aged struct {
	*snapshot.Worktree
	mu   sync.Mutex
	read map[string]bool
}

func openAged(t *testing.T, dir string) *aged {
	t.Helper()
	tree, err := snapshot.OpenWorktree(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { tree.Close() })
	return &aged{Worktree: tree, read: map[string]bool{}}
}

func (a *aged) List(p string, deep bool) ([]snapshot.Entry, diag.Diagnostics) {
	entries, ds := a.Worktree.List(p, deep)
	for i := range entries {
		if s := &entries[i].Stamp; *s != (snapshot.Stamp{}) {
			s.Modified -= int64(time.Hour)
			s.Changed -= int64(time.Hour)
		}
	}
	return entries, ds
}

func (a *aged) Read(e snapshot.Entry) ([]byte, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.read[e.Path] = true
	return a.Worktree.Read(e)
}

func (a *aged) needsStamps(t *testing.T) {
	t.Helper()
	entries, _ := a.List(".", true)
	if len(entries) == 0 || entries[0].Stamp == (snapshot.Stamp{}) {
		t.Skip("this system gives no stamps")
	}
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestUntouchedFilesAreNotRead(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"plan.hcl": planText, "a.hcl": teamText("a", "capacity = 1"), "b.hcl": teamText("b", "capacity = 9")} {
		write(t, filepath.Join(dir, name), text)
	}
	tree := openAged(t, dir)
	tree.needsStamps(t)
	o, kept := options(t, tree), t.TempDir()
	for _, step := range []struct {
		what string
		do   func()
		want []string
	}{
		{"all is new", func() {}, []string{"a.hcl", "b.hcl", "plan.hcl"}},
		{"nothing happened", func() {}, nil},
		{"another content of the same size", func() { write(t, filepath.Join(dir, "a.hcl"), teamText("a", "capacity = 0")) }, []string{"a.hcl"}},
		{"touched", func() { now := time.Now(); _ = os.Chtimes(filepath.Join(dir, "b.hcl"), now, now) }, []string{"b.hcl"}},
		{"nothing happened again", func() {}, nil},
	} {
		gittest.Tick(t)
		step.do()
		o.Cache = nil
		want := run(t, o)
		clear(tree.read)
		o.Cache = openCache(t, kept)
		wantSame(t, step.what, want, run(t, o))
		if got := slices.Sorted(maps.Keys(tree.read)); !slices.Equal(got, step.want) {
			t.Errorf("%s: %v were read, not %v", step.what, got, step.want)
		}
	}
}

// frozen is a snapshot whose stamps stay what they are whatever is written.
type frozen struct {
	snapshot.Files
	stamp snapshot.Stamp
}

func (f frozen) List(p string, deep bool) ([]snapshot.Entry, diag.Diagnostics) {
	entries, ds := f.Files.List(p, deep)
	for i := range entries {
		entries[i].Stamp = f.stamp
	}
	return entries, ds
}

// A file that is written twice within one step of the clock looks the same both
// times.
func TestFreshFilesAreReadAgain(t *testing.T) {
	now := time.Now()
	o, dir := options(t, nil), t.TempDir()
	for _, capacity := range []string{"1", "0"} {
		o.Snapshot = frozen{
			snapshot.Files{"plan.hcl": planText + teamText("a", "capacity = "+capacity)},
			snapshot.Stamp{Modified: now.Add(-time.Hour).UnixNano(), Changed: now.UnixNano(), Device: 1, Inode: 1},
		}
		o.Cache = nil
		want := run(t, o)
		o.Cache = openCache(t, dir)
		wantSame(t, "capacity "+capacity, want, run(t, o))
	}
}

// sync makes a directory hold the files of a project, and leaves alone those that
// it holds already.
func (p *project) sync(t *testing.T, dir string) {
	files := p.snapshot()
	for _, name := range walk(t, dir) {
		if _, ok := files[name]; !ok {
			_ = os.Remove(filepath.Join(dir, name))
		}
	}
	for name, text := range files {
		full := filepath.Join(dir, name)
		if there, err := os.ReadFile(full); err != nil || string(there) != text {
			write(t, full, text)
		}
	}
}

func walk(t *testing.T, dir string) []string {
	t.Helper()
	names := files(t, dir)
	for i, name := range names {
		rel, err := filepath.Rel(dir, name)
		if err != nil {
			t.Fatal(err)
		}
		names[i] = filepath.ToSlash(rel)
	}
	return names
}

// disturb does to a file of the directory what fools those who look at sizes or
// at the time of the last change only.
func (p *project) disturb(t *testing.T, dir string) {
	t.Helper()
	names := walk(t, dir)
	full := filepath.Join(dir, names[p.IntN(len(names))])
	info, err := os.Lstat(full)
	if err != nil {
		t.Fatal(err)
	}
	text, _ := os.ReadFile(full)
	shout := make([]byte, len(text))
	for i, b := range text {
		if shout[i] = b; b >= '0' && b <= '8' {
			shout[i]++
		}
	}
	switch p.IntN(5) {
	case 0: // another content of the same size at the same time
		write(t, full, string(shout))
		_ = os.Chtimes(full, info.ModTime(), info.ModTime())
	case 1: // another file in its place
		write(t, full+".new", string(shout))
		_ = os.Chtimes(full+".new", info.ModTime(), info.ModTime())
		_ = os.Rename(full+".new", full)
	case 2: // touched
		now := time.Now()
		_ = os.Chtimes(full, now, now)
	case 3: // a link in its place
		_ = os.Rename(full, full+".txt")
		_ = os.Symlink(filepath.Base(full)+".txt", full)
	}
}

// damage changes a byte somewhere in the cache.
func damage(t *testing.T, kept string, p *project) {
	t.Helper()
	names := files(t, kept)
	if len(names) == 0 {
		return
	}
	name := names[p.IntN(len(names))]
	data, err := os.ReadFile(name)
	if err != nil || len(data) == 0 {
		return
	}
	data[p.IntN(len(data))] ^= 1
	if err := os.WriteFile(name, data, 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestReuseInAWorktree(t *testing.T) {
	steps := 40
	if testing.Short() {
		steps = 12
	}
	p, dir, kept := example(t, 7), t.TempDir(), t.TempDir()
	o := Options{Paths: []string{"plans"}, Rules: builtIns(t, nil), Config: config.Default(), AsOf: "2027-04-20"}
	tree := openAged(t, dir)
	o.Snapshot = tree
	for range steps {
		what := p.edit()
		p.sync(t, dir)
		p.disturb(t, dir)
		if p.IntN(4) == 0 {
			damage(t, kept, p)
		}
		o.Base = nil
		if p.IntN(2) == 0 {
			o.Base = p.snapshot()
		}
		o.Cache = nil
		want, wantErr := outcome(t, o)
		for range 2 {
			o.Cache = openCache(t, kept)
			got, gotErr := outcome(t, o)
			if gotErr != wantErr {
				t.Fatalf("got %q, want %q", gotErr, wantErr)
			}
			wantSame(t, what, want, got)
		}
		gittest.Tick(t)
	}
}
