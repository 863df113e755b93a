package goalpost.rules.history.progress_stale_test

import data.goalpost.rules.history.progress_stale as rule

checkin(label) := {"label": label, "date": substring(label, 0, 10), "value": 656}

judged(as_of, patch) := {
	"as_of": as_of,
	"params": {"factor": 1, "grace_days": 7, "default_cadence": "monthly"},
	"plan": {"complete": true},
	"objective": object.union(
		{
			"address": "objective.mql",
			"label": "mql",
			"title": "MQL từ 620 lên 700",
			"status": "active",
			"kind": "kpi_improvement",
			"measure": {"address": "kpi.mql", "cadence": "monthly", "invalid": {}},
			"start": "2027-01-01",
			"deadline": "2027-12-31",
			"checkins": [checkin("2027-04-05")],
		},
		patch,
	),
}

measured(as_of, cadence) := judged(as_of, {"measure": {"cadence": cadence}})

test_a_recent_check_in if {
	rule.violation == set() with input as judged("2027-04-20", {})
	rule.not_applicable == set() with input as judged("2027-04-20", {})
}

# Monthly is 31 days, and 7 more are allowed: 13 May is the last good day.
test_the_limit_and_the_day_after if {
	rule.violation == set() with input as judged("2027-05-13", {})
	rule.violation == {{"message": "stale", "attribute": "checkin.2027-04-05", "measure": 1, "args": {
		"title": "MQL từ 620 lên 700",
		"as_of": "2027-05-14",
		"last": "2027-04-05",
		"days": 39,
		"kpi": "kpi.mql",
		"cadence": "monthly",
		"every": 31,
	}}} with input as judged("2027-05-14", {})
}

test_the_longer_ago_the_worse if {
	some v in rule.violation with input as judged("2027-06-20", {})
	v.args.days == 76
	v.measure == 38
}

test_every_rhythm if {
	every cadence, limit in {"daily": "2027-04-13", "weekly": "2027-04-19", "monthly": "2027-05-13", "quarterly": "2027-07-13"} {
		rule.violation == set() with input as measured(limit, cadence)
		count(rule.violation) == 1 with input as measured("2027-07-14", cadence)
	}
	rule.violation == set() with input as measured("2027-12-31", "yearly")
}

test_a_kpi_without_a_rhythm_is_measured_monthly if {
	bare := json.remove(judged("2027-05-14", {}), ["/objective/measure/cadence"])
	some v in rule.violation with input as bare
	v.args.cadence == "monthly"
	rule.violation == set() with input as bare with input.params.default_cadence as "quarterly"
}

test_factor_and_grace_are_parameters if {
	rule.violation == set() with input as judged("2027-06-13", {}) with input.params.factor as 2
	count(rule.violation) == 1 with input as judged("2027-06-14", {}) with input.params.factor as 2
	rule.violation == set() with input as judged("2027-04-28", {}) with input.params.factor as 0.5
	count(rule.violation) == 1 with input as judged("2027-04-29", {}) with input.params.factor as 0.5
	rule.violation == set() with input as judged("2027-05-06", {}) with input.params.grace_days as 0
	count(rule.violation) == 1 with input as judged("2027-05-07", {}) with input.params.grace_days as 0
}

test_the_last_of_several_counts if {
	several := {"checkins": [checkin("2027-04-05-2"), checkin("2027-02-05"), checkin("2027-04-05"), checkin("2027-03-05")]}
	rule.violation == set() with input as judged("2027-05-13", several)
	some v in rule.violation with input as judged("2027-05-14", several)
	v.attribute == "checkin.2027-04-05-2"
}

test_a_check_in_of_the_future_does_not_count if {
	some v in rule.violation with input as judged("2027-05-14", {"checkins": [checkin("2027-04-05"), checkin("2027-05-15")]})
	v.args.last == "2027-04-05"
	rule.violation == set() with input as judged("2027-05-14", {"checkins": [checkin("2027-05-14")]})
}

test_a_check_in_without_a_value_is_one if {
	rule.violation == set() with input as judged("2027-05-13", {"checkins": [object.remove(checkin("2027-04-05"), ["value"])]})
}

# 38 days after 1 January is 8 February.
test_before_the_first_is_due if {
	every day in ["2027-01-01", "2027-02-08"] {
		rule.not_applicable == {"early"} with input as judged(day, {"checkins": []})
		rule.violation == set() with input as judged(day, {"checkins": []})
	}
}

test_never_checked_in if {
	rule.violation == {{"message": "never", "measure": 1, "args": {
		"title": "MQL từ 620 lên 700",
		"as_of": "2027-02-09",
		"last": "2027-01-01",
		"days": 39,
		"kpi": "kpi.mql",
		"cadence": "monthly",
		"every": 31,
	}}} with input as judged("2027-02-09", {"checkins": []})
}

test_only_objectives_under_way_are_judged if {
	every patch in [{"status": "draft"}, {"status": "achieved"}, {"status": "missed"}, {"start": "2027-06-21"}, {"deadline": "2027-06-19"}] {
		rule.not_applicable == {"not_running"} with input as judged("2027-06-20", patch)
		rule.violation == set() with input as judged("2027-06-20", patch)
	}
	every gone in ["status", "start", "deadline"] {
		rule.not_applicable == {"not_running"} with input as json.remove(judged("2027-06-20", {}), [sprintf("/objective/%s", [gone])])
	}
}

test_a_task_has_no_figure if {
	task := json.remove(judged("2027-06-20", {"kind": "task"}), ["/objective/measure"])
	rule.not_applicable == {"task"} with input as task
	rule.violation == set() with input as task
}

test_without_a_measure_there_is_no_rhythm if {
	bare := json.remove(judged("2027-06-20", {}), ["/objective/measure"])
	rule.not_applicable == {"no_measure"} with input as bare
	rule.violation == set() with input as bare
}

test_a_rhythm_that_cannot_be_read_is_not_guessed if {
	unread := json.remove(judged("2027-06-20", {"measure": {"invalid": {"cadence": "sometimes"}}}), ["/objective/measure/cadence"])
	rule.not_applicable == {"no_rhythm"} with input as unread
	rule.violation == set() with input as unread
}

test_an_incomplete_plan_may_hide_a_check_in if {
	rule.not_applicable == {"incomplete"} with input as judged("2027-06-20", {}) with input.plan.complete as false
	rule.violation == set() with input as judged("2027-06-20", {}) with input.plan.complete as false
}

test_label_stands_in_for_a_missing_title if {
	some v in rule.violation with input as json.remove(judged("2027-06-20", {}), ["/objective/title"])
	v.args.title == "mql"
}
