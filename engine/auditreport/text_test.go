package auditreport

import (
	"bytes"
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/engine/audit"
	"github.com/goalpost-dev/goalpost/engine/diag"
)

func TestTextSaysWhoseGoalpostMoved(t *testing.T) {
	move := audit.Move{Objective: "objective.a", Attribute: "target", Before: "2", After: "1", By: audit.Commit{Author: "Lan", Date: "2027-05-01"}}
	for team, want := range map[string]map[diag.Lang]string{
		"team.sales": {diag.English: "2 → 1, team.sales, Lan\n", diag.Vietnamese: "2 → 1, team.sales, Lan\n"},
		"":           {diag.English: "2 → 1, no team, Lan\n", diag.Vietnamese: "2 → 1, không thuộc đội nào, Lan\n"},
	} {
		move.Team = team
		for lang, line := range want {
			var b bytes.Buffer
			if err := writeText(&b, audit.Report{Moves: []audit.Move{move}}, lang); err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(b.String(), line) {
				t.Errorf("%s does not say %q", b.String(), line)
			}
		}
	}
}

func TestTextNamesThePlaceOfWhatIsInNoPlan(t *testing.T) {
	for want, life := range map[string]audit.Biography{
		"  error structure/schema plans/new/k.hcl, 1 day, by Lan": {Range: diag.Range{File: "plans/new/k.hcl"}},
		"  error structure/schema plans/a kpi.k, 1 day, by Lan":   {Plan: "plans/a", Address: "kpi.k"},
	} {
		life.Rule, life.Severity, life.Open, life.DaysOpen = "structure/schema", diag.Error, true, 1
		life.Events = []audit.Event{{Kind: audit.Introduced, Date: "2027-01-01", By: &audit.Commit{ID: "aaaaaaaa", Author: "Lan", Date: "2027-01-01"}}}
		var b bytes.Buffer
		if err := writeText(&b, audit.Report{Biographies: []audit.Biography{life}}, diag.English); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(b.String(), want) {
			t.Errorf("%s does not say %q", b.String(), want)
		}
	}
}

func TestTextWritesNumbersAsTheLanguageDoes(t *testing.T) {
	r := audit.Report{Commits: 12000, Judged: 3400, Moves: make([]audit.Move, 1200)}
	for lang, want := range map[diag.Lang][]string{
		diag.English:    {"12,000 commits", "3,400 of them", "moved: 1,200, without a review 1,200", "and 1,195 more"},
		diag.Vietnamese: {"12.000 commit", "3.400 commit", "bị dời: 1.200 lần, không có rà soát 1.200", "và 1.195 nữa"},
	} {
		var b bytes.Buffer
		if err := writeText(&b, r, lang); err != nil {
			t.Fatal(err)
		}
		for _, part := range want {
			if !strings.Contains(b.String(), part) {
				t.Errorf("%s does not say %q", b.String(), part)
			}
		}
	}
}
