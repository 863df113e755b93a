package check

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"maps"
	"slices"

	"github.com/goalpost-dev/goalpost/engine/policy"
	"github.com/goalpost-dev/goalpost/engine/snapshot"
)

// savedRecord is a record as it is kept: all that cannot be read from the plan
// again.
type savedRecord struct {
	Dir, Day string
	Said     []savedSaying
	// Holds tells, by rule that reads the clock, for which days outcomes hold.
	Holds map[string][]savedHold
	Past  map[string]policy.Past
}

// savedHold is for which days, by number, outcomes about some blocks hold.
type savedHold struct {
	First, Last int
	Blocks      []string
}

type savedSaying struct {
	Rule, Address string
	Outcome       *policy.Outcome
}

// Save writes down what is known of a state, so that Restore can go on from it
// in another run with the same options.
func (p *Past) Save(s *State) ([]byte, error) {
	var all []savedRecord
	for _, r := range s.plans {
		saved := savedRecord{Dir: r.plan.Dir, Day: r.day, Holds: map[string][]savedHold{}, Past: maps.Collect(r.past.All())}
		for key, told := range r.said {
			saved.Said = append(saved.Said, savedSaying{key.rule.ID, key.address, told.outcome})
		}
		for rule, known := range r.holds {
			if p.clock[rule] {
				saved.Holds[rule.ID] = known.saved()
			}
		}
		all = append(all, saved)
	}
	return json.Marshal(all)
}

// saved gathers the blocks whose outcomes hold for the same days.
func (h *holds) saved() []savedHold {
	blocks := map[hold][]string{}
	for address, known := range h.byBlock.All() {
		span := hold{first: known.first, last: known.last}
		blocks[span] = append(blocks[span], address)
	}
	var out []savedHold
	for span, addresses := range blocks {
		slices.Sort(addresses)
		out = append(out, savedHold{span.first, span.last, addresses})
	}
	slices.SortFunc(out, func(a, b savedHold) int { return cmp.Or(cmp.Compare(a.First, b.First), cmp.Compare(a.Last, b.Last)) })
	return out
}

var errForeign = errors.New("saved for other plans or rules")

// Restore gives the state of a snapshot as it was saved.
func (p *Past) Restore(ctx context.Context, from snapshot.Snapshot, data []byte) (*State, error) {
	var all []savedRecord
	if err := json.Unmarshal(data, &all); err != nil {
		return nil, err
	}
	s, ds := p.stateOf(&State{}, from)
	if len(ds) > 0 {
		return nil, ds
	}
	if s == nil || len(s.plans) != len(all) {
		return nil, errForeign
	}
	for _, saved := range all {
		r := s.plan(saved.Dir)
		if r == nil {
			return nil, errForeign
		}
		settings, ds := p.settingsFor(ctx, saved.Dir)
		if len(ds) > 0 {
			return nil, ds
		}
		r.judgement = judgement{plan: r.plan, view: p.Rules.View(r.plan), settings: settings}
		if err := r.restore(saved, p.Rules); err != nil {
			return nil, err
		}
	}
	return s, nil
}

func (r *record) restore(saved savedRecord, set *policy.Set) error {
	r.day, r.said = saved.Day, map[about]saying{}
	r.holds = map[*policy.Rule]*holds{}
	for address, past := range saved.Past {
		r.past.Set(address, past)
	}
	for _, told := range saved.Said {
		rule, b := set.Lookup(told.Rule), r.plan.Lookup(told.Address)
		if rule == nil || b == nil {
			return errForeign
		}
		r.said[about{rule, told.Address}] = saying{rule, b, told.Outcome}
	}
	for id, spans := range saved.Holds {
		rule := set.Lookup(id)
		if rule == nil {
			return errForeign
		}
		restored := newHolds(true)
		for _, span := range spans {
			for _, address := range span.Blocks {
				restored.set(address, hold{first: span.First, last: span.Last})
			}
		}
		r.holds[rule] = restored
	}
	return nil
}
