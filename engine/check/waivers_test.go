package check

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/engine/config"
	"github.com/goalpost-dev/goalpost/engine/snapshot"
	"github.com/goalpost-dev/goalpost/engine/violation"
)

// waiver writes a good waiver for own/capacity on team.a; changes replace the
// line of their attribute.
func waiver(changes ...string) string {
	lines := []string{`rule = "own/capacity"`, "target = team.a", `reason = "New"`, `approved_by = "Lan"`, `expires = "2027-06-30"`}
	for _, change := range changes {
		name, _, _ := strings.Cut(change, " =")
		for i, line := range lines {
			if strings.HasPrefix(line, name+" ") {
				lines[i] = change
			}
		}
	}
	return "waiver \"w\" {\n  " + strings.Join(lines, "\n  ") + "\n}\n"
}

func TestWaivers(t *testing.T) {
	const (
		open   = "own/capacity team.a warning open: Team A has 1 of 2."
		waived = "own/capacity team.a warning waived: Team A has 1 of 2."
	)
	refused := func(text string) string { return "structure/waiver waiver.w warning open: " + text }
	for name, tc := range map[string]struct {
		waiver, config string
		want           []string
		fix            string
	}{
		"valid":         {waiver: waiver(), want: []string{waived}},
		"last day":      {waiver: waiver(`expires = "2027-04-20"`), want: []string{waived}},
		"expired":       {waiver: waiver(`expires = "2027-04-19"`), want: []string{open, refused("This waiver expired on 2027-04-19.")}, fix: "mend what it covered"},
		"another block": {waiver: waiver("target = team.b"), want: []string{open, refused("This waiver is not used: team.b has no violation of own/capacity.")}, fix: "remove the waiver"},
		"another rule": {waiver: waiver(`rule = "smart/deadline_present"`),
			want: []string{open, refused("This waiver is not used: team.a has no violation of smart/deadline_present.")}},
		"a rule that this run leaves out": {waiver: waiver(`rule = "kpi/relevance"`), want: []string{open}},
		"unknown rule":                    {waiver: waiver(`rule = "own/capacit"`), want: []string{open, refused(`There is no rule "own/capacit", so this waiver covers nothing.`)}, fix: `did you mean "own/capacity"?`},
		"rule like no other":              {waiver: waiver(`rule = "zzzzzzzzzzzzzz"`), want: []string{open, refused(`There is no rule "zzzzzzzzzzzzzz", so this waiver covers nothing.`)}, fix: "list the rules with goalpost rules"},
		"a rule of the engine":            {waiver: waiver(`rule = "structure/schema"`), want: []string{open, refused("The rule structure/schema may not be waived.")}, fix: "mend the violation instead"},
		"not to be waived":                {waiver: waiver(), config: `rule "own/capacity" { waivable = false }`, want: []string{open, refused("The rule own/capacity may not be waived.")}},
		"empty reason":                    {waiver: waiver(`reason = "  "`), want: []string{open, refused("This waiver gives no reason, so it covers nothing.")}, fix: "write why"},
		"no approver":                     {waiver: waiver(`approved_by = ""`), want: []string{open, refused("Nobody approved this waiver, so it covers nothing.")}, fix: "write who approved it"},
		"reason missing":                  {waiver: waiver("reason = null"), want: []string{open, "structure/schema waiver.w error open: reason"}},
		"dangling target":                 {waiver: waiver("target = team.c"), want: []string{open, "structure/dangling_reference waiver.w error open: target"}},
		"a date that is no date":          {waiver: waiver(`expires = "soon"`), want: []string{open, "structure/schema waiver.w error open: expires"}},
	} {
		t.Run(name, func(t *testing.T) {
			o := options(t, snapshot.Files{"plan.hcl": planText + teamText("a", "capacity = 1") + teamText("b", "capacity = 3") + tc.waiver})
			o.Config = configured(t, tc.config)
			r := run(t, o)
			wantComplete(t, r)
			want(t, r, tc.want...)
			for _, v := range r.Violations {
				if v.Status == violation.Waived && v.Waiver != "waiver.w" {
					t.Errorf("waived by %q", v.Waiver)
				}
				if v.Address == "waiver.w" && !strings.Contains(v.Fix.En, tc.fix) {
					t.Errorf("fix %q, want %q", v.Fix.En, tc.fix)
				}
			}
		})
	}
}

// A rule that the configuration turns off is never evaluated, so that a waiver of
// it is in vain.
func TestWaiverOfARuleThatIsOff(t *testing.T) {
	o := options(t, snapshot.Files{"plan.hcl": planText + teamText("a", "capacity = 1") + waiver()})
	o.Config, o.Selection = configured(t, `rule "own/capacity" { enabled = false }`), config.Selection{}
	var said []string
	for _, v := range run(t, o).Violations {
		if v.Rule == "structure/waiver" {
			said = append(said, v.Message.En)
		}
	}
	if want := []string{"This waiver is not used: team.a has no violation of own/capacity."}; !slices.Equal(said, want) {
		t.Errorf("got %q, want %q", said, want)
	}
}

// A waiver is anchored at what is wrong with it.
func TestPlaceOfARefusedWaiver(t *testing.T) {
	for change, want := range map[string]string{
		`rule = "own/x"`: "2", "target = team.b": "3", `reason = ""`: "4", `approved_by = ""`: "5", `expires = "2020-01-01"`: "6",
	} {
		o := options(t, snapshot.Files{"a.hcl": planText + teamText("a", "capacity = 1") + teamText("b", ""), "w.hcl": waiver(change)})
		for _, v := range run(t, o).Violations {
			if got := fmt.Sprint(v.Range.Start.Line); v.Rule == "structure/waiver" && got != want {
				t.Errorf("%s: line %s, want %s", change, got, want)
			}
		}
	}
}

// Silence proves nothing where a rule failed, was left out of this run, or a part
// of the plan is missing.
func TestWaiversMayBeInUseUnseen(t *testing.T) {
	plan := planText + teamText("a", "") + waiver()
	o := options(t, snapshot.Files{"plan.hcl": plan})
	want(t, run(t, o), "structure/waiver waiver.w warning open: This waiver is not used: team.a has no violation of own/capacity.")

	some := o
	some.Selection.Only = []string{"smart/deadline_present"}
	want(t, run(t, some))

	o.Snapshot = snapshot.Files{"plan.hcl": plan, "broken.hcl": "team \"c\" {\n  name = \n}\n"}
	for _, v := range run(t, o).Violations {
		if v.Rule == "structure/waiver" {
			t.Errorf("a part of the plan is missing, and yet: %s", v.Message.En)
		}
	}

	failing := strings.Replace(ownRule, "not_applicable contains", "violation contains {\"message\": \"none\"} if 1 / count(input.team.kpis) > 0\n\nnot_applicable contains", 1)
	o.Snapshot, o.Rules = snapshot.Files{"plan.hcl": plan}, builtIns(t, map[string]string{"capacity.rego": failing})
	r := run(t, o)
	wantDiagnostic(t, r, "own/capacity could not be evaluated on team.a: div: divide by zero")
	want(t, r)
}
