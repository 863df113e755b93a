package check

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"github.com/goalpost-dev/goalpost/engine/policy"
)

// kept is an outcome and in how many runs since its last use.
type kept struct {
	outcome *policy.Outcome
	age     byte
}

// maxAge is after how many runs without use an outcome is dropped: a few, so
// that going back and forth between branches stays fast.
const maxAge = 8

// outcome gives a kept outcome, nil if there is none.
func (c *Cache) outcome(k policy.Key) *policy.Outcome {
	if c == nil {
		return nil
	}
	c.loaded.Do(c.loadOutcomes)
	c.mu.Lock()
	defer c.mu.Unlock()
	o, ok := c.outcomes[k]
	if ok && o.age != 0 {
		c.outcomes[k] = kept{outcome: o.outcome}
	}
	return o.outcome
}

func (c *Cache) loadOutcomes() {
	all := decodeOutcomes(c.get("outcomes", c.where))
	c.mu.Lock()
	defer c.mu.Unlock()
	for key, o := range all {
		c.outcomes[key] = o
	}
}

// keepOutcome keeps the outcome of a task that did not fail.
func (c *Cache) keepOutcome(k policy.Key, o *policy.Outcome) {
	if c == nil || o == nil {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.outcomes[k] = kept{outcome: o}
	c.dirty = true
}

// packOutcomes gives all outcomes for the disk and the project that they belong
// to, if the disk does not have them yet.
func (c *Cache) packOutcomes() (pack []byte, where string, dirty bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if !c.dirty {
		return nil, "", false
	}
	c.dirty = false
	return encodeOutcomes(c.outcomes), c.where, true
}

// encodeOutcomes writes an outcome that says nothing, as most do, as no bytes.
func encodeOutcomes(all map[policy.Key]kept) []byte {
	var pack []byte
	keys := slices.SortedFunc(maps.Keys(all), func(a, b policy.Key) int { return strings.Compare(string(a[:]), string(b[:])) })
	for _, k := range keys {
		o := all[k]
		if o.age >= maxAge {
			continue
		}
		var data []byte
		if !o.outcome.Silent() {
			var err error
			if data, err = json.Marshal(o.outcome); err != nil {
				continue
			}
		}
		pack = appendEntry(pack, string(k[:]), o.age+1, data)
	}
	return pack
}

func decodeOutcomes(pack []byte) map[policy.Key]kept {
	all := map[policy.Key]kept{}
	entries(pack, len(policy.Key{}), func(key string, age byte, data []byte) {
		o := &policy.Outcome{}
		if len(data) > 0 && policy.DecodeOutcome(data, o) != nil {
			return
		}
		all[policy.Key([]byte(key))] = kept{outcome: o, age: age}
	})
	return all
}
