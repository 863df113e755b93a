// Package auditreport writes what an audit found: one file per format over the
// one model of engine/audit.
package auditreport

import (
	"io"

	"github.com/goalpost-dev/goalpost/engine/audit"
	"github.com/goalpost-dev/goalpost/engine/audit/page"
	"github.com/goalpost-dev/goalpost/engine/audit/sheet"
	"github.com/goalpost-dev/goalpost/engine/diag"
)

// Format writes a report in one language.
type Format func(w io.Writer, r audit.Report, lang diag.Lang) error

// Formats are all formats by name; Names lists them as help texts do.
var (
	Formats = map[string]Format{
		"text": writeText, "json": writeJSON, "jsonl": writeJSONLines, "csv": writeCSV,
		"xlsx": whole(sheet.Workbook), "html": whole(page.HTML),
	}
	Names = []string{"text", "json", "jsonl", "csv", "xlsx", "html"}
)

// whole writes what is made in one piece.
func whole(render func(audit.Report, diag.Lang) ([]byte, error)) Format {
	return func(w io.Writer, r audit.Report, lang diag.Lang) error {
		content, err := render(r, lang)
		if err != nil {
			return err
		}
		_, err = w.Write(content)
		return err
	}
}
