package goalpost.rules.smart.ramp_up_fits_test

import data.goalpost.rules.smart.ramp_up_fits as rule

judged(days, patch) := {"params": {"max_days": 60, "min_active_share": 0.5}, "objective": object.union(
	{
		"label": "mql",
		"title": "MQL từ 620 lên 700",
		"start": "2027-01-01",
		"deadline": "2027-06-30",
		"milestones": [],
		"ramp_up": {"days": days},
		"invalid": {},
	},
	patch,
)}

messages contains v.message if some v in rule.violation

test_a_ramp_up_that_fits if {
	every days in [1, 30, 60] {
		rule.violation == set() with input as judged(days, {})
		rule.not_applicable == set() with input as judged(days, {})
	}
}

test_too_long if {
	rule.violation == {{"message": "too_long", "attribute": "ramp_up.days", "key": "days", "measure": 1, "args": {
		"title": "MQL từ 620 lên 700",
		"ramp": 61,
	}}} with input as judged(61, {})
	rule.violation == set() with input as judged(61, {}) with input.params.max_days as 61
}

test_little_left if {
	rule.violation == {{"message": "little_left", "attribute": "ramp_up.days", "key": "share", "measure": 60, "args": {
		"title": "MQL từ 620 lên 700",
		"ramp": 60,
		"days": 75,
		"left": 20,
		"least": 50,
		"most": 37,
	}}} with input as judged(60, {"deadline": "2027-03-17"})
	rule.violation == set() with input as judged(60, {"deadline": "2027-05-01"})
	messages == {"little_left"} with input as judged(60, {"deadline": "2027-04-30"})
	rule.violation == set() with input as judged(60, {"deadline": "2027-03-17"}) with input.params.min_active_share as 0.2
}

test_nothing_left if {
	messages == {"nothing_left"} with input as judged(60, {"deadline": "2027-03-02"})
	messages == {"little_left"} with input as judged(60, {"deadline": "2027-03-03"})
}

test_milestone_inside if {
	rule.violation == {{"message": "milestone_inside", "attribute": "milestone.2027-01-31", "key": "2027-01-31", "args": {
		"title": "MQL từ 620 lên 700",
		"ramp": 30,
		"date": "2027-01-31",
		"start": "2027-01-01",
	}}} with input as judged(30, on("2027-01-31"))
	rule.violation == set() with input as judged(30, on("2027-02-01"))
	rule.violation == set() with input as judged(30, on("2026-12-31"))
}

test_none if {
	rule.not_applicable == {"none"} with input as json.remove(judged(30, {}), ["/objective/ramp_up"])
}

test_unread if {
	rule.not_applicable == {"unread"} with input as judged(90, {"invalid": {"ramp_up.days": "90 ngày"}})
	rule.not_applicable == {"unread"} with input as json.remove(judged(90, {}), ["/objective/ramp_up/days"])
	rule.not_applicable == {"unread"} with input as json.remove(judged(90, {}), ["/objective/deadline"])
	rule.not_applicable == {"unread"} with input as judged(90, {"deadline": "2026-12-31"})
	rule.violation == set() with input as judged(90, {"deadline": "2026-12-31"})
}

test_label_stands_in_for_a_missing_title if {
	some v in rule.violation with input as json.remove(judged(61, {}), ["/objective/title"])
	v.args.title == "mql"
}

on(day) := {"milestones": [{"label": day, "date": day, "target": 650}]}
