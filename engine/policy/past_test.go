package policy

import (
	"slices"
	"testing"

	"github.com/goalpost-dev/goalpost/engine/plan"
)

// What rules about history read of the past decides what is remembered: a
// check-in is nothing new to those who look at targets and deadlines.
func TestLookBackIsNarrow(t *testing.T) {
	set := builtIn(t)
	program, ds := set.Compile(t.Context(), set.Rules)
	if len(ds) > 0 {
		t.Fatal(ds)
	}
	l := program.Reads().LookBack(set.Rules, plan.TypeOf("objective"))
	slices.Sort(l.attributes)
	want := []string{"address", "baseline", "deadline", "start", "status", "target"}
	if got := slices.Compact(l.attributes); l.all || !slices.Equal(got, want) {
		t.Errorf("all %v, %v", l.all, got)
	}
	if !program.Reads().LookBack(set.Rules, plan.TypeOf("kpi")).Empty() {
		t.Error("the past of KPIs is remembered, and nobody looks at it")
	}
}
