package goalpost.rules.balance.short_and_long_term_test

import data.goalpost.rules.balance.short_and_long_term as rule

objective(label, horizon) := {"address": sprintf("objective.%s", [label]), "status": "active", "horizon": horizon}

judged(objectives) := {"params": {"count_goals": false}, "plan": {
	"address": "plan.p",
	"label": "p",
	"title": "Kế hoạch 2027",
	"complete": true,
	"scope": "company",
	"objectives": objectives,
	"goals": [{"address": "goal.growth", "status": "active", "horizon": "long"}],
}}

short := objective("mql", "short")

long := objective("revenue", "long")

test_both if {
	rule.violation == set() with input as judged([short, long])
	rule.not_applicable == set() with input as judged([short, long])
}

test_only_short if {
	rule.violation == {{"message": "only_short", "args": {
		"title": "Kế hoạch 2027",
		"objectives": ["objective.mql", "objective.sov"],
	}}} with input as judged([objective("sov", "short"), short])
}

test_only_long if {
	some v in rule.violation with input as judged([long])
	v.message == "only_long"
	v.args.objectives == ["objective.revenue"]
}

test_a_long_goal_counts_if_told_so if {
	rule.violation == set() with input as judged([short]) with input.params.count_goals as true
	count(rule.violation) == 1 with input as judged([long]) with input.params.count_goals as true
	off := json.patch(judged([short]), [{"op": "replace", "path": "/plan/goals/0/status", "value": "cancelled"}])
	count(rule.violation) == 1 with input as off with input.params.count_goals as true
}

test_drafts_and_cancelled_objectives_do_not_count if {
	every status in ["draft", "cancelled"] {
		count(rule.violation) == 1 with input as judged([short, object.union(long, {"status": status})])
	}
	every status in ["achieved", "missed"] {
		rule.violation == set() with input as judged([short, object.union(long, {"status": status})])
	}
}

test_label_stands_in_for_a_missing_title if {
	some v in rule.violation with input as json.remove(judged([long]), ["/plan/title"])
	v.args.title == "p"
}

test_a_plan_for_one_campaign if {
	one := json.patch(judged([short]), [{"op": "replace", "path": "/plan/scope", "value": "campaign"}])
	rule.not_applicable == {"one_campaign"} with input as one
	rule.violation == set() with input as one
}

test_without_objectives_there_is_no_horizon if {
	rule.not_applicable == {"no_objective"} with input as judged([])
	rule.violation == set() with input as judged([])
}

test_an_objective_without_dates_may_be_the_missing_kind if {
	undated := object.remove(long, ["horizon"])
	rule.not_applicable == {"undated"} with input as judged([short, undated])
	rule.violation == set() with input as judged([short, undated])
	rule.not_applicable == set() with input as judged([short, long, object.union(undated, {"address": "objective.x"})])
}

test_an_incomplete_plan_may_hide_the_missing_kind if {
	rule.not_applicable == {"incomplete"} with input as judged([short]) with input.plan.complete as false
	rule.violation == set() with input as judged([short]) with input.plan.complete as false
	rule.not_applicable == set() with input as judged([short, long]) with input.plan.complete as false
}
