package policy

import (
	"context"
	"testing"
)

// A path that no input has is an error where it stands, with what is known
// there, however the rule comes to it.
func TestMisspeltInput(t *testing.T) {
	for name, tc := range map[string]struct{ subject, code, at, known string }{
		"of the subject": {"objective", "violation contains {\"message\": \"m\"} if\n  input.objective.dedline",
			"own/r.rego:10:3: rule does not compile: undefined ref: input.objective.dedline", `did you mean "deadline"?`},
		"through a local": {"team", "violation contains {\"message\": \"m\"} if {\n  some k in input.team.kpis\n  k.statuz\n}",
			"own/r.rego:11:3: rule does not compile: undefined ref: ", `did you mean "status"?`},
		"of a neighbour": {"objective", "violation contains {\"message\": \"m\"} if input.objective.goal.categori == \"brand\"",
			"own/r.rego:9:40: rule does not compile: undefined ref: input.objective.goal.categori", `did you mean "category"?`},
		"in a collection of the plan": {"team", "violation contains {\"message\": \"m\"} if {\n  input.plan.objectives[_].gaol\n}",
			"own/r.rego:10:3: rule does not compile: undefined ref: input.plan.objectives[_].gaol", `did you mean "goal"?`},
		"of the plan": {"kpi", "violation contains {\"message\": \"m\"} if input.plan.objectivs",
			"own/r.rego:9:40: rule does not compile: undefined ref: input.plan.objectivs", `did you mean "objectives"?`},
		"of the plan itself": {"plan", "violation contains {\"message\": \"m\"} if input.plan.period.begin",
			"own/r.rego:9:40: rule does not compile: undefined ref: input.plan.period.begin", "start"},
		"of the catalogue": {"kpi", "violation contains {\"message\": \"m\"} if input.kpi.catalogue.family",
			"own/r.rego:9:40: rule does not compile: undefined ref: input.kpi.catalogue.family", "families"},
		"of a nested block": {"objective", "violation contains {\"message\": \"m\"} if {\n  some c in input.objective.checkins\n  c.vlaue > 3\n}",
			"own/r.rego:11:3: rule does not compile: undefined ref: ", `did you mean "value"?`},
		"another subject": {"team", "violation contains {\"message\": \"m\"} if input.objective.deadline",
			"own/r.rego:9:40: rule does not compile: undefined ref: input.objective", "team"},
		"nothing like it": {"team", "violation contains {\"message\": \"m\"} if input.now",
			"own/r.rego:9:40: rule does not compile: undefined ref: input.now", "as_of"},
		"a second hop": {"objective", "violation contains {\"message\": \"m\"} if input.objective.goal.supports[_].title",
			"own/r.rego:9:40: rule does not compile: undefined ref: input.objective.goal.supports", ""},
	} {
		t.Run(name, func(t *testing.T) {
			_, _, ds := one(t, tc.subject, tc.code)
			wantOnly(t, ds, tc.at, tc.known)
		})
	}
}

func TestSeveralSubjects(t *testing.T) {
	const code = `violation contains {"message": "m"} if input.objective.deadline
violation contains {"message": "m"} if input.campaign.end`
	if _, _, ds := one(t, "[objective, campaign]", code); len(ds) > 0 {
		t.Error(ds)
	}
	_, _, ds := one(t, "objective", code)
	wantOnly(t, ds, "own/r.rego:10:40", "input.campaign")
}

func TestLibrariesAreCheckedToo(t *testing.T) {
	set, ds := own(map[string]string{
		"r.rego": rule("r", "team", "import data.goalpost.lib.x\nviolation contains {\"message\": \"m\"} if x.bad"),
		"x.rego": "package goalpost.lib.x\nimport data.goalpost.lib.y\nbad if y.worse",
		"y.rego": "package goalpost.lib.y\nworse if input.plan.comlete",
	})
	if len(ds) > 0 {
		t.Fatal(ds)
	}
	_, ds = set.Compile(context.Background(), set.Rules)
	wantOnly(t, ds, "own/y.rego:2:10: rule does not compile: undefined ref: input.plan.comlete", `did you mean "complete"?`)
}

func TestStrictMode(t *testing.T) {
	for name, code := range map[string]string{
		"unused variable":  "violation contains {\"message\": \"m\"} if {\n  x := 1\n  true\n}",
		"unused import":    "import data.goalpost.lib.x\nviolation contains {\"message\": \"m\"} if true",
		"unsafe variable":  "violation contains {\"message\": x} if true",
		"unknown function": "violation contains {\"message\": \"m\"} if shout(1)",
		"type error":       "violation contains {\"message\": \"m\"} if 1 == \"a\"",
	} {
		t.Run(name, func(t *testing.T) {
			set, ds := own(map[string]string{"r.rego": rule("r", "team", code), "x.rego": "package goalpost.lib.x\ny := 1"})
			if len(ds) > 0 {
				t.Fatal(ds)
			}
			if _, ds = set.Compile(context.Background(), set.Rules); len(ds) == 0 || ds[0].Range.File != "own/r.rego" || ds[0].Range.Start.Line < 9 {
				t.Errorf("got %v", ds)
			}
		})
	}
}

// One broken group must not hide what is wrong with another.
func TestAllGroupsAreCompiled(t *testing.T) {
	set, ds := own(map[string]string{
		"a.rego": rule("a", "team", "violation contains {\"message\": \"m\"} if input.team.nam"),
		"b.rego": rule("b", "kpi", "violation contains {\"message\": \"m\"} if input.kpi.nam"),
	})
	if len(ds) > 0 {
		t.Fatal(ds)
	}
	if _, ds = set.Compile(context.Background(), set.Rules); len(ds) != 2 {
		t.Errorf("got %v", ds)
	}
}

// What OPA compiles and cannot plan is an error with a place, not a rule that is
// never asked.
func TestRulesWithoutPlan(t *testing.T) {
	_, _, ds := one(t, "team", `violation contains {"message": "m"} if q[input.team.label].b == 2
q[x].a := 1 if some x in ["a", "b"]
q[x].b := q[y].a if {
  some x in ["a", "b"]
  y := x
}`)
	wantOnly(t, ds, "own/r.rego", "OPA can make no plan of the rule: ", "give what refers to itself a name of its own")
}
