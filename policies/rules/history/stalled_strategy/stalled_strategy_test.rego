package goalpost.rules.history.stalled_strategy_test

import data.goalpost.rules.history.stalled_strategy as rule

checkin(date, value) := {"label": date, "date": date, "value": value}

email := {"address": "strategy.email", "status": "active"}

# From a baseline of 100 to a target of 200 in 200 days: half a percent of the way a day.
judged(patch) := {
	"as_of": "2027-05-10",
	"params": {"n": 3, "max_gain": 2},
	"plan": {"complete": true, "reviews": []},
	"objective": object.union(
		{
			"address": "objective.mql",
			"label": "mql",
			"title": "MQL từ 100 lên 200",
			"status": "active",
			"baseline": 100,
			"target": 200,
			"start": "2027-01-01",
			"deadline": "2027-07-20",
			"milestones": [],
			"strategies": [email],
		},
		patch,
	),
}

values(numbers) := [checkin(date, numbers[i]) | some i, date in ["2027-03-02", "2027-04-01", "2027-05-01"]]

went(numbers) := judged({"checkins": values(numbers)})

review(date, decision, scope) := {"address": sprintf("review.%s", [date]), "date": date, "decision": decision, "scope": scope}

reviewed(reviews) := json.patch(went([110, 110, 110]), [{"op": "replace", "path": "/plan/reviews", "value": reviews}])

test_progress if {
	rule.violation == set() with input as went([130, 145, 160])
	rule.not_applicable == set() with input as went([130, 145, 160])
}

test_three_flat_check_ins if {
	rule.violation == {{
		"message": "stalled",
		"attribute": "checkin.2027-05-01.value",
		"measure": 29,
		"args": {
			"title": "MQL từ 100 lên 200",
			"address": "objective.mql",
			"as_of": "2027-05-10",
			"target": 200,
			"first": "2027-03-02",
			"from": 110,
			"last": "2027-05-01",
			"to": 111,
			"gain": 1,
			"asked": 30,
			"strategies": ["strategy.email"],
		},
	}} with input as went([110, 110, 111])
}

test_the_limit if {
	count(rule.violation) == 1 with input as went([110, 111, 112])
	rule.violation == set() with input as went([110, 111, 112.1])
	rule.violation == set() with input as went([110, 111, 112]) with input.params.max_gain as 1.9
}

test_going_back_is_no_progress if {
	some v in rule.violation with input as went([112, 111, 110])
	v.args.gain == -2
	v.measure == 32
}

test_where_less_is_better if {
	falling := {"baseline": 200, "target": 100}
	count(rule.violation) == 1 with input as judged(object.union(falling, {"checkins": values([190, 190, 189])}))
	rule.violation == set() with input as judged(object.union(falling, {"checkins": values([170, 155, 140])}))
}

test_only_the_last_check_ins_count if {
	risen := array.concat([checkin("2027-02-01", 100)], values([110, 110, 110]))
	count(rule.violation) == 1 with input as judged({"checkins": risen})
	rule.violation == set() with input as judged({"checkins": risen}) with input.params.n as 4
}

test_two_flat_check_ins_are_not_enough if {
	two := array.slice(values([110, 110, 110]), 1, 3)
	rule.not_applicable == {"few"} with input as judged({"checkins": two})
	rule.violation == set() with input as judged({"checkins": two})
	count(rule.violation) == 1 with input as judged({"checkins": two}) with input.params.n as 2
	rule.not_applicable == {"few"} with input as judged({"checkins": []})
}

test_a_check_in_of_the_future_does_not_count if {
	rule.not_applicable == {"few"} with input as went([110, 110, 110]) with input.as_of as "2027-04-30"
}

# The 60th day after 1 January is 2 March.
ramp_up(days) := {"ramp_up": {"days": days}, "checkins": values([100, 100, 100])}

test_check_ins_of_the_ramp_up_do_not_count if {
	count(rule.violation) == 1 with input as judged(ramp_up(60))
	rule.not_applicable == {"few"} with input as judged(ramp_up(61))
	rule.violation == set() with input as judged(ramp_up(61))
}

close(date) := {"checkins": [checkin("2027-03-02", 110), checkin("2027-03-03", 110), checkin(date, 110)]}

# Four days ask for 2 %, five for 2.5 %.
test_where_little_was_due_standing_still_is_no_standstill if {
	rule.violation == set() with input as judged(close("2027-03-06"))
	count(rule.violation) == 1 with input as judged(close("2027-03-07"))
}

