package policy

import (
	"time"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/goalpost-dev/goalpost/engine/plan"
)

// longDays is from how many days on an objective is long-term. Leap days do not
// count, so that one calendar year is as short as another; policies/lib/dates
// holds the same.
const longDays = 365

// lender gives the address of the block that a block's own row takes something
// from; empty where it takes nothing. The language that a plan is written in is
// not counted: see NewDelta.
func lender(b *plan.Block) string {
	if b.Type.Name == "objective" {
		return b.Text("goal")
	}
	return ""
}

// fallback gives what stands in for a missing attribute: the model's default,
// what follows from other attributes, or what the KPI catalogue says. Nil where
// there is nothing.
func (v *View) fallback(b *plan.Block, a *plan.Attribute) *ast.Term {
	switch b.Type.Name + "." + a.Name {
	case "objective.category":
		if goal := v.Plan.Lookup(b.Text("goal")); goal != nil && goal.Text("category") != "" {
			return word(goal.Text("category"))
		}
		return nil
	case "objective.horizon":
		return horizon(b.Text("start"), b.Text("deadline"))
	}
	if b.Type.Name == "kpi" {
		if text := v.catalogue(b, a.Name); text != "" {
			return word(text)
		}
	}
	switch {
	case a.Default == "":
		return nil
	case a.Type == plan.Number:
		return numberOf(a.Default)
	case a.Type == plan.Bool:
		return ast.InternedTerm(a.Default == "true")
	}
	return word(a.Default)
}

func horizon(start, deadline string) *ast.Term {
	from, err1 := time.Parse(time.DateOnly, start)
	to, err2 := time.Parse(time.DateOnly, deadline)
	if err1 != nil || err2 != nil {
		return nil
	}
	days := int(to.Sub(from).Hours() / 24)
	for year := from.Year(); year <= to.Year(); year++ {
		leapDay := time.Date(year, time.February, 29, 0, 0, 0, 0, time.UTC)
		if leapDay.Day() == 29 && from.Before(leapDay) && !leapDay.After(to) {
			days--
		}
	}
	if days >= longDays {
		return word("long")
	}
	return word("short")
}

// catalogue gives the KPI catalogue's word for an attribute of a KPI.
func (v *View) catalogue(b *plan.Block, attribute string) string {
	m, ok := v.metrics.byID[b.Text("metric")]
	if !ok {
		return ""
	}
	switch attribute {
	case "name":
		return m.Label(v.lang)
	case "tier":
		return m.Tiers[0]
	case "timing":
		return m.Timing
	case "unit":
		return m.Unit
	case "direction":
		return m.Direction
	case "formula":
		return m.Formula
	}
	return ""
}

// teams gives all teams of a KPI in one list.
func (v *View) teams(b *plan.Block, resolve bool) *ast.Term {
	var teams []*ast.Term
	seen := map[string]bool{}
	add := func(address string) {
		if address == "" || seen[address] {
			return
		}
		seen[address] = true
		if team := v.Plan.Lookup(address); resolve && team != nil {
			teams = append(teams, v.row(team))
		} else {
			teams = append(teams, ast.StringTerm(address))
		}
	}
	add(b.Text("team"))
	if list, ok := b.Value("teams"); ok {
		for _, item := range list.Items {
			add(item.Text)
		}
	}
	return arrayOf(teams)
}

// written gives a KPI's attributes as the author wrote them, without what the
// catalogue adds.
func (v *View) written(b *plan.Block) *ast.Term {
	var given [][2]*ast.Term
	for _, f := range b.Values {
		given = append(given, pair2(f.Name, v.term(b.Type.Attribute(f.Name), f.Value, false)))
	}
	return ast.ObjectTerm(given...)
}
