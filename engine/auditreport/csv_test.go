package auditreport

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/engine/audit"
	"github.com/goalpost-dev/goalpost/engine/diag"
)

// A commit's author and subject come from strangers; a spreadsheet must take
// them for text.
func TestCSVHasNoFormulas(t *testing.T) {
	for _, hostile := range []string{"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "＝1", "＋1", "－1", "＠1", "\u3000=1"} {
		by := audit.Commit{ID: "abc", Author: hostile, Subject: hostile}
		r := audit.Report{Biographies: []audit.Biography{{
			Rule: "own/rule", Plan: hostile, Address: "kpi.a", Key: hostile, Message: diag.Say("%s", "%s", hostile), Open: true,
			Events: []audit.Event{{Kind: audit.Introduced, Date: "2027-01-01", By: &by}},
		}}}
		var b bytes.Buffer
		if err := writeCSV(&b, r, diag.English); err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(&b).ReadAll()
		if err != nil || len(rows) != 2 {
			t.Fatalf("%q: %d rows, %v", hostile, len(rows), err)
		}
		for _, column := range []string{"plan", "key", "author", "subject", "message"} {
			if got := rows[1][slices.Index(columns, column)]; !strings.HasPrefix(got, "'") {
				t.Errorf("%s %q became %q", column, hostile, got)
			}
		}
	}
}

// A number keeps its sign, since the column is one of numbers.
func TestCSVLeavesNumbers(t *testing.T) {
	measure := -2.5
	r := audit.Report{Biographies: []audit.Biography{{
		Rule: "own/rule", Message: diag.Say("it is so", "là vậy"),
		Events: []audit.Event{{Kind: audit.Introduced, Date: "2027-01-01", Measure: &measure}},
	}}}
	var b bytes.Buffer
	if err := writeCSV(&b, r, diag.Vietnamese); err != nil {
		t.Fatal(err)
	}
	if got := b.String(); !strings.Contains(got, ",-2.5,") || !strings.Contains(got, "là vậy") {
		t.Errorf("got %s", got)
	}
}

// Rows may go to the log of a workflow: whatever a plan is called, none of its text
// begins a line, and nothing of it is a command.
func TestCSVHasNoCommands(t *testing.T) {
	by := audit.Commit{ID: "abc", Author: "##[error]forged", Subject: "\x1b]0;owned\a"}
	r := audit.Report{Biographies: []audit.Biography{{
		Rule: "own/rule", Plan: "plans/a\n::error::forged", Message: diag.Say("one\r\n::error::two", ""),
		Events: []audit.Event{{Kind: audit.Introduced, Date: "2027-01-01", By: &by}},
	}}}
	var b bytes.Buffer
	if err := writeCSV(&b, r, diag.English); err != nil {
		t.Fatal(err)
	}
	if got := b.String(); strings.Count(got, "\n") != 2 || strings.ContainsAny(got, "\x1b\a") || strings.Contains(got, "##[") {
		t.Errorf("got %q", got)
	}
}
