package config

import (
	"strings"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

// Selection is what a command line says about rules: ids, or patterns in which
// * stands for any text. It has the last word, in this order: Only runs the
// matching rules and no others, Enable adds to them, Disable takes away. The
// engine's own rules always run: a plan that cannot be read is never fine.
type Selection struct {
	Only, Enable, Disable []string
}

// Match reports whether a rule id fits a pattern.
func Match(pattern, id string) bool {
	parts := strings.Split(pattern, "*")
	last := len(parts) - 1
	if last == 0 {
		return pattern == id
	}
	id, ok := strings.CutPrefix(id, parts[0])
	if !ok {
		return false
	}
	for _, part := range parts[1:last] {
		if _, id, ok = strings.Cut(id, part); !ok {
			return false
		}
	}
	return strings.HasSuffix(id, parts[last])
}

func matchAny(patterns []string, id string) bool {
	for _, pattern := range patterns {
		if Match(pattern, id) {
			return true
		}
	}
	return false
}

// apply gives the last word on whether a rule runs.
func (s Selection) apply(r Rule, enabled bool) bool {
	if r.Engine {
		return true
	}
	if len(s.Only) > 0 {
		enabled = matchAny(s.Only, r.ID)
	}
	enabled = enabled || matchAny(s.Enable, r.ID)
	return enabled && !matchAny(s.Disable, r.ID)
}

// check reports patterns that would do nothing, or would silence the engine.
func (s Selection) check(rules []Rule) diag.Diagnostics {
	var diags diag.Diagnostics
	for _, flag := range []struct {
		name     string
		patterns []string
	}{{"--only", s.Only}, {"--enable", s.Enable}, {"--disable", s.Disable}} {
		for _, pattern := range flag.patterns {
			matched, ordinary := false, false
			for _, r := range rules {
				if Match(pattern, r.ID) {
					matched, ordinary = true, ordinary || !r.Engine
				}
			}
			switch {
			case !matched:
				text := diag.Say("%s: no rule matches %s", "%s: không có quy tắc nào khớp với %s", flag.name, quote(pattern))
				diags = diags.Append(diag.Range{}, orRule(text, pattern, withCategories(rules)))
			case !ordinary && flag.name == "--disable":
				diags = diags.Append(diag.Range{}, engineRule(pattern, diag.Say("disabled", "tắt")))
			}
		}
	}
	return diags
}

// withCategories are the ids of the rules, and the pattern of each category.
func withCategories(rules []Rule) []string {
	names := ids(rules)
	for _, r := range rules {
		if category, _, ok := strings.Cut(r.ID, "/"); ok {
			names = append(names, category+"/*")
		}
	}
	return names
}
