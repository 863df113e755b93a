package sample

import (
	"github.com/goalpost-dev/goalpost/engine/audit"
	"github.com/goalpost-dev/goalpost/engine/diag"
)

// Hostile ends scripts and attributes, starts formulas and comments, turns text
// around and holds what neither XML nor UTF-8 allows.
var Hostile = `=HYPERLINK("http://evil.example","x")</script><script>document.title='pwned'</script><!--<img src=http://evil.example/x onerror="document.title='pwned'">'"&{{.}}` +
	string([]rune{0x202E, 0x2028, 0x200B, 0x1B}) + "\x00\xff"

func hostileLife() audit.Biography {
	measure := 3.5
	return audit.Biography{
		Rule: "custom/hostile", Plan: Hostile, Address: "objective." + Hostile, Key: Hostile, Team: "team.hostile",
		Severity: diag.Warning, Message: diag.Text{En: Hostile, Vi: Hostile}, Fix: diag.Text{En: Hostile},
		Range:  diag.Range{File: Hostile, Start: diag.Pos{Line: 1, Column: 1}},
		Events: []audit.Event{{Kind: audit.Introduced, Date: commits[7].Date, By: &commits[7], Measure: &measure}},
		Open:   true, DaysOpen: 151,
	}
}
