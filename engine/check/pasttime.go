package check

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"github.com/goalpost-dev/goalpost/engine/days"
	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/plan"
	"github.com/goalpost-dev/goalpost/engine/policy"
)

// track follows what one rule says of one block over the days: it is asked at
// the last of them, at every day that its input names and the day after, and
// halfway between two of these as long as they differ.
type track struct {
	rule     *policy.Rule
	block    *plan.Block
	readings []reading
}

// reading is what the rule says on a day.
type reading struct {
	day     string
	outcome *policy.Outcome
}

// advance brings what is said of a plan forward to a day, for the rules and
// blocks that are chosen, and tells what the days have changed on the way. A clock
// that went back brings nothing.
func (p *Past) advance(ctx context.Context, r *record, day string, which scope) (*record, []Passage, diag.Diagnostics) {
	waived, whole := r.waived(), which.whole
	// What waivers cover must be known on every day: one may prove to be of no use.
	which.whole = func(rule *policy.Rule) bool { return waived[rule.ID] || whole(rule) }
	var tracks []*track
	asked := map[*policy.Rule]bool{}
	r.each(p.rules, which, func(rule *policy.Rule, b *plan.Block) {
		if from := r.asked[rule].Get(b.Address); p.clock[rule] && from != day {
			t := &track{rule: rule, block: b}
			if from < day {
				outcome := r.said[about{rule, b.Address}].outcome
				t.readings = append(t.readings, reading{from, cmp.Or(outcome, &policy.Outcome{})})
			}
			tracks, asked[rule] = append(tracks, t), true
		}
	})
	if ds := p.follow(ctx, r, tracks, day); len(ds) > 0 {
		return nil, nil, ds
	}
	later := r.clone(asked)
	passed, ds := p.passages(r, later, tracks, day)
	for _, t := range tracks {
		later.hear(t.rule, t.block, day, t.readings[len(t.readings)-1].outcome, true)
	}
	later.day = max(r.day, day)
	return later, passed, ds
}

// follow takes readings of all tracks up to a day.
func (p *Past) follow(ctx context.Context, r *record, tracks []*track, day string) diag.Diagnostics {
	var next [][]string
	for _, t := range tracks {
		next = append(next, t.days(p.program.Reads().Days(r.task(t.rule, t.block, day)), day))
	}
	for {
		var tasks []policy.Task
		for i, t := range tracks {
			for _, d := range next[i] {
				tasks = append(tasks, r.task(t.rule, t.block, d))
			}
		}
		if len(tasks) == 0 {
			return nil
		}
		outcomes, ds := p.run(ctx, tasks)
		if len(ds) > 0 {
			return ds
		}
		for i, t := range tracks {
			for _, d := range next[i] {
				t.readings, outcomes = append(t.readings, reading{d, outcomes[0]}), outcomes[1:]
			}
			slices.SortFunc(t.readings, func(a, b reading) int { return cmp.Compare(a.day, b.day) })
			for n := 1; n < len(t.readings); n++ {
				if r.inconclusive(t.readings[n].outcome) {
					t.readings[n].outcome = t.readings[n-1].outcome.Unmeasured()
				}
			}
			next[i] = t.between()
		}
	}
}

// days lists when to ask first.
func (t *track) days(named []string, last string) []string {
	ask := map[string]bool{last: true}
	if len(t.readings) > 0 {
		from := t.readings[0].day
		for _, d := range named {
			for _, d := range []string{d, days.After(d, 1)} {
				if from < d && d < last {
					ask[d] = true
				}
			}
		}
	}
	return slices.Sorted(maps.Keys(ask))
}

// between lists the days halfway between those that differ and are not
// neighbours.
func (t *track) between() []string {
	var halfway []string
	t.turns(func(before, after reading) {
		if n := days.Between(before.day, after.day); n > 1 {
			halfway = append(halfway, days.After(before.day, n/2))
		}
	})
	return halfway
}

// turns visits the readings that differ from those before them.
func (t *track) turns(visit func(before, after reading)) {
	for i := 1; i < len(t.readings); i++ {
		if !t.readings[i-1].outcome.Alike(t.readings[i].outcome) {
			visit(t.readings[i-1], t.readings[i])
		}
	}
}

// passages tells, day by day, what changes for a plan until a day: by what the
// tracks have found, and by waivers that expire. later takes what is said in the
// end.
func (p *Past) passages(r, later *record, tracks []*track, last string) ([]Passage, diag.Diagnostics) {
	turns := map[string][]func(){}
	for _, t := range tracks {
		t.turns(func(_, after reading) {
			turns[after.day] = append(turns[after.day], func() { later.hear(t.rule, t.block, after.day, after.outcome, true) })
		})
	}
	for _, w := range r.plan.Of(plan.TypeOf("waiver")) {
		if end := w.Text("expires"); end != "" {
			if d := days.After(end, 1); r.day < d && d <= last {
				turns[d] = append(turns[d], func() {})
			}
		}
	}
	var passed []Passage
	for _, d := range slices.Sorted(maps.Keys(turns)) {
		before, ds := p.list(later, days.After(d, -1))
		if len(ds) > 0 {
			return nil, ds
		}
		for _, turn := range turns[d] {
			turn()
		}
		after, ds := p.list(later, d)
		if len(ds) > 0 {
			return nil, ds
		}
		passed = append(passed, Passage{d, before, after})
	}
	return passed, nil
}
