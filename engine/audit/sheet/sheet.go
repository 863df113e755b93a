// Package sheet writes an audit as an Excel workbook, for readers who sort,
// filter and count on their own.
package sheet

import (
	"archive/zip"
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/goalpost-dev/goalpost/engine/audit"
	"github.com/goalpost-dev/goalpost/engine/diag"
)

// page is one sheet: its title, its columns and its lines below them.
type page struct {
	title   diag.Text
	columns []column
	lines   [][]any
}

// column is the head of a column and its width in characters.
type column struct {
	head  diag.Text
	width float64
}

// Workbook gives the bytes of an .xlsx file. The same report gives the same
// bytes.
func Workbook(r audit.Report, lang diag.Lang) (content []byte, err error) {
	file := excelize.NewFile()
	defer func() {
		if closed := file.Close(); err == nil {
			err = closed
		}
	}()
	looks, err := newStyles(file, lang)
	if err != nil {
		return nil, err
	}
	for i, p := range []page{summary(r, lang), biographies(r, lang), moves(r)} {
		name := p.title.In(lang)
		if i == 0 {
			err = file.SetSheetName(file.GetSheetName(0), name)
		} else {
			_, err = file.NewSheet(name)
		}
		if err != nil {
			return nil, err
		}
		if err := fill(file, p, looks, lang); err != nil {
			return nil, fmt.Errorf("sheet %s: %w", name, err)
		}
	}
	buffer, err := file.WriteToBuffer()
	if err != nil {
		return nil, err
	}
	return inOrder(buffer.Bytes())
}

// inOrder sorts the parts of a workbook: the library writes its sheets in the
// order of a map, another one each time.
func inOrder(content []byte) ([]byte, error) {
	in, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return nil, err
	}
	slices.SortFunc(in.File, func(a, b *zip.File) int { return strings.Compare(a.Name, b.Name) })
	var sorted bytes.Buffer
	out := zip.NewWriter(&sorted)
	for _, part := range in.File {
		if err := out.Copy(part); err != nil {
			return nil, err
		}
	}
	err = out.Close()
	return sorted.Bytes(), err
}

// fill writes one sheet as a stream, so that a history with a hundred thousand
// lives needs no tree of cells in memory.
func fill(file *excelize.File, p page, looks styles, lang diag.Lang) error {
	out, err := file.NewStreamWriter(p.title.In(lang))
	if err != nil {
		return err
	}
	head := make([]any, len(p.columns))
	for i, c := range p.columns {
		head[i] = excelize.Cell{StyleID: looks.head, Value: c.head.In(lang)}
		if err := out.SetColWidth(i+1, i+1, c.width); err != nil {
			return err
		}
	}
	if err := out.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	if err := out.SetRow("A1", head); err != nil {
		return err
	}
	for i, line := range p.lines {
		cells := make([]any, len(line))
		for j, value := range line {
			cells[j] = looks.cell(value, lang)
		}
		if err := out.SetRow(fmt.Sprintf("A%d", i+2), cells); err != nil {
			return err
		}
	}
	if err := out.Flush(); err != nil {
		return err
	}
	if len(p.lines) == 0 {
		return nil
	}
	last, err := excelize.CoordinatesToCellName(len(p.columns), len(p.lines)+1)
	if err != nil {
		return err
	}
	return file.AutoFilter(p.title.In(lang), "A1:"+last, nil)
}
