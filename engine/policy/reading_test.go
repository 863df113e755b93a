package policy

import (
	"testing"

	"github.com/goalpost-dev/goalpost/engine/plan"
	"github.com/goalpost-dev/goalpost/engine/policy/reads"
)

// A rule that reads all of a plan, of its base or of a subject sees whatever differs
// there, though it names no member.
func TestWhoReadsAllSeesEveryDifference(t *testing.T) {
	w := newWorld(t)
	base := bases(t, w.set)[0]
	plans, _ := plan.Build(base.sources)
	before := w.set.View(plans[0])
	reading := func(text string) *Reading {
		path, err := reads.Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		return newReading(named([]reads.Path{path}))
	}
	seen := 0
	mutate(base.sources, func(change string) {
		plans, _ := plan.Build(base.sources)
		if len(plans) == 0 {
			return
		}
		after := w.set.View(plans[0])
		d := NewDelta(before, after)
		for _, pair := range d.changed {
			if d.all || pair[0] == nil || pair[1] == nil || pair[0].Type.Name != "objective" || !Differ(before, pair[0], after, pair[1]) {
				continue
			}
			seen++
			for text, sees := range map[string]bool{
				".": d.Affects(reading(".")), "plan": d.Affects(reading("plan")), "plan[*]": d.Affects(reading("plan[*]")),
				"base": d.Concerns(reading("base"), pair[0], pair[1]), "base[*]": d.Concerns(reading("base[*]"), pair[0], pair[1]),
				"objective": d.Sees(reading("objective"), pair[1].Address), "objective[*]": d.Sees(reading("objective[*]"), pair[1].Address),
			} {
				if !sees {
					t.Errorf("%s: %s does not differ", change, text)
				}
			}
		}
	})
	if seen < 100 {
		t.Errorf("only %d objectives have changed", seen)
	}
}
