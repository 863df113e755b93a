package goalpost.rules.history.outcome_missing_test

import data.goalpost.rules.history.outcome_missing as rule

judged(as_of, patch) := {
	"as_of": as_of,
	"params": {"grace_days": 14, "final_days": 7},
	"objective": object.union(
		{
			"address": "objective.mql",
			"label": "mql",
			"title": "MQL từ 620 lên 700",
			"kind": "kpi_improvement",
			"status": "active",
			"baseline": 620,
			"target": 700,
			"deadline": "2027-06-30",
			"checkins": [],
		},
		patch,
	),
}

checkin(date, value) := {"date": date, "value": value}

reached := [checkin("2027-04-05", 656), checkin("2027-06-28", 702)]

test_while_it_runs_nothing_is_missing if {
	rule.not_applicable == {"not_ended"} with input as judged("2027-06-30", {})
	rule.violation == set() with input as judged("2027-06-30", {})
}

test_two_weeks_are_allowed if {
	rule.violation == set() with input as judged("2027-07-14", {})
	rule.violation == {{"message": "open", "attribute": "status", "key": "status", "measure": 15, "args": {
		"title": "MQL từ 620 lên 700",
		"deadline": "2027-06-30",
		"days": 15,
	}}} with input as judged("2027-07-15", {})
	rule.violation == set() with input as judged("2027-07-15", {}) with input.params.grace_days as 30
}

test_concluded_with_its_figure if {
	rule.violation == set() with input as judged("2027-08-01", {"status": "achieved", "checkins": reached})
	rule.not_applicable == set() with input as judged("2027-08-01", {"status": "achieved", "checkins": reached})
	rule.violation == set() with input as judged("2027-08-01", {"status": "missed", "checkins": [checkin("2027-07-02", 680)]})
}

test_concluded_without_a_figure if {
	every checkins in [[], [checkin("2027-06-22", 690)]] {
		some v in rule.violation with input as judged("2027-08-01", {"status": "missed", "checkins": checkins})
		v.message == "no_figure"
	}
	rule.violation == set() with input as judged("2027-08-01", {"status": "missed", "checkins": [checkin("2027-06-23", 690)]})
	count(rule.violation) == 1 with input as judged("2027-08-01", {"status": "missed", "checkins": [checkin("2027-06-28", 690)]})
		with input.params.final_days as 1
}

test_a_task_has_no_figure if {
	rule.violation == set() with input as judged("2027-08-01", {"status": "achieved", "kind": "task"})
}

test_achieved_means_reached if {
	some v in rule.violation with input as judged("2027-07-01", {"status": "achieved", "checkins": [checkin("2027-06-30", 660), checkin("2027-05-30", 710)]})
	v == {"message": "contradiction", "attribute": "status", "key": "status", "args": {
		"title": "MQL từ 620 lên 700",
		"deadline": "2027-06-30",
		"days": 1,
		"value": 660,
		"date": "2027-06-30",
		"target": 700,
	}}
}

test_where_less_is_better if {
	churn := {"status": "achieved", "baseline": 6, "target": 4}
	rule.violation == set() with input as judged("2027-08-01", object.union(churn, {"checkins": [checkin("2027-06-30", 3.9)]}))
	some v in rule.violation with input as judged("2027-08-01", object.union(churn, {"checkins": [checkin("2027-06-30", 4.1)]}))
	v.message == "contradiction"
}

test_a_check_in_without_a_value_says_nothing if {
	rule.violation == set() with input as judged("2027-08-01", {"status": "achieved", "checkins": [{"date": "2027-06-30"}]})
}

test_label_stands_in_for_a_missing_title if {
	some v in rule.violation with input as json.remove(judged("2027-08-01", {}), ["/objective/title"])
	v.args.title == "mql"
}

test_drafts_have_not_begun if {
	rule.not_applicable == {"draft"} with input as judged("2027-08-01", {"status": "draft"})
	rule.violation == set() with input as judged("2027-08-01", {"status": "draft"})
}

test_without_dates_nobody_knows if {
	every gone in ["deadline", "status"] {
		unknown := json.remove(judged("2027-08-01", {}), [sprintf("/objective/%s", [gone])])
		rule.not_applicable == {"undated"} with input as unknown
		rule.violation == set() with input as unknown
	}
}
