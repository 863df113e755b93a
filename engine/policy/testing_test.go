package policy

import (
	"strings"
	"testing"
)

func TestTest(t *testing.T) {
	set, ds := own(map[string]string{
		"r.rego": rule("r", "team", `import data.goalpost.lib.x
violation contains {"message": "m"} if x.small(input.team.members)
violation contains {"message": "n"} if {
  input.team.name == "never"
  input.as_of
}`),
		"x.rego": "package goalpost.lib.x\nsmall(list) if count(list) < 2",
		"r_test.rego": `package goalpost.rules.own.r_test
import data.goalpost.rules.own.r
test_good if count(r.violation) == 1 with input.team.members as []
test_bad if {
  print("members", [1])
  count(r.violation) == 1 with input.team.members as [1, 2]
}
test_error if 1 / 0 == 1
todo_test_later if false`,
	})
	if len(ds) > 0 {
		t.Fatal(ds)
	}
	results, coverage, ds := set.Test(t.Context(), false)
	if len(ds) > 0 {
		t.Fatal(ds)
	}
	want := map[string]struct {
		pass, skip bool
		output     string
	}{
		"test_good":       {pass: true},
		"test_bad":        {output: "members [1]"},
		"test_error":      {output: "divide by zero"},
		"todo_test_later": {skip: true},
	}
	if len(results) != len(want) {
		t.Errorf("%d results: %+v", len(results), results)
	}
	for _, r := range results {
		w := want[r.Name]
		if r.Pass != w.pass || r.Skip != w.skip || !strings.Contains(r.Output, w.output) || r.Range.File != "own/r_test.rego" || r.Range.Start.Line == 0 {
			t.Errorf("got %+v", r)
		}
	}
	for _, c := range coverage {
		switch c.File {
		case "own/x.rego":
			if c.Percent() != 100 {
				t.Errorf("got %+v", c)
			}
		case "own/r.rego":
			if c.Percent() >= 100 || len(c.Missed) == 0 {
				t.Errorf("got %+v", c)
			}
		default:
			t.Errorf("the coverage of %s", c.File)
		}
	}
	if results, coverage, ds = set.Test(t.Context(), true); len(results)+len(coverage)+len(ds) > 0 {
		t.Errorf("built-in rules that nobody loaded: %v %v %v", results, coverage, ds)
	}
}

func TestTestOfRulesThatDoNotCompile(t *testing.T) {
	set, ds := own(map[string]string{
		"r.rego":      rule("r", "team", violates),
		"r_test.rego": "package goalpost.rules.own.r_test\ntest_x if shout(1)",
	})
	if len(ds) > 0 {
		t.Fatal(ds)
	}
	_, _, ds = set.Test(t.Context(), false)
	wantOnly(t, ds, "own/r_test.rego:2:11: rule does not compile: undefined function shout")
}

func TestNothingToCover(t *testing.T) {
	if got := (Coverage{}).Percent(); got != 100 {
		t.Errorf("got %v", got)
	}
}
