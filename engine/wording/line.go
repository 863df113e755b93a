package wording

import "strings"

// BrokenBracket stands for the bracket of "##[", which the runner of GitHub
// Actions takes for a command anywhere in a line of the log.
const BrokenBracket = `\u{5b}`

// Printable makes text from a plan safe for a terminal and for the log of a
// workflow, as long as it does not begin a line.
func Printable(s string) string {
	return strings.ReplaceAll(Escape(s), "##[", "##"+BrokenBracket)
}
