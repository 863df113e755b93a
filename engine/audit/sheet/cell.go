package sheet

import (
	"time"

	"github.com/xuri/excelize/v2"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/wording"
)

// iso is a day, YYYY-MM-DD; the cell gets a real date, so that it sorts and
// groups by month.
type iso string

type styles struct{ head, date, wrapped int }

func newStyles(file *excelize.File, lang diag.Lang) (s styles, err error) {
	day := "yyyy-mm-dd"
	if lang == diag.Vietnamese {
		day = "dd/mm/yyyy"
	}
	for _, make := range []struct {
		into  *int
		style excelize.Style
	}{
		{&s.head, excelize.Style{
			Font: &excelize.Font{Bold: true, Color: "FFFFFF"},
			Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"1F5F5B"}},
		}},
		{&s.date, excelize.Style{CustomNumFmt: &day, Alignment: &excelize.Alignment{Vertical: "top", Horizontal: "left"}}},
		{&s.wrapped, excelize.Style{Alignment: &excelize.Alignment{Vertical: "top", WrapText: true}}},
	} {
		if *make.into, err = file.NewStyle(&make.style); err != nil {
			return s, err
		}
	}
	return s, nil
}

// cell makes a value a cell. Text becomes a text cell, which no spreadsheet
// ever computes, whatever it starts with; characters that nobody sees, or that
// XML forbids, are written out.
func (s styles) cell(value any, lang diag.Lang) excelize.Cell {
	switch value := value.(type) {
	case iso:
		if day, err := time.Parse(time.DateOnly, string(value)); err == nil {
			return excelize.Cell{StyleID: s.date, Value: day}
		}
		return excelize.Cell{StyleID: s.wrapped, Value: wording.Escape(string(value))}
	case diag.Text:
		return excelize.Cell{StyleID: s.wrapped, Value: wording.Escape(value.In(lang))}
	case string:
		return excelize.Cell{StyleID: s.wrapped, Value: wording.Escape(value)}
	}
	return excelize.Cell{StyleID: s.wrapped, Value: value}
}
