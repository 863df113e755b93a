package report_test

import (
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/engine/report"
	"github.com/goalpost-dev/goalpost/engine/runner"
)

// No text of a plan is a command, in whatever format is printed; the github
// format has its own annotations and no other.
func TestNothingIsACommandThatWasNotMeant(t *testing.T) {
	for _, name := range report.Names() {
		for what, r := range map[string]func() report.Report{"open": openReport, "compared": comparedReport, "incomplete": incompleteReport, "note": noteReport} {
			for _, lang := range []report.Options{{Lang: en, Verbose: true, ExplainSkips: true}, {Lang: vi, All: true}} {
				for _, c := range runner.Commands(string(render(t, name, r(), lang))) {
					if name != "github" || c.Properties["title"] == "" || c.Name != "error" && c.Name != "warning" && c.Name != "notice" {
						t.Errorf("%s, %s: the runner takes this for a command: %+v", name, what, c)
					}
				}
			}
		}
	}
}

func TestAnnotationsSayWhatTheReportSays(t *testing.T) {
	got := runner.Commands(string(render(t, "github", openReport(), report.Options{Lang: en})))
	if len(got) != 8 {
		t.Fatalf("%d annotations, want 8: %v", len(got), got)
	}
	first := got[0]
	if first.Name != "error" || first.Properties["title"] != "kpi/count_per_team · team.ban_hang" || first.Properties["file"] != "plans/2027/đội.hcl" ||
		first.Properties["line"] != "12" || first.Properties["col"] != "1" || first.Properties["endColumn"] != "16" ||
		first.Data != "Team Bán hàng tracks 2 KPIs (leads and revenue); 3 to 5 keep a team focused.\nfix: add 1 KPI to team.ban_hang." {
		t.Errorf("got %+v", first)
	}
	for _, c := range got {
		if strings.ContainsAny(c.Data, "\r\x1b") || strings.ContainsAny(c.Properties["file"], "\r\n\x1b") {
			t.Errorf("not escaped: %+v", c)
		}
		// A range of several lines has no columns that GitHub would take.
		if c.Properties["line"] != c.Properties["endLine"] && c.Properties["col"] != "" {
			t.Errorf("columns over several lines: %+v", c)
		}
	}
	// 🎯 is two code units of UTF-16, and the accents of "ế" are two more letters.
	if wide := got[6]; wide.Properties["col"] != "12" || wide.Properties["endColumn"] != "21" {
		t.Errorf("columns of wide text: %+v", wide)
	}
}
