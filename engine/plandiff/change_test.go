package plandiff_test

import (
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/plandiff"
)

// ground is what every case stands on.
const ground = `
plan "p" {
  title    = "P"
  currency = "GBP"
  period   = { start = "2027-01-01", end = "2027-12-31" }
}
team "a" {
  name = "A"
}
team "b" {
  name = "B"
}
goal "g" {
  title = "G"
}
`

// A case replaces the one by the other in the head; what is told is the lines
// below the plan's heading.
var changes = []struct{ name, base, head, want string }{
	{"number", `objective "o" { target = 700 }`, `objective "o" { target = 650 }`,
		"~ objective.o\n  ~ target: 700 → 650 (−50, −7%)"},
	{"number from nothing", `objective "o" { target = 0 }`, `objective "o" { target = 2.5 }`,
		"~ objective.o\n  ~ target: 0 → 2.5 (+2.5)"},
	{"negative number", `objective "o" { target = -10 }`, `objective "o" { target = -5.25 }`,
		"~ objective.o\n  ~ target: −10 → −5.25 (+4.75, +48%)"},
	{"small percentage", `objective "o" { target = 100000 }`, `objective "o" { target = 100125 }`,
		"~ objective.o\n  ~ target: 100,000 → 100,125 (+125, +0.13%)"},
	{"percentage too small to tell", `objective "o" { target = 1000000 }`, `objective "o" { target = 999990 }`,
		"~ objective.o\n  ~ target: 1,000,000 → 999,990 (−10)"},
	{"exact difference", `objective "o" { target = 0.1 }`, `objective "o" { target = 0.3 }`,
		"~ objective.o\n  ~ target: 0.1 → 0.3 (+0.2, +200%)"},
	{"same number", `objective "o" { target = 700 }`, `objective "o" { target = 7e2 }`, ""},
	{"date", `objective "o" { deadline = "2027-06-30" }`, `objective "o" { deadline = "2027-07-31" }`,
		"~ objective.o\n  ~ deadline: 30 June 2027 → 31 July 2027 (+31 days)"},
	{"date a day earlier", `objective "o" { deadline = "2028-03-01" }`, `objective "o" { deadline = "2028-02-29" }`,
		"~ objective.o\n  ~ deadline: 1 March 2028 → 29 February 2028 (−1 day)"},
	{"text", `objective "o" { owner = "An" }`, `objective "o" { owner = "Bình" }`,
		"~ objective.o\n  ~ owner: “An” → “Bình”"},
	{"attribute added", `objective "o" {}`, `objective "o" { owner = "An" }`, "~ objective.o\n  + owner: “An”"},
	{"attribute removed", `objective "o" { target = 3 }`, `objective "o" { target = null }`, "~ objective.o\n  − target: 3"},
	{"bool", `goal "h" {}`, `goal "h" { primary = true }`, "~ goal.h\n  ~ primary: false → true"},
	{"default written out", `goal "h" {}`, `goal "h" { status = "active" }`, ""},
	{"list", `team "t" { members = ["An", "Bình", "An"] }`, `team "t" { members = ["Chi", "An"] }`,
		"~ team.t\n  − members: “Bình”\n  − members: “An”\n  + members: “Chi”"},
	{"order of a list", `team "t" { members = ["An", "Bình"] }`, `team "t" { members = ["Bình", "An"] }`, ""},
	{"reference", `objective "o" { team = team.a }`, `objective "o" { team = team.b }`, "~ objective.o\n  ~ team: team.a → team.b"},
	{"references", `kpi "k" { teams = [team.a] }`, `kpi "k" { teams = [team.b] }`, "~ kpi.k\n  − teams: team.a\n  + teams: team.b"},
	{"dangling reference", `objective "o" { team = team.a }`, `objective "o" { team = team.nobody }`, "~ objective.o\n  ~ team: team.a → team.nobody"},
	{"object by field", `objective "o" { ramp_up = { days = 21, activities = ["x"] } }`, `objective "o" { ramp_up = { days = 14, activities = ["y"], announced_on = "2027-01-05" } }`,
		"~ objective.o\n  ~ ramp_up.days: 21 → 14 (−7, −33%)\n  − ramp_up.activities: “x”\n  + ramp_up.activities: “y”\n  + ramp_up.announced_on: 5 January 2027"},
	{"object added", `kpi "k" {}`, `kpi "k" { baseline = { value = 3, as_of = "2026-12-31" } }`,
		"~ kpi.k\n  + baseline.value: 3\n  + baseline.as_of: 31 December 2026"},
	{"object of any shape", `objective "o" { effort_share = { a = 60, b = 40 } }`, `objective "o" { effort_share = { a = 70, c = 30 } }`,
		"~ objective.o\n  ~ effort_share.a: 60 → 70 (+10, +17%)\n  − effort_share.b: 40\n  + effort_share.c: 30"},
	{"list of objects", `strategy "s" { experiments = [{ variable = "x", variants = 2 }] }`, `strategy "s" { experiments = [{ variable = "x", variants = 3 }] }`,
		"~ strategy.s\n  − experiments: { variable = “x”, variants = 2 }\n  + experiments: { variable = “x”, variants = 3 }"},
	{"status of a KPI", `kpi "k" {}`, `kpi "k" { status = "retired" }`, "~ kpi.k\n  ~ status: active → retired (KPI retired)"},
	{"status of an objective", `objective "o" { status = "draft" }`, `objective "o" { status = "cancelled" }`,
		"~ objective.o\n  ~ status: draft → cancelled (objective cancelled)"},
	{"status given up", `strategy "s" { status = "paused" }`, `strategy "s" {}`, "~ strategy.s\n  ~ status: paused → active (strategy is active)"},
	{"unusable date", `objective "o" { deadline = "2027-06-30" }`, `objective "o" { deadline = "mid-year" }`,
		"~ objective.o\n  ~ deadline: 30 June 2027 → “mid-year” (not usable)"},
	{"unusable list", `team "t" { members = ["An"] }`, `team "t" { members = ["An", 5] }`, "~ team.t\n  ~ members: [“An”] → “[…]” (not usable)"},
	{"percent of a KPI", `kpi "k" {
  metric   = "email_ctr"
  baseline = { value = 2.4 }
}`, `kpi "k" {
  metric   = "email_ctr"
  baseline = { value = 2.6 }
}`, "~ kpi.k\n  ~ baseline.value: 2.4% → 2.6% (+0.2 points, +8%)"},
	{"money of a KPI", `kpi "k" {
  metric    = "marketing_revenue"
  benchmark = { min = 5000 }
}`, `kpi "k" {
  metric    = "marketing_revenue"
  benchmark = { min = 4000 }
}`, "~ kpi.k\n  ~ benchmark.min: £5,000 → £4,000 (−£1,000, −20%)"},
	{"another unit", `kpi "k" {
  unit     = "percent"
  baseline = { value = 2 }
}`, `kpi "k" {
  unit     = "count"
  baseline = { value = 40 }
}`, "~ kpi.k\n  ~ unit: percent → count\n  ~ baseline.value: 2% → 40"},
	{"budget", `strategy "s" { budget = 10 }`, `strategy "s" { budget = 20 }`, "~ strategy.s\n  ~ budget: £10 → £20 (+£10, +100%)"},
	{"nested block added", `objective "o" {}`, `objective "o" {
  milestone "2027-03-31" { target = 49 }
}`, "~ objective.o\n  + milestone.2027-03-31\n    + target: 49"},
	{"nested block removed", `objective "o" {
  checkin "2027-03-31" { value = 49 }
}`, `objective "o" {}`, "~ objective.o\n  − checkin.2027-03-31\n    − value: 49"},
	{"nested block changed", `objective "o" {
  milestone "2027-03-31" { target = 49 }
}`, `objective "o" {
  milestone "2027-03-31" { target = 50 }
}`, "~ objective.o\n  ~ milestone.2027-03-31\n    ~ target: 49 → 50 (+1, +2%)"},
	{"nested blocks with one label", `kpi "k" {
  context "market" { note = "x" }
  context "market" { note = "y" }
}`, `kpi "k" {
  context "market" { note = "z" }
  context "market" { note = "x" }
}`, "~ kpi.k\n  ~ context.market\n    ~ note: “y” → “z”"},
	{"block added", ``, `goal "h" {
  title    = "H"
  category = "team"
}`, "+ goal.h “H”\n  + title: “H”\n  + category: team"},
	{"block removed", `waiver "w" { reason = "x" }`, ``, "− waiver.w\n  − reason: “x”"},
	{"renamed", `goal "h" {}
objective "o" { goal = goal.h }`, `goal "i" {}
objective "o" { goal = goal.i }
moved {
  from = goal.h
  to   = goal.i
}`, "→ goal.i (was goal.h)"},
	{"renamed twice and changed", `team "x" { lead = "An" }`, `team "z" { lead = "Bình" }
moved {
  from = team.x
  to   = team.y
}
moved {
  from = team.y
  to   = team.z
}`, "→ team.z (was team.x)\n  ~ lead: “An” → “Bình”"},
	{"renamed backwards", `goal "i" {}
moved {
  from = goal.h
  to   = goal.i
}`, `goal "h" {}`, "→ goal.h (was goal.i)"},
	{"two renamed to one", `team "x" {}
team "y" {}`, `team "z" {}
moved {
  from = team.x
  to   = team.z
}
moved {
  from = team.y
  to   = team.z
}`, "− team.y\n→ team.z (was team.x)"},
	{"new label without a moved block", `goal "h" {}`, `goal "i" {}`, "− goal.h\n+ goal.i"},
	{"layout", `goal "h" {
  title = "H" # why
  category="team"
}`, `/* elsewhere */ goal "h" {
  category = "team"

  title    = "H"
}`, ""},
}

