package hcldata

import (
	"bytes"
	"slices"

	"github.com/hashicorp/hcl/v2"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

// flaw is a fault before its lines and columns are worked out, which is costly
// and done only for the few that are shown.
type flaw struct {
	code       Code
	start, end int
	text, fix  diag.Text
}

// flaws collects what is wrong with a file; beyond the limit it only counts.
type flaws struct {
	limit int
	kept  []flaw
	count int
}

func (f *flaws) add(more ...flaw) {
	f.count += len(more)
	// One more than is shown, because the first one left out gives its place to
	// the closing line.
	room := max(0, f.limit+1-len(f.kept))
	f.kept = append(f.kept, more[:min(room, len(more))]...)
}

func (f *flaws) faults(t text, file string) []Fault {
	slices.SortStableFunc(f.kept, func(a, b flaw) int { return a.start - b.start })
	shown := f.kept
	if f.count > f.limit {
		shown = shown[:f.limit]
		rest := f.count - f.limit + 1
		last := &shown[f.limit-1]
		*last = flaw{
			code: More, start: last.start, end: last.end,
			text: diag.Say("%d more faults in this file are not shown", "còn %d lỗi khác trong tệp này không được liệt kê", rest),
			fix:  diag.Say("fix the faults above and check again", "sửa các lỗi ở trên rồi kiểm tra lại"),
		}
	}
	var out []Fault
	for _, fl := range shown {
		r := diag.Range{File: file, Start: t.pos(fl.start), End: t.pos(fl.end)}
		out = append(out, Fault{Code: fl.code, Text: fl.text, Fix: fl.fix, Range: r})
	}
	return out
}

// text is the source with what is needed to speak about places in it.
type text struct {
	src []byte
	// begin is where the text starts: after a byte order mark.
	begin int
}

// pos counts lines and grapheme clusters up to an offset.
func (t text) pos(offset int) diag.Pos {
	offset = max(offset, t.begin)
	before := t.src[t.begin:offset]
	return diag.Pos{Line: bytes.Count(before, []byte{'\n'}) + 1, Column: t.column(offset), Byte: offset}
}

// column counts as the HCL parser does, with its own tables of graphemes.
func (t text) column(offset int) int {
	before := t.src[t.begin:offset]
	line := before[bytes.LastIndexByte(before, '\n')+1:]
	sc := hcl.NewRangeScanner(line, "", func(data []byte, _ bool) (int, []byte, error) {
		return len(data), data, nil
	})
	if !sc.Scan() {
		return 1
	}
	return sc.Range().End.Column
}
