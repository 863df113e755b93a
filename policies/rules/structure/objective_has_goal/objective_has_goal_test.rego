package goalpost.rules.structure.objective_has_goal_test

import data.goalpost.rules.structure.objective_has_goal as rule

objective := {
	"address": "objective.mql",
	"label": "mql",
	"title": "Số MQL tăng từ 620 lên 700",
	"status": "active",
	"invalid": {},
}

brand := {"address": "goal.brand", "status": "active"}

judged(own, others) := {
	"params": {"allow_indirect": true},
	"plan": {"complete": true, "objectives": array.concat([json.remove(own, ["/goal"])], others)},
	"objective": own,
}

missing := {"message": "missing", "attribute": "goal", "args": {"title": "Số MQL tăng từ 620 lên 700"}}

supporting(addresses) := object.union(objective, {"supports": addresses})

test_a_goal_passes if {
	every status in ["active", "draft", "achieved", "missed"] {
		own := object.union(objective, {"goal": object.union(brand, {"status": status})})
		rule.violation == set() with input as judged(own, [])
		rule.not_applicable == set() with input as judged(own, [])
	}
}

test_no_goal if {
	rule.violation == {missing} with input as judged(objective, [])
	rule.not_applicable == set() with input as judged(objective, [])
}

test_label_stands_in_for_a_missing_title if {
	rule.violation == {object.union(missing, {"args": {"title": "mql"}})} with input as judged(json.remove(objective, ["/title"]), [])
}

test_cancelled_goal if {
	own := object.union(objective, {"goal": {"address": "goal.brand", "status": "cancelled"}})
	rule.violation == {{"message": "cancelled", "attribute": "goal", "args": {
		"title": "Số MQL tăng từ 620 lên 700",
		"goal": "goal.brand",
	}}} with input as judged(own, [])
}

test_a_goal_that_does_not_exist_is_not_judged if {
	own := object.union(objective, {"invalid": {"goal": "goal.bran"}})
	rule.not_applicable == {"unresolved"} with input as judged(own, [])
	rule.violation == set() with input as judged(own, [])
}

chain(last) := [
	{"address": "objective.year", "status": "active", "supports": ["objective.decade"]},
	object.union({"address": "objective.decade", "status": "active"}, last),
]

test_a_goal_may_be_reached_through_supported_objectives if {
	own := supporting(["objective.year"])
	rule.violation == set() with input as judged(own, chain({"goal": "goal.brand"}))
}

test_a_chain_without_a_goal_is_not_enough if {
	rule.violation == {missing} with input as judged(supporting(["objective.year"]), chain({}))
}

test_a_cancelled_objective_ends_the_chain if {
	last := {"goal": "goal.brand", "status": "cancelled"}
	rule.violation == {missing} with input as judged(supporting(["objective.year"]), chain(last))
}

test_an_unrelated_objective_does_not_help if {
	rule.violation == {missing} with input as judged(objective, chain({"goal": "goal.brand"}))
}

test_a_circle_of_support_ends if {
	others := [{"address": "objective.year", "status": "active", "supports": ["objective.mql"]}]
	rule.violation == {missing} with input as judged(supporting(["objective.year"]), others)
}

test_indirect_goals_can_be_refused if {
	own := supporting(["objective.year"])
	rule.violation == {missing} with input as judged(own, chain({"goal": "goal.brand"})) with input.params.allow_indirect as false
}

test_an_incomplete_plan_may_hide_the_goal if {
	own := supporting(["objective.year"])
	rule.not_applicable == {"incomplete"} with input as judged(own, []) with input.plan.complete as false
	rule.violation == set() with input as judged(own, []) with input.plan.complete as false
}

test_what_is_known_stands_in_an_incomplete_plan if {
	own := supporting(["objective.year"])
	every known in [
		judged(object.union(own, {"goal": brand}), []),
		judged(own, chain({"goal": "goal.brand"})),
	] {
		rule.not_applicable == set() with input as known with input.plan.complete as false
		rule.violation == set() with input as known with input.plan.complete as false
	}
	direct_only := object.union(judged(own, []), {"params": {"allow_indirect": false}})
	rule.not_applicable == set() with input as direct_only with input.plan.complete as false
	rule.violation == {missing} with input as direct_only with input.plan.complete as false
}

test_an_objective_that_supports_nothing_lacks_a_goal_in_any_plan if {
	rule.violation == {missing} with input as judged(objective, []) with input.plan.complete as false
}

test_a_cancelled_goal_is_reported_in_any_plan if {
	own := object.union(objective, {"goal": {"address": "goal.brand", "status": "cancelled"}})
	count(rule.violation) == 1 with input as judged(own, []) with input.plan.complete as false
}
