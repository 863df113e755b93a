package policy

import (
	"context"
	"runtime"
	"strings"
	"testing"
	"time"
)

// endless never ends in practice, and looks at Cancel all the time.
const endless = `violation contains {"message": "m"} if {
  n := numbers.range(1, 4000)
  count([1 | some a in n; some b in n; some c in n; a + b + c == 0]) > 0
}`

func TestEndlessRuleIsCancelled(t *testing.T) {
	limits := patient
	limits.PerTask = time.Millisecond
	outcomes, ds := evaluate(t, endless, limits)
	wantOnly(t, ds, "own/r.rego: rule own/r exceeded 1ms on team.sales and was stopped")
	if outcomes[0] != nil {
		t.Errorf("and an outcome all the same: %+v", outcomes[0])
	}
}

// The regular expression takes seconds, and its builtin never looks at Cancel;
// the run ends without it.
func TestTaskThatDoesNotReactIsLeftBehind(t *testing.T) {
	limits := patient
	limits.PerTask = time.Millisecond
	outcomes, ds := evaluate(t, `violation contains {"message": "m"} if regex.match(`+"`((a?){30}){30}b`"+`, text)
text := replace("xxxxxxxxxx", "x", thousand)
thousand := replace(concat("", ["x" | some i in numbers.range(1, 300)]), "x", "`+strings.Repeat("a", 100)+`")`, limits)
	wantOnly(t, ds, "own/r.rego: rule own/r exceeded 1ms on team.sales and was stopped")
	if outcomes[0] != nil {
		t.Errorf("and an outcome all the same: %+v", outcomes[0])
	}
}

func TestMemoryBomb(t *testing.T) {
	limits := patient
	limits.Memory = heap() + 64<<20
	outcomes, ds := evaluate(t, `violation contains {"message": text} if {
  text := concat("", [c | some i in numbers.range(1, 40000); c := replace(seed, "a", seed)])
}
seed := concat("", ["a" | some i in numbers.range(1, 200)])`, limits)
	wantOnly(t, ds, "own/r.rego: goalpost took more than", "MiB of memory while it evaluated own/r (team.sales) and was stopped")
	if outcomes[0] != nil {
		t.Error("and an outcome all the same")
	}
	runtime.GC()
}

func TestInterrupted(t *testing.T) {
	set, program, ds := one(t, "team", violates)
	if len(ds) > 0 {
		t.Fatal(ds)
	}
	p := planOf(t, smallPlan)
	settings, _ := Settings{}.Prepare()
	task := Task{Rule: set.Rules[0], View: set.View(p), Block: p.Lookup("team.sales"), Settings: settings}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	// However the workers and the watchdog take turns, an interrupted run is not
	// a complete one.
	for range 200 {
		outcomes, ds := program.Run(ctx, []Task{task, task}, patient)
		wantOnly(t, ds, "interrupted")
		if len(outcomes) != 2 || outcomes[0] != nil || outcomes[1] != nil {
			t.Fatalf("got %v", outcomes)
		}
	}
}
