package check

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/goalpost-dev/goalpost/engine/config"
	"github.com/goalpost-dev/goalpost/engine/snapshot"
)

// objectiveText is an objective that lacks its deadline.
func objectiveText(label, more string) string {
	return fmt.Sprintf("goal \"g\" {\n  title = \"G\"\n  category = \"team\"\n}\nobjective %q {\n  title = \"O\"\n  goal = goal.g\n  team = team.a\n  start = \"2027-01-01\"\n  %s\n}\n", label, more)
}

func TestStatusOfTheSubject(t *testing.T) {
	for status, severity := range map[string]string{
		"active": "error", "achieved": "error", "missed": "error", "draft": "warning", "cancelled": "",
	} {
		o := options(t, snapshot.Files{"plan.hcl": planText + teamText("a", "capacity = 3") + objectiveText("o", fmt.Sprintf("status = %q", status))})
		r := run(t, o)
		wantComplete(t, r)
		if severity == "" {
			want(t, r)
			if r.Subjects != 1 {
				t.Errorf("%d subjects, want the team alone", r.Subjects)
			}
			continue
		}
		want(t, r, "smart/deadline_present objective.o "+severity+" open: deadline")
	}
}

func TestRetiredAndAbandonedSubjects(t *testing.T) {
	set := builtIns(t, map[string]string{"r.rego": `# METADATA
# title: Nothing is good
# custom: {severity: info, subject: [kpi, strategy]}
package goalpost.rules.own.all
violation contains {"message": "bad"} if input.plan
`})
	o := options(t, snapshot.Files{"plan.hcl": planText + teamText("a", "") + "kpi \"old\" {\n  team = team.a\n  status = \"retired\"\n}\nkpi \"new\" {\n  team = team.a\n}\n" +
		"strategy \"old\" {\n  title = \"S\"\n  objectives = []\n  status = \"abandoned\"\n}\nstrategy \"new\" {\n  title = \"S\"\n  objectives = []\n  status = \"paused\"\n}\n"})
	o.Rules = set
	want(t, run(t, o), "own/all kpi.new info open: bad", "own/all strategy.new info open: bad")
}

