package report

import (
	"unicode/utf16"

	"github.com/rivo/uniseg"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

// utf16Columns gives the columns of a range on its first line in UTF-16 code
// units, counted from 1, as editors and code scanning count them; goalpost
// counts grapheme clusters, as HCL does. end is 0 where the range does not end on
// that line, and both are 0 where the line is not known.
func utf16Columns(source string, r diag.Range) (start, end int) {
	if r.Start.Line == 0 || source == "" {
		return 0, 0
	}
	start = unitsBefore(source, r.Start.Column)
	if r.End.Line == r.Start.Line {
		end = max(unitsBefore(source, r.End.Column), start)
	}
	return start, end
}

// unitsBefore gives the column in UTF-16 code units at which a grapheme cluster
// begins. Columns behind the end of the line keep their distance to it.
func unitsBefore(line string, column int) int {
	units := 1
	clusters := uniseg.NewGraphemes(line)
	for n := 1; n < column; n++ {
		if !clusters.Next() {
			return units + column - n
		}
		for _, r := range clusters.Runes() {
			units += utf16.RuneLen(r)
		}
	}
	return units
}
