package snapshot

import (
	"sync"
	"testing"
)

// Several goroutines may read at once, from loose and packed objects.
func TestManyReaders(t *testing.T) {
	git := sample(t)
	git.Git("gc", "--quiet")
	git.Write("loose.hcl", "# loose\n")
	git.Commit("third", "2027-01-07")
	want := expected(git.Git("ls-tree", "-r", "-z", "HEAD"))
	r := open(t, git.Dir)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 5 {
				c, err := r.Resolve("main~0")
				if err != nil {
					t.Error(err)
				}
				if got, err := shown(r.Tree(c, ""), "."); got != want || err != nil {
					t.Errorf("got\n%s%v", got, err)
				}
				if _, _, err := r.Index(""); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
}
