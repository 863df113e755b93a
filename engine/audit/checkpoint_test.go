package audit

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/goalpost-dev/goalpost/engine/check"
)

// A walk that goes on from where the one before it ended tells what a walk in one
// go tells, and a report that was kept is the report.
func TestWalkGoesOn(t *testing.T) {
	for seed := range uint64(3) {
		r := randomHistory(t, 100+seed)
		rules := []string{noBaseline, "history/review_overdue", "structure/objective_has_goal", "history/target_drift", "change/*"}
		whole := options(t, r, rules...)
		want := audited(t, whole)

		resumed := 0
		o := options(t, r, rules...)
		cache, err := check.OpenCache(t.TempDir(), "test")
		if err != nil {
			t.Fatal(err)
		}
		o.Check.Cache = cache
		ids := strings.Fields(r.Git("rev-list", "--first-parent", "--reverse", "HEAD"))
		for i, id := range ids {
			if i%5 != 2 && i != len(ids)-1 {
				continue
			}
			if o.Tip, err = o.Repository.Commit(id); err != nil {
				t.Fatal(err)
			}
			first := 0
			o.Progress = func(done, _ int) {
				if first == 0 {
					first = done
				}
			}
			got := audited(t, o)
			if first > 1 {
				resumed++
			}
			o.Progress = func(int, int) { t.Error("a report that was kept is made again") }
			if diff := cmp.Diff(got, audited(t, o)); diff != "" {
				t.Fatalf("the report that was kept (-made +kept)\n%s", diff)
			}
			if i == len(ids)-1 {
				if diff := cmp.Diff(want, got); diff != "" {
					t.Fatalf("seed %d (-in one go +in pieces)\n%s", seed, diff)
				}
			}
		}
		if resumed < 3 {
			t.Errorf("only %d walks went on from another", resumed)
		}
	}
}
