package report

import (
	"strings"
	"unicode"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/wording"
)

// printable makes text from a plan safe, as long as it does not begin a line.
func printable(s string) string { return wording.Printable(s) }

// printablePlace is a place that may begin a line: a file whose name looks like
// a workflow command is written as the same path that does not.
func printablePlace(r diag.Range) string {
	s := printable(r.String())
	if strings.HasPrefix(strings.TrimLeftFunc(s, unicode.IsSpace), ":") {
		return "./" + s
	}
	return s
}
