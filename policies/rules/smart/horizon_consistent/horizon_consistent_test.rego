package goalpost.rules.smart.horizon_consistent_test

import data.goalpost.rules.smart.horizon_consistent as rule

judged(horizon, start, deadline) := {"objective": {
	"label": "mql",
	"title": "MQL từ 620 lên 700",
	"horizon": horizon,
	"start": start,
	"deadline": deadline,
}}

test_labels_that_agree if {
	every case in [
		judged("long", "2027-01-01", "2028-12-31"),
		judged("long", "2027-01-01", "2028-01-01"),
		judged("short", "2027-01-01", "2027-12-31"),
		judged("short", "2028-01-01", "2028-12-31"),
	] {
		rule.violation == set() with input as case
		rule.not_applicable == set() with input as case
	}
}

test_not_long if {
	rule.violation == {{"message": "not_long", "attribute": "horizon", "measure": 1, "args": {
		"title": "MQL từ 620 lên 700",
		"days": 364,
	}}} with input as judged("long", "2027-01-01", "2027-12-31")
}

test_not_short if {
	rule.violation == {{"message": "not_short", "attribute": "horizon", "measure": 0, "args": {
		"title": "MQL từ 620 lên 700",
		"days": 365,
	}}} with input as judged("short", "2027-01-01", "2028-01-01")
}

test_unread if {
	every gone in ["horizon", "start", "deadline"] {
		rule.not_applicable == {"unread"} with input as json.remove(judged("long", "2027-01-01", "2027-06-30"), [sprintf("/objective/%s", [gone])])
	}
	rule.not_applicable == {"unread"} with input as judged("long", "2027-06-30", "2027-01-01")
	rule.violation == set() with input as judged("long", "2027-06-30", "2027-01-01")
}

test_label_stands_in_for_a_missing_title if {
	some v in rule.violation with input as json.remove(judged("long", "2027-01-01", "2027-06-30"), ["/objective/title"])
	v.args.title == "mql"
}
