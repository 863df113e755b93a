package goalpost.rules.language.by_vs_to_test

import data.goalpost.rules.language.by_vs_to as rule

judged(title, patch) := {
	"plan": {"language": "vi"},
	"params": {"tolerance": 0.5, "allow": []},
	"objective": object.union(
		{"title": title, "measure": {"unit": "percent"}, "baseline": 40, "target": 45, "invalid": {}},
		patch,
	),
}

mql := {"measure": {"unit": "count"}, "baseline": 620, "target": 700}

said(title, patch) := messages if {
	messages := {v.message | some v in rule.violation} with input as judged(title, patch)
}

test_to_where_by_was_meant if {
	rule.violation == {{"message": "to", "attribute": "title", "key": "to", "args": {
		"title": "Tỷ lệ giữ chân tăng lên 5%",
		"figure": "5%",
		"baseline": 40,
		"target": 45,
		"difference": 5,
	}}} with input as judged("Tỷ lệ giữ chân tăng lên 5%", {})
}

test_by_where_to_was_meant if {
	said("Tăng thêm 45% tỷ lệ giữ chân", {}) == {"by"}
	said("Tăng thêm 700 MQL", mql) == {"by"}
}

test_ends_changed_over if {
	said("Từ 700 lên 620 MQL", mql) == {"from", "to"}
	said("Từ 620 lên 700 MQL", mql) == set()
}

test_as_the_data_has_it if {
	every title in ["Tăng thêm 80 MQL", "MQL tăng lên 700", "MQL tăng lên 701", "MQL tăng thêm 13%", "MQL tăng từ 620 lên 700", "MQL +80"] {
		said(title, mql) == set()
		rule.not_applicable == set() with input as judged(title, mql)
	}
	said("Giảm bớt 20 đơn hoàn", {"measure": {"unit": "count"}, "baseline": 60, "target": 40}) == set()
	said("Giảm bớt 40 đơn hoàn", {"measure": {"unit": "count"}, "baseline": 60, "target": 40}) == {"by"}
}

test_a_change_in_percent_is_of_the_kind_that_is_declared if {
	said("Tăng thêm 5%", {"change": "points"}) == set()
	said("Tăng thêm 5%", {"change": "relative"}) == {"by"}
	said("Tăng thêm 12,5%", {"change": "relative"}) == set()
	said("Tăng thêm 12,5%", {"change": "points"}) == {"by"}
	said("Tăng thêm 12,5%", {}) == set()
}

test_tolerance if {
	close := object.union(mql, {"target": 5, "baseline": 705})
	said("Giảm xuống 703 lượt", close) == {"to"}
	said("Giảm xuống 690 lượt", close) == set()
	count(rule.violation) == 1 with input as judged("Giảm xuống 690 lượt", close) with input.params.tolerance as 3
}

test_a_figure_that_stands_for_nothing_is_another_rule_s if {
	said("Tăng lên 750 MQL", mql) == set()
}

test_names_with_figures if {
	rule.not_applicable == {"not_said"} with input as judged("MQL tăng lên 620", mql) with input.params.allow as ["620"]
}

test_not_said if {
	every title in ["Tăng 10%", "Giữ chân khách", "45% khách quay lại"] {
		rule.not_applicable == {"not_said"} with input as judged(title, {})
		said(title, {}) == set()
	}
}

test_no_numbers if {
	every missing in ["baseline", "target"] {
		rule.not_applicable == {"no_numbers"} with input as json.remove(judged("Tăng lên 5%", {}), [sprintf("/objective/%s", [missing])])
	}
}

test_no_unit if {
	count(rule.violation) == 1 with input as json.remove(judged("Tăng lên 80 MQL", mql), ["/objective/measure"])
}

test_unread if {
	every name in ["title", "baseline", "target", "change", "measure"] {
		rule.not_applicable == {"unread"} with input as judged("Tăng lên 5%", {"invalid": {name: "x"}})
		rule.violation == set() with input as judged("Tăng lên 5%", {"invalid": {name: "x"}})
	}
	"unread" in rule.not_applicable with input as json.remove(judged("", {}), ["/objective/title"])
}
