package report

import (
	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/violation"
)

// formatVersion changes when a field changes its meaning or goes away; a new
// field keeps it.
const formatVersion = "1"

// document is a report as the JSON formats write it.
type document struct {
	header
	Diagnostics []diagnosticModel `json:"diagnostics"`
	Violations  []violationModel  `json:"violations"`
	Skips       []skipModel       `json:"skips,omitzero"`
	Summary     summary           `json:"summary"`
}

type header struct {
	FormatVersion string     `json:"format_version"`
	Tool          toolModel  `json:"tool"`
	AsOf          string     `json:"as_of"`
	AsOfReason    string     `json:"as_of_reason"`
	Base          *baseModel `json:"base"`
	Head          headModel  `json:"head"`
	Complete      bool       `json:"complete"`
}

type toolModel struct {
	Name    string `json:"name"`
	Version string `json:"version"`
}

type baseModel struct {
	Revision string `json:"revision"`
	Commit   string `json:"commit"`
	Reason   string `json:"reason"`
}

type headModel struct {
	Kind     string `json:"kind"`
	Revision string `json:"revision,omitempty"`
	Commit   string `json:"commit"`
}

type diagnosticModel struct {
	Message string      `json:"message"`
	Range   *rangeModel `json:"range,omitempty"`
}

type violationModel struct {
	Rule        string         `json:"rule"`
	Severity    string         `json:"severity"`
	Status      string         `json:"status"`
	Plan        string         `json:"plan"`
	Address     string         `json:"address"`
	Attribute   string         `json:"attribute"`
	Measure     *float64       `json:"measure,omitempty"`
	Message     string         `json:"message"`
	Fix         string         `json:"fix"`
	Fingerprint string         `json:"fingerprint"`
	Waiver      string         `json:"waiver,omitempty"`
	Range       *rangeModel    `json:"range,omitempty"`
	Related     []relatedModel `json:"related"`
}

type relatedModel struct {
	Address string      `json:"address"`
	Message string      `json:"message"`
	Range   *rangeModel `json:"range,omitempty"`
}

type rangeModel struct {
	File  string    `json:"file"`
	Start *posModel `json:"start,omitempty"`
	End   *posModel `json:"end,omitempty"`
}

type posModel struct {
	Line   int `json:"line"`
	Column int `json:"column"`
}

type skipModel struct {
	Rule    string `json:"rule"`
	Plan    string `json:"plan"`
	Address string `json:"address"`
	Reason  string `json:"reason"`
}

func modelOf(r Report, o Options) document {
	d := document{
		header: header{
			FormatVersion: formatVersion,
			Tool:          toolModel{Name: "goalpost", Version: r.Version},
			AsOf:          r.AsOf,
			AsOfReason:    r.AsOfReason.In(o.Lang),
			Head:          headModel{Kind: r.Head.Kind, Revision: r.Head.Revision, Commit: r.Head.Commit},
			Complete:      r.Complete,
		},
		Diagnostics: make([]diagnosticModel, len(r.Diagnostics)),
		Violations:  make([]violationModel, len(r.Violations)),
		Summary:     summarize(r),
	}
	if r.Base.Kind != "" {
		d.Base = &baseModel{Revision: r.Base.Revision, Commit: r.Base.Commit, Reason: r.BaseReason.In(o.Lang)}
	}
	for i, one := range r.Diagnostics {
		d.Diagnostics[i] = diagnosticModel{Message: one.Text.In(o.Lang), Range: modelOfRange(one.Range)}
	}
	for i, v := range r.Violations {
		d.Violations[i] = modelOfViolation(v, o.Lang)
	}
	if o.ExplainSkips {
		d.Skips = make([]skipModel, len(r.Skips))
		for i, s := range r.Skips {
			d.Skips[i] = skipModel{Rule: s.Rule, Plan: s.Plan, Address: s.Address, Reason: s.Reason.In(o.Lang)}
		}
	}
	return d
}

func modelOfViolation(v violation.Violation, lang diag.Lang) violationModel {
	related := make([]relatedModel, len(v.Related))
	for i, r := range v.Related {
		related[i] = relatedModel{Address: r.Address, Message: r.Message.In(lang), Range: modelOfRange(r.Range)}
	}
	return violationModel{
		Rule: v.Rule, Severity: v.Severity.String(), Status: string(v.Status),
		Plan: v.Plan, Address: v.Address, Attribute: v.Attribute, Measure: v.Measure,
		Message: v.Message.In(lang), Fix: v.Fix.In(lang), Fingerprint: v.Fingerprint(),
		Waiver: v.Waiver, Range: modelOfRange(v.Range), Related: related,
	}
}

// modelOfRange leaves out what is not known: the whole range, or the lines of a
// place that is a file.
func modelOfRange(r diag.Range) *rangeModel {
	if r.File == "" {
		return nil
	}
	m := &rangeModel{File: r.File}
	if r.Start.Line > 0 {
		m.Start = &posModel{r.Start.Line, r.Start.Column}
		m.End = &posModel{r.End.Line, r.End.Column}
	}
	return m
}
