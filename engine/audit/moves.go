package audit

import (
	"slices"
	"strconv"

	"github.com/goalpost-dev/goalpost/engine/check"
	"github.com/goalpost-dev/goalpost/engine/plan"
)

// moves finds the objectives that had begun and whose target or deadline a
// commit changed, judged as of a day.
func moves(by Commit, day string, turn check.Turn) []Move {
	var out []Move
	for _, c := range turn.Changes {
		if c.Before == nil || c.After == nil {
			continue
		}
		dir := c.After.Dir
		c.Changed(func(b, _ *plan.Block) {
			if b == nil || b.Type != plan.TypeOf("objective") || !begun(c.Before, b, day) {
				return
			}
			now := c.After.Lookup(turn.Renames[dir].Address(b.Address))
			if now == nil {
				return
			}
			for _, attribute := range []string{"target", "deadline"} {
				if m, ok := moved(b, now, attribute); ok {
					m.Plan, m.By, m.Reviewed = dir, by, reviewed(c.Before, c.After, now.Address)
					out = append(out, m)
				}
			}
		})
	}
	return out
}

// begun reports whether an objective was running on a day: what is not agreed
// on yet, or has not started, may change.
func begun(p *plan.Plan, b *plan.Block, day string) bool {
	start := b.Text("start")
	if root := p.Root(); start == "" && root != nil {
		if period, ok := root.Value("period"); ok {
			from, _ := period.Field("start")
			start = from.Text
		}
	}
	return start != "" && start <= day && b.Text("status") != "draft"
}

// moved compares one attribute. One that cannot be read on either side has not
// been moved as far as anybody can tell.
func moved(before, after *plan.Block, attribute string) (Move, bool) {
	was, ok1 := before.Value(attribute)
	is, ok2 := after.Value(attribute)
	if !ok1 || !ok2 || was.Text == is.Text {
		return Move{}, false
	}
	m := Move{Objective: after.Address, Title: after.Text("title"), Attribute: attribute, Before: was.Text, After: is.Text}
	if attribute == "deadline" {
		m.Looser = is.Text > was.Text
		return m, true
	}
	old, err1 := strconv.ParseFloat(was.Text, 64)
	now, err2 := strconv.ParseFloat(is.Text, 64)
	if err1 == nil && err2 == nil && old == now {
		return Move{}, false
	}
	// A target below the baseline is one to come down to.
	baseline, err := strconv.ParseFloat(before.Text("baseline"), 64)
	m.Looser = now < old
	if err == nil && old < baseline {
		m.Looser = now > old
	}
	return m, true
}

// reviewed reports whether the same commit brought a review that decided to
// adjust the objective. One that was there before and is edited now has decided
// something else.
func reviewed(before, after *plan.Plan, objective string) bool {
	for _, b := range after.Of(plan.TypeOf("review")) {
		scope, _ := b.Value("scope")
		covers := slices.ContainsFunc(scope.Items, func(v plan.Value) bool { return v.Text == objective })
		if covers && b.Text("decision") == "adjust" && before.Lookup(b.Address) == nil {
			return true
		}
	}
	return false
}
