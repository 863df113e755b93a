package report

import (
	"bytes"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/violation"
)

// textFormat is for people at a terminal or in the log of a workflow. No line
// begins with text from a plan, and all such text passes printable.
type textFormat struct{}

func (textFormat) Write(w io.Writer, r Report, o Options) error {
	t := &text{Options: o}
	for _, v := range r.Violations {
		if shownInFull(v.Status, o) {
			t.violation(v)
		}
	}
	t.shortViolations(r)
	if o.ExplainSkips {
		t.skips(r)
	}
	t.diagnostics(r)
	t.closing(r)
	_, err := w.Write(t.Bytes())
	return err
}

// text collects the output of one report.
type text struct {
	bytes.Buffer
	Options
}

func (t *text) line(parts ...string) {
	t.WriteString(strings.Join(parts, "") + "\n")
}

// say picks the language of the reader.
func (t *text) say(en, vi string, args ...any) string {
	return diag.Say(en, vi, args...).In(t.Lang)
}

func (t *text) violation(v violation.Violation) {
	t.line(t.paint(bold, t.place(v)+":"), " ",
		t.paint(severityInk[v.Severity], v.Severity.Word().In(t.Lang)), " ",
		t.subject(v), t.status(v))

	margin := strings.Repeat(" ", max(4, len(strconv.Itoa(v.Range.Start.Line))))
	if v.Source != "" {
		source, carets := snippet(v.Source, v.Range)
		number := fmt.Sprintf("%*d", len(margin), v.Range.Start.Line)
		t.line(t.paint(dim, number+" │"), " ", source)
		t.line(t.paint(dim, margin+" │"), " ", t.paint(severityInk[v.Severity], carets))
	}
	branch := t.paint(dim, "╰") + " "
	for _, sentence := range t.sentences(v) {
		t.line(margin, " ", branch, sentence)
		branch = "  "
	}
	t.line()
}

// sentences are what a violation says below its source.
func (t *text) sentences(v violation.Violation) []string {
	var all []string
	if message := v.Message.In(t.Lang); message != "" {
		all = append(all, printable(message))
	}
	if fix := v.Fix.In(t.Lang); fix != "" {
		all = append(all, t.paint(bold, t.say("fix:", "cách sửa:"))+" "+printable(fix))
	}
	for _, r := range v.Related {
		sentence := t.say("see", "xem") + " " + printable(r.Range.String())
		if r.Address != "" {
			sentence += " " + printable(r.Address)
		}
		if message := r.Message.In(t.Lang); message != "" {
			sentence += ": " + printable(message)
		}
		all = append(all, sentence)
	}
	return all
}

// shortViolations gives a line each to those that ask for no action.
func (t *text) shortViolations(r Report) {
	any := false
	for _, v := range r.Violations {
		if !shownAsLine(v.Status, t.Options) {
			continue
		}
		any = true
		line := statusWords[v.Status].In(t.Lang) + ": " + t.place(v) + " " + t.subject(v)
		if v.Waiver != "" {
			line += " (" + printable(v.Waiver) + ")"
		}
		t.line(line)
	}
	if any {
		t.line()
	}
}

// place is where a violation is, or the plan's directory if no file is known.
func (t *text) place(v violation.Violation) string {
	if v.Range.File == "" {
		return printablePlace(diag.Range{File: v.Plan})
	}
	return printablePlace(v.Range)
}

// subject is the rule and the block that it is about.
func (t *text) subject(v violation.Violation) string {
	if v.Address == "" {
		return printable(v.Rule)
	}
	return printable(v.Rule) + t.paint(dim, " · "+printable(v.Address))
}

// status is what a comparison made of the violation.
func (t *text) status(v violation.Violation) string {
	if v.Status == violation.Open || v.Status == "" {
		return ""
	}
	return t.paint(dim, " · "+statusWords[v.Status].In(t.Lang))
}
