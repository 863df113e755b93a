package goalpost.rules.language.title_matches_data_test

import data.goalpost.rules.language.title_matches_data as rule

judged(title, patch) := {
	"plan": {"language": "vi"},
	"params": {"tolerance": 0.5, "allow": []},
	"objective": object.union(
		{"title": title, "measure": {"unit": "count", "name": "MQL"}, "baseline": 620, "target": 700, "invalid": {}},
		patch,
	),
}

found(title, figures, measure) := {"message": "unknown", "attribute": "title", "measure": measure, "args": {
	"title": title,
	"figures": figures,
	"baseline": 620,
	"target": 700,
	"difference": 80,
	"relative": 12.9,
}}

test_another_target if {
	rule.violation == {found("MQL từ 620 lên 750", ["750"], 1)} with input as judged("MQL từ 620 lên 750", {})
	rule.violation == {found("MQL từ 610 lên 750", ["610", "750"], 2)} with input as judged("MQL từ 610 lên 750", {})
}

test_as_the_data_has_it if {
	every title in ["MQL từ 620 lên 700", "Thêm 80 MQL", "MQL tăng 13%", "MQL tăng 12,9%", "Đạt 700 MQL trong năm 2027", "MQL 0,62 nghìn"] {
		rule.violation == set() with input as judged(title, {})
		rule.not_applicable == set() with input as judged(title, {})
	}
}

test_formats if {
	sales := {"measure": {"unit": "currency", "name": "Doanh thu"}, "baseline": 12000000000, "target": 18000000000}
	every title in ["Từ 12 lên 18 tỷ", "Từ 12 tỷ lên 18.000.000.000 đồng", "Đạt 18000 triệu", "Tăng 50%", "Gấp 1,5 lần"] {
		rule.violation == set() with input as judged(title, sales)
	}
	count(rule.violation) == 1 with input as judged("Từ 12 lên 19 tỷ", sales)
}

test_rates if {
	rate := {"measure": {"unit": "percent", "name": "SOV"}, "baseline": 12, "target": 15}
	every title in ["Từ 12% lên 15%", "Tăng 3%", "Tăng 25%", "Tăng 3 điểm phần trăm"] {
		rule.violation == set() with input as judged(title, rate)
	}
	count(rule.violation) == 1 with input as judged("Tăng 4%", rate)
}

test_figures_that_are_no_amounts if {
	every title in ["700 MQL mỗi 12 tháng", "700 MQL, top 3", "700 MQL qua hotline 1900 1234", "700 MQL ở hai tỉnh", "700 MQL, 9/10 đã gọi"] {
		rule.violation == set() with input as judged(title, {})
	}
}

test_a_count_in_the_name_of_the_measure if {
	loyal := {"measure": {"unit": "count", "name": "Khách mua từ 3 lần"}}
	rule.violation == set() with input as judged("700 khách mua từ 3 lần", loyal)
	count(rule.violation) == 1 with input as judged("700 khách mua từ 4 lần", loyal)
}

test_tolerance_is_a_parameter if {
	rule.violation == set() with input as judged("Đạt 703 MQL", {})
	count(rule.violation) == 1 with input as judged("Đạt 704 MQL", {})
	rule.violation == set() with input as judged("Đạt 704 MQL", {}) with input.params.tolerance as 1
}

test_names_with_figures if {
	count(rule.violation) == 1 with input as judged("700 MQL cho Bia 333", {})
	rule.violation == set() with input as judged("700 MQL cho Bia 333", {}) with input.params.allow as ["Bia 333"]
}

test_from_nothing if {
	some v in rule.violation with input as judged("Đạt 90%", {"baseline": 0})
	v.message == "unknown_from_zero"
	not v.args.relative
}

test_no_figures if {
	rule.not_applicable == {"no_figures"} with input as judged("Có thêm MQL", {})
}

test_no_numbers if {
	every missing in ["baseline", "target"] {
		rule.not_applicable == {"no_numbers"} with input as json.remove(judged("Đạt 750 MQL", {}), [sprintf("/objective/%s", [missing])])
	}
}

test_no_measure if {
	count(rule.violation) == 1 with input as json.remove(judged("Đạt 750 MQL", {}), ["/objective/measure"])
}

test_unread if {
	every name in ["title", "baseline", "target", "measure"] {
		rule.not_applicable == {"unread"} with input as judged("Đạt 750 MQL", {"invalid": {name: "x"}})
		rule.violation == set() with input as judged("Đạt 750 MQL", {"invalid": {name: "x"}})
	}
	"unread" in rule.not_applicable with input as json.remove(judged("", {}), ["/objective/title"])
}
