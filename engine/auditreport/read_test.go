package auditreport

import (
	"bytes"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/goalpost-dev/goalpost/engine/audit"
	"github.com/goalpost-dev/goalpost/engine/diag"
)

// That a goalpost has no team is told; that nobody looked for one is refused.
func TestReadsTheTeamsOfMoves(t *testing.T) {
	by := audit.Commit{ID: "abc", Date: "2027-05-01"}
	want := []audit.Move{{Objective: "objective.a", Team: "team.sales", By: by}, {Objective: "objective.b", By: by}}
	var b bytes.Buffer
	if err := writeJSON(&b, audit.Report{First: by, Last: by, Moves: want}, diag.English); err != nil {
		t.Fatal(err)
	}
	got, err := Read(b.Bytes())
	if diff := cmp.Diff(want, got.Moves); diff != "" || err != nil {
		t.Errorf("%v (-written +read)\n%s", err, diff)
	}
	old := bytes.Replace(b.Bytes(), []byte(`"team": "",`), nil, 1)
	if _, err := Read(old); err == nil || bytes.Equal(old, b.Bytes()) {
		t.Errorf("a move without a team is taken for one of no team: %v", err)
	}
}
