package policy

import "testing"

// benched are typical rules: one that looks at its block, one that looks around
// in the plan, one that reads titles.
var benched = []string{"smart/deadline_present", "structure/objective_has_goal", "language/title_matches_data"}

// One evaluation, by the machine and by topdown: of the sample that breaks the
// rule, the block that it speaks about.
func BenchmarkEvaluate(b *testing.B) {
	w := newWorld(b)
	topdown := byTopdown(b)
	for _, id := range benched {
		r := w.set.Lookup(id)
		text := w.set.Samples(r).Fail
		w.start(base{parsed(text), asOf.FindStringSubmatch(text)[1], []*Rule{r}, 1})
		for _, task := range w.tasks(parsed(text)) {
			if o, err := w.program.Evaluate(task, nil); err != nil || o.Silent() {
				continue
			}
			input := task.input(wholeInput)
			b.Run(id+"/machine", func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					if _, err := w.program.Evaluate(task, nil); err != nil {
						b.Fatal(err)
					}
				}
			})
			b.Run(id+"/topdown", func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					if _, err := topdown(task, input); err != nil {
						b.Fatal(err)
					}
				}
			})
			break
		}
	}
}
