package goalpost.rules.smart.timeframe_realistic_test

import data.goalpost.rules.smart.timeframe_realistic as rule

judged(category, deadline) := {
	"params": {"min_days": {"thought_leadership": 180, "brand_awareness": 90}, "other_min_days": 14, "max_days": 1827},
	"objective": {
		"label": "talks",
		"title": "Diễn thuyết",
		"kind": "kpi_improvement",
		"category": category,
		"start": "2027-01-01",
		"deadline": deadline,
	},
}

test_enough_time if {
	every case in [
		judged("thought_leadership", "2027-06-30"),
		judged("brand_awareness", "2027-04-01"),
		judged("revenue", "2027-01-15"),
		judged("revenue", "2032-01-02"),
	] {
		rule.violation == set() with input as case
		rule.not_applicable == set() with input as case
	}
}

test_too_short if {
	rule.violation == {{"message": "too_short", "attribute": "deadline", "measure": 1, "args": {
		"title": "Diễn thuyết",
		"days": 179,
		"category": "thought_leadership",
		"least": 180,
	}}} with input as judged("thought_leadership", "2027-06-29")
	count(rule.violation) == 1 with input as judged("revenue", "2027-01-14")
	rule.violation == set() with input as judged("revenue", "2027-01-14") with input.params.other_min_days as 13
}

test_too_long if {
	rule.violation == {{"message": "too_long", "attribute": "deadline", "measure": 1, "args": {
		"title": "Diễn thuyết",
		"days": 1828,
	}}} with input as judged("revenue", "2032-01-03")
}

test_not_applicable if {
	rule.not_applicable == {"task"} with input as judged("revenue", "2027-01-02") with input.objective.kind as "task"
	rule.not_applicable == {"unread"} with input as judged("revenue", "2026-12-31")
	rule.not_applicable == {"unread"} with input as json.remove(judged("revenue", "2027-01-02"), ["/objective/category"])
	rule.violation == set() with input as judged("revenue", "2026-12-31")
}

test_label_stands_in_for_a_missing_title if {
	some v in rule.violation with input as json.remove(judged("revenue", "2027-01-02"), ["/objective/title"])
	v.args.title == "talks"
}
