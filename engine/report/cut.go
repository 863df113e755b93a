package report

import (
	"strings"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

const (
	detailsOpen  = "<details><summary>"
	detailsClose = "</details>"
)

// Cut shortens Markdown of this format to so many bytes: it leaves out whole
// lines at the end, closes what they had open, and says how many rows are
// missing. Text that fits is unchanged.
func Cut(text string, limit int, lang diag.Lang) string {
	if len(text) <= limit {
		return text
	}
	lines := strings.SplitAfter(text, "\n")
	rest := func(rows int) string {
		if rows == 0 {
			return "\n" + diag.Say("The end of the report does not fit here.", "Phần cuối báo cáo không đủ chỗ ở đây.").In(lang) + "\n"
		}
		return "\n" + diag.Say("%d more rows do not fit here; the job's summary or log has them.",
			"Còn %d dòng không đủ chỗ ở đây; xem trong phần tóm tắt hoặc nhật ký của job.", rows).In(lang) + "\n"
	}
	rows := 0
	for i := range lines {
		if isRow(lines, i) {
			rows++
		}
	}
	room := limit - len(rest(rows)) - len("\n"+detailsClose+"\n")
	var kept strings.Builder
	open := false
	for i, line := range lines {
		if kept.Len()+len(line) > room {
			break
		}
		kept.WriteString(line)
		switch {
		case isRow(lines, i):
			rows--
		case strings.HasPrefix(line, detailsOpen):
			open = true
		case strings.HasPrefix(line, detailsClose):
			open = false
		}
	}
	if open {
		kept.WriteString("\n" + detailsClose + "\n")
	}
	return kept.String() + rest(rows)
}

// isRow reports whether a line is an item of a list or a row of a table, not
// counting the head of the table.
func isRow(lines []string, i int) bool {
	if strings.HasPrefix(strings.TrimLeft(lines[i], " "), "- ") {
		return true
	}
	head := i+1 < len(lines) && strings.HasPrefix(lines[i+1], "|---")
	return strings.HasPrefix(lines[i], "| ") && !head
}
