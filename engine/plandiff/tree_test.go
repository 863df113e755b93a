package plandiff_test

import (
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/plandiff"
)

func TestBlocksStandUnderWhatTheyServe(t *testing.T) {
	base := files{"p/plan.hcl": ground + `
goal "old" {}
objective "one" {
  goal    = goal.g
  measure = kpi.shared
}
objective "two" {
  goal    = goal.old
  measure = kpi.shared
}
objective "gone" {
  goal    = goal.old
  measure = kpi.gone
}
objective "gone_too" {
  goal    = goal.g
  measure = kpi.alone
}
kpi "shared" { source = "x" }
kpi "gone" { source = "x" }
kpi "alone" { source = "x" }
campaign "c" { listening = "x" }
segment "s" { name = "x" }
`}
	head := files{"p/plan.hcl": strings.Replace(ground, `title    = "P"`, `title = "Q"`, 1) + `
goal "new" {}
moved {
  from = goal.old
  to   = goal.new
}
objective "one" {
  goal    = goal.g
  measure = kpi.shared
}
objective "two" {
  goal    = goal.new
  measure = kpi.shared
}
kpi "shared" { source = "y" }
kpi "alone" { source = "y" }
campaign "c" { listening = "y" }
segment "s" { name = "y" }
`}
	want := `  ~ plan.p “Q”
    ~ title: “P” → “Q”
    goal.g “G”
    − objective.gone_too
      − goal: goal.g
      − measure: kpi.alone
      objective.one
      ~ kpi.shared
        ~ source: “x” → “y”
  → goal.new (was goal.old)
    − objective.gone
      − goal: goal.old
      − measure: kpi.gone
      − kpi.gone
        − source: “x”
  ~ kpi.alone
    ~ source: “x” → “y”
  ~ segment.s “y”
    ~ name: “x” → “y”
  ~ campaign.c
    ~ listening: “x” → “y”
`
	if got := text(t, base, head); tree(got) != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestPlans(t *testing.T) {
	other := strings.Replace(ground, `plan "p"`, `plan "q"`, 1)
	for _, c := range []struct {
		name       string
		base, head files
		want       string
	}{
		{"moved to another directory and split", files{"p/plan.hcl": ground + `team "t" {}`}, files{"r/plan.hcl": ground, "r/deep/t.hcl": `team "t" {}`},
			"No difference in meaning.\n"},
		{"moved and changed", files{"p/plan.hcl": ground + `team "t" { lead = "An" }`}, files{"r/plan.hcl": ground + `team "t" { lead = "Chi" }`},
			"plan r (was p)\n  ~ team.t\n    ~ lead: “An” → “Chi”\n\nBlocks: 1 changed.\n"},
		{"added", files{"p/plan.hcl": ground}, files{"p/plan.hcl": ground, "q/plan.hcl": "plan \"q\" {}\n"},
			"plan q (added)\n  + plan.q\n\nBlocks: 1 added.\n"},
		{"removed", files{"p/plan.hcl": ground, "q/plan.hcl": "plan \"q\" {}\n"}, files{"p/plan.hcl": ground},
			"plan q (removed)\n  − plan.q\n\nBlocks: 1 removed.\n"},
		{"another label of the plan itself", files{"p/plan.hcl": ground}, files{"p/plan.hcl": other},
			"plan p\n  → plan.q “P” (was plan.p)\n\nBlocks: 1 renamed.\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := text(t, c.base, c.head); got != c.want {
				t.Errorf("got\n%swant\n%s", got, c.want)
			}
		})
	}
}

