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
