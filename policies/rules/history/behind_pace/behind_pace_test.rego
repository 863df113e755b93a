package goalpost.rules.history.behind_pace_test

import data.goalpost.rules.history.behind_pace as rule

checkin(date, value) := {"label": date, "date": date, "value": value}

# Working time is 150 days, from 31 January to 30 June.
judged(patch) := {
	"as_of": "2027-04-20",
	"params": {"ratio": 0.8, "min_elapsed": 10},
	"plan": {"complete": true},
	"objective": object.union(
		{
			"address": "objective.mql",
			"label": "mql",
			"title": "MQL từ 620 lên 700",
			"status": "active",
			"baseline": 620,
			"target": 700,
			"start": "2027-01-01",
			"deadline": "2027-06-30",
			"ramp_up": {"days": 30},
			"milestones": [],
		},
		patch,
	),
}

at(date, value) := judged({"checkins": [checkin(date, value)]})

stood_at(value, patch) := judged(object.union({"checkins": [checkin("2027-04-05", value)]}, patch))

behind(message, value, measure, numbers) := {
	"message": message,
	"attribute": "checkin.2027-04-05.value",
	"measure": measure,
	"args": object.union(
		{
			"title": "MQL từ 620 lên 700",
			"address": "objective.mql",
			"as_of": "2027-04-20",
			"date": "2027-04-05",
			"value": value,
			"baseline": 620,
			"target": 700,
		},
		numbers,
	),
}

test_on_course if {
	rule.violation == set() with input as stood_at(656, {})
	rule.not_applicable == set() with input as stood_at(656, {})
}

test_far_behind if {
	rule.violation == {behind("behind_time", 625, 27.9, {"share": 6.3, "due": 42.7, "least": 34.1})} with input as stood_at(625, {})
}

# 64 of 150 days ask for 42.7 %, of which 80 % are 34.1 %: a value of 647.3.
test_the_limit if {
	rule.violation == set() with input as stood_at(647.31, {})
	some v in rule.violation with input as stood_at(647.2, {})
	v.measure == 0.1
}

test_exactly_at_the_limit_is_enough if {
	half := judged({"ramp_up": {"days": 0}, "deadline": "2027-07-10", "checkins": [checkin("2027-04-06", 652)]})
	rule.violation == set() with input as half
	rule.not_applicable == set() with input as half
}

test_falling_back_is_worse_than_standing_still if {
	some still in rule.violation with input as stood_at(620, {})
	some back in rule.violation with input as stood_at(612, {})
	back.args.share == -10
	back.measure > still.measure
}

test_without_a_ramp_up_more_is_due if {
	rule.violation == set() with input as stood_at(648, {})
	some v in rule.violation with input as json.remove(stood_at(648, {}), ["/objective/ramp_up"])
	v.args.due == 52.2
}

test_ratio_is_a_parameter if {
	count(rule.violation) == 1 with input as stood_at(650, {}) with input.params.ratio as 1
	rule.violation == set() with input as stood_at(640, {}) with input.params.ratio as 0.5
}

test_where_less_is_better if {
	churn := {"baseline": 6, "target": 4}
	rule.violation == set() with input as stood_at(5.2, churn)
	some v in rule.violation with input as stood_at(5.9, churn)
	v.args.share == 5
}

flat := {"milestones": [{"date": "2027-05-31", "target": 640}]}

steep := {"milestones": [{"date": "2027-03-31", "target": 680}]}

test_milestones_are_the_course_where_there_are_some if {
	rule.violation == set() with input as stood_at(632, flat)
	rule.violation == {behind("behind_milestones", 656, 16.1, {"share": 45, "due": 76.4, "least": 61.1})} with input as stood_at(656, steep)
}

test_a_milestone_without_a_number_leaves_no_course if {
	rule.not_applicable == {"no_course"} with input as stood_at(620, {"milestones": [{"date": "2027-03-31"}]})
	rule.violation == set() with input as stood_at(620, {"milestones": [{"date": "2027-03-31"}]})
}

test_the_last_check_in_counts_on_its_own_day if {
	slow := [checkin("2027-03-01", 622), checkin("2027-04-05", 656)]
	rule.violation == set() with input as judged({"checkins": slow})
	rule.violation == set() with input as judged({"checkins": slow}) with input.as_of as "2027-06-30"
}

test_a_check_in_of_the_future_does_not_count if {
	ahead := [checkin("2027-04-05", 625), checkin("2027-04-21", 690)]
	some v in rule.violation with input as judged({"checkins": ahead})
	v.args.date == "2027-04-05"
	rule.violation == set() with input as judged({"checkins": ahead}) with input.as_of as "2027-04-21"
}

# 15 of 150 days have passed on 15 February.
test_the_first_tenth_says_nothing if {
	rule.not_applicable == {"early"} with input as at("2027-02-14", 620)
	rule.violation == set() with input as at("2027-02-14", 620)
	count(rule.violation) == 1 with input as at("2027-02-15", 620)
	rule.not_applicable == {"early"} with input as at("2027-02-15", 620) with input.params.min_elapsed as 20
	count(rule.violation) == 1 with input as at("2027-02-14", 620) with input.params.min_elapsed as 0
}

test_without_a_figure_nobody_knows if {
	every checkins in [[], [checkin("2027-04-21", 656)], [{"label": "2027-04-05", "date": "2027-04-05"}]] {
		rule.not_applicable == {"no_figure"} with input as judged({"checkins": checkins})
		rule.violation == set() with input as judged({"checkins": checkins})
	}
}

# An older figure does not stand in for one that cannot be read.
test_the_last_figure_has_to_be_readable if {
	unread := [checkin("2027-03-01", 620), {"label": "2027-04-05", "date": "2027-04-05"}]
	rule.not_applicable == {"no_figure"} with input as judged({"checkins": unread})
}

test_only_objectives_under_way_are_judged if {
	every patch in [{"status": "draft"}, {"status": "achieved"}, {"status": "missed"}, {"start": "2027-05-01"}, {"deadline": "2027-04-19"}] {
		rule.not_applicable == {"not_running"} with input as stood_at(620, patch)
		rule.violation == set() with input as stood_at(620, patch)
	}
	every gone in ["status", "start", "deadline"] {
		rule.not_applicable == {"not_running"} with input as json.remove(stood_at(620, {}), [sprintf("/objective/%s", [gone])])
	}
}

test_the_last_day_still_counts if {
	count(rule.violation) == 1 with input as stood_at(620, {}) with input.as_of as "2027-06-30"
}

test_without_a_way_there_is_no_course if {
	every patch in [{"target": 620}, {"ramp_up": {"days": 180}}] {
		rule.not_applicable == {"no_course"} with input as stood_at(620, patch)
		rule.violation == set() with input as stood_at(620, patch)
	}
	every gone in ["baseline", "target"] {
		rule.not_applicable == {"no_course"} with input as json.remove(stood_at(620, {}), [sprintf("/objective/%s", [gone])])
	}
}

test_an_incomplete_plan_may_hide_a_later_check_in if {
	rule.not_applicable == {"incomplete"} with input as stood_at(620, {}) with input.plan.complete as false
	rule.violation == set() with input as stood_at(620, {}) with input.plan.complete as false
}

test_label_stands_in_for_a_missing_title if {
	some v in rule.violation with input as json.remove(stood_at(620, {}), ["/objective/title"])
	v.args.title == "mql"
}
