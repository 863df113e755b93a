package check

import (
	"context"
	"encoding/json"
	"errors"
	"maps"
	"slices"

	"github.com/goalpost-dev/goalpost/engine/days"
	"github.com/goalpost-dev/goalpost/engine/policy"
	"github.com/goalpost-dev/goalpost/engine/snapshot"
)

// savedRecord is a record as it is kept: all that cannot be read from the plan
// again.
type savedRecord struct {
	Dir, Day string
	Said     []savedSaying
	// Asked holds addresses by rule and the day up to which their outcome is known.
	Asked map[string]map[string][]string
	Past  map[string]policy.Past
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
		saved := savedRecord{Dir: r.plan.Dir, Day: r.day, Asked: map[string]map[string][]string{}, Past: maps.Collect(r.past.All())}
		for key, told := range r.said {
			saved.Said = append(saved.Said, savedSaying{key.rule.ID, key.address, told.outcome})
		}
		today, _ := days.Number(r.day)
		for rule, holds := range r.holds {
			if !p.clock[rule] {
				continue
			}
			byDay := map[string][]string{}
			for address, known := range holds.byBlock.All() {
				day := days.Of(min(known.last, today))
				byDay[day] = append(byDay[day], address)
			}
			for _, addresses := range byDay {
				slices.Sort(addresses)
			}
			saved.Asked[rule.ID] = byDay
		}
		all = append(all, saved)
	}
	return json.Marshal(all)
}

var errForeign = errors.New("saved for other plans or rules")

// Restore gives the state of a snapshot as it was saved.
func (p *Past) Restore(ctx context.Context, from snapshot.Snapshot, data []byte) (*State, error) {
	var all []savedRecord
	if err := json.Unmarshal(data, &all); err != nil {
		return nil, err
	}
	s, ds := p.read(&State{}, from)
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
	for id, byDay := range saved.Asked {
		rule := set.Lookup(id)
		if rule == nil {
			return errForeign
		}
		restored := newHolds(true)
		for day, addresses := range byDay {
			n, ok := days.Number(day)
			if !ok {
				return errForeign
			}
			for _, address := range addresses {
				restored.set(address, hold{first: n, last: n})
			}
		}
		r.holds[rule] = restored
	}
	return nil
}
