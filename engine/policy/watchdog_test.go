package policy

import (
	"context"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/open-policy-agent/opa/v1/topdown"
)

// endless are rules that never end in practice, by what they are at.
var endless = map[string]string{
	"scans": `violation contains {"message": "m"} if {
  n := numbers.range(1, 4000)
  count([1 | some a in n; some b in n; some c in n; a + b + c == 0]) > 0
}`,
	"scans that find nothing": `violation contains {"message": "m"} if {
  n := numbers.range(1, 4000)
  some a in n
  some b in n
  some c in n
  a == b + 4000
  c == 0
}`,
	"calls": `violation contains {"message": "m"} if h(1, 1) == 0
` + calls("h", "g") + calls("g", "f") + calls("f", "e") + calls("e", "d") + calls("d", "c") + calls("c", "b") + calls("b", "a") + `
a(x, y) := x + y`,
	"a builtin": `violation contains {"message": "m"} if count(numbers.range(1, 1000000000)) == 0`,
	"every":     `violation contains {"message": "m"} if every a in numbers.range(1, 4000) { every b in numbers.range(1, 4000) { every c in numbers.range(1, 4000) { a + b + c > 0 } } }`,
	"negation": `violation contains {"message": "m"} if not none
none if {
  n := numbers.range(1, 4000)
  some a in n
  some b in n
  some c in n
  not a + b + c > 0
}`,
}

// calls defines a function that calls another twenty times.
func calls(name, other string) string {
	return name + "(x, y) := " + strings.Repeat(other+"(x, y + ", 20) + "y" + strings.Repeat(")", 20) + "\n"
}

func TestEndlessRuleIsCancelled(t *testing.T) {
	for name, code := range endless {
		t.Run(name, func(t *testing.T) {
			limits := patient
			limits.PerTask = time.Millisecond
			outcomes, ds := evaluate(t, code, limits)
			wantOnly(t, ds, "own/r.rego: rule own/r exceeded 1ms on team.sales and was stopped")
			if outcomes[0] != nil {
				t.Errorf("and an outcome all the same: %+v", outcomes[0])
			}
		})
	}
}

// A rule that was cancelled is not left behind: it ends by itself.
func TestCancelledEvaluationEnds(t *testing.T) {
	for name, code := range endless {
		t.Run(name, func(t *testing.T) {
			set, program, ds := one(t, "team", code)
			if len(ds) > 0 {
				t.Fatal(ds)
			}
			p := planOf(t, smallPlan)
			settings, _ := Settings{}.Prepare()
			cancel := topdown.NewCancel()
			time.AfterFunc(20*time.Millisecond, cancel.Cancel)
			_, err := program.Evaluate(Task{Rule: set.Rules[0], View: set.View(p), Block: p.Lookup("team.sales"), Settings: settings}, cancel)
			if !topdown.IsCancel(err) {
				t.Errorf("the error is %v", err)
			}
		})
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
