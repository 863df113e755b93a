package goalpost.rules.structure.strategy_has_objective_test

import data.goalpost.rules.structure.strategy_has_objective as rule

judged(objectives) := {
	"plan": {"complete": true},
	"strategy": {
		"address": "strategy.seo",
		"label": "seo",
		"title": "SEO",
		"status": "active",
		"objectives": objectives,
		"invalid": {},
	},
}

mql := {"address": "objective.mql", "status": "active"}

none := {"message": "none", "attribute": "objectives", "args": {"title": "SEO"}}

test_a_strategy_with_an_objective if {
	every status in ["active", "draft", "achieved", "missed", "cancelled"] {
		objective := object.union(mql, {"status": status})
		rule.violation == set() with input as judged([objective])
		rule.not_applicable == set() with input as judged([objective])
	}
}

test_an_empty_list if {
	rule.violation == {none} with input as judged([])
	rule.not_applicable == set() with input as judged([])
}

test_a_strategy_that_is_paused_is_judged_too if {
	rule.violation == {none} with input as judged([]) with input.strategy.status as "paused"
}

test_label_stands_in_for_a_missing_title if {
	some v in rule.violation with input as json.remove(judged([]), ["/strategy/title"])
	v.args.title == "seo"
}

test_a_list_that_is_not_there_is_reported_elsewhere if {
	missing := json.remove(judged([]), ["/strategy/objectives"])
	rule.not_applicable == {"not_given"} with input as missing
	rule.violation == set() with input as missing
}

test_a_reference_that_leads_nowhere_is_not_judged if {
	broken := json.patch(judged([]), [{"op": "add", "path": "/strategy/invalid/objectives", "value": "objective.mq"}])
	rule.not_applicable == {"unresolved"} with input as broken
	rule.violation == set() with input as broken
}

test_an_empty_list_is_certain_in_any_plan if {
	rule.violation == {none} with input as judged([]) with input.plan.complete as false
}