test_milestones_that_are_flat_by_design if {
	flat := [{"date": "2027-03-01", "target": 115}, {"date": "2027-05-15", "target": 116}]
	rule.violation == set() with input as judged({"checkins": values([110, 110, 110]), "milestones": flat})
	steep := [{"date": "2027-03-01", "target": 105}, {"date": "2027-05-15", "target": 150}]
	count(rule.violation) == 1 with input as judged({"checkins": values([110, 110, 110]), "milestones": steep})
}

# 60 % are due on 1 May.
test_a_figure_ahead_of_its_course_may_rest if {
	rule.violation == set() with input as went([160, 160, 160])
	count(rule.violation) == 1 with input as went([159, 159, 159])
}

test_a_review_that_changes_the_way if {
	every decision in ["adjust", "stop", "add"] {
		every address in ["objective.mql", "strategy.email"] {
			rule.violation == set() with input as reviewed([review("2027-05-05", decision, [address])])
		}
	}
}

test_a_review_that_keeps_everything_changes_nothing if {
	count(rule.violation) == 1 with input as reviewed([review("2027-05-05", "keep", ["objective.mql"])])
}

test_a_review_of_something_else_changes_nothing if {
	count(rule.violation) == 1 with input as reviewed([review("2027-05-05", "adjust", ["objective.other", "strategy.other"])])
}

test_a_review_counts_from_the_first_of_the_check_ins_to_today if {
	every date in ["2027-03-02", "2027-05-10"] {
		rule.violation == set() with input as reviewed([review(date, "adjust", ["objective.mql"])])
	}
	every date in ["2027-03-01", "2027-05-11"] {
		count(rule.violation) == 1 with input as reviewed([review(date, "adjust", ["objective.mql"])])
	}
}

test_a_strategy_that_was_given_up_may_be_what_a_review_stopped if {
	stopped := {"checkins": values([110, 110, 110]), "strategies": [email, {"address": "strategy.ads", "status": "abandoned"}]}
	some v in rule.violation with input as judged(stopped)
	v.args.strategies == ["strategy.email"]
	rule.violation == set() with input as judged(stopped)
		with input.plan.reviews as [review("2027-05-05", "stop", ["strategy.ads"])]
}

test_without_a_strategy_there_is_none_to_change if {
	every strategies in [[], [object.union(email, {"status": "abandoned"})], [object.union(email, {"status": "paused"})]] {
		idle := judged({"checkins": values([110, 110, 110]), "strategies": strategies})
		rule.not_applicable == {"no_strategy"} with input as idle
		rule.violation == set() with input as idle
	}
}

test_only_objectives_under_way_are_judged if {
	every patch in [{"status": "draft"}, {"status": "missed"}, {"start": "2027-05-11"}, {"deadline": "2027-05-09"}] {
		idle := judged(object.union({"checkins": values([110, 110, 110])}, patch))
		rule.not_applicable == {"not_running"} with input as idle
		rule.violation == set() with input as idle
	}
	every gone in ["status", "start", "deadline"] {
		rule.not_applicable == {"not_running"} with input as json.remove(went([110, 110, 110]), [sprintf("/objective/%s", [gone])])
	}
}

test_without_a_way_there_is_no_course if {
	every patch in [{"target": 100}, {"milestones": [{"date": "2027-03-31"}]}] {
		rule.not_applicable == {"no_course"} with input as judged(object.union({"checkins": values([110, 110, 110])}, patch))
	}
	every gone in ["baseline", "target"] {
		bare := json.remove(went([110, 110, 110]), [sprintf("/objective/%s", [gone])])
		rule.not_applicable == {"no_course"} with input as bare
		rule.violation == set() with input as bare
	}
}

test_figures_that_cannot_be_read if {
	unread := json.remove(went([110, 110, 110]), ["/objective/checkins/1/value"])
	rule.not_applicable == {"no_figure"} with input as unread
	rule.violation == set() with input as unread
}

test_an_incomplete_plan_may_hide_a_review if {
	rule.not_applicable == {"incomplete"} with input as went([110, 110, 110]) with input.plan.complete as false
	rule.violation == set() with input as went([110, 110, 110]) with input.plan.complete as false
	without := judged({"checkins": values([110, 110, 110]), "strategies": []})
	rule.not_applicable == {"incomplete"} with input as without with input.plan.complete as false
}

test_label_stands_in_for_a_missing_title if {
	some v in rule.violation with input as json.remove(went([110, 110, 110]), ["/objective/title"])
	v.args.title == "mql"
}
