package check

import (
	"encoding/json"
	"testing"

	"github.com/goalpost-dev/goalpost/engine/plan"
	"github.com/goalpost-dev/goalpost/engine/policy"
)

// A finding is worded once for each plan: where that has parameters of its own, it
// reads differently. How much is remembered has a bound, and a fault is no sentence.
func TestSentencesAreRemembered(t *testing.T) {
	o := options(t, nil)
	e := &evaluation{Options: o, sentences: &sentences{known: map[telling]sentence{}}}
	low := &policy.Finding{Message: "low", Args: map[string]any{"team": "X", "capacity": json.Number("1")}}
	lower := &policy.Finding{Message: "low", Args: map[string]any{"team": "Y", "capacity": json.Number("1")}}
	in := func(dir string, least int) policy.Task {
		return policy.Task{
			Rule: o.Rules.Lookup("own/capacity"), View: &policy.View{Plan: &plan.Plan{Dir: dir}},
			Settings: policy.Settings{Params: map[string]any{"min": least}},
		}
	}
	for _, c := range []struct {
		task policy.Task
		of   *policy.Finding
		want string
	}{
		{in("a", 2), low, "Team X has 1 of 2."},
		{in("b", 4), low, "Team X has 1 of 4."},
		{in("a", 2), lower, "Team Y has 1 of 2."},
		{in("a", 2), low, "Team X has 1 of 2."},
	} {
		if s, err := e.sentence(c.task, c.of); err != nil || s.text.En != c.want || s.fix.En != "raise it" {
			t.Errorf("got %+v, %v, want %s", s, err, c.want)
		}
	}
	if len(e.sentences.known) != 3 {
		t.Errorf("%d sentences are remembered", len(e.sentences.known))
	}
	other := &policy.Finding{Message: "other"}
	for range 2 {
		if s, err := e.sentence(in("a", 2), other); err == nil {
			t.Errorf("got %+v for a message that is not declared", s)
		}
	}
	for range maxSentences {
		if _, err := e.sentence(in("a", 2), &policy.Finding{Message: "none", Args: low.Args}); err != nil {
			t.Fatal(err)
		}
	}
	if n := len(e.sentences.known); n == 0 || n > maxSentences {
		t.Errorf("%d sentences are remembered", n)
	}
}
