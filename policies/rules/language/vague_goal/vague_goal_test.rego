package goalpost.rules.language.vague_goal_test

import data.goalpost.rules.language.vague_goal as rule

objective(patch) := object.union(
	{"address": "objective.leads", "goal": "goal.people", "kind": "kpi_improvement", "status": "active", "measure": "kpi.a", "baseline": 20, "target": 30},
	patch,
)

judged(title, objectives) := {
	"params": {"extra": [], "allow": []},
	"goal": {"address": "goal.people", "title": title, "status": "active"},
	"plan": {"language": "vi", "complete": true, "objectives": objectives, "goals": [
		{"address": "goal.people", "status": "active", "supports": []},
		{"address": "goal.office", "status": "active", "supports": ["goal.people"]},
		{"address": "goal.old", "status": "cancelled", "supports": ["goal.people"]},
	]},
}

vague := "Môi trường làm việc tốt hơn"

task := objective({"address": "objective.survey", "kind": "task"})

test_an_objective_with_numbers if {
	rule.violation == set() with input as judged(vague, [task, objective({})])
	rule.violation == set() with input as judged(vague, [objective({"goal": "goal.office"})])
	rule.not_applicable == set() with input as judged(vague, [objective({})])
}

test_only_objectives_without_numbers if {
	rule.violation == {{"message": "unmeasured", "attribute": "title", "args": {
		"title": vague,
		"words": ["tốt hơn"],
		"objectives": ["objective.survey"],
	}}} with input as judged(vague, [task])
	every missing in ["measure", "baseline", "target"] {
		count(rule.violation) == 1 with input as judged(vague, [object.remove(objective({}), [missing])])
	}
	count(rule.violation) == 1 with input as judged(vague, [task, objective({"status": "cancelled"})])
	count(rule.violation) == 1 with input as judged(vague, [task, objective({"goal": "goal.old"})])
}

test_a_clear_goal_may_do_without if {
	rule.violation == set() with input as judged("Nhà hàng quen của cả khu phố", [task])
	rule.violation == set() with input as judged("Phục vụ tốt hơn ở 40 quận", [task])
}

test_words_of_the_project if {
	count(rule.violation) == 1 with input as judged("Quán xịn xò", [task]) with input.params.extra as ["xịn xò"]
	rule.violation == set() with input as judged("Khách chọn Tốt Hơn", [task]) with input.params.allow as ["Tốt Hơn"]
}

test_unserved if {
	rule.not_applicable == {"unserved"} with input as judged(vague, [])
	rule.violation == set() with input as judged(vague, [])
}

test_ended if {
	every status in ["achieved", "missed"] {
		rule.not_applicable == {"ended"} with input as judged(vague, [task]) with input.goal.status as status
		rule.violation == set() with input as judged(vague, [task]) with input.goal.status as status
	}
}

test_incomplete if {
	rule.not_applicable == {"incomplete"} with input as judged(vague, [task]) with input.plan.complete as false
	rule.not_applicable == set() with input as judged(vague, [objective({})]) with input.plan.complete as false
}

test_unread if {
	rule.not_applicable == {"unread"} with input as json.remove(judged(vague, [task]), ["/goal/title"])
}
