package auditreport

import (
	"maps"
	"slices"

	"github.com/goalpost-dev/goalpost/engine/audit"
	"github.com/goalpost-dev/goalpost/engine/violation"
)

// The model that JSON shows. Both languages stand in it, so that a report does
// not depend on who asked for it.
type (
	commitModel struct {
		Commit  string `json:"commit"`
		Author  string `json:"author"`
		Date    string `json:"date"`
		Subject string `json:"subject"`
	}
	textModel struct {
		En string `json:"en"`
		Vi string `json:"vi"`
	}
	eventModel struct {
		Kind    audit.EventKind `json:"kind"`
		Date    string          `json:"date"`
		By      *commitModel    `json:"by"`
		Measure *float64        `json:"measure,omitempty"`
	}
	biographyModel struct {
		Fingerprint string       `json:"fingerprint"`
		Rule        string       `json:"rule"`
		Severity    string       `json:"severity"`
		Plan        string       `json:"plan"`
		Address     string       `json:"address"`
		Key         string       `json:"key"`
		Team        string       `json:"team"`
		Open        bool         `json:"open"`
		Waived      bool         `json:"waived"`
		DaysOpen    int          `json:"days_open"`
		Message     textModel    `json:"message"`
		Fix         textModel    `json:"fix"`
		File        string       `json:"file"`
		Line        int          `json:"line"`
		Column      int          `json:"column"`
		Events      []eventModel `json:"events"`
	}
	moveModel struct {
		Plan      string `json:"plan"`
		Objective string `json:"objective"`
		Title     string `json:"title"`
		// Team is nil where a report of an older version is read.
		Team      *string     `json:"team"`
		Attribute string      `json:"attribute"`
		Before    string      `json:"before"`
		After     string      `json:"after"`
		Looser    bool        `json:"looser"`
		Reviewed  bool        `json:"reviewed"`
		By        commitModel `json:"by"`
	}
	brokenModel struct {
		By  commitModel `json:"by"`
		Why []whyModel  `json:"why"`
	}
	whyModel struct {
		File    string    `json:"file"`
		Line    int       `json:"line"`
		Column  int       `json:"column"`
		Message textModel `json:"message"`
	}
	ruleModel struct {
		ID       string    `json:"id"`
		Severity string    `json:"severity"`
		Title    textModel `json:"title"`
	}
	figureModel struct {
		Name       string `json:"name"`
		Introduced int    `json:"introduced"`
		Fixed      int    `json:"fixed"`
		Open       int    `json:"open"`
		MedianDays int    `json:"median_days"`
	}
)

func commitOf(c audit.Commit) commitModel {
	return commitModel{c.ID, c.Author, c.Date, c.Subject}
}

func biographyOf(b audit.Biography) biographyModel {
	out := biographyModel{
		Fingerprint: violation.Violation{Rule: b.Rule, Plan: b.Plan, Address: b.Address, Key: b.Key}.Fingerprint(),
		Rule:        b.Rule, Severity: b.Severity.String(), Plan: b.Plan, Address: b.Address, Key: b.Key, Team: b.Team,
		Open: b.Open, Waived: b.Waived, DaysOpen: b.DaysOpen,
		Message: textModel(b.Message), Fix: textModel(b.Fix), File: b.Range.File, Line: b.Range.Start.Line, Column: b.Range.Start.Column,
		Events: []eventModel{},
	}
	for _, e := range b.Events {
		m := eventModel{Kind: e.Kind, Date: e.Date, Measure: e.Measure}
		if e.By != nil {
			by := commitOf(*e.By)
			m.By = &by
		}
		out.Events = append(out.Events, m)
	}
	return out
}

func moveOf(m audit.Move) moveModel {
	return moveModel{m.Plan, m.Objective, m.Title, &m.Team, m.Attribute, m.Before, m.After, m.Looser, m.Reviewed, commitOf(m.By)}
}

func brokenOf(b audit.Broken) brokenModel {
	out := brokenModel{By: commitOf(b.Commit), Why: []whyModel{}}
	for _, d := range b.Why {
		out.Why = append(out.Why, whyModel{d.Range.File, d.Range.Start.Line, d.Range.Start.Column, textModel(d.Text)})
	}
	return out
}

func figuresOf(fs []audit.Figure) []figureModel {
	out := []figureModel{}
	for _, f := range fs {
		out = append(out, figureModel(f))
	}
	return out
}

func rulesOf(r audit.Report) []ruleModel {
	out := []ruleModel{}
	for _, id := range slices.Sorted(maps.Keys(r.Rules)) {
		rule := r.Rules[id]
		out = append(out, ruleModel{id, rule.Severity.String(), textModel(rule.Title)})
	}
	return out
}

// each gives a list that is empty rather than null.
func each[A, B any](in []A, f func(A) B) []B {
	out := make([]B, len(in))
	for i, a := range in {
		out[i] = f(a)
	}
	return out
}
