package report

import (
	"fmt"
	"io"
	"path"
	"strings"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/violation"
	"github.com/goalpost-dev/goalpost/engine/wording"
)

// githubFormat writes workflow commands that put violations on the lines of a
// pull request, and below them the report as text, for the log. Whatever came
// from a plan is escaped, so that no text of it is a command or a part of one.
type githubFormat struct{}

// perStep is how many annotations of each kind GitHub takes from a step; what
// comes after is dropped without a word.
const perStep = 10

// commands are the annotations of GitHub by severity.
var commands = map[diag.Severity]string{diag.Error: "error", diag.Warning: "warning", diag.Info: "notice"}

func (githubFormat) Write(w io.Writer, r Report, o Options) error {
	o.Color = false
	t := &text{Options: o}
	a := annotator{text: t, prefix: r.Prefix, used: map[string]int{}}
	if !r.Complete {
		for _, d := range r.Diagnostics {
			a.add("error", d.Range, "", "goalpost", t.say("not evaluated: ", "chưa đánh giá được: ")+printable(d.Text.In(t.Lang)))
		}
	}
	for _, v := range worstFirst(r.Violations, o) {
		if shownInFull(v.Status, o) {
			a.violation(v)
		}
	}
	if a.left > 0 {
		t.line(t.count(a.left,
			"%s more is not annotated: GitHub shows 10 of a kind for each step. The list below has it.",
			"%s more are not annotated: GitHub shows 10 of a kind for each step. The list below has them.",
			"Còn %s mục chưa được đánh dấu: mỗi bước GitHub chỉ hiện 10 mục mỗi loại. Danh sách dưới đây có đủ."))
	}
	if len(a.used) > 0 {
		t.line()
	}
	if _, err := w.Write(t.Bytes()); err != nil {
		return err
	}
	return textFormat{}.Write(w, r, o)
}

// annotator writes annotations as far as GitHub takes them.
type annotator struct {
	*text
	prefix string
	used   map[string]int
	left   int
}

func (a *annotator) violation(v violation.Violation) {
	title := v.Rule
	if v.Address != "" {
		title += " · " + v.Address
	}
	message := printable(v.Message.In(a.Lang))
	if fix := v.Fix.In(a.Lang); fix != "" {
		message += "\n" + a.say("fix:", "cách sửa:") + " " + printable(fix)
	}
	place := v.Range
	if place.File == "" {
		place = diag.Range{File: v.Plan}
	}
	a.add(commands[v.Severity], place, v.Source, title, message)
}

func (a *annotator) add(command string, at diag.Range, source, title, message string) {
	if a.used[command] == perStep {
		a.left++
		return
	}
	a.used[command]++
	properties := []string{"title=" + wording.CommandProperty(printable(title))}
	if at.File != "" {
		properties = append(properties, "file="+wording.CommandProperty(printable(path.Join(a.prefix, at.File))))
	}
	if at.Start.Line > 0 {
		properties = append(properties, fmt.Sprint("line=", at.Start.Line), fmt.Sprint("endLine=", max(at.End.Line, at.Start.Line)))
		// GitHub takes columns only where a range begins and ends on one line.
		if start, end := utf16Columns(source, at); end > 0 {
			properties = append(properties, fmt.Sprint("col=", start), fmt.Sprint("endColumn=", end))
		}
	}
	a.line("::", command, " ", strings.Join(properties, ","), "::", wording.CommandData(message))
}
