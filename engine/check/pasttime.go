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

// track follows what one rule says of one block over the days. Where an
// evaluation tells until when its outcome holds, the rule is asked on the next
// day; where it does not, at every day that its input names and the day after,
// and halfway between two of these as long as they differ.
type track struct {
	rule     *policy.Rule
	block    *plan.Block
	readings []reading
	// named says that the days which the input names have been asked about.
	named bool
}

// reading is what the rule says on the days for which it holds.
type reading struct {
	hold
	outcome *policy.Outcome
}

// advance brings what is said of a plan forward to a day, for the rules and
// blocks that are chosen, and tells what the days have changed on the way. A clock
// that went back brings nothing.
func (p *Past) advance(ctx context.Context, r *record, day string, which scope) (*record, []Passage, diag.Diagnostics) {
	last, _ := days.Number(day)
	var tracks []*track
	// asked are the rules of which some holds may become others.
	asked := map[*policy.Rule]bool{}
	late := r.waivable(which)
	due := late
	due.whole = func(rule *policy.Rule) bool {
		all := p.clock[rule] && late.whole(rule) && !r.holds[rule].on(last)
		asked[rule] = asked[rule] || all
		return all
	}
	due.asks = func(rule *policy.Rule, address string) bool {
		return p.clock[rule] && !r.holds[rule].of(address).on(last) && late.asks(rule, address)
	}
	p.each(r, due, func(rule *policy.Rule, b *plan.Block) {
		known := r.holds[rule].of(b.Address)
		t := &track{rule: rule, block: b}
		if known.last < last {
			outcome := r.said[about{rule, b.Address}].outcome
			t.readings = append(t.readings, reading{known, cmp.Or(outcome, &policy.Outcome{})})
		}
		tracks, asked[rule] = append(tracks, t), true
	})
	if ds := p.follow(ctx, r, tracks, last); len(ds) > 0 {
		return nil, nil, ds
	}
	later := r.clone(asked)
	passed, ds := p.passages(r, later, tracks, day)
	for _, t := range tracks {
		final := t.readings[len(t.readings)-1]
		later.hear(t.rule, t.block, final)
	}
	for rule, any := range asked {
		if h := later.holds[rule]; any && h != nil && !h.on(last) {
			h.rebound(p.subjects(r, rule))
		}
	}
	later.day = max(r.day, day)
	return later, passed, ds
}

// waivable adds to a scope the rules that waivers name. What they cover must be
// known on every day: one may prove to be of no use.
func (r *record) waivable(s scope) scope {
	waived := r.waived()
	return scope{
		whole:   func(rule *policy.Rule) bool { return waived[rule.ID] || s.whole(rule) },
		touched: s.touched,
		asks:    func(rule *policy.Rule, address string) bool { return waived[rule.ID] || s.asks(rule, address) },
	}
}

// follow takes readings of all tracks up to a day.
func (p *Past) follow(ctx context.Context, r *record, tracks []*track, last int) diag.Diagnostics {
	next := make([][]int, len(tracks))
	for i := range tracks {
		next[i] = []int{last}
	}
	for {
		var tasks []policy.Task
		for i, t := range tracks {
			for _, d := range next[i] {
				tasks = append(tasks, r.task(t.rule, t.block, days.Of(d)))
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
			for range next[i] {
				t.readings, outcomes = append(t.readings, readingOf(outcomes[0])), outcomes[1:]
			}
			slices.SortFunc(t.readings, func(a, b reading) int { return cmp.Compare(a.last, b.last) })
			// A reading in between may tell what was said last otherwise.
			for n := 1; n < len(t.readings); n++ {
				if of := &t.readings[n]; of.hold.kept || r.inconclusive(of.outcome) {
					*of = of.kept(t.readings[n-1].outcome)
				}
			}
			next[i] = t.next(func() []string { return p.program.Reads().Days(r.task(t.rule, t.block, days.Of(last))) })
		}
	}
}

// next lists the days to ask about, all in gaps between readings.
func (t *track) next(named func() []string) []int {
	ask := map[int]bool{}
	for i := 1; i < len(t.readings); i++ {
		before, after := t.readings[i-1], t.readings[i]
		gap := after.first - before.last - 1
		if gap <= 0 {
			continue
		}
		if before.first < before.last {
			ask[before.last+1] = true
			continue
		}
		if !t.named {
			t.named = true
			for _, name := range named() {
				t.demand(ask, name)
			}
		}
		if !before.outcome.Alike(after.outcome) {
			ask[before.last+(gap+1)/2] = true
		}
	}
	return slices.Sorted(maps.Keys(ask))
}

// demand asks for a day that the input names and the day after, where they lie in
// gaps.
func (t *track) demand(ask map[int]bool, name string) {
	d, ok := days.Number(name)
	for _, d := range []int{d, d + 1} {
		if ok && t.missing(d) {
			ask[d] = true
		}
	}
}

// missing reports whether a day lies in a gap between readings.
func (t *track) missing(day int) bool {
	first, last := t.readings[0], t.readings[len(t.readings)-1]
	return first.last < day && day < last.first && !slices.ContainsFunc(t.readings, func(r reading) bool { return r.on(day) })
}

// turns visits the readings that differ from those before them, with the day from
// which on they hold.
func (t *track) turns(visit func(day int, before, after reading)) {
	for i := 1; i < len(t.readings); i++ {
		if before, after := t.readings[i-1], t.readings[i]; !before.outcome.Alike(after.outcome) {
			visit(before.last+1, before, after)
		}
	}
}

// passages tells, day by day, what changes for a plan until a day: by what the
// tracks have found, and by waivers that expire. later takes what is said in the
// end.
func (p *Past) passages(r, later *record, tracks []*track, last string) ([]Passage, diag.Diagnostics) {
	turns := map[string][]turn{}
	for _, t := range tracks {
		t.turns(func(day int, before, after reading) {
			turns[days.Of(day)] = append(turns[days.Of(day)], turn{t, before.outcome, after.outcome})
		})
	}
	for _, w := range r.plan.Of(plan.TypeOf("waiver")) {
		if end := w.Text("expires"); end != "" {
			if d := days.After(end, 1); r.day < d && d <= last && turns[d] == nil {
				turns[d] = []turn{}
			}
		}
	}
	var passed []Passage
	for _, d := range slices.Sorted(maps.Keys(turns)) {
		// What was said last may have been said long before the eve.
		for _, t := range turns[d] {
			later.say(t.rule, t.block, t.before)
		}
		before, ds := p.list(later, days.After(d, -1))
		if len(ds) > 0 {
			return nil, ds
		}
		for _, t := range turns[d] {
			later.say(t.rule, t.block, t.after)
		}
		after, ds := p.list(later, d)
		if len(ds) > 0 {
			return nil, ds
		}
		passed = append(passed, Passage{d, before, after})
	}
	return passed, nil
}

// turn is what a rule says of a block on the eve of a day, and on the day.
type turn struct {
	*track
	before, after *policy.Outcome
}
