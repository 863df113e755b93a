package policy

import (
	"errors"
	"fmt"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

func place(l *ast.Location) diag.Range {
	if l == nil {
		return diag.Range{}
	}
	pos := diag.Pos{Line: l.Row, Column: l.Col, Byte: l.Offset}
	return diag.Range{File: l.File, Start: pos, End: pos}
}

// regoDiagnostics turns OPA's errors into diagnostics with their Rego position.
func regoDiagnostics(err error) diag.Diagnostics {
	var many ast.Errors
	if !errors.As(err, &many) {
		var one *ast.Error
		if !errors.As(err, &one) {
			return diag.Diagnostics{}.Append(diag.Range{}, diag.Say("the rules could not be compiled: %s", "không biên dịch được các quy tắc: %s", err))
		}
		many = ast.Errors{one}
	}
	var ds diag.Diagnostics
	for i, e := range many {
		// OPA says some things twice, the second time with more words.
		if i+1 < len(many) && e.Location.Equal(many[i+1].Location) && strings.HasPrefix(many[i+1].Message, e.Message) {
			continue
		}
		ds = ds.Append(place(e.Location), diag.Say("rule does not compile: %s", "quy tắc không biên dịch được: %s", explain(e)))
	}
	return ds
}

// unplanned tells why a rule that compiles has no code. OPA's planner refuses what
// few rules have: above all, entries of an object that are made of other entries
// of the same object.
func unplanned(r *Rule, err error) diag.Diagnostics {
	var many ast.Errors
	if errors.As(err, &many) {
		return regoDiagnostics(err)
	}
	return diag.Diagnostics{}.Append(diag.Range{File: r.File}, diag.Say(
		"OPA can make no plan of the rule: %s; give what refers to itself a name of its own",
		"OPA không lập được kế hoạch thực thi cho quy tắc: %s; hãy đặt tên riêng cho phần tham chiếu đến chính nó", err))
}

// known suggests the name that was meant by the last part of a path, or lists
// them all.
func known(text string, names []string) string {
	last := text[strings.LastIndexAny(text, ". ")+1:]
	if near := diag.Nearest(last, names); near != "" {
		return fmt.Sprintf("; did you mean %q?", near)
	}
	return fmt.Sprintf("; known here: %q", names)
}

// explain keeps OPA's message and, for a misspelt input path, adds what would
// have been there.
func explain(e *ast.Error) string {
	text := e.Message
	if e.Details != nil {
		for _, line := range e.Details.Lines() {
			line = strings.TrimSpace(line)
			if rest, ok := strings.CutPrefix(line, "want (one of): "); ok {
				text += known(text, strings.Fields(strings.NewReplacer("[", "", "]", "", `"`, "").Replace(rest)))
			}
		}
	}
	return text
}
