package goalpost.rules.structure.objective_has_strategy_test

import data.goalpost.rules.structure.objective_has_strategy as rule

judged(strategies, patch) := {
	"as_of": "2027-04-20",
	"params": {"lead_days": 30},
	"plan": {"complete": true},
	"objective": object.union(
		{
			"address": "objective.mql",
			"label": "mql",
			"title": "MQL từ 620 lên 700",
			"status": "active",
			"start": "2027-01-01",
			"strategies": strategies,
		},
		patch,
	),
}

strategy(label, status) := {"address": sprintf("strategy.%s", [label]), "status": status}

seo := strategy("seo", "active")

ads := strategy("ads", "abandoned")

pr := strategy("pr", "paused")

test_one_that_works_is_enough if {
	every strategies in [[seo], [ads, seo, pr], [strategy("idea", "proposed")]] {
		rule.violation == set() with input as judged(strategies, {})
		rule.not_applicable == set() with input as judged(strategies, {})
	}
}

test_none_at_all if {
	rule.violation == {{"message": "none", "args": {
		"title": "MQL từ 620 lên 700",
		"address": "objective.mql",
		"strategies": [],
		"count": 0,
		"start": "2027-01-01",
		"days": -109,
	}}} with input as judged([], {})
}

test_all_given_up if {
	some v in rule.violation with input as judged([pr, ads], {})
	v.message == "given_up"
	v.args.strategies == ["strategy.ads", "strategy.pr"]
	v.args.count == 2
}

test_an_objective_that_begins_later_has_time if {
	some v in rule.violation with input as judged([ads], {"start": "2027-05-21"})
	v.message == "early"
	v.args.days == 31
	some w in rule.violation with input as judged([ads], {"start": "2027-05-20"})
	w.message == "given_up"
	some x in rule.violation with input as judged([], {"start": "2027-05-20"}) with input.params.lead_days as 10
	x.message == "early"
}

test_without_a_start_it_is_due if {
	some v in rule.violation with input as json.remove(judged([], {}), ["/objective/start"])
	v.message == "none"
	v.args.start == ""
}

test_label_stands_in_for_a_missing_title if {
	some v in rule.violation with input as json.remove(judged([], {}), ["/objective/title"])
	v.args.title == "mql"
}

test_what_is_concluded_needs_none if {
	every status in ["achieved", "missed"] {
		rule.not_applicable == {"ended"} with input as judged([], {"status": status})
		rule.violation == set() with input as judged([], {"status": status})
	}
	count(rule.violation) == 1 with input as judged([], {"status": "draft"})
}

test_an_incomplete_plan_may_hide_a_strategy if {
	rule.not_applicable == {"incomplete"} with input as judged([ads], {}) with input.plan.complete as false
	rule.violation == set() with input as judged([ads], {}) with input.plan.complete as false
	rule.not_applicable == set() with input as judged([seo], {}) with input.plan.complete as false
}
