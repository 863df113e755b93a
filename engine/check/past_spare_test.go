package check

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/goalpost-dev/goalpost/engine/config"
	"github.com/goalpost-dev/goalpost/engine/policy"
	"github.com/goalpost-dev/goalpost/engine/snapshot"
)

// spareRule looks at more of the plan for some teams than for others, and at the
// day for some only.
const spareRule = `# METADATA
# title: A team does something
# custom:
#   severity: warning
#   subject: [team, kpi]
#   messages:
#     goals: {en: "Too many goals.", vi: "Quá nhiều mục tiêu."}
#     early: {en: "Too early.", vi: "Quá sớm."}
#     small: {en: "Too small.", vi: "Quá nhỏ."}
#   not_applicable:
#     unknown: {en: "no capacity is given", vi: "chưa ghi năng lực"}
package goalpost.rules.own.spare

violation contains {"message": "goals"} if {
	input.team.function == "sales"
	crowded
}

violation contains {"message": "goals"} if {
	input.kpi
	crowded
}

violation contains {"message": "early"} if {
	input.team.function == "hr"
	input.as_of < "2027-03-01"
}

violation contains {"message": "small"} if input.team.capacity < 2

not_applicable contains "unknown" if {
	input.team.function == "product"
	not input.team.capacity
}

crowded if count(input.plan.goals) > 1
`

// spared judges states one after the other and lists what stands after each, with
// the passages on the way. An asterisk before a day has the state saved and
// restored first.
func spared(t *testing.T, rule string, steps []sparedStep) (told []string) {
	t.Helper()
	set := builtIns(t, map[string]string{"spare.rego": rule})
	o := Options{Paths: []string{"."}, Rules: set, Config: config.Default(), Selection: config.Selection{Only: []string{"own/spare"}}}
	past, err := NewPast(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	var state *State
	for _, s := range steps {
		if s.restored {
			data, err := past.Save(state)
			if err != nil {
				t.Fatal(err)
			}
			if state, err = past.Restore(t.Context(), state.from, data); err != nil {
				t.Fatal(err)
			}
		}
		var turn Turn
		if state, turn, err = past.Next(t.Context(), state, snapshot.Files{"p.hcl": planText + s.text}, s.day); err != nil || len(turn.Broken) > 0 {
			t.Fatal(err, turn.Broken)
		}
		for _, p := range turn.Passed {
			told = append(told, fmt.Sprintf("  %s: from %d to %d", p.Day, len(p.Before), len(p.After)))
		}
		found, err := past.Standing(state)
		if err != nil {
			t.Fatal(err)
		}
		line := s.day + ":"
		for _, v := range found {
			if v.Rule == "own/spare" {
				line += " " + v.Address + " " + v.Message.En
			}
		}
		told = append(told, line)
	}
	return told
}

type sparedStep struct {
	day, text string
	restored  bool
}

// goalText, teamOf and refText are parts of a plan.
func goalText(label string) string {
	return fmt.Sprintf("goal %q {\n  title = \"G\"\n  category = \"revenue\"\n}\n", label)
}

func teamOf(label, function, more string) string {
	return fmt.Sprintf("team %q {\n  name = \"T\"\n  function = %q\n  lead = \"Lan\"\n  %s\n}\n", label, function, more)
}

func TestSparedRulesAreAskedInTime(t *testing.T) {
	one, two := goalText("g1"), goalText("g1")+goalText("g2")
	kpi := func(status string) string {
		return teamOf("a", "product", "capacity = 5") + fmt.Sprintf("kpi \"k\" {\n  metric = \"website_traffic\"\n  team = team.a\n  status = %q\n}\n", status)
	}
	lost := "kpi \"k\" {\n  metric = \"website_traffic\"\n  team = team.nobody\n}\n"
	for _, c := range []struct {
		name  string
		steps []sparedStep
		want  []string
		timed bool
	}{
		{"what others have not read", []sparedStep{
			{"2027-04-01", one + teamOf("a", "product", "capacity = 5") + teamOf("b", "sales", ""), false},
			{"2027-04-02", two + teamOf("a", "product", "capacity = 5") + teamOf("b", "sales", ""), false},
			{"2027-04-03", two + teamOf("a", "sales", "capacity = 5") + teamOf("b", "sales", ""), false},
		}, []string{
			"2027-04-01:", "2027-04-02: team.b Too many goals.", "2027-04-03: team.a Too many goals. team.b Too many goals.",
		}, false},
		{"what was asked before the state was saved", []sparedStep{
			{"2027-04-01", one + teamOf("a", "product", "capacity = 5") + teamOf("b", "sales", ""), false},
			{"2027-04-02", one + teamOf("a", "product", "capacity = 6") + teamOf("b", "sales", ""), true},
			{"2027-04-03", two + teamOf("a", "product", "capacity = 6") + teamOf("b", "sales", ""), false},
		}, []string{"2027-04-01:", "2027-04-02:", "2027-04-03: team.b Too many goals."}, false},
		{"who was away", []sparedStep{
			{"2027-04-01", two + teamOf("b", "sales", ""), false},
			{"2027-04-02", one + teamOf("b", "sales", ""), false},
			{"2027-04-03", one, false},
			{"2027-04-04", two + teamOf("b", "sales", ""), false},
		}, []string{"2027-04-01: team.b Too many goals.", "2027-04-02:", "2027-04-03:", "2027-04-04: team.b Too many goals."}, false},
		{"who was asleep", []sparedStep{
			{"2027-04-01", two + kpi("active"), false},
			{"2027-04-02", two + kpi("retired"), false},
			{"2027-04-03", two + kpi("active"), false},
		}, []string{"2027-04-01: kpi.k Too many goals.", "2027-04-02:", "2027-04-03: kpi.k Too many goals."}, false},
		{"the day on which something ends, though it holds for ever after", []sparedStep{
			{"2027-02-01", one + teamOf("a", "hr", ""), false},
			{"2027-05-01", two + teamOf("a", "hr", ""), false},
			{"2027-06-01", two + teamOf("a", "hr", "capacity = 3"), false},
		}, []string{"2027-02-01: team.a Too early.", "  2027-03-01: from 1 to 0", "2027-05-01:", "2027-06-01:"}, true},
		{"what stood as long as the plan was not whole", []sparedStep{
			{"2027-04-01", one + teamOf("c", "product", "capacity = 1"), false},
			{"2027-04-02", one + lost + teamOf("c", "product", ""), false},
			{"2027-04-03", one + teamOf("c", "product", ""), false},
		}, []string{"2027-04-01: team.c Too small.", "2027-04-02: team.c Too small.", "2027-04-03:"}, false},
		{"what stood when a state was saved that was not whole", []sparedStep{
			{"2027-04-01", one + teamOf("c", "product", "capacity = 1"), false},
			{"2027-04-02", one + lost + teamOf("c", "product", ""), false},
			{"2027-04-03", one + teamOf("c", "product", ""), true},
		}, []string{"2027-04-01: team.c Too small.", "2027-04-02: team.c Too small.", "2027-04-03:"}, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, spared(t, spareRule, c.steps)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
			// A rule that does not read the clock is kept account of in another way.
			still := strings.Replace(spareRule, "input.as_of < ", "input.team.lead > ", 1)
			if c.timed {
				return
			}
			if diff := cmp.Diff(c.want, spared(t, still, c.steps)); diff != "" {
				t.Errorf("without the clock (-want +got)\n%s", diff)
			}
		})
	}
}

