package goalpost.rules.language.objective_is_not_strategy_test

import data.goalpost.rules.language.objective_is_not_strategy as rule

judged(title, patch) := {"plan": {"language": "vi"}, "objective": object.union(
	{"title": title, "kind": "kpi_improvement", "invalid": {}},
	patch,
)}

test_an_activity if {
	rule.violation == {{"message": "tactic", "attribute": "title", "args": {
		"title": "Thiết kế lại website",
		"words": "Thiết kế lại",
	}}} with input as judged("Thiết kế lại website", {})
	count(rule.violation) == 1 with input as judged("Redesign the website", {}) with input.plan as {"language": "en"}
}

test_a_result if {
	every title in ["Lưu lượng website từ 84.000 lên 92.000", "Thiết kế lại website để có 92.000 lượt truy cập", "Chiến dịch chạy quảng cáo"] {
		rule.violation == set() with input as judged(title, {})
		rule.not_applicable == set() with input as judged(title, {})
	}
}

test_a_task_is_an_activity if {
	rule.violation == set() with input as judged("Thiết kế lại website", {"kind": "task"})
}

test_unread if {
	every name in ["title", "kind"] {
		rule.not_applicable == {"unread"} with input as judged("Thiết kế lại website", {"invalid": {name: "5"}})
		rule.violation == set() with input as judged("Thiết kế lại website", {"invalid": {name: "5"}})
	}
	rule.not_applicable == {"unread"} with input as json.remove(judged("", {}), ["/objective/title"])
}
