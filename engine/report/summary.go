package report

import (
	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/violation"
)

// summary counts a report. Severities count the violations that stand: neither
// waived nor fixed. Statuses count all of them.
type summary struct {
	Plans    int `json:"plans"`
	Files    int `json:"files"`
	Rules    int `json:"rules"`
	Subjects int `json:"subjects"`

	Error   int `json:"error"`
	Warning int `json:"warning"`
	Info    int `json:"info"`

	Open     int `json:"open"`
	New      int `json:"new"`
	Worse    int `json:"worse"`
	Unwaived int `json:"unwaived"`
	Existing int `json:"existing"`
	Better   int `json:"better"`
	Fixed    int `json:"fixed"`
	Waived   int `json:"waived"`
}

func summarize(r Report) summary {
	s := summary{
		Plans: r.Evaluated.Plans, Files: r.Evaluated.Files,
		Rules: r.Evaluated.Rules, Subjects: r.Evaluated.Subjects,
	}
	for _, v := range r.Violations {
		if standing(v.Status) {
			*s.severity(v.Severity)++
		}
		*s.status(v.Status)++
	}
	return s
}

// severity gives the counter of one severity. None at all counts as the gravest,
// so that a violation never looks like a pass.
func (s *summary) severity(severity diag.Severity) *int {
	switch severity {
	case diag.Warning:
		return &s.Warning
	case diag.Info:
		return &s.Info
	}
	return &s.Error
}

// status gives the counter of one status.
func (s *summary) status(status violation.Status) *int {
	switch status {
	case violation.Open:
		return &s.Open
	case violation.New:
		return &s.New
	case violation.Worse:
		return &s.Worse
	case violation.Unwaived:
		return &s.Unwaived
	case violation.Existing:
		return &s.Existing
	case violation.Better:
		return &s.Better
	case violation.Fixed:
		return &s.Fixed
	case violation.Waived:
		return &s.Waived
	}
	return new(int)
}
