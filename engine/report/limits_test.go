package report_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/report"
	"github.com/goalpost-dev/goalpost/engine/runner"
	"github.com/goalpost-dev/goalpost/engine/violation"
)

// many is a report with so many violations, the errors last.
func many(n int) report.Report {
	r := cleanReport()
	for i := range n {
		severity := []diag.Severity{diag.Info, diag.Warning, diag.Error}[i*3/n]
		r.Violations = append(r.Violations, violation.Violation{
			Rule: "kpi/count_per_team", Plan: "plans/2027", Address: fmt.Sprintf("team.t%d", i), Severity: severity, Status: violation.Open,
			Message: diag.Say("Too few: %d.", "Quá ít: %d.", i), Range: at("plans/2027/teams.hcl", i+1, 1, 5), Source: "team",
		})
	}
	return r
}

func TestAnnotationsStopWhereGitHubDoes(t *testing.T) {
	out := string(render(t, "github", many(36), report.Options{Lang: en, Quiet: true}))
	count := map[string]int{}
	for _, c := range runner.Commands(out) {
		count[c.Name]++
	}
	if count["error"] != 10 || count["warning"] != 10 || count["notice"] != 10 {
		t.Errorf("got %v, want 10 of each", count)
	}
	if !strings.Contains(out, "\n6 more are not annotated: ") {
		t.Errorf("what is left out is not said:\n%s", out)
	}
	if first, _, _ := strings.Cut(out, "\n"); !strings.HasPrefix(first, "::error ") || !strings.Contains(first, "team.t24") {
		t.Errorf("the worst does not come first: %s", first)
	}
}

func TestMarkdownIsCutBetweenRows(t *testing.T) {
	whole := string(render(t, "markdown", many(200), report.Options{Lang: en}))
	if cut := report.Cut(whole, len(whole), en); cut != whole {
		t.Error("text that fits was changed")
	}
	for limit := 2000; limit < len(whole); limit += 997 {
		cut := report.Cut(whole, limit, en)
		if len(cut) > limit {
			t.Fatalf("%d bytes, limit %d", len(cut), limit)
		}
		if strings.Count(cut, "<details>") != strings.Count(cut, "</details>") {
			t.Fatalf("limit %d leaves a fold open:\n%s", limit, cut)
		}
		var said int
		last := cut[strings.LastIndex(strings.TrimSpace(cut), "\n")+1:]
		if _, err := fmt.Sscanf(last, "%d more rows", &said); err != nil || said != 200-strings.Count(cut, "Too few") {
			t.Errorf("limit %d keeps %d rows and says %q", limit, strings.Count(cut, "Too few"), last)
		}
	}
	if out := render(t, "markdown", many(20_000), report.Options{Lang: vi}); len(out) > 900<<10 || !strings.Contains(string(out), "dòng không đủ chỗ ở đây") {
		t.Errorf("a summary of %d bytes", len(out))
	}
}

func TestFewRowsStandBeforeTheFold(t *testing.T) {
	out := string(render(t, "markdown", many(200), report.Options{Lang: en}))
	before, _, _ := strings.Cut(out, "<details>")
	if n := strings.Count(strings.TrimSpace(before), "\n") + 1; n >= 10 {
		t.Errorf("%d lines before the fold:\n%s", n, before)
	}
	if !strings.Contains(out, "<summary>195 more</summary>") {
		t.Error("the fold does not say how much is in it")
	}
}

func TestSarifStopsWhereGitHubDoes(t *testing.T) {
	var log struct {
		Runs []struct {
			Results     []struct{ Level string }
			Invocations []struct {
				Notifications []struct{ Message struct{ Text string } } `json:"toolExecutionNotifications"`
			}
		}
	}
	if err := json.Unmarshal(render(t, "sarif", many(25_003), report.Options{Lang: en}), &log); err != nil {
		t.Fatal(err)
	}
	run := log.Runs[0]
	if len(run.Results) != 25_000 || run.Results[0].Level != "error" || run.Results[24_999].Level != "note" {
		t.Errorf("%d results", len(run.Results))
	}
	if n := run.Invocations[0].Notifications; len(n) != 1 || !strings.HasPrefix(n[0].Message.Text, "3 more results are left out") {
		t.Errorf("what is left out is not said: %v", n)
	}
}
