package report_test

import (
	"errors"
	"slices"
	"testing"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/report"
)

func TestLookup(t *testing.T) {
	if got, want := report.Names()[:3], []string{"text", "json", "jsonl"}; !slices.Equal(got, want) {
		t.Errorf("the first formats are %q, want %q", got, want)
	}
	for _, name := range report.Names() {
		if _, err := report.Lookup(name); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestLookupSuggests(t *testing.T) {
	for _, c := range []struct{ name, en, vi string }{
		{"jsn", `unknown format "jsn"; did you mean "json"?`, `không có định dạng "jsn"; ý bạn là "json"?`},
		{"JSONL", `unknown format "JSONL"; did you mean "jsonl"?`, `không có định dạng "JSONL"; ý bạn là "jsonl"?`},
		{"txet", `unknown format "txet"; did you mean "text"?`, `không có định dạng "txet"; ý bạn là "text"?`},
		{"powerpoint", `unknown format "powerpoint"; the formats are text, json, jsonl, github, markdown, sarif and junit`,
			`không có định dạng "powerpoint"; các định dạng là text, json, jsonl, github, markdown, sarif và junit`},
	} {
		_, err := report.Lookup(c.name)
		var d diag.Diagnostic
		if !errors.As(err, &d) {
			t.Errorf("%s: got %v, want a diagnostic", c.name, err)
			continue
		}
		if d.Text != (diag.Text{En: c.en, Vi: c.vi}) {
			t.Errorf("%s: got %+v", c.name, d.Text)
		}
	}
}
