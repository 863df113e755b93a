package config

import "testing"

func TestSettleRefuses(t *testing.T) {
	tests := []struct{ name, src, want string }{
		{"a misspelt rule", "rule \"kpi/count_per_taem\" {\n}",
			"1:6-1:26 unknown rule `kpi/count_per_taem`; did you mean `kpi/count_per_team`?\n" +
				"không có quy tắc `kpi/count_per_taem`; có phải ý bạn là `kpi/count_per_team`?"},
		{"a rule without its category", "rule \"cadence\" {\n}",
			"1:6-1:15 unknown rule `cadence`; did you mean `kpi/cadence`?\n" +
				"không có quy tắc `cadence`; có phải ý bạn là `kpi/cadence`?"},
		{"a rule that is like none", "rule \"brand/colour_of_logo\" {\n}",
			"1:6-1:28 unknown rule `brand/colour_of_logo`; `goalpost rules` lists the rules\n" +
				"không có quy tắc `brand/colour_of_logo`; `goalpost rules` liệt kê các quy tắc"},
		{"a rule in a plan", "plan \"p\" {\n  rule \"kpi/cadense\" {\n  }\n}",
			"2:8-2:21 unknown rule `kpi/cadense`; did you mean `kpi/cadence`?\n" +
				"không có quy tắc `kpi/cadense`; có phải ý bạn là `kpi/cadence`?"},
		{"a misspelt parameter", "rule \"kpi/count_per_team\" {\n  params = { maxx = 4 }\n}",
			"2:14-2:18 `kpi/count_per_team` has no parameter `maxx`; did you mean `max`?\n" +
				"`kpi/count_per_team` không có tham số `maxx`; có phải ý bạn là `max`?"},
		{"an unknown parameter", "rule \"kpi/count_per_team\" {\n  params = { threshold = 4 }\n}",
			"2:14-2:23 `kpi/count_per_team` has no parameter `threshold`; choose from `count_shared`, `exclude_status`, `max`, `min`\n" +
				"`kpi/count_per_team` không có tham số `threshold`; hãy chọn trong số `count_shared`, `exclude_status`, `max`, `min`"},
		{"a parameter where there are none", "rule \"kpi/cadence\" {\n  params = { max = 4 }\n}",
			"2:14-2:17 `kpi/cadence` has no parameters\n`kpi/cadence` không có tham số nào"},
		{"parameters of the wrong type", "rule \"kpi/count_per_team\" {\n  params = {\n    max = \"4\"\n    count_shared = 1\n    exclude_status = [\"a\", 2]\n  }\n}",
			"3:11-3:14 `max` must be a number, not a string\n`max` phải là số, không phải chuỗi\n" +
				"4:20-4:21 `count_shared` must be true or false, not a number\n`count_shared` phải là true hoặc false, không phải số\n" +
				"5:28-5:29 `exclude_status[1]` must be a string, not a number\n`exclude_status[1]` phải là chuỗi, không phải số"},
		{"fields of the wrong type", "rule \"objective/min_days\" {\n  params = {\n    days = { brand_awareness = \"9\", engagement = \"14\" }\n    seasons = { \"2028\" = \"x\", \"2029\" = { tet = \"2029-02-13\" } }\n    mixed = [1, true]\n  }\n}",
			"3:32-3:35 `days.brand_awareness` must be a number, not a string\n`days.brand_awareness` phải là số, không phải chuỗi\n" +
				"3:50-3:54 `days.engagement` must be a number, not a string\n`days.engagement` phải là số, không phải chuỗi\n" +
				"4:26-4:29 `seasons.2028` must be an object, not a string\n`seasons.2028` phải là đối tượng, không phải chuỗi"},
		{"the engine turned off", "rule \"structure/syntax\" {\n  enabled = false\n}",
			"2:13-2:18 `structure/syntax` cannot be disabled: the engine relies on it, and without it a plan that cannot be read would pass\n" +
				"không thể tắt `structure/syntax`: bộ máy kiểm tra dựa vào quy tắc này, thiếu nó thì kế hoạch không đọc được cũng sẽ đạt"},
		{"the engine ignored, lowered and waived", "rule \"structure/unused\" {\n  severity = \"ignore\"\n  waivable = true\n}\nplan \"p\" {\n  rule \"structure/syntax\" {\n    severity = \"warning\"\n  }\n}",
			"2:14-2:22 `structure/unused` cannot be disabled: the engine relies on it, and without it a plan that cannot be read would pass\n" +
				"không thể tắt `structure/unused`: bộ máy kiểm tra dựa vào quy tắc này, thiếu nó thì kế hoạch không đọc được cũng sẽ đạt\n" +
				"3:14-3:18 `structure/unused` cannot be waived: the engine relies on it, and without it a plan that cannot be read would pass\n" +
				"không thể miễn trừ `structure/unused`: bộ máy kiểm tra dựa vào quy tắc này, thiếu nó thì kế hoạch không đọc được cũng sẽ đạt\n" +
				"7:16-7:25 `structure/syntax` cannot be lowered: the engine relies on it, and without it a plan that cannot be read would pass\n" +
				"không thể hạ mức độ nghiêm trọng của `structure/syntax`: bộ máy kiểm tra dựa vào quy tắc này, thiếu nó thì kế hoạch không đọc được cũng sẽ đạt"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c, diags := Parse(FileName, []byte(tt.src))
			if len(diags) > 0 {
				t.Fatal(diags)
			}
			_, diags = c.Settle(rules, Selection{})
			expect(t, diags, tt.want)
		})
	}
}
