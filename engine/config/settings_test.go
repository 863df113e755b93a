package config

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

var rules = []Rule{
	{ID: "structure/syntax", Severity: diag.Error, Engine: true},
	{ID: "structure/unused", Severity: diag.Info, Engine: true},
	{ID: "kpi/cadence", Severity: diag.Info},
	{ID: "kpi/count_per_team", Severity: diag.Error, Params: map[string]any{
		"min": json.Number("3"), "max": 5, "count_shared": true, "exclude_status": []any{"draft", "retired"},
	}},
	{ID: "objective/min_days", Severity: diag.Warning, Params: map[string]any{
		"days": map[string]any{"brand_awareness": 90.0, "thought_leadership": 180.0}, "free": nil,
		"seasons": map[string]any{"2027": map[string]any{"tet": "2027-02-06"}}, "override": map[string]any{},
		"mixed": []any{nil, "x"},
	}},
}

// settle gives the settings for one plan, and fails on diagnostics.
func settle(t *testing.T, src string, s Selection, plan string) map[string]Setting {
	t.Helper()
	c, diags := Parse(FileName, []byte(src))
	if len(diags) > 0 {
		t.Fatal(diags)
	}
	settings, diags := c.Settle(rules, s)
	if len(diags) > 0 {
		t.Fatal(diags)
	}
	return settings.For(plan)
}

func TestSettleSeverities(t *testing.T) {
	type row struct {
		Severity diag.Severity
		Steps    int
		Enabled  bool
		Waivable bool
	}
	off := func(r row) row { r.Enabled = false; return r }
	own := map[string]row{
		"structure/syntax":   {diag.Error, 0, true, false},
		"structure/unused":   {diag.Info, 0, true, false},
		"kpi/cadence":        {diag.Info, 0, true, true},
		"kpi/count_per_team": {diag.Error, 0, true, true},
		"objective/min_days": {diag.Warning, 0, true, true},
	}
	tests := []struct {
		name, src, plan string
		selection       Selection
		want            map[string]row // what differs from own
	}{
		{name: "default", src: ``},
		{name: "strict", src: `profile = "strict"`, want: map[string]row{
			"structure/syntax":   {diag.Error, 1, true, false},
			"structure/unused":   {diag.Warning, 1, true, false},
			"kpi/cadence":        {diag.Warning, 1, true, true},
			"kpi/count_per_team": {diag.Error, 1, true, true},
			"objective/min_days": {diag.Error, 1, true, true},
		}},
		{name: "minimal", src: `profile = "minimal"`, want: map[string]row{
			"kpi/cadence":        off(own["kpi/cadence"]),
			"objective/min_days": off(own["objective/min_days"]),
		}},
		{name: "a severity wins over the profile", src: "profile = \"strict\"\nrule \"kpi/count_per_team\" {\n  severity = \"info\"\n}",
			want: map[string]row{
				"structure/syntax":   {diag.Error, 1, true, false},
				"structure/unused":   {diag.Warning, 1, true, false},
				"kpi/cadence":        {diag.Warning, 1, true, true},
				"kpi/count_per_team": {diag.Info, -2, true, true},
				"objective/min_days": {diag.Error, 1, true, true},
			}},
		{name: "a severity turns on", src: "profile = \"minimal\"\nrule \"kpi/cadence\" {\n  severity = \"error\"\n}\nrule \"objective/min_days\" {\n  severity = \"error\"\n  enabled = false\n}",
			want: map[string]row{
				"kpi/cadence":        {diag.Error, 2, true, true},
				"objective/min_days": {diag.Error, 1, false, true},
			}},
		{name: "ignore and waivable", src: "rule \"kpi/cadence\" {\n  severity = \"ignore\"\n}\nrule \"kpi/count_per_team\" {\n  waivable = false\n}",
			want: map[string]row{
				"kpi/cadence":        off(own["kpi/cadence"]),
				"kpi/count_per_team": {diag.Error, 0, true, false},
			}},
		{name: "the plan wins", plan: "plans/2027",
			src:  "rule \"kpi/cadence\" {\n  severity = \"error\"\n  waivable = false\n}\nplan \"plans/2027\" {\n  rule \"kpi/cadence\" {\n    severity = \"warning\"\n  }\n}",
			want: map[string]row{"kpi/cadence": {diag.Warning, 1, true, false}}},
		{name: "another plan", plan: "plans/2028",
			src:  "plan \"plans/2027\" {\n  rule \"kpi/cadence\" {\n    enabled = false\n  }\n}",
			want: nil},
		{name: "the engine's rules may be raised", src: "rule \"structure/unused\" {\n  severity = \"error\"\n  enabled = true\n}",
			want: map[string]row{"structure/unused": {diag.Error, 2, true, false}}},
		{name: "only", src: "profile = \"minimal\"", selection: Selection{Only: []string{"kpi/*"}}, want: map[string]row{
			"objective/min_days": off(own["objective/min_days"]),
		}},
		{name: "only, enable and disable", selection: Selection{
			Only: []string{"objective/min_days"}, Enable: []string{"kpi/*"}, Disable: []string{"kpi/cadence"},
		}, want: map[string]row{"kpi/cadence": off(own["kpi/cadence"])}},
		{name: "disable all spares the engine", selection: Selection{Disable: []string{"*"}}, want: map[string]row{
			"kpi/cadence":        off(own["kpi/cadence"]),
			"kpi/count_per_team": off(own["kpi/count_per_team"]),
			"objective/min_days": off(own["objective/min_days"]),
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			want, got := map[string]row{}, map[string]row{}
			for id, s := range settle(t, tt.src, tt.selection, tt.plan) {
				got[id] = row{s.Severity, s.Steps, s.Enabled, s.Waivable}
			}
			for id, r := range own {
				want[id] = r
				if r, ok := tt.want[id]; ok {
					want[id] = r
				}
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestSettleParams(t *testing.T) {
	const src = `
rule "kpi/count_per_team" {
  params = { max = 4, min = 2.5 }
}
rule "objective/min_days" {
  params = { days = { engagement = 14 }, free = [1], override = { a = "b" } }
}
plan "plans/2027" {
  rule "kpi/count_per_team" {
    params = { max = 3, exclude_status = [] }
  }
  rule "objective/min_days" {
    params = { days = { brand_awareness = 60 } }
  }
}
`
	number := func(s string) json.Number { return json.Number(s) }
	general := settle(t, src, Selection{}, "plans/2028")
	own := settle(t, src, Selection{}, "plans/2027")
	for _, tt := range []struct {
		name      string
		got, want any
	}{
		{"general", general["kpi/count_per_team"].Params, map[string]any{
			"min": number("2.5"), "max": number("4"), "count_shared": true, "exclude_status": []any{"draft", "retired"}}},
		{"plan", own["kpi/count_per_team"].Params, map[string]any{
			"min": number("2.5"), "max": number("3"), "count_shared": true, "exclude_status": []any{}}},
		{"fields", own["objective/min_days"].Params["days"], map[string]any{
			"brand_awareness": number("60"), "thought_leadership": 180.0, "engagement": number("14")}},
		{"free", own["objective/min_days"].Params["free"], []any{number("1")}},
		{"override", own["objective/min_days"].Params["override"], map[string]any{"a": "b"}},
		{"the defaults stay as they are", rules[4].Params["days"], map[string]any{
			"brand_awareness": 90.0, "thought_leadership": 180.0}},
	} {
		if diff := cmp.Diff(tt.want, tt.got); diff != "" {
			t.Errorf("%s:\n%s", tt.name, diff)
		}
	}
}
