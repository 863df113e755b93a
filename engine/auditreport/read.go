package auditreport

import (
	"encoding/json"

	"github.com/goalpost-dev/goalpost/engine/audit"
	"github.com/goalpost-dev/goalpost/engine/days"
	"github.com/goalpost-dev/goalpost/engine/diag"
)

// Read takes a report in the format json apart, so that another audit can go on
// from it. Figures and what is known of rules are left out: they are made anew.
func Read(data []byte) (audit.Report, error) {
	var d document
	if err := json.Unmarshal(data, &d); err != nil {
		return audit.Report{}, err
	}
	if d.FormatVersion != formatVersion || d.Last.Commit == "" {
		return audit.Report{}, diag.Diagnostic{Text: diag.Say("it is not an audit's report in the format json", "không phải báo cáo kiểm toán ở định dạng json")}
	}
	r := audit.Report{
		Tool: d.Tool, RuleSet: d.RuleSet, Parameters: audit.Parameters(d.Parameters),
		First: d.First.read(), Last: d.Last.read(), Commits: d.Commits, Judged: d.Judged,
		Incomplete: diag.Text(d.Incomplete), Teams: d.Teams,
	}
	for _, m := range d.Biographies {
		b, err := m.read()
		if err != nil {
			return audit.Report{}, err
		}
		r.Biographies = append(r.Biographies, b)
	}
	for _, m := range d.Moves {
		if m.Team == nil {
			return audit.Report{}, diag.Diagnostic{Text: diag.Say(
				"an older version of goalpost made it, which did not tell the teams of moved goalposts, so that it has to be made anew",
				"do phiên bản goalpost cũ tạo ra, chưa ghi đội của các mục tiêu bị dời nên cần tạo lại")}
		}
		r.Moves = append(r.Moves, audit.Move{
			Plan: m.Plan, Objective: m.Objective, Title: m.Title, Team: *m.Team, Attribute: m.Attribute, Before: m.Before, After: m.After,
			Looser: m.Looser, Reviewed: m.Reviewed, By: m.By.read(),
		})
	}
	for _, m := range d.Broken {
		b := audit.Broken{Commit: m.By.read()}
		for _, why := range m.Why {
			b.Why = append(b.Why, diag.Diagnostic{Text: diag.Text(why.Message), Range: at(why.File, why.Line, why.Column)})
		}
		r.Broken = append(r.Broken, b)
	}
	return r, misdated(r)
}

// misdated finds a day that is none: days between two of them are counted, one by
// one.
func misdated(r audit.Report) error {
	all := []string{r.First.Date, r.Last.Date}
	for _, b := range r.Biographies {
		for _, e := range b.Events {
			all = append(all, e.Date)
		}
	}
	for _, m := range r.Moves {
		all = append(all, m.By.Date)
	}
	for _, b := range r.Broken {
		all = append(all, b.Commit.Date)
	}
	for _, day := range all {
		if _, ok := days.Number(day); !ok {
			return diag.Diagnostic{Text: diag.Say("%q is not a date", "%q không phải là một ngày", day)}
		}
	}
	return nil
}

func (m commitModel) read() audit.Commit {
	return audit.Commit{ID: m.Commit, Author: m.Author, Date: m.Date, Subject: m.Subject}
}

func (m biographyModel) read() (audit.Biography, error) {
	severity, ok := diag.ParseSeverity(m.Severity)
	if !ok || len(m.Events) == 0 {
		return audit.Biography{}, diag.Diagnostic{Text: diag.Say("a biography is not whole", "có tiểu sử không đầy đủ")}
	}
	b := audit.Biography{
		Rule: m.Rule, Plan: m.Plan, Address: m.Address, Key: m.Key, Team: m.Team, Severity: severity,
		Message: diag.Text(m.Message), Fix: diag.Text(m.Fix), Range: at(m.File, m.Line, m.Column),
		Open: m.Open, Waived: m.Waived, DaysOpen: m.DaysOpen,
	}
	for _, e := range m.Events {
		event := audit.Event{Kind: e.Kind, Date: e.Date, Measure: e.Measure}
		if e.By != nil {
			by := e.By.read()
			event.By = &by
		}
		b.Events = append(b.Events, event)
	}
	return b, nil
}

func at(file string, line, column int) diag.Range {
	start := diag.Pos{Line: line, Column: column}
	return diag.Range{File: file, Start: start, End: start}
}
