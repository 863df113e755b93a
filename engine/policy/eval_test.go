package policy

import (
	"fmt"
	"testing"
)

// To OPA an error in a builtin is merely undefined: the rule would pass.
func TestBuiltinErrors(t *testing.T) {
	for name, tc := range map[string]struct{ expression, want string }{
		"division by zero": {`count(input.team.kpis) / count(input.team.kpis) > 3`, "divide by zero"},
		"remainder":        {`10 % count(input.team.kpis) == 1`, "modulo by zero"},
		"regex":            {`regex.match(concat("", ["(", input.team.name]), "x")`, "error parsing regexp"},
		"number":           {`to_number(input.team.name) > 3`, "invalid syntax"},
		"date":             {`time.parse_ns("2006-01-02", input.team.name) > 3`, "cannot parse"},
		"conflict":         {`x == 1`, "produced conflicting values"},
	} {
		t.Run(name, func(t *testing.T) {
			code := "violation contains {\"message\": \"m\"} if {\n  " + tc.expression + "\n}\nx := 1 if input.as_of\nx := 2 if input.team"
			outcomes, ds := evaluate(t, code, patient)
			wantOnly(t, ds, "rule own/r could not be evaluated on team.sales: ", tc.want, "own/r.rego:1")
			if outcomes[0] != nil {
				t.Errorf("and an outcome all the same: %+v", outcomes[0])
			}
		})
	}
}

func TestOutcome(t *testing.T) {
	outcomes, ds := evaluate(t, `
violation contains {"message": "a", "args": {"n": 1.50, "names": ["x"]}, "address": "team.sales", "attribute": "name", "key": "k", "measure": 2} if input.team
violation contains {"message": "b"} if input.params.max == 5
not_applicable contains "later" if input.as_of == "2027-04-20"
`, patient)
	if len(ds) > 0 {
		t.Fatal(ds)
	}
	o := outcomes[0]
	if len(o.Violations) != 2 || len(o.NotApplicable) != 1 || o.NotApplicable[0] != "later" {
		t.Fatalf("got %+v", o)
	}
	a, b := o.Violations[0], o.Violations[1]
	if a.Message != "a" || a.Address != "team.sales" || a.Attribute != "name" || a.Key != "k" || a.Measure == nil || *a.Measure != 2 {
		t.Errorf("got %+v", a)
	}
	if got := fmt.Sprint(a.Args["n"], a.Args["names"]); got != "1.50[x]" {
		t.Errorf("arguments %s", got)
	}
	if b.Message != "b" || b.Args != nil || b.Measure != nil || b.Address != "" {
		t.Errorf("got %+v", b)
	}
}

// A misspelt field must not silently mean nothing.
func TestMalformedOutcomes(t *testing.T) {
	for name, tc := range map[string]struct{ code, want string }{
		"unknown field":      {`violation contains {"message": "m", "adress": "x"} if true`, `a violation has the unknown field "adress"; known are message, args, address`},
		"case of a field":    {`violation contains {"Message": "m"} if true`, `unknown field "Message"`},
		"no message":         {`violation contains {"key": "m"} if true`, "a violation needs a `message`"},
		"empty message":      {`violation contains {"message": ""} if true`, "a violation needs a `message`"},
		"message of no text": {`violation contains {"message": 3} if true`, "a violation is malformed"},
		"measure of text":    {`violation contains {"message": "m", "measure": "3"} if true`, "a violation is malformed"},
		"measure too large":  {`violation contains {"message": "m", "measure": 1e400} if true`, "a violation is malformed"},
		"args of a list":     {`violation contains {"message": "m", "args": ["x"]} if true`, "a violation is malformed"},
		"text":               {`violation contains "too many" if true`, "a violation must be an object with `message`, not too many"},
		"a single object":    {`violation := {"message": "m"} if true`, "`violation` must be a set"},
		"undefined":          {`violation := {{"message": "m"}} if false`, "`violation` is undefined"},
		"reason of a number": {"violation contains 1 if false\nnot_applicable contains 3 if true", "`not_applicable` must hold strings, not 3"},
		"a single reason":    {"violation contains 1 if false\nnot_applicable := \"x\" if true", "`not_applicable` must be a set"},
	} {
		t.Run(name, func(t *testing.T) {
			_, ds := evaluate(t, tc.code, patient)
			wantOnly(t, ds, "own/r.rego: rule own/r could not be evaluated on team.sales: ", tc.want)
		})
	}
}

func TestTasksAreIndependent(t *testing.T) {
	set, program, ds := one(t, "team", `violation contains {"message": input.team.name} if 1 / count(input.team.members) > 0`)
	if len(ds) > 0 {
		t.Fatal(ds)
	}
	p := planOf(t, `
plan "p" {}
team "a" {
  name    = "A"
  members = ["x"]
}
team "b" {
  name    = "B"
  members = []
}
team "c" {
  name    = "C"
  members = ["y"]
}
`)
	view := set.View(p)
	var tasks []Task
	for _, b := range p.Of(set.Rules[0].SubjectTypes()[0]) {
		settings, _ := Settings{}.Prepare()
		tasks = append(tasks, Task{Rule: set.Rules[0], View: view, Block: b, Settings: settings})
	}
	outcomes, ds := program.Run(t.Context(), tasks, patient)
	wantOnly(t, ds, "team.b", "divide by zero")
	if outcomes[0] == nil || outcomes[0].Violations[0].Message != "A" || outcomes[1] != nil || outcomes[2] == nil || outcomes[2].Violations[0].Message != "C" {
		t.Errorf("got %v", outcomes)
	}
}