func TestChanges(t *testing.T) {
	for _, c := range changes {
		t.Run(c.name, func(t *testing.T) {
			got := text(t, files{"p/plan.hcl": ground + c.base}, files{"p/plan.hcl": ground + c.head})
			if want := below(c.want); tree(got) != want {
				t.Errorf("got\n%swant\n%s", got, want)
			}
		})
	}
}

// The code of a currency is text from a plan like any other.
func TestCurrencyIsNoMarkup(t *testing.T) {
	plan := strings.Replace(ground, `"GBP"`, `"<b>"`, 1)
	r := report(files{"p/plan.hcl": plan + `strategy "s" { budget = 10 }`}, files{"p/plan.hcl": plan + `strategy "s" { budget = 20 }`})
	for _, format := range plandiff.Names {
		if got := render(t, format, r, plandiff.Options{Lang: diag.English}); strings.Contains(got, "<b>") {
			t.Errorf("%s:\n%s", format, got)
		}
	}
}

// tree is the text without heading and closing.
func tree(text string) string {
	if tree, _, ok := strings.Cut(text, "\n\n"); ok {
		return strings.TrimPrefix(tree, "plan p\n") + "\n"
	}
	return "\n"
}

// below indents lines as they stand below a plan.
func below(lines string) string {
	if lines == "" {
		return "\n"
	}
	return "  " + strings.ReplaceAll(lines, "\n", "\n  ") + "\n"
}
