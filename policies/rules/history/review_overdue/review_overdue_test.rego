package goalpost.rules.history.review_overdue_test

import data.goalpost.rules.history.review_overdue as rule

params := {"grace_days": 7, "objective_factor": 2}

review(date, scope) := {"address": sprintf("review.%s", [date]), "date": date, "scope": scope}

of_plan(reviews, as_of) := {
	"as_of": as_of,
	"params": params,
	"plan": {"complete": true, "review_cadence": "monthly", "period": {"start": "2027-01-01"}, "reviews": reviews},
}

april := review("2027-04-15", ["objective.mql"])

objective := {
	"address": "objective.mql",
	"label": "mql",
	"title": "MQL từ 620 lên 700",
	"status": "active",
	"start": "2027-01-01",
	"deadline": "2027-12-31",
	"goal": {"address": "goal.growth"},
}

of_objective(reviews, as_of) := object.union(of_plan(reviews, as_of), {"objective": object.union(objective, {"reviews": [one |
	some one in reviews
	"objective.mql" in one.scope
]})})

test_a_recent_review if {
	every input_ in [of_plan([april], "2027-04-20"), of_objective([april], "2027-04-20")] {
		rule.violation == set() with input as input_
		rule.not_applicable == set() with input as input_
	}
}

# Monthly is 31 days, and 7 more are allowed: 23 May is the last good day.
test_the_limit_and_the_day_after if {
	rule.violation == set() with input as of_plan([april], "2027-05-23")
	rule.violation == {{"message": "overdue", "key": "plan", "measure": 1, "args": {
		"last": "2027-04-15",
		"days": 39,
		"every": 31,
		"cadence": "monthly",
		"as_of": "2027-05-24",
	}}} with input as of_plan([april], "2027-05-24")
}

test_the_last_of_several_counts if {
	rule.violation == set() with input as of_plan([review("2027-02-15", []), april, review("2027-03-15", [])], "2027-04-20")
}

test_a_plan_without_any_review if {
	rule.violation == set() with input as of_plan([], "2027-02-08")
	some v in rule.violation with input as of_plan([], "2027-02-09")
	v.message == "never"
	v.args.last == "2027-01-01"
	v.measure == 1
}

test_how_late_is_a_parameter if {
	count(rule.violation) == 1 with input as of_plan([april], "2027-05-20") with input.params.grace_days as 0
	rule.violation == set() with input as of_plan([april], "2027-06-15") with input.params.grace_days as 30
}

test_every_rhythm if {
	count(rule.violation) == 1 with input as of_plan([april], "2027-05-01") with input.plan.review_cadence as "weekly"
	rule.violation == set() with input as of_plan([april], "2027-07-01") with input.plan.review_cadence as "quarterly"
}

test_without_a_rhythm_nothing_is_overdue if {
	bare := json.remove(of_plan([], "2027-12-01"), ["/plan/review_cadence"])
	rule.not_applicable == {"no_cadence"} with input as bare
	rule.violation == set() with input as bare
}

test_a_plan_that_has_not_begun if {
	rule.not_applicable == {"not_started"} with input as of_plan([], "2026-12-31")
	rule.not_applicable == set() with input as of_plan([], "2027-01-01")
	rule.not_applicable == {"not_started"} with input as json.remove(of_plan([april], "2027-04-20"), ["/plan/period"])
}

of_review(one, as_of) := object.union(of_plan([one, april], as_of), {"review": one})

test_a_review_of_the_future_is_an_error if {
	every as_of in ["2027-04-20", "2027-06-30"] {
		input_ := of_review(review("2027-07-01", ["objective.mql"]), as_of)
		rule.violation == {{"message": "future", "key": "review.2027-07-01", "args": {"date": "2027-07-01", "as_of": as_of}}} with input as input_
		rule.not_applicable == set() with input as input_
	}
	rule.violation == set() with input as of_review(review("2027-07-01", []), "2027-07-01")
}

test_a_review_of_the_future_does_not_count if {
	{v.message | some v in rule.violation} == {"overdue"} with input as of_plan([review("2027-07-01", []), april], "2027-06-20")
	rule.violation == set() with input as of_plan([review("2027-04-21", []), april], "2027-04-20")
}

# Whether its day has come has nothing to do with what is missing elsewhere.
test_a_review_of_the_future_in_a_plan_that_tells_little if {
	every path in ["/plan/review_cadence", "/plan/period"] {
		input_ := json.remove(of_review(review("2027-07-01", []), "2027-06-30"), [path])
		count(rule.violation) == 1 with input as input_ with input.plan.complete as false
		rule.not_applicable == set() with input as input_ with input.plan.complete as false
	}
	rule.not_applicable == set() with input as of_review(review("2027-07-01", []), "2027-07-01") with input.plan.complete as false
}

others := [review(date, ["objective.other"]) | some date in ["2027-04-15", "2027-05-14", "2027-06-14"]]

# Twice 31 days and 7 more after 15 April is 23 June.
test_an_objective_that_no_review_looks_at if {
	reviews := array.concat([april], others)
	rule.violation == set() with input as of_objective(reviews, "2027-06-23")
	rule.violation == {{"message": "left_out", "key": "objective", "measure": 1, "args": {
		"title": "MQL từ 620 lên 700",
		"address": "objective.mql",
		"last": "2027-04-15",
		"days": 70,
		"every": 31,
		"cadence": "monthly",
		"as_of": "2027-06-24",
	}}} with input as of_objective(reviews, "2027-06-24")
	rule.violation == set() with input as of_objective(reviews, "2027-06-24") with input.params.objective_factor as 3
}

test_before_its_first_review_the_start_counts if {
	some v in rule.violation with input as of_objective(others, "2027-06-24")
	v.args.last == "2027-01-01"
	some w in rule.violation with input as json.remove(of_objective(others, "2027-06-24"), ["/objective/title"])
	w.args.title == "mql"
}

test_a_review_of_its_goal_looks_at_it_too if {
	of_goal := array.concat(others, [review("2027-06-01", ["goal.growth"])])
	rule.violation == set() with input as of_objective(of_goal, "2027-06-24")
}

test_where_the_whole_plan_is_overdue_its_objectives_are_not_told if {
	rule.violation == set() with input as of_objective([april], "2027-08-01")
}

test_only_objectives_under_way_are_judged if {
	every patch in [{"status": "draft"}, {"status": "achieved"}, {"start": "2027-09-01"}, {"deadline": "2027-03-31"}] {
		idle := object.union(of_objective(others, "2027-06-24"), {"objective": object.union(objective, object.union(patch, {"reviews": []}))})
		rule.not_applicable == {"not_running"} with input as idle
		rule.violation == set() with input as idle
	}
}

test_an_incomplete_plan_may_hide_a_review if {
	every input_ in [of_plan([april], "2027-06-20"), of_objective(others, "2027-06-24")] {
		rule.not_applicable == {"incomplete"} with input as input_ with input.plan.complete as false
		rule.violation == set() with input as input_ with input.plan.complete as false
	}
}
