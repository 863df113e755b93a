package auditreport

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"github.com/goalpost-dev/goalpost/engine/audit"
	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/wording"
)

var columns = []string{
	"rule", "severity", "plan", "address", "key", "team", "status", "event", "date", "commit", "author", "subject",
	"measure", "days_open", "file", "line", "message",
}

// writeCSV writes a row for each event of each biography, which is what
// spreadsheets can filter.
func writeCSV(w io.Writer, r audit.Report, lang diag.Lang) error {
	out := csv.NewWriter(w)
	out.UseCRLF = true
	rows := [][]string{columns}
	for _, b := range r.Biographies {
		for _, e := range b.Events {
			by := audit.Commit{}
			if e.By != nil {
				by = *e.By
			}
			measure := ""
			if e.Measure != nil {
				measure = strconv.FormatFloat(*e.Measure, 'f', -1, 64)
			}
			rows = append(rows, []string{
				cell(b.Rule), b.Severity.String(), cell(b.Plan), cell(b.Address), cell(b.Key), cell(b.Team), status(b), string(e.Kind), e.Date,
				by.ID, cell(by.Author), cell(by.Subject), measure, strconv.Itoa(b.DaysOpen),
				cell(b.Range.File), strconv.Itoa(b.Range.Start.Line), cell(b.Message.In(lang)),
			})
		}
	}
	return out.WriteAll(rows)
}

func status(b audit.Biography) string {
	switch {
	case b.Open && b.Waived:
		return "waived"
	case b.Open:
		return "open"
	case b.Past():
		return "past"
	}
	return "fixed"
}

// cell keeps a spreadsheet from taking text for a formula, and a terminal or the
// log of a workflow from taking it for a command: a row is one line.
func cell(s string) string {
	s = strings.ToValidUTF8(s, "\ufffd")
	printable := wording.Printable(s)
	if strings.HasPrefix(strings.TrimLeft(s, " "), "'") || s == "" {
		return printable
	}
	if strings.ContainsAny(firstRune(strings.TrimLeft(s, " \u00a0\u3000")), "=+-@\t\r\n＝＋－＠") {
		return "'" + printable
	}
	return printable
}

func firstRune(s string) string {
	for _, r := range s {
		return string(r)
	}
	return ""
}
