package goalpost.rules.structure.primary_goal_test

import data.goalpost.rules.structure.primary_goal as rule

goal(label, primary) := {"address": sprintf("goal.%s", [label]), "status": "active", "primary": primary}

judged(goals) := {"plan": {"complete": true, "goals": goals}}

growth := goal("growth", true)

brand := goal("brand", false)

test_one_main_goal if {
	rule.violation == set() with input as judged([growth, brand])
	rule.not_applicable == set() with input as judged([growth, brand])
}

test_a_single_goal_needs_no_mark if {
	rule.violation == set() with input as judged([brand])
	rule.not_applicable == set() with input as judged([brand])
}

test_none if {
	rule.violation == {{"message": "none", "key": "primary", "args": {
		"count": 2,
		"goals": ["goal.brand", "goal.team"],
	}}} with input as judged([goal("team", false), brand])
}

test_several_and_more_are_worse if {
	rule.violation == {{"message": "several", "key": "primary", "measure": 1, "args": {
		"count": 2,
		"goals": ["goal.growth", "goal.team"],
	}}} with input as judged([goal("team", true), growth, brand])
	some v in rule.violation with input as judged([growth, goal("a", true), goal("b", true)])
	v.measure == 2
}

test_cancelled_goals_do_not_count if {
	off := object.union(growth, {"status": "cancelled"})
	{v.message | some v in rule.violation} == {"none"} with input as judged([off, brand, goal("team", false)])
	rule.violation == set() with input as judged([off, brand])
	rule.violation == set() with input as judged([off, goal("team", true)])
}

test_without_goals_nothing_is_missing if {
	rule.not_applicable == {"no_goal"} with input as judged([])
	rule.violation == set() with input as judged([])
}

test_an_incomplete_plan_may_hide_the_main_goal if {
	rule.not_applicable == {"incomplete"} with input as judged([brand, goal("team", false)]) with input.plan.complete as false
	rule.violation == set() with input as judged([brand, goal("team", false)]) with input.plan.complete as false
	count(rule.violation) == 1 with input as judged([growth, goal("team", true)]) with input.plan.complete as false
}
