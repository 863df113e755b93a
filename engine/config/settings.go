package config

import "github.com/goalpost-dev/goalpost/engine/diag"

// Rule is what has to be known about a rule in order to configure it.
type Rule struct {
	ID       string
	Severity diag.Severity
	// Params are all parameters with their defaults, as encoding/json decodes
	// them. A default of nil takes a value of any type.
	Params map[string]any
	// Engine marks the rules that the engine itself rests on.
	Engine bool
}

// Setting is how one rule runs on one plan.
type Setting struct {
	Enabled, Waivable bool
	Severity          diag.Severity
	// Steps is how far the severity was moved, for those messages of the rule
	// that are milder or graver than the rule.
	Steps  int
	Params map[string]any
}

// Settings are the settings of all rules for all plans, by rule id.
type Settings struct {
	general map[string]Setting
	plans   map[string]map[string]Setting
}

// For gives the settings for the plan in a directory. They are shared: do not
// change them.
func (s Settings) For(planDir string) map[string]Setting {
	if own, ok := s.plans[planDir]; ok {
		return own
	}
	return s.general
}

// Settle works out how the existing rules run: the profile, then the general
// settings, then those of the plan, then the command line. It reports settings
// that no rule can follow, those of all plans at once.
func (c Config) Settle(rules []Rule, s Selection) (Settings, diag.Diagnostics) {
	diags := c.check(rules, s)
	all := Settings{general: c.settle(rules, s), plans: map[string]map[string]Setting{}}
	for _, p := range c.PlanSettings {
		all.plans[p.Dir.Value] = c.settle(rules, s, p.Rules...)
	}
	return all, diags
}

func (c Config) settle(rules []Rule, s Selection, more ...RuleSetting) map[string]Setting {
	settings := make(map[string]Setting, len(rules))
	for _, rule := range rules {
		setting := c.Profile.start(rule)
		for _, layer := range [][]RuleSetting{c.Rules, more} {
			for _, given := range layer {
				if given.ID.Value == rule.ID {
					setting = given.over(setting, rule)
				}
			}
		}
		setting.Enabled = s.apply(rule, setting.Enabled)
		settings[rule.ID] = setting
	}
	return settings
}

// start is what a profile makes of a rule.
func (p Profile) start(r Rule) Setting {
	s := Setting{Enabled: true, Waivable: !r.Engine, Severity: r.Severity, Params: r.Params}
	switch p {
	case ProfileStrict:
		// The messages of a rule that is an error already move up as well.
		s.Steps = 1
		s.Severity = r.Severity.Shift(s.Steps)
	case ProfileMinimal:
		s.Enabled = r.Engine || r.Severity == diag.Error
	}
	return s
}

// over lays what a configuration says over what held before.
func (given RuleSetting) over(s Setting, r Rule) Setting {
	if given.Severity != nil {
		s.Severity = given.Severity.Value
		s.Steps = int(s.Severity - r.Severity)
	}
	if given.Enabled != nil {
		s.Enabled = given.Enabled.Value
	}
	if given.Waivable != nil {
		s.Waivable = given.Waivable.Value
	}
	s.Params = lay(given.Params, s.Params)
	return s
}