// What could not be read is not taken for removed, and the rest is compared.
func TestUnread(t *testing.T) {
	base := files{"p/plan.hcl": ground, "p/a.hcl": "team \"x\" { lead = \"An\" }\nteam \"y\" { lead = \"An\" }\n", "p/b.hcl": `team "z" { lead = "An" }`}
	for _, c := range []struct{ name, file, want string }{
		{"a whole file", "<<<<<<< HEAD\nteam \"x\" {}\n=======\nteam \"x\" {}\n>>>>>>> other\n", `plan p
  ~ team.z
    ~ lead: “An” → “Chi”

note: p/a.hcl:1:1: not read whole in head: unresolved merge conflict
note: p/a.hcl:1:1: not compared, because it is in base but not in what could be read of head: team.x and team.y
Blocks: 1 changed.
`},
		{"an attribute", "team \"x\" { lead = 1 + 1 }\nteam \"y\" { lead = \"Bình\" }\n", `plan p
  ~ team.y
    ~ lead: “An” → “Bình”
  ~ team.z
    ~ lead: “An” → “Chi”

note: p/a.hcl:1:19: not read whole in head: expressions are not allowed in plans; this is an operator
Blocks: 2 changed.
`},
	} {
		t.Run(c.name, func(t *testing.T) {
			head := files{"p/plan.hcl": ground, "p/a.hcl": c.file, "p/b.hcl": `team "z" { lead = "Chi" }`}
			if got := text(t, base, head); got != c.want {
				t.Errorf("got\n%swant\n%s", got, c.want)
			}
			back := text(t, head, base)
			if !strings.Contains(back, "not read whole in base") || strings.Contains(back, "added") {
				t.Errorf("backwards:\n%s", back)
			}
		})
	}
}

func TestManyUnreadBlocksAreCounted(t *testing.T) {
	var many strings.Builder
	for _, label := range []string{"c", "d", "e", "f", "g", "h", "i"} {
		many.WriteString("team \"" + label + "\" {}\n")
	}
	base := files{"p/plan.hcl": ground, "p/a.hcl": many.String()}
	head := files{"p/plan.hcl": ground, "p/a.hcl": "<<<<<<< HEAD\n=======\n>>>>>>> other\n"}
	for lang, want := range map[diag.Lang][]string{
		diag.English:    {"read of head: team.c, team.d, team.e, team.f, team.g and 2 more\n", "\nNo difference in what could be compared.\n"},
		diag.Vietnamese: {"đọc được của bản mới: team.c, team.d, team.e, team.f, team.g và 2 khối khác\n", "\nKhông có khác biệt trong phần so sánh được.\n"},
	} {
		got := render(t, "text", report(base, head), plandiff.Options{Lang: lang})
		for _, part := range want {
			if !strings.Contains(got, part) {
				t.Errorf("%q is not in\n%s", part, got)
			}
		}
	}
}

// In a block of which a part could not be read nothing is called removed.
func TestBrokenBlock(t *testing.T) {
	base := files{"p/plan.hcl": ground + "objective \"o\" {\n  target = 5\n  effort = 2\n  milestone \"2027-03-31\" { target = 3 }\n}\n"}
	head := files{"p/plan.hcl": ground + "objective \"o\" {\n  target = 5 + 1\n  effort = 3\n}\n"}
	if got, want := tree(text(t, base, head)), "  ~ objective.o\n    ~ effort: 2 → 3 (+1, +50%)\n"; got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	if got, want := tree(text(t, head, base)), "  ~ objective.o\n    ~ effort: 3 → 2 (−1, −33%)\n"; got != want {
		t.Errorf("backwards, got\n%swant\n%s", got, want)
	}
}

// With a side of which files could not be read at all, nothing is called added
// or removed.
func TestPartialSide(t *testing.T) {
	head := side(files{})
	head.Partial = true
	r := plandiff.Compare(side(files{"p/plan.hcl": ground}), head, units)
	if r.Compared != 0 || len(r.Plans) != 0 || len(r.Notes) != 1 {
		t.Errorf("%+v", r)
	}
}

func TestNothingReadable(t *testing.T) {
	broken := files{"p/plan.hcl": "<<<<<<< HEAD\n=======\n>>>>>>> other\n"}
	if r := report(broken, broken); r.Compared != 0 || len(r.Notes) != 2 {
		t.Errorf("compared %d plans, notes %v", r.Compared, r.Notes)
	}
	if r := report(files{"p/plan.hcl": ground}, broken); r.Compared != 0 || len(r.Plans) != 0 {
		t.Errorf("compared %d plans, %d differ", r.Compared, len(r.Plans))
	}
}
