package policy

import (
	"math/rand/v2"
	"testing"

	"github.com/goalpost-dev/goalpost/engine/days"
)

// sameFor reports whether what was read is the same in two tasks.
func (f *Reading) sameFor(a, b Task) bool { return keyOf(a, f.Paths) == keyOf(b, f.Paths) }

// The proof that what an evaluation tells of other days is so, for the built-in
// rules: on a part of the days for which an outcome is to hold, and of the
// changes of all plans, the rule says the same, and has read the same.
func TestOutcomesHoldForTheirDays(t *testing.T) {
	w := newWorld(t)
	random := rand.New(rand.NewPCG(3, 4))
	every := 40
	if testing.Short() {
		every *= 10
	}
	limited, asked := map[string]bool{}, 0
	hold := func(change string, task Task) {
		o, err := w.program.Evaluate(task, nil)
		today, _ := days.Number(task.Settings.AsOf)
		if err != nil || today < o.First || o.Last < today {
			t.Fatalf("%s: %s on %s: %v, and from %d to %d on day %d", change, task.Rule.ID, task.Subject().Address, err, o.First, o.Last, today)
		}
		first, last := max(o.First, today-900), min(o.Last, today+900)
		if first < last && (o.First > today-900 || o.Last < today+900) {
			limited[task.Rule.ID] = true
		}
		if !w.program.Reads().Clock(task.Rule) {
			return
		}
		for _, day := range []int{first, last, first + random.IntN(last-first+1)} {
			other := task
			other.Settings = task.Settings.On(days.Of(day))
			asked++
			then, err := w.program.Evaluate(other, nil)
			if err != nil || !sameWords(&o, &then) {
				t.Errorf("%s: %s on %s says on %s\n%+v\nand was to say what it says on %s\n%+v (%v)",
					change, task.Rule.ID, task.Subject().Address, other.Settings.AsOf, then, task.Settings.AsOf, o, err)
			}
			if o.Footprint() != then.Footprint() {
				t.Errorf("%s: %s on %s has read other things on %s than on %s", change, task.Rule.ID, task.Subject().Address, other.Settings.AsOf, task.Settings.AsOf)
			}
		}
	}
	for _, base := range bases(t, w.set) {
		w.start(base)
		w.past = []then{{w.before, days.After(base.asOf, -40)}}
		for _, task := range w.tasks(base.sources) {
			hold("unchanged", task)
		}
		next := 0
		mutate(base.sources, func(change string) {
			if next++; next%every == 0 {
				for _, task := range w.tasks(base.sources) {
					if len(base.rules) == 1 || random.IntN(20) == 0 {
						hold(change, task)
					}
				}
			}
		})
	}
	// Rules about which little is proved: those that read the clock, and whose
	// outcome holds for a day or for all days in every plan of the proof.
	for _, r := range w.set.Rules {
		if !r.Engine() && w.program.Reads().Clock(r) && !limited[r.ID] {
			t.Logf("%s never holds for more than a day and less than always", r.ID)
		}
	}
	t.Logf("%d other days", asked)
}
