package report

import (
	"strings"

	"github.com/rivo/uniseg"
	"golang.org/x/text/unicode/norm"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/wording"
)

const (
	tabStop = 4
	// A source line wider than lineWidth is cut to it, keeping up to leadWidth
	// before the range.
	lineWidth = 100
	leadWidth = 30
	ellipsis  = "…"
)

// cell is one grapheme cluster as it is printed, with its display width.
type cell struct {
	text  string
	width int
}

// snippet gives a source line as it can be printed, and carets to stand below
// the part of it that the range covers.
func snippet(source string, r diag.Range) (line, carets string) {
	// However the file writes its accents, readers see one form.
	cells := cellsOf(norm.NFC.String(strings.TrimRight(source, "\r\n")))
	from := min(max(r.Start.Column-1, 0), len(cells))
	to := len(cells)
	if r.End.Line <= r.Start.Line {
		to = min(max(r.End.Column-1, from), to)
	}

	first, end := window(cells, from)
	to = min(to, end)
	var before, after string
	if first > 0 {
		before = ellipsis
	}
	if end < len(cells) {
		after = ellipsis
	}
	indent := len([]rune(before)) + width(cells[first:from])
	underline := max(width(cells[from:to]), 1)

	text := before
	for _, c := range cells[first:end] {
		text += c.text
	}
	return strings.TrimRight(text+after, " "), strings.Repeat(" ", indent) + strings.Repeat("^", underline)
}

func cellsOf(line string) []cell {
	var cells []cell
	column := 0
	for g := uniseg.NewGraphemes(line); g.Next(); {
		text := g.Str()
		switch {
		case text == "\t":
			text = strings.Repeat(" ", tabStop-column%tabStop)
		case endsCommand(cells, text):
			text = wording.BrokenBracket + wording.Escape(text[1:])
		default:
			text = wording.Escape(text)
		}
		c := cell{text, uniseg.StringWidth(text)}
		cells = append(cells, c)
		column += c.width
	}
	return cells
}

// endsCommand reports whether text would complete the opening of a workflow
// command.
func endsCommand(cells []cell, text string) bool {
	n := len(cells)
	return n >= 2 && strings.HasPrefix(text, "[") &&
		strings.HasSuffix(cells[n-2].text+cells[n-1].text, "##")
}

// window gives the cells to show of a line: all of them if they fit, else those
// around the cell at from.
func window(cells []cell, from int) (first, end int) {
	first, end = from, from
	room := lineWidth
	for lead := leadWidth; first > 0 && cells[first-1].width <= lead; first-- {
		lead -= cells[first-1].width
		room -= cells[first-1].width
	}
	for ; end < len(cells) && cells[end].width <= room; end++ {
		room -= cells[end].width
	}
	for ; first > 0 && cells[first-1].width <= room; first-- {
		room -= cells[first-1].width
	}
	return first, end
}

func width(cells []cell) int {
	sum := 0
	for _, c := range cells {
		sum += c.width
	}
	return sum
}