// Holds know what all of them have in common, and forget it when they are looked
// at again.
func TestHoldsHaveBounds(t *testing.T) {
	a, b := &policy.Reading{}, &policy.Reading{}
	h := newHolds(false)
	h.set("team.a", hold{read: a, first: 10, last: 20})
	h.set("team.b", hold{read: b, first: 15, last: policy.Ever})
	h.set("team.c", hold{read: a, first: policy.Always, last: 30})
	for day, want := range map[int]bool{14: false, 15: true, 20: true, 21: false} {
		if h.on(day) != want {
			t.Errorf("all hold on day %d: %v", day, !want)
		}
	}
	if !slices.Equal(h.read, []*policy.Reading{a, b}) || h.blind || h.kept {
		t.Errorf("they have read %v; blind %v, kept %v", h.read, h.blind, h.kept)
	}
	later := h.fork()
	later.set("team.a", hold{first: 20, last: 40, kept: true})
	if !later.blind || !later.kept || h.blind || h.kept || h.of("team.a").read != a || later.of("team.b").read != b {
		t.Error("a fork and what it comes from are not apart")
	}
	var none *holds
	if none.on(1) || none.of("team.a").on(1) || none.fork() != nil {
		t.Error("where there is nothing, something holds")
	}
}

// A plan that moves to a directory with other settings is judged by these.
func TestSettingsOfADirectoryCount(t *testing.T) {
	o := options(t, nil)
	o.Config = configured(t, `plan "b" {
  rule "own/capacity" {
    params = { min = 4 }
  }
}
plan "c" {
  rule "own/capacity" {
    enabled = false
  }
}
`)
	past, err := NewPast(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	var state *State
	var found []string
	for i, dir := range []string{"a", "b", "c", "b", "a"} {
		var turn Turn
		files := snapshot.Files{dir + "/p.hcl": planText, dir + "/t.hcl": teamText("x", "capacity = 3")}
		if state, turn, err = past.Next(t.Context(), state, files, fmt.Sprintf("2027-04-0%d", i+1)); err != nil || len(turn.Broken) > 0 {
			t.Fatal(err, turn.Broken)
		}
		standing, err := past.Standing(state)
		if err != nil {
			t.Fatal(err)
		}
		line := dir + ":"
		if len(turn.Passed) > 0 {
			line += " (brought by time)"
		}
		for _, v := range standing {
			if v.Rule == "own/capacity" {
				line += " " + v.Message.En
			}
		}
		found = append(found, line)
	}
	if diff := cmp.Diff([]string{"a:", "b: Team X has 3 of 4.", "c:", "b: Team X has 3 of 4.", "a:"}, found); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// A state does not hold what the files of plans say twice, in their raw form and as
// blocks, and the blocks of a changed file that stay are the same.
func TestStateHoldsWhatFilesSayOnce(t *testing.T) {
	tree := snapshot.Files{"p.hcl": planText + teamText("a", "capacity = 1")}
	past, err := NewPast(t.Context(), options(t, nil))
	if err != nil {
		t.Fatal(err)
	}
	first, _, err := past.Next(t.Context(), nil, tree, "2027-01-01")
	if err != nil {
		t.Fatal(err)
	}
	tree = snapshot.Files{"p.hcl": planText + teamText("a", "capacity = 1") + teamText("b", "")}
	second, _, err := past.Next(t.Context(), first, tree, "2027-01-02")
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []*State{first, second} {
		for _, c := range s.plans[0].sources[0].File.Chunks {
			if len(c.Body.Blocks) > 0 || c.Kept() == nil {
				t.Errorf("the raw form of %s is there", c.Body.Blocks[0].Type)
			}
		}
	}
	if a := first.plans[0].plan.Lookup("team.a"); a == nil || a != second.plans[0].plan.Lookup("team.a") {
		t.Error("team.a was decoded again")
	}
}
