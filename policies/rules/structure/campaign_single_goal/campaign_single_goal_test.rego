package goalpost.rules.structure.campaign_single_goal_test

import data.goalpost.rules.structure.campaign_single_goal as rule

goal(label, supports) := {"address": sprintf("goal.%s", [label]), "supports": supports, "status": "active"}

growth := {"address": "goal.growth", "status": "active"}

brand := goal("brand", ["goal.growth"])

service := goal("service", ["goal.growth"])

social := goal("social", ["goal.brand"])

goals := [growth, brand, service, social]

objective(label, goal_address) := {
	"address": sprintf("objective.%s", [label]),
	"goal": goal_address,
	"status": "active",
}

judged(objectives) := {
	"plan": {"complete": true, "goals": goals},
	"campaign": {
		"address": "campaign.he",
		"label": "he",
		"title": "Mùa hè",
		"objectives": objectives,
		"invalid": {},
	},
}

several(addresses) := {"message": "several", "attribute": "objectives", "args": {"title": "Mùa hè", "goals": addresses}}

passes(scene) if {
	rule.violation == set() with input as scene
	rule.not_applicable == set() with input as scene
}

aside := [objective("a", "goal.service"), objective("b", "goal.brand")]

test_one_goal if {
	passes(judged([objective("a", "goal.brand")]))
	passes(judged([objective("a", "goal.brand"), objective("b", "goal.brand")]))
	passes(judged([]))
}

test_goals_side_by_side if {
	rule.violation == {several(["goal.brand", "goal.service"])} with input as judged(aside)
	rule.not_applicable == set() with input as judged(aside)
}

test_a_goal_and_one_that_supports_it if {
	passes(judged([objective("a", "goal.brand"), objective("b", "goal.growth")]))
	passes(judged([objective("a", "goal.growth"), objective("b", "goal.social")]))
	passes(judged([objective("a", "goal.social"), objective("b", "goal.brand"), objective("c", "goal.growth")]))
}

test_one_beside_a_line_is_enough if {
	three := array.concat(aside, [objective("c", "goal.growth")])
	rule.violation == {several(["goal.brand", "goal.growth", "goal.service"])} with input as judged(three)
}

test_a_circle_of_support_ends if {
	round := [goal("x", ["goal.y"]), goal("y", ["goal.x"])]
	both := judged([objective("a", "goal.x"), objective("b", "goal.y")])
	passes(json.patch(both, [{"op": "replace", "path": "/plan/goals", "value": round}]))
}

test_cancelled_objectives_do_not_count if {
	passes(judged([objective("a", "goal.brand"), object.union(objective("b", "goal.service"), {"status": "cancelled"})]))
}

test_an_objective_whose_status_cannot_be_read_counts if {
	unread := object.remove(objective("b", "goal.service"), ["status"])
	count(rule.violation) == 1 with input as judged([objective("a", "goal.brand"), unread])
}

test_label_stands_in_for_a_missing_title if {
	some v in rule.violation with input as json.remove(judged(aside), ["/campaign/title"])
	v.args.title == "he"
}

test_an_objective_without_a_goal if {
	loose := object.remove(objective("c", ""), ["goal"])
	rule.not_applicable == {"no_goal"} with input as judged([objective("a", "goal.brand"), loose])
	rule.violation == set() with input as judged([objective("a", "goal.brand"), loose])
	rule.not_applicable == set() with input as judged(array.concat(aside, [loose]))
	count(rule.violation) == 1 with input as judged(array.concat(aside, [loose]))
	passes(judged([objective("a", "goal.brand"), object.union(loose, {"status": "cancelled"})]))
}

test_a_reference_that_leads_nowhere_is_not_judged if {
	broken := json.patch(judged([objective("a", "goal.brand")]), [{"op": "add", "path": "/campaign/invalid/objectives", "value": "objective.x"}])
	rule.not_applicable == {"unresolved"} with input as broken
	rule.violation == set() with input as broken
}

test_an_incomplete_plan_may_hide_what_connects_the_goals if {
	rule.not_applicable == {"incomplete"} with input as judged(aside) with input.plan.complete as false
	rule.violation == set() with input as judged(aside) with input.plan.complete as false
	one := judged([objective("a", "goal.brand")])
	rule.not_applicable == set() with input as one with input.plan.complete as false
}
