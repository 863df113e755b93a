package config

import "testing"

func TestMatch(t *testing.T) {
	const id = "kpi/count_per_team"
	for pattern, want := range map[string]bool{
		"kpi/count_per_team": true, "kpi/*": true, "*": true, "**": true, "*team": true, "k*count*team": true,
		"*kpi/count_per_team*": true, "kpi/count_*_team": true,
		"": false, "kpi": false, "kpi/": false, "*/count": false, "team*kpi": false, "KPI/*": false,
		"kpi/count_per_team*team": false, "kpi/*count*count*": false, "kpi/count_per_tea?": false,
	} {
		if got := Match(pattern, id); got != want {
			t.Errorf("Match(%q, %q) is %v", pattern, id, got)
		}
	}
}

func TestSelectionRefuses(t *testing.T) {
	tests := []struct {
		name      string
		selection Selection
		want      string
	}{
		{"a misspelt rule", Selection{Only: []string{"kpi/cadance"}},
			"--only: no rule matches `kpi/cadance`; did you mean `kpi/cadence`?\n" +
				"--only: không có quy tắc nào khớp với `kpi/cadance`; có phải ý bạn là `kpi/cadence`?"},
		{"a misspelt category", Selection{Enable: []string{"kpi/*", "objectve/*"}},
			"--enable: no rule matches `objectve/*`; did you mean `objective/*`?\n" +
				"--enable: không có quy tắc nào khớp với `objectve/*`; có phải ý bạn là `objective/*`?"},
		{"nothing near", Selection{Disable: []string{"colours"}},
			"--disable: no rule matches `colours`; `goalpost rules` lists the rules\n" +
				"--disable: không có quy tắc nào khớp với `colours`; `goalpost rules` liệt kê các quy tắc"},
		{"the engine", Selection{Disable: []string{"structure/*"}},
			"`structure/*` cannot be disabled: the engine relies on it, and without it a plan that cannot be read would pass\n" +
				"không thể tắt `structure/*`: bộ máy kiểm tra dựa vào quy tắc này, thiếu nó thì kế hoạch không đọc được cũng sẽ đạt"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, diags := Default().Settle(rules, tt.selection)
			expect(t, diags, tt.want)
		})
	}
}
