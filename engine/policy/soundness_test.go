package policy

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/engine/hcldata"
	"github.com/goalpost-dev/goalpost/engine/plan"
)

// tally counts changed keys by rule.
type tally map[string]struct{ moved, idle int }

// stale lists the rules whose outcome changes while their key does not: the old
// outcome would be reused.
func stale(before, after map[string]said, count tally) []string {
	var found []string
	for _, name := range sortedKeys(before) {
		b := before[name]
		a, there := after[name]
		if !there {
			continue
		}
		id, _, _ := strings.Cut(name, " ")
		n := count[id]
		switch differs := !sameWords(a.outcome, b.outcome); {
		case differs && a.key == b.key:
			found = append(found, fmt.Sprintf("%s\n%+v\n%+v", name, b.outcome, a.outcome))
		case differs && b.outcome.Footprint().sameFor(b.task, a.task):
			found = append(found, fmt.Sprintf("%s has read %v\n%+v\n%+v", name, b.outcome.Footprint(), b.outcome, a.outcome))
		case differs:
			n.moved++
		case a.key != b.key:
			n.idle++
		}
		count[id] = n
	}
	return found
}

// compare wants a new key wherever there is a new outcome.
func (w *world) compare(change string, before, after map[string]said, count tally) {
	for _, s := range stale(before, after, count) {
		w.t.Errorf("%s: the outcome changes and the key does not: %s", change, s)
	}
}

// sparingly is which part of the changes a short run tries: the race detector
// makes each ten times as slow and finds nothing more in the others.
const sparingly = 60

// The proof that reuse is sound for the built-in rules: every attribute of a
// plan is changed in turn.
func TestKeysFollowOutcomes(t *testing.T) {
	w := newWorld(t)
	count, changes := tally{}, 0
	for _, base := range bases(t, w.set) {
		w.start(base)
		before := w.judge("unchanged", base.sources)
		next, every := 0, base.every
		if testing.Short() {
			every *= sparingly
		}
		mutate(base.sources, func(change string) {
			if next++; next%every != 0 {
				return
			}
			changes++
			w.compare(change, before, w.judge(change, base.sources), count)
		})
		w.settings(base.sources, before, count)
	}
	for _, r := range w.set.Rules {
		if r.Engine() || r.Phase == OfHistory {
			continue
		}
		n := count[r.ID]
		t.Logf("%-40s %5d outcomes changed, %5d times a key changed in vain", r.ID, n.moved, n.idle)
		if n.moved == 0 && !testing.Short() {
			t.Errorf("no change matters to %s, so nothing is proved of it", r.ID)
		}
	}
	t.Logf("%d changes", changes)
}

// settings changes the clock and every parameter.
func (w *world) settings(sources []*plan.Source, before map[string]said, count tally) {
	for _, asOf := range []string{"2026-12-31", "2027-04-21", "2027-07-01", "2029-01-01"} {
		old := w.asOf
		w.asOf = asOf
		w.compare("as of "+asOf, before, w.judge("as of "+asOf, sources), count)
		w.asOf = old
	}
	all := w.rules
	defer func() { w.rules = all }()
	for _, r := range all {
		w.rules = []*Rule{r} // the others do not read its parameters
		for _, p := range r.Params {
			for _, value := range others(p.Default) {
				old := w.params[r.ID]
				w.params[r.ID] = maps.Clone(old)
				w.params[r.ID][p.Name] = value
				change := fmt.Sprintf("%s: %s = %v", r.ID, p.Name, value)
				w.compare(change, before, w.judge(change, sources), count)
				w.params[r.ID] = old
			}
		}
	}
}

// others are values of the type of a default.
func others(standard any) []any {
	switch v := standard.(type) {
	case bool:
		return []any{!v}
	case string:
		return []any{"", v + "x"}
	case []any:
		return []any{[]any{}, append(slices.Clone(v), "extra")}
	case map[string]any:
		return []any{map[string]any{}}
	}
	n, _ := strconv.Atoi(fmt.Sprint(standard))
	return []any{n - 1, n + 1}
}

// base is a plan to change, and the rules to judge it with.
type base struct {
	sources []*plan.Source
	asOf    string
	rules   []*Rule
	// every says which of the changes to try: every one, every second…
	every int
}

// bases are the example plan, which every rule lets pass, and for each rule the
// sample that breaks it.
func bases(t *testing.T, set *Set) []base {
	var all []base
	for _, p := range examples(t) {
		if p.Dir == "2027" {
			all = append(all, base{p.Sources, "2027-04-20", set.Rules, 1})
		}
	}
	if len(all) != 1 {
		t.Fatal("the example plan plans/2027 is not there")
	}
	for _, r := range set.Rules {
		text := set.Samples(r).Fail
		m := asOf.FindStringSubmatch(text)
		file, faults := hcldata.Parse("fail.hcl", []byte(text), hcldata.DefaultLimits())
		if r.Engine() || m == nil || len(faults) > 0 {
			continue
		}
		all = append(all, base{[]*plan.Source{{Path: "fail.hcl", File: file}}, m[1], []*Rule{r}, 7})
	}
	return all
}

// A key holds what its rule reads, and no more.
func TestKeysAreNarrow(t *testing.T) {
	w := newWorld(t)
	base := bases(t, w.set)[0]
	w.start(base)
	before := w.judge("unchanged", base.sources)
	moved := map[string]int{}
	mutate(base.sources, func(change string) {
		if !strings.HasSuffix(change, "kpi.mql.source removed") {
			return
		}
		for name, a := range w.judge(change, base.sources) {
			if a.key != before[name].key {
				id, _, _ := strings.Cut(name, " ")
				moved[id]++
			}
		}
	})
	for _, id := range []string{"smart/deadline_present", "structure/objective_has_goal", "kpi/relevance", "kpi/classified"} {
		if moved[id] > 0 {
			t.Errorf("the source of a KPI changes the key of %s", id)
		}
	}
}

// Without the reads the proof fails, so it proves something.
func TestStaleOutcomesAreSeen(t *testing.T) {
	w := newWorld(t)
	w.reads = Reads{}
	for _, r := range w.set.Rules {
		w.reads[r.ID] = newReading(nil)
	}
	base := bases(t, w.set)[0]
	w.start(base)
	before, found := w.judge("unchanged", base.sources), map[string]bool{}
	next := 0
	mutate(base.sources, func(change string) {
		if next++; next%20 == 0 {
			for _, s := range stale(before, w.judge(change, base.sources), tally{}) {
				found[s[:strings.Index(s, " ")]] = true
			}
		}
	})
	if len(found) < 8 {
		t.Errorf("only %v are caught", found)
	}
}
