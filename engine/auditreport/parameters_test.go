package auditreport

import (
	"bytes"
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/engine/audit"
	"github.com/goalpost-dev/goalpost/engine/diag"
)

// A summary that leaves something out says what: figures of one plan or one quarter
// are not to pass for those of the whole history.
func TestTextSaysWhatWasAskedFor(t *testing.T) {
	r := audit.Report{
		First: audit.Commit{ID: "aaaaaaaaaaaa"}, Last: audit.Commit{ID: "bbbbbbbbbbbb"},
		Parameters: audit.Parameters{
			Revision: "main", Since: "2027-01-01", Until: "2027-03-31", AllParents: true, AllowIncomplete: true, Profile: "strict",
			Only: []string{"kpi/*", "smart/*"}, Enabled: []string{"history/behind_pace"}, Disabled: []string{"kpi/duplicate"},
			Paths: []string{"plans/a\n", "plans/b"}, Configuration: "0123456789abcdef",
		},
	}
	var b bytes.Buffer
	if err := writeText(&b, r, diag.English); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"--since 2027-01-01 --until 2027-03-31 --all-parents --allow-shallow --profile strict --only kpi/* --only smart/* --enable history/behind_pace --disable kpi/duplicate -- plans/a",
		"configuration 0123456789ab,", "commits aaaaaaaa to bbbbbbbb.",
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("%s does not say %q", b.String(), want)
		}
	}
	if strings.Contains(b.String(), "a\n plans/b") {
		t.Errorf("%q: a path breaks the line", b.String())
	}
}
