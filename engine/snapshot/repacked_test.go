package snapshot

import (
	"fmt"
	"testing"
)

// git packs anew behind everybody's back, after a fetch for example. What was there
// before is there afterwards, in other packs.
func TestObjectsThatArePackedAnew(t *testing.T) {
	git := sample(t)
	r := open(t, git.Dir)
	read := func(when string) {
		t.Helper()
		entries, ds := r.Tree(resolve(t, r, "HEAD"), "").List("plans", true)
		if len(ds) > 0 || len(entries) == 0 {
			t.Fatalf("%s: %d entries, %v", when, len(entries), ds)
		}
		for _, e := range entries {
			if _, err := r.Tree(resolve(t, r, "HEAD"), "").Read(e); err != nil {
				t.Fatalf("%s: %v", when, err)
			}
		}
	}
	read("loose")
	for n := range 3 {
		git.Write("plans/2027/more.hcl", fmt.Sprintf("# %d\n", n))
		git.Commit("More", "2027-02-01")
		git.Git("gc", "--quiet", "--prune=now")
		read(fmt.Sprintf("packed %d", n))
	}
}
