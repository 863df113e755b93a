package page

import (
	"github.com/goalpost-dev/goalpost/engine/audit"
	"github.com/goalpost-dev/goalpost/engine/wording"
)

func newData(r audit.Report) data {
	d := data{
		Tool: r.Tool, RuleSet: r.RuleSet, Parameters: newParameters(r.Parameters),
		First: newCommit(r.First), Last: newCommit(r.Last), Commits: r.Commits, Judged: r.Judged,
		Incomplete: newText(r.Incomplete),
		// Arrays and objects are never null, so the scripts need not ask.
		Broken: []broken{}, Rules: map[string]rule{}, Lives: []life{}, Moves: []move{},
	}
	for _, b := range r.Broken {
		d.Broken = append(d.Broken, newBroken(b))
	}
	for id, known := range r.Rules {
		d.Rules[wording.Escape(id)] = rule{newText(known.Title), newProse(known.Description), known.Severity.String()}
	}
	for _, b := range r.Biographies {
		d.Lives = append(d.Lives, newLife(r, b))
	}
	for _, m := range r.Moves {
		d.Moves = append(d.Moves, move{
			Plan: wording.Escape(m.Plan), Objective: wording.Escape(m.Objective), Title: wording.Escape(m.Title),
			Team: wording.Escape(r.TeamName(m.Plan, m.Team)), Attribute: m.Attribute,
			Before: newValue(m.Attribute, m.Before), After: newValue(m.Attribute, m.After),
			By: newCommit(m.By), Looser: m.Looser, Reviewed: m.Reviewed,
		})
	}
	return d
}

func newLife(r audit.Report, b audit.Biography) life {
	l := life{
		Rule: wording.Escape(b.Rule), Plan: wording.Escape(b.Plan), Address: wording.Escape(b.Address), Key: wording.Escape(b.Key),
		Team: wording.Escape(r.TeamName(b.Plan, b.Team)), Severity: b.Severity.String(), Status: status(b),
		Message: newText(b.Message), Fix: newText(b.Fix), Place: wording.Escape(b.Range.String()),
		Events: []event{}, Days: b.DaysOpen,
	}
	for _, e := range b.Events {
		turn := event{Kind: string(e.Kind), Date: e.Date, Measure: e.Measure}
		if e.By != nil {
			by := newCommit(*e.By)
			turn.By = &by
		}
		l.Events = append(l.Events, turn)
	}
	return l
}

// status says how things stand at the end: a waived violation is no open one
// to the reader, although its plan still breaks the rule. What a commit did to a
// plan is past: nobody has mended it.
func status(b audit.Biography) string {
	switch {
	case b.Waived:
		return "waived"
	case b.Open:
		return "open"
	case b.Past():
		return "past"
	}
	return "fixed"
}

func newBroken(b audit.Broken) broken {
	converted := broken{Commit: newCommit(b.Commit), Why: []text{}}
	for _, d := range b.Why {
		why := newText(d.Text)
		if d.Range.File != "" {
			place := wording.Escape(d.Range.String()) + ": "
			why = text{place + why.En, place + why.Vi}
		}
		converted.Why = append(converted.Why, why)
	}
	return converted
}

func newParameters(p audit.Parameters) audit.Parameters {
	p.Revision, p.Since, p.Until, p.Profile = wording.Escape(p.Revision), wording.Escape(p.Since), wording.Escape(p.Until), wording.Escape(p.Profile)
	p.Paths, p.Only, p.Enabled, p.Disabled = escapeAll(p.Paths), escapeAll(p.Only), escapeAll(p.Enabled), escapeAll(p.Disabled)
	return p
}

func escapeAll(items []string) []string {
	escaped := []string{}
	for _, item := range items {
		escaped = append(escaped, wording.Escape(item))
	}
	return escaped
}
