package policy

import (
	"testing"

	"github.com/goalpost-dev/goalpost/engine/plan"
)

// What differs in the view of a block is found from the blocks that changed around
// it as it is found by comparing the two views, for all that any rule reads.
func TestNeighboursTellWhatDiffers(t *testing.T) {
	w := newWorld(t)
	base := bases(t, w.set)[0]
	plans, _ := plan.Build(base.sources)
	before := w.set.View(plans[0])
	var paths []Read
	for _, r := range w.set.Rules {
		for _, path := range w.reads.Of(r).Paths {
			if len(path.Steps) > 0 && !path.Steps[0].Any && plan.TypeOf(path.Steps[0].Key) != nil && path.Steps[0].Key != partPlan {
				paths = append(paths, path)
			}
		}
	}
	near, differed, alike, vain := 0, 0, 0, 0
	mutate(base.sources, func(change string) {
		plans, _ := plan.Build(base.sources)
		if len(plans) == 0 {
			return
		}
		after := w.set.View(plans[0])
		d := NewDelta(before, after)
		if d.all {
			return // then nobody compares
		}
		if then, now := before.Plan.Root(), after.Plan.Root(); then != nil && now != nil {
			if _, ok := d.neighbours(then, now); ok {
				t.Fatalf("%s: the view of the plan block is not that of the blocks around it", change)
			}
		}
		for _, address := range d.Subjects() {
			then, now := before.Plan.Lookup(address), after.Plan.Lookup(address)
			if then == nil || now == nil || then.Type.Name == partPlan {
				continue
			}
			if _, ok := d.neighbours(then, now); ok {
				near++
			}
			if got, want := d.Alters(then, now), Differ(before, then, after, now); got != want {
				t.Errorf("%s: that %s is altered is %v, want %v", change, address, got, want)
			}
			c, views := d.comparison(then, now), newStates(before.Subject(then), after.Subject(now))
			for _, path := range paths {
				if path.Steps[0].Key != then.Type.Name {
					continue
				}
				got, want := c.differs(path), views.differs(path.below(1))
				switch {
				case want && !got:
					t.Errorf("%s: %s reads something else in %s, which is not told", change, path.Name, address)
				case want:
					differed++
				case got:
					vain++
				default:
					alike++
				}
			}
		}
	})
	t.Logf("%d blocks were compared by their neighbours; of the paths %d differ, %d are the same and %d are said to differ in vain", near, differed, alike, vain)
	if near < 1000 || differed < 1000 || vain > differed/20 {
		t.Error("too little is proved")
	}
}
