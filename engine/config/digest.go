package config

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
)

// Digest identifies what a configuration says about how plans are judged: not
// which plans, in which language, or what makes a check fail.
func (c Config) Digest() string {
	plans := map[string]any{}
	for _, p := range c.PlanSettings {
		plans[p.Dir.Value] = spokenRules(p.Rules)
	}
	raw, err := json.Marshal([]any{c.Profile, c.Limits, spokenRules(c.Rules), plans})
	if err != nil {
		return "" // there is nothing in a configuration that JSON cannot hold
	}
	sum := sha256.Sum256(raw)
	return hex.EncodeToString(sum[:])
}

// spokenRules gives settings without their places.
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
