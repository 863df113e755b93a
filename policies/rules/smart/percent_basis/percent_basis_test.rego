package goalpost.rules.smart.percent_basis_test

import data.goalpost.rules.smart.percent_basis as rule

rate := {"unit": "percent", "direction": "increase"}

judged(title, patch) := {"plan": {"language": "vi"}, "objective": object.union(
	{"title": title, "measure": rate, "baseline": 40, "target": 45, "invalid": {}},
	patch,
)}

retention := "Tăng 5% tỷ lệ giữ chân"

found(relative, points) := {"message": "two_readings", "attribute": "title", "measure": 5, "args": {
	"title": retention,
	"percent": "5%",
	"baseline": 40,
	"relative": relative,
	"points": points,
}}

test_two_readings if {
	rule.violation == {found(42, 45)} with input as judged(retention, {})
	rule.violation == {found(42, 45)} with input as judged(retention, {"change": "absolute"})
}

test_downwards if {
	rule.violation == {found(38, 35)} with input as judged(retention, {"target": 35})
	falling := json.remove(judged(retention, {"measure": {"unit": "percent", "direction": "decrease"}}), ["/objective/target"])
	rule.violation == {found(38, 35)} with input as falling
	rising := json.remove(judged(retention, {}), ["/objective/target"])
	rule.violation == {found(42, 45)} with input as rising
}

test_without_a_baseline if {
	rule.violation == {{"message": "no_basis", "attribute": "title", "measure": 5, "args": {
		"title": retention,
		"percent": "5%",
	}}} with input as json.remove(judged(retention, {}), ["/objective/baseline"])
}

test_said if {
	every change in ["relative", "points"] {
		rule.violation == set() with input as judged(retention, {"change": change})
		rule.not_applicable == set() with input as judged(retention, {"change": change})
	}
}

test_both_ends_are_clear if {
	rule.violation == set() with input as judged("Tỷ lệ giữ chân từ 40% lên 45%", {})
	count(rule.violation) == 1 with input as judged("Tỷ lệ giữ chân lên 45%, tăng thêm 5%", {})
	count(rule.violation) == 1 with input as judged("Tỷ lệ giữ chân tăng lên 5%", {})
}

test_points_in_words_are_clear if {
	rule.violation == set() with input as judged("Tăng 5 điểm phần trăm tỷ lệ giữ chân", {})
}

test_a_count_grows_relatively if {
	rule.violation == set() with input as judged("Tăng 5% số đơn", {"measure": {"unit": "count"}})
}

test_no_unit if {
	rule.not_applicable == {"no_unit"} with input as judged(retention, {"measure": {}}) with input.objective.measure as {}
	rule.not_applicable == {"no_unit"} with input as json.remove(judged(retention, {}), ["/objective/measure"])
	rule.not_applicable == set() with input as json.remove(judged("Giữ chân khách", {}), ["/objective/measure"])
}

test_unread if {
	every name in ["title", "measure", "change"] {
		rule.not_applicable == {"unread"} with input as judged(retention, {"invalid": {name: "5"}})
		rule.violation == set() with input as judged(retention, {"invalid": {name: "5"}})
	}
	rule.not_applicable == {"unread"} with input as json.remove(judged(retention, {}), ["/objective/title"])
}
