package config

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/hcldata"
)

// check reports every setting that the existing rules cannot follow.
func (c Config) check(rules []Rule, s Selection) diag.Diagnostics {
	k := &checker{rules: map[string]Rule{}, ids: ids(rules)}
	for _, r := range rules {
		k.rules[r.ID] = r
	}
	k.settings(c.Rules)
	for _, p := range c.PlanSettings {
		k.settings(p.Rules)
	}
	return append(k.diags, s.check(rules)...)
}

type checker struct {
	rules map[string]Rule
	ids   []string
	diags diag.Diagnostics
}

func (k *checker) settings(given []RuleSetting) {
	for _, s := range given {
		rule, ok := k.rules[s.ID.Value]
		if !ok {
			text := diag.Say("unknown rule %s", "không có quy tắc %s", quote(s.ID.Value))
			k.diags = k.diags.Append(s.ID.Range, orRule(text, s.ID.Value, k.ids))
			continue
		}
		if rule.Engine {
			k.engine(rule, s)
		}
		for _, p := range s.Params {
			k.param(rule, p)
		}
	}
}

// engine protects the rules without which the others mean nothing.
func (k *checker) engine(r Rule, s RuleSetting) {
	if s.Enabled != nil && !s.Enabled.Value {
		k.diags = k.diags.Append(s.Enabled.Range, engineRule(r.ID, diag.Say("disabled", "tắt")))
	}
	if s.Severity != nil && s.Severity.Value < r.Severity {
		k.diags = k.diags.Append(s.Severity.Range, engineRule(r.ID, diag.Say("lowered", "hạ mức độ nghiêm trọng của")))
	}
	if s.Waivable != nil && s.Waivable.Value {
		k.diags = k.diags.Append(s.Waivable.Range, engineRule(r.ID, diag.Say("waived", "miễn trừ")))
	}
}

func engineRule(id string, done diag.Text) diag.Text {
	return diag.Text{
		En: fmt.Sprintf("%s cannot be %s: the engine relies on it, and without it a plan that cannot be read would pass", quote(id), done.En),
		Vi: fmt.Sprintf("không thể %s %s: bộ máy kiểm tra dựa vào quy tắc này, thiếu nó thì kế hoạch không đọc được cũng sẽ đạt", done.Vi, quote(id)),
	}
}

func (k *checker) param(r Rule, p Param) {
	standard, ok := r.Params[p.Name]
	switch {
	case ok:
		k.fits(p.Name, p, standard)
	case len(r.Params) == 0:
		k.diags = k.diags.Append(p.NameRange, diag.Say("%s has no parameters",
			"%s không có tham số nào", quote(r.ID)))
	default:
		text := diag.Say("%s has no parameter %s", "%s không có tham số %s", quote(r.ID), quote(p.Name))
		names := slices.Sorted(maps.Keys(r.Params))
		k.diags = k.diags.Append(p.NameRange, orOneOf(text, p.Name, names))
	}
}

// fits compares a value with the default that it replaces, part by part: Rego
// compares values of different types without complaint.
func (k *checker) fits(name string, p Param, standard any) {
	want, have := kindOf(standard), kindOf(p.Value)
	if want == hcldata.Null {
		return
	}
	if want != have {
		k.diags = k.diags.Append(p.Range, mustBe(name, want, have))
		return
	}
	switch standard := standard.(type) {
	case []any:
		for i, part := range p.parts {
			k.fits(item(name, i), part, typical(slices.Values(standard)))
		}
	case map[string]any:
		for _, part := range p.parts {
			like, ok := standard[part.Name]
			if !ok {
				like = typical(maps.Values(standard))
			}
			k.fits(name+"."+part.Name, part, like)
		}
	}
}

// typical stands for the values of a list or map that are all of one type, and
// is nil, which takes anything, where they are not.
func typical(values func(func(any) bool)) any {
	blank := map[hcldata.Kind]any{hcldata.String: "", hcldata.Number: 0, hcldata.Bool: false,
		hcldata.List: []any{}, hcldata.Object: map[string]any{}}
	var like any
	for v := range values {
		kind := kindOf(v)
		if kind == hcldata.Null || like != nil && kindOf(like) != kind {
			return nil
		}
		like = blank[kind]
	}
	return like
}

func kindOf(v any) hcldata.Kind {
	switch v.(type) {
	case nil:
		return hcldata.Null
	case string:
		return hcldata.String
	case json.Number, float64, int:
		return hcldata.Number
	case bool:
		return hcldata.Bool
	case []any:
		return hcldata.List
	case map[string]any:
		return hcldata.Object
	}
	panic(fmt.Sprintf("a parameter of a rule has a default of type %T", v))
}

func ids(rules []Rule) []string {
	all := make([]string, len(rules))
	for i, r := range rules {
		all[i] = r.ID
	}
	return all
}

// orRule adds the nearest rule to a sentence, or where to find them all.
func orRule(t diag.Text, id string, among []string) diag.Text {
	if diag.Nearest(id, among) != "" {
		return orNearest(t, id, among)
	}
	return plus(t, diag.Say("`goalpost rules` lists the rules", "`goalpost rules` liệt kê các quy tắc"))
}
