package report

import (
	"strings"
	"unicode"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/wording"
)

// brokenBracket stands for the bracket of "##[", which the runner of GitHub
// Actions takes for a command anywhere in a line of the log.
const brokenBracket = `\u{5b}`

// printable makes text from a plan safe for a terminal and for the log of a
// workflow, as long as it does not begin a line.
func printable(s string) string {
	return strings.ReplaceAll(wording.Escape(s), "##[", "##"+brokenBracket)
}

// printablePlace is a place that may begin a line: a file whose name looks like
// a workflow command is written as the same path that does not.
func printablePlace(r diag.Range) string {
	s := printable(r.String())
	if strings.HasPrefix(strings.TrimLeftFunc(s, unicode.IsSpace), ":") {
		return "./" + s
	}
	return s
}
