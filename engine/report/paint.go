package report

import "github.com/goalpost-dev/goalpost/engine/diag"

// ink is the start of an ANSI sequence that changes how text looks.
type ink string

const (
	bold       ink = "\x1b[1m"
	dim        ink = "\x1b[2m"
	boldRed    ink = "\x1b[1;31m"
	boldGreen  ink = "\x1b[1;32m"
	boldYellow ink = "\x1b[1;33m"
	boldCyan   ink = "\x1b[1;36m"
	reset          = "\x1b[0m"
)

var severityInk = map[diag.Severity]ink{
	diag.Error: boldRed, diag.Warning: boldYellow, diag.Info: boldCyan,
}

// paint colours text if the reader wants colour.
func (o Options) paint(with ink, text string) string {
	if !o.Color || text == "" {
		return text
	}
	return string(with) + text + reset
}
