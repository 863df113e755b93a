package config

import (
	"testing"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

func TestDigestIsAboutJudging(t *testing.T) {
	base := Default()
	severity := diag.Warning
	setting := func(line int) []RuleSetting {
		return []RuleSetting{{
			ID:       Placed[string]{"kpi/count_per_team", diag.Range{Start: diag.Pos{Line: line}}},
			Severity: &Placed[diag.Severity]{severity, diag.Range{Start: diag.Pos{Line: line}}},
		}}
	}
	same := map[string]func(*Config){
		"language":   func(c *Config) { c.Language = diag.Vietnamese },
		"fail level": func(c *Config) { c.FailLevel = "none" },
		"date":       func(c *Config) { c.AsOf = "2027-01-01" },
		"file":       func(c *Config) { c.File = "elsewhere" },
	}
	for name, change := range same {
		c := base
		if change(&c); c.Digest() != base.Digest() {
			t.Errorf("%s counts", name)
		}
	}
	other := map[string]func(*Config){
		"profile": func(c *Config) { c.Profile = ProfileStrict },
		"limits":  func(c *Config) { c.Limits.FileBytes++ },
		"rule":    func(c *Config) { c.Rules = setting(1) },
		"one plan": func(c *Config) {
			c.PlanSettings = []PlanSetting{{Dir: Placed[string]{Value: "plans"}, Rules: setting(1)}}
		},
	}
	seen := map[string]string{base.Digest(): "nothing"}
	for name, change := range other {
		c := base
		change(&c)
		if was, taken := seen[c.Digest()]; taken {
			t.Errorf("%s is no other than %s", name, was)
		}
		seen[c.Digest()] = name
	}
	a, b := base, base
	if a.Rules, b.Rules = setting(1), setting(9); a.Digest() != b.Digest() {
		t.Error("the line counts")
	}
}
