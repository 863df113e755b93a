package report

import (
	"fmt"
	"strings"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/violation"
	"github.com/goalpost-dev/goalpost/engine/wording"
)

// closing is the summary line, and below it what it is a summary of.
func (t *text) closing(r Report) {
	s := summarize(r)
	t.line(t.summaryLine(s, r.Complete))
	if t.Quiet {
		return
	}
	t.line(t.evaluated(s, r))
	if r.Base.Kind != "" {
		compared := t.say("Compared %s with base %s", "So sánh %s với gốc %s", t.revision(r.Head), t.revision(r.Base))
		if reason := r.BaseReason.In(t.Lang); reason != "" {
			compared += ": " + printable(reason)
		}
		t.line(compared + ".")
	}
	if from := r.RulesFrom.In(t.Lang); from != "" {
		t.line(printable(from))
	}
	if len(r.Skips) > 0 && !t.ExplainSkips {
		t.line(t.paint(dim, t.count(len(r.Skips), "%s evaluation did not apply (--explain-skips lists them).",
			"%s evaluations did not apply (--explain-skips lists them).",
			"%s lượt đánh giá không áp dụng (xem danh sách bằng --explain-skips).")))
	}
}

func (t *text) summaryLine(s summary, complete bool) string {
	found, worst := t.severities(s)
	look := severityInk[worst]
	switch statuses := t.statuses(s, violation.New, violation.Worse, violation.Unwaived, violation.Existing, violation.Better); {
	case statuses != "":
		found += " (" + statuses + ")"
	case found == "" && complete:
		found, look = t.say("no violations", "không có vi phạm"), boldGreen
	case found == "":
		found = t.say("no violations in the part that was evaluated", "không có vi phạm trong phần đã đánh giá")
	}
	if gone := t.statuses(s, violation.Fixed, violation.Waived); gone != "" {
		found += "; " + gone
	}
	if !complete {
		look = boldRed
		found = t.say("Incomplete evaluation, not a pass: ", "Chưa đánh giá hết, không được coi là đạt: ") + found
	}
	return t.paint(look, found)
}

// severities counts what stands, the worst first, and says which severity that
// is.
func (t *text) severities(s summary) (counts string, worst diag.Severity) {
	var parts []string
	for _, c := range []struct {
		severity      diag.Severity
		one, many, vi string
	}{
		{diag.Info, "%s info", "%s info", "%s gợi ý"},
		{diag.Warning, "%s warning", "%s warnings", "%s cảnh báo"},
		{diag.Error, "%s error", "%s errors", "%s lỗi"},
	} {
		if n := *s.severity(c.severity); n > 0 {
			parts = append([]string{t.count(n, c.one, c.many, c.vi)}, parts...)
			worst = c.severity
		}
	}
	return strings.Join(parts, ", "), worst
}

// statuses counts the violations of each of some statuses.
func (t *text) statuses(s summary, of ...violation.Status) string {
	var parts []string
	for _, status := range of {
		if n := *s.status(status); n > 0 {
			parts = append(parts, t.number(n)+" "+statusWords[status].In(t.Lang))
		}
	}
	return strings.Join(parts, ", ")
}

func (t *text) evaluated(s summary, r Report) string {
	what := t.say("Evaluated %s on %s in %s (%s), as of %s", "Đã đánh giá %s trên %s trong %s (%s), tính đến ngày %s",
		t.count(s.Rules, "%s rule", "%s rules", "%s quy tắc"),
		t.count(s.Subjects, "%s subject", "%s subjects", "%s đối tượng"),
		t.count(s.Plans, "%s plan", "%s plans", "%s kế hoạch"),
		t.count(s.Files, "%s file", "%s files", "%s tệp"),
		wording.Date(t.Lang, r.AsOf))
	if reason := r.AsOfReason.In(t.Lang); reason != "" {
		what += " (" + printable(reason) + ")"
	}
	return what + "."
}

func (t *text) revision(r Revision) string {
	switch r.Kind {
	case "index":
		return t.say("the index", "vùng chờ commit (index)")
	case "worktree":
		return t.say("the worktree", "cây làm việc (worktree)")
	}
	if r.Commit == "" {
		return t.say("(none)", "(chưa có)") // before the first commit
	}
	short := r.Commit[:min(len(r.Commit), 12)]
	if r.Revision == "" || strings.HasPrefix(r.Commit, r.Revision) {
		return "commit " + short
	}
	return "commit " + short + " (" + printable(r.Revision) + ")"
}

// count puts a number into the wording that fits it.
func (t *text) count(n int, one, many, vi string) string {
	en := many
	if n == 1 {
		en = one
	}
	return t.say(en, vi, t.number(n))
}

func (t *text) number(n int) string { return wording.Number(t.Lang, fmt.Sprint(n)) }
