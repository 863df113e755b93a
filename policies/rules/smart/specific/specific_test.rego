package goalpost.rules.smart.specific_test

import data.goalpost.rules.smart.specific as rule

judged(title, patch) := {
	"params": {"extra": [], "allow": []},
	"plan": {"language": "vi"},
	"objective": object.union({"title": title, "kind": "kpi_improvement", "invalid": {}}, patch),
}

figures := {"baseline": 620, "target": 700, "deadline": "2027-06-30"}

many := "Có nhiều khách hàng tiềm năng mới"

open(words) := {"message": "open", "attribute": "title", "args": {"title": many, "words": words}}

test_a_figure_in_the_title if {
	rule.violation == set() with input as judged("Có 1000 khách hàng tiềm năng mới", {})
	rule.violation == set() with input as judged("Tăng đáng kể lượng khách, gấp đôi", {})
	rule.not_applicable == set() with input as judged("Có 1000 khách hàng tiềm năng mới", {})
}

test_vague_without_a_target if {
	rule.violation == {open(["nhiều"])} with input as judged(many, {})
	every title in ["Tăng doanh thu", "Dịch vụ tốt hơn", "Tang doanh thu trong 12 thang", "Thương hiệu hàng đầu top 3"] {
		some v in rule.violation with input as judged(title, {})
		v.message == "open"
	}
}

test_an_amount_left_open_beside_a_target if {
	rule.violation == {{"message": "figure_in_data_only", "attribute": "title", "args": {
		"title": many,
		"words": ["nhiều"],
		"target": 700,
	}}} with input as judged(many, figures)
}

test_the_data_makes_up_for_direction_and_quality if {
	every title in ["Tăng doanh thu", "Dịch vụ tốt hơn", "Khách hàng quen thuộc"] {
		rule.violation == set() with input as judged(title, figures)
	}
}

test_a_quality_needs_all_of_the_data if {
	every missing in ["baseline", "deadline"] {
		some v in rule.violation with input as judged("Dịch vụ tốt hơn", object.remove(figures, [missing]))
		v.message == "figure_in_data_only"
		v.args.words == ["tốt hơn"]
		rule.violation == set() with input as judged("Tăng doanh thu", object.remove(figures, [missing]))
	}
}

test_all_words_in_one_finding if {
	some v in rule.violation with input as judged("Tăng mạnh mẽ, phục vụ tốt hơn", {})
	v.args.words == ["Tăng", "mạnh mẽ", "tốt hơn"]
}

test_words_of_the_project if {
	some v in rule.violation with input as judged("Quán xịn xò", {}) with input.params.extra as ["xịn xò"]
	v.args.words == ["xịn xò"]
	rule.violation == set() with input as judged("Quán xịn xò", {})
}

test_allowed_names if {
	rule.violation == set() with input as judged("Better Coffee", {}) with input.plan as {"language": "en"} with input.params.allow as ["Better Coffee"]
	count(rule.violation) == 1 with input as judged("Better Coffee", {}) with input.plan as {"language": "en"}
}

test_a_task if {
	rule.not_applicable == {"task"} with input as judged(many, {"kind": "task"})
	rule.violation == set() with input as judged(many, {"kind": "task"})
}

test_unread if {
	every name in ["title", "kind", "target"] {
		rule.not_applicable == {"unread"} with input as judged(many, {"invalid": {name: "5"}})
		rule.violation == set() with input as judged(many, {"invalid": {name: "5"}})
	}
	rule.not_applicable == {"unread"} with input as json.remove(judged(many, {}), ["/objective/title"])
	count(rule.violation) == 1 with input as judged(many, {"invalid": {"effort": "x"}})
}
