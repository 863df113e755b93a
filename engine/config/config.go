// Package config reads `.goalpost.hcl`: where the plans and a team's own rules
// are, and how much each rule weighs.
//
// A mistake in that file never loosens a check: every fault is a diagnostic,
// and a configuration that comes with diagnostics is not to be used.
package config

import "github.com/goalpost-dev/goalpost/engine/diag"

// FileName is the name of the configuration at the root of a project.
const FileName = ".goalpost.hcl"

// Config is what a project has configured, with defaults for the rest. All
// paths are relative to the project root and slash-separated.
type Config struct {
	// File is where it was read from, empty for the defaults.
	File     string
	Language diag.Lang
	// AsOf is the pinned date that rules take for today, YYYY-MM-DD or empty.
	AsOf      string
	Profile   Profile
	FailLevel FailLevel
	// Plans are the directories to look for plans in, Policies those of the
	// project's own rules.
	Plans, Policies []Placed[string]
	Limits          Limits
	// Rules are the settings for every plan, PlanSettings those for one plan.
	Rules        []RuleSetting
	PlanSettings []PlanSetting
}

// Placed is a value with the place that it was written at.
type Placed[T any] struct {
	Value T
	Range diag.Range
}

// RuleSetting is what a configuration says about one rule. Nil is silence.
type RuleSetting struct {
	ID Placed[string]
	// Severity replaces the rule's own.
	Severity *Placed[diag.Severity]
	// Enabled also follows from a severity: `ignore` turns a rule off, any other
	// turns it on, unless the same block says `enabled = false`.
	Enabled  *Placed[bool]
	Waivable *Placed[bool]
	Params   []Param
}

// PlanSetting is what a configuration says about the plan in one directory.
type PlanSetting struct {
	Dir   Placed[string]
	Rules []RuleSetting
}

// Default is the configuration of a project that configures nothing.
func Default() Config {
	return Config{
		Language:  diag.English,
		Profile:   ProfileDefault,
		FailLevel: FailOnError,
		Plans:     []Placed[string]{{Value: "."}},
		Limits:    DefaultLimits(),
	}
}

// Place is where a rule is set, or the configuration as a whole.
func (c Config) Place(id string) diag.Range {
	for _, r := range c.Rules {
		if r.ID.Value == id {
			return r.ID.Range
		}
	}
	first := diag.Pos{Line: 1, Column: 1}
	return diag.Range{File: c.File, Start: first, End: first}
}

// UnknownPlans reports settings for directories that hold no plan: a misspelt
// directory would leave the real one without its settings.
func (c Config) UnknownPlans(dirs []string) diag.Diagnostics {
	known := map[string]bool{}
	for _, dir := range dirs {
		known[dir] = true
	}
	var diags diag.Diagnostics
	for _, p := range c.PlanSettings {
		if !known[p.Dir.Value] {
			text := diag.Say("there is no plan in %s", "không có kế hoạch nào trong %s", quote(p.Dir.Value))
			diags = diags.Append(p.Dir.Range, orNearest(text, p.Dir.Value, dirs))
		}
	}
	return diags
}
