package goalpost.rules.structure.goal_has_objective_test

import data.goalpost.rules.structure.goal_has_objective as rule

growth := {
	"address": "goal.growth",
	"label": "growth",
	"title": "Doanh thu trực tuyến",
	"level": "department",
	"status": "active",
	"invalid": {},
}

child(name, supports) := {
	"address": sprintf("goal.%s", [name]),
	"level": "department",
	"status": "active",
	"supports": supports,
}

objective(goal, status) := {"address": "objective.a", "goal": goal, "status": status}

judged(goal, others, objectives) := {
	"plan": {"complete": true, "goals": array.concat([goal], others), "objectives": objectives},
	"goal": goal,
}

lacks(message) := {"message": message, "args": {"title": "Doanh thu trực tuyến", "address": "goal.growth"}}

test_an_objective_of_its_own if {
	every status in ["active", "achieved", "missed"] {
		rule.violation == set() with input as judged(growth, [], [objective("goal.growth", status)])
		rule.not_applicable == set() with input as judged(growth, [], [objective("goal.growth", status)])
	}
}

test_no_objective if {
	rule.violation == {lacks("none")} with input as judged(growth, [], [])
	rule.not_applicable == set() with input as judged(growth, [], [])
}

test_objectives_of_other_goals_do_not_count if {
	other := child("brand", [])
	rule.violation == {lacks("none")} with input as judged(growth, [other], [objective("goal.brand", "active")])
}

test_drafts_and_cancelled_objectives_do_not_count if {
	every status in ["draft", "cancelled"] {
		rule.violation == {lacks("none")} with input as judged(growth, [], [objective("goal.growth", status)])
	}
}

test_a_draft_counts_for_a_draft if {
	draft := object.union(growth, {"status": "draft"})
	rule.violation == set() with input as judged(draft, [], [objective("goal.growth", "draft")])
	rule.violation == {lacks("none")} with input as judged(draft, [], [])
}

test_objectives_of_supporting_goals_count if {
	others := [child("brand", ["goal.growth"]), child("social", ["goal.brand"])]
	rule.violation == set() with input as judged(growth, others, [objective("goal.brand", "active")])
	rule.violation == set() with input as judged(growth, others, [objective("goal.social", "active")])
}

test_a_cancelled_goal_supports_nothing if {
	others := [object.union(child("brand", ["goal.growth"]), {"status": "cancelled"})]
	rule.violation == {lacks("none")} with input as judged(growth, others, [objective("goal.brand", "active")])
}

test_a_circle_of_support_ends if {
	circle := object.union(growth, {"supports": ["goal.brand"]})
	rule.violation == {lacks("none")} with input as judged(circle, [child("brand", ["goal.growth"])], [])
}

test_a_company_goal_weighs_less if {
	company := object.union(growth, {"level": "company"})
	rule.violation == {lacks("company")} with input as judged(company, [], [])
	rule.violation == set() with input as judged(company, [child("brand", ["goal.growth"])], [objective("goal.brand", "active")])
}

test_a_level_that_cannot_be_read_changes_nothing if {
	rule.violation == {lacks("none")} with input as judged(object.remove(growth, ["level"]), [], [])
}

test_label_stands_in_for_a_missing_title if {
	some v in rule.violation with input as judged(object.remove(growth, ["title"]), [], [])
	v.args.title == "growth"
}

test_a_goal_that_ended_is_not_judged if {
	every status in ["achieved", "missed"] {
		ended := object.union(growth, {"status": status})
		rule.not_applicable == {"ended"} with input as judged(ended, [], [])
		rule.violation == set() with input as judged(ended, [], [])
	}
}

test_an_incomplete_plan_may_hide_the_objective if {
	rule.not_applicable == {"incomplete"} with input as judged(growth, [], []) with input.plan.complete as false
	rule.violation == set() with input as judged(growth, [], []) with input.plan.complete as false
	served := judged(growth, [], [objective("goal.growth", "active")])
	rule.not_applicable == set() with input as served with input.plan.complete as false
}
