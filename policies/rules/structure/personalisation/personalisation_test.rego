package goalpost.rules.structure.personalisation_test

import data.goalpost.rules.structure.personalisation as rule

strategy(label, values) := object.union(
	{"address": sprintf("strategy.%s", [label]), "status": "active", "invalid": {}},
	values,
)

treats(segments, sources) := {"personalization": {"segments": segments, "data": sources}}

letters := strategy("letters", treats(["segment.loyal"], ["CRM"]))

plain := strategy("plain", {})

judged(strategies) := {
	"plan": {"complete": true},
	"objective": {
		"label": "repeat",
		"title": "Mua lặp lại",
		"category": "customer_value",
		"status": "active",
		"strategies": strategies,
		"invalid": {},
	},
}

says(message, addresses) := {"message": message, "args": {"title": "Mua lặp lại", "strategies": addresses}}

test_a_personal_strategy if {
	rule.violation == set() with input as judged([plain, letters])
	rule.not_applicable == set() with input as judged([plain, letters])
}

test_no_personal_strategy if {
	expected := says("none", ["strategy.ads", "strategy.plain"])
	rule.violation == {expected} with input as judged([plain, strategy("ads", {})])
	rule.not_applicable == set() with input as judged([plain])
}

test_half_a_personal_strategy if {
	every half in [
		treats([], ["CRM"]),
		treats(["segment.loyal"], []),
		treats(["segment.loyal"], [" "]),
		{"personalization": {"segments": ["segment.loyal"]}},
		{"personalization": {"data": ["CRM"]}},
		{"personalization": {}},
	] {
		rule.violation == {says("partial", ["strategy.half"])} with input as judged([plain, strategy("half", half)])
		rule.violation == set() with input as judged([strategy("half", half), letters])
	}
}

test_a_proposed_strategy_counts if {
	rule.violation == set() with input as judged([object.union(letters, {"status": "proposed"})])
}

test_a_strategy_that_has_stopped_does_not_count if {
	every status in ["paused", "abandoned"] {
		stopped := object.union(letters, {"status": status})
		rule.violation == {says("none", ["strategy.plain"])} with input as judged([plain, stopped])
	}
}

test_without_a_strategy_there_is_nothing_to_judge if {
	every strategies in [[], [object.union(plain, {"status": "abandoned"})]] {
		rule.not_applicable == {"no_strategy"} with input as judged(strategies)
		rule.violation == set() with input as judged(strategies)
	}
}

test_other_objectives_need_none if {
	rule.not_applicable == {"other_category"} with input as judged([plain]) with input.objective.category as "revenue"
	rule.violation == set() with input as judged([plain]) with input.objective.category as "revenue"
}

test_an_objective_without_category if {
	rule.not_applicable == {"no_category"} with input as json.remove(judged([plain]), ["/objective/category"])
}

test_an_objective_that_ended_is_not_judged if {
	every status in ["achieved", "missed"] {
		rule.not_applicable == {"ended"} with input as judged([plain]) with input.objective.status as status
		rule.violation == set() with input as judged([plain]) with input.objective.status as status
	}
}

test_label_stands_in_for_a_missing_title if {
	some v in rule.violation with input as json.remove(judged([plain]), ["/objective/title"])
	v.args.title == "repeat"
}

test_personalization_that_cannot_be_read if {
	every path in ["personalization", "personalization.segments", "personalization.data"] {
		unread := strategy("letters", object.union(treats([], ["CRM"]), {"invalid": {path: "segment.loyl"}}))
		rule.not_applicable == {"unreadable"} with input as judged([plain, unread])
		rule.violation == set() with input as judged([plain, unread])
		rule.not_applicable == set() with input as judged([letters, unread])
	}
}

test_other_attributes_that_cannot_be_read_do_not_matter if {
	rule.violation == {says("none", ["strategy.x"])} with input as judged([strategy("x", {"invalid": {"budget": "much"}})])
}

test_an_incomplete_plan_may_hide_a_personal_strategy if {
	rule.not_applicable == {"incomplete"} with input as judged([plain]) with input.plan.complete as false
	rule.violation == set() with input as judged([plain]) with input.plan.complete as false
	rule.not_applicable == set() with input as judged([letters]) with input.plan.complete as false
}
