package report

import (
	"bytes"
	"io"
)

// jsonLinesFormat writes the model as a stream: a line for each diagnostic,
// violation and skip, and the rest of the model in a last line. A stream without
// that last line was cut off.
type jsonLinesFormat struct{}

type diagnosticLine struct {
	Type string `json:"type"`
	diagnosticModel
}

type violationLine struct {
	Type string `json:"type"`
	violationModel
}

type skipLine struct {
	Type string `json:"type"`
	skipModel
}

type summaryLine struct {
	Type string `json:"type"`
	header
	Summary summary `json:"summary"`
}

func (jsonLinesFormat) Write(w io.Writer, r Report, o Options) error {
	model := modelOf(r, o)
	var lines []any
	for _, d := range model.Diagnostics {
		lines = append(lines, diagnosticLine{"diagnostic", d})
	}
	for _, v := range model.Violations {
		lines = append(lines, violationLine{"violation", v})
	}
	for _, s := range model.Skips {
		lines = append(lines, skipLine{"skip", s})
	}
	lines = append(lines, summaryLine{"summary", model.header, model.Summary})

	var b bytes.Buffer
	for _, line := range lines {
		text, err := encode(line, "")
		if err != nil {
			return err
		}
		b.Write(text)
	}
	_, err := w.Write(b.Bytes())
	return err
}
