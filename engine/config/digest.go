package config

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
)

// Digest identifies what a configuration says; where it was written does not
// count.
func (c Config) Digest() string {
	c.File = ""
	raw, err := json.Marshal(c.spoken())
	if err != nil {
		return "" // there is nothing in a configuration that JSON cannot hold
	}
	sum := sha256.Sum256(raw)
	return hex.EncodeToString(sum[:])
}

// spoken gives all values without their places.
func (c Config) spoken() any {
	values := func(list []Placed[string]) []string {
		out := make([]string, len(list))
		for i, p := range list {
			out[i] = p.Value
		}
		return out
	}
	plans := map[string]any{}
	for _, p := range c.PlanSettings {
		plans[p.Dir.Value] = spokenRules(p.Rules)
	}
	return []any{
		c.Language, c.AsOf, c.Profile, c.FailLevel, values(c.Plans), values(c.Policies), c.Limits, spokenRules(c.Rules), plans,
	}
}

func spokenRules(rules []RuleSetting) []any {
	out := make([]any, len(rules))
	for i, r := range rules {
		params := map[string]any{}
		for _, p := range r.Params {
			params[p.Name] = p.Value
		}
		out[i] = []any{r.ID.Value, value(r.Severity), value(r.Enabled), value(r.Waivable), params}
	}
	return out
}

// value gives what was written, nil for silence.
func value[T any](p *Placed[T]) any {
	if p == nil {
		return nil
	}
	return p.Value
}