func TestSettings(t *testing.T) {
	plan := planText + teamText("a", "capacity = 1") + teamText("b", "capacity = 0")
	low := func(severity string, min int) string {
		return fmt.Sprintf("own/capacity team.a %s open: Team A has 1 of %d.", severity, min)
	}
	none := func(severity string) string {
		return fmt.Sprintf("own/capacity team.b %s open: Team B has nothing.", severity)
	}
	for name, tc := range map[string]struct {
		config    string
		selection config.Selection
		want      []string
	}{
		"as they are":       {want: []string{low("warning", 2), none("error")}},
		"strict":            {config: `profile = "strict"`, want: []string{low("error", 2), none("error")}},
		"minimal":           {config: `profile = "minimal"`, selection: config.Selection{Disable: []string{"structure/goal*"}}, want: []string{}},
		"milder":            {config: `rule "own/capacity" { severity = "info" }`, want: []string{low("info", 2), none("warning")}},
		"off":               {config: `rule "own/capacity" { enabled = false }`, selection: config.Selection{Disable: []string{"kpi/*"}}, want: []string{}},
		"off but asked for": {config: `rule "own/capacity" { enabled = false }`, want: []string{low("warning", 2), none("error")}},
		"a parameter":       {config: "rule \"own/capacity\" {\n  params = { min = 9 }\n}", want: []string{low("warning", 9), none("error")}},
		"the command line":  {selection: config.Selection{Disable: []string{"own/*"}}, want: []string{}},
		"for another plan":  {config: "plan \"q\" {\n  rule \"own/capacity\" { severity = \"info\" }\n}\nplans = [\"q\", \"p\"]", want: []string{low("warning", 2), none("error")}},
		"for this plan":     {config: "plan \"p\" {\n  rule \"own/capacity\" {\n    severity = \"info\"\n    params = { min = 3 }\n  }\n}", want: []string{low("info", 3), none("warning")}},
		"for this over all's": {config: "rule \"own/capacity\" { severity = \"error\" }\nplan \"p\" {\n  rule \"own/capacity\" { severity = \"info\" }\n}",
			want: []string{low("info", 2), none("warning")}},
	} {
		t.Run(name, func(t *testing.T) {
			o := options(t, snapshot.Files{"p/plan.hcl": plan})
			o.Paths, o.Config = []string{"p"}, configured(t, tc.config)
			if len(tc.selection.Disable) > 0 {
				o.Selection = tc.selection
			}
			r := run(t, o)
			wantComplete(t, r)
			var own []string
			for _, line := range said(r) {
				if strings.HasPrefix(line, "own/") {
					own = append(own, line)
				}
			}
			if diff := cmp.Diff(strings.Join(tc.want, "\n"), strings.Join(own, "\n")); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestSettingsThatCannotBeFollowed(t *testing.T) {
	for name, tc := range map[string]struct{ config, want string }{
		"an unknown plan":      {`plan "plans/2072" {}`, `.goalpost.hcl:1:6: there is no plan in `},
		"an unknown rule":      {`rule "own/capacty" {}`, ".goalpost.hcl:1:6: unknown rule"},
		"an unknown parameter": {"rule \"own/capacity\" {\n  params = { mni = 1 }\n}", "has no parameter"},
	} {
		o := options(t, snapshot.Files{"plans/2027/plan.hcl": planText})
		o.Config = configured(t, tc.config)
		if _, err := Run(t.Context(), o); err == nil || !strings.Contains(err.Error(), tc.want) {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

// Where only a part of the project is checked, or a part could not be read, a
// plan that was not met may exist all the same.
func TestPlanSettingsOfPlansOutOfSight(t *testing.T) {
	c := configured(t, "plans = [\"a\", \"b\"]\nplan \"b\" {}")
	o := options(t, snapshot.Files{"a/plan.hcl": planText, "b/plan.hcl": planText})
	o.Config, o.Paths = c, []string{"a"}
	wantComplete(t, run(t, o))
	o.Snapshot, o.Paths = unreadable{snapshot.Files{"a/plan.hcl": planText}, "b"}, []string{"a", "b"}
	wantDiagnostic(t, run(t, o), "b: could not be read")
}

func TestDefectsThatARuleOwns(t *testing.T) {
	plan := planText + teamText("a", "capacity = 3") + objectiveText("o", "deadline = \"cuối năm\"")
	o := options(t, snapshot.Files{"plan.hcl": plan})
	want(t, run(t, o), "smart/deadline_present objective.o error open: deadline")
	o.Selection = config.Selection{Only: []string{"own/*"}}
	want(t, run(t, o), "structure/schema objective.o error open: deadline")
}

func TestSkipsAreTold(t *testing.T) {
	r := run(t, options(t, snapshot.Files{"plan.hcl": planText + teamText("b", "") + teamText("a", "")}))
	if len(r.Skips) != 2 || r.Skips[0].Address != "team.a" || r.Skips[0].Rule != "own/capacity" ||
		r.Skips[0].Reason.En != "no capacity is given" || r.Skips[0].Reason.Vi != "chưa ghi năng lực" {
		t.Errorf("got %+v", r.Skips)
	}
}

// What one rule gets wrong is told, and takes nothing of the rest away.
func TestNothingElseIsLost(t *testing.T) {
	const head = "# METADATA\n# title: T\n# custom: {severity: error, subject: team, messages: {m: {en: \"{x}\"}}, not_applicable: {n: {en: x}}}\npackage goalpost.rules.own.bad\n"
	files := snapshot.Files{"plan.hcl": planText + teamText("a", "capacity = 1\n  colour = 3"), "lost/x.txt": ""}
	unknown := "structure/schema team.a error open: colour"
	low := "own/capacity team.a warning open: Team A has 1 of 2."
	for name, tc := range map[string]struct {
		code, diagnostic string
		want             []string
	}{
		"does not compile":      {`violation contains {"message": "m"} if input.team.nam`, "own/bad.rego:5:40: rule does not compile: undefined ref: input.team.nam", []string{unknown}},
		"fails":                 {`violation contains {"message": "m"} if 1 / count(input.team.kpis) > 0`, "own/bad.rego:5:40: rule own/bad could not be evaluated on team.a: div: divide by zero", []string{unknown, low}},
		"an undeclared message": {`violation contains {"message": "n"} if true`, `rule own/bad could not be evaluated on team.a: the message "n" is not declared`, []string{unknown, low}},
		"a missing argument":    {`violation contains {"message": "m"} if true`, "rule own/bad could not be evaluated on team.a: custom.messages.m: the template asks for {x}", []string{unknown, low}},
		"an undeclared reason":  {"violation contains 1 if false\nnot_applicable contains \"z\" if true", `rule own/bad could not be evaluated on team.a: the reason "z" is not declared`, []string{unknown, low}},
		"a block that is not there": {`violation contains {"message": "m", "args": {"x": 1}, "address": "team.z"} if true`,
			`rule own/bad could not be evaluated on team.a: a violation gives the address "team.z", which no block of the plan has`, []string{unknown, low}},
	} {
		t.Run(name, func(t *testing.T) {
			o := options(t, files)
			o.Rules = builtIns(t, map[string]string{"capacity.rego": ownRule, "bad.rego": head + tc.code})
			// A cache must make no difference to a run that fails, nor keep it.
			cache, err := OpenCache(t.TempDir(), "test")
			if err != nil {
				t.Fatal(err)
			}
			for range 3 {
				o.Cache = cache
				r := run(t, o)
				wantDiagnostic(t, r, tc.diagnostic)
				want(t, r, tc.want...)
			}
		})
	}
}

func TestOwnersThatFailOwnNothing(t *testing.T) {
	o := options(t, snapshot.Files{"plan.hcl": planText + teamText("a", "") + objectiveText("o", "deadline = \"cuối năm\"")})
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	r, err := Run(ctx, o)
	if err != nil {
		t.Fatal(err)
	}
	wantDiagnostic(t, r, "interrupted")
	want(t, r, "structure/schema objective.o error open: deadline")
}
