package snapshot

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/goalpost-dev/goalpost/engine/snapshot/gittest"
)

func TestSettled(t *testing.T) {
	now := time.Now()
	ago := func(d time.Duration) int64 { return now.Add(-d).UnixNano() }
	for name, c := range map[string]struct {
		stamp Stamp
		want  bool
	}{
		"none":                {Stamp{}, false},
		"old":                 {Stamp{Modified: ago(time.Minute), Changed: ago(time.Minute)}, true},
		"written just now":    {Stamp{Modified: ago(time.Second), Changed: ago(time.Second)}, false},
		"set back just now":   {Stamp{Modified: ago(time.Hour), Changed: ago(time.Second)}, false},
		"from the future":     {Stamp{Modified: ago(-time.Hour), Changed: ago(time.Hour)}, false},
		"written afterwards":  {Stamp{Modified: ago(-time.Second), Changed: ago(-time.Second)}, false},
		"a little before two": {Stamp{Modified: ago(2 * time.Second), Changed: ago(2 * time.Second)}, false},
	} {
		if got := c.stamp.Settled(now); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

// Writing to a file always shows, whatever is done to hide it.
func TestStampsTellStatesApart(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "a.hcl")
	tree, err := OpenWorktree(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer tree.Close()
	seen := map[Stamp]bool{}
	for _, text := range []string{"a = 1\n", "a = 2\n", "a = 3\n"} {
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		long := time.Unix(1e9, 0)
		if err := os.Chtimes(name, long, long); err != nil {
			t.Fatal(err)
		}
		entries, ds := tree.List("a.hcl", true)
		if len(entries) != 1 || len(ds) > 0 {
			t.Fatal(entries, ds)
		}
		again, _ := tree.List("a.hcl", true)
		s := entries[0].Stamp
		if s == (Stamp{}) {
			t.Skip("this system gives no stamps")
		}
		if seen[s] || s != again[0].Stamp {
			t.Errorf("%+v was seen before, or is %+v a moment later", s, again[0].Stamp)
		}
		seen[s] = true
		gittest.Tick(t)
	}
}
