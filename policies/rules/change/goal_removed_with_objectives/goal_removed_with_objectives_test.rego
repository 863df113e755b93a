package goalpost.rules.change.goal_removed_with_objectives_test

import data.goalpost.lib.changes_views_test as views
import data.goalpost.rules.change.goal_removed_with_objectives as rule

goal := {"address": "goal.brand", "label": "brand", "title": "Thương hiệu", "status": "active"}

# The reference of an objective to a goal that is gone, as the engine gives it.
left(address, status) := {"address": address, "status": status, "invalid": {"goal": "goal.brand"}}

without_goal(objectives) := {"before": goal, "plan": {"complete": false, "objectives": objectives}}

told(objectives) := {"message": "removed", "measure": count(objectives), "args": {
	"title": "Thương hiệu",
	"address": "goal.brand",
	"count": count(objectives),
	"objectives": objectives,
}}

test_nothing_depends_on_it if {
	rule.violation == set() with input as without_goal([])
	rule.violation == set() with input as without_goal([{"address": "objective.sov", "goal": "goal.growth", "status": "active", "invalid": {}}])
}

test_removed if {
	rule.violation == {told(["objective.sov"])} with input as without_goal([left("objective.sov", "active")])
}

test_objectives_are_told_together if {
	rule.violation == {told(["objective.a", "objective.b", "objective.c"])} with input as without_goal([
		left("objective.b", "active"),
		left("objective.a", "draft"),
		left("objective.c", "missed"),
		{"address": "objective.d", "status": "active", "invalid": {"goal": "goal.brnd"}},
	])
}

test_a_cancelled_objective_does_not_depend_on_it if {
	rule.violation == set() with input as without_goal([left("objective.sov", "cancelled")])
}

test_an_objective_of_unknown_status_does if {
	unknown := object.remove(left("objective.sov", ""), ["status"])
	rule.violation == {told(["objective.sov"])} with input as without_goal([unknown])
}

test_a_goal_that_stays_or_moved if {
	document := object.union(without_goal([left("objective.sov", "active")]), {"after": {"address": "goal.fame"}})
	rule.violation == set() with input as document
}

test_a_new_goal if {
	rule.violation == set() with input as {"after": goal, "plan": {"complete": true, "objectives": []}}
}

test_label_stands_in_for_a_missing_title if {
	document := json.remove(without_goal([left("objective.sov", "active")]), ["/before/title"])
	{v.args.title | some v in rule.violation} == {"brand"} with input as document
}

gone := views.dropped(views.plan, "goals", "goal.brand")

test_a_whole_plan if {
	dangling := {"objectives": [row |
		some old in gone.objectives
		row := {"objective.share_of_voice": object.union(object.remove(old, ["goal"]), {"invalid": {"goal": "goal.brand"}})}[old.address]
	]}
	some v in rule.violation with input as views.changed(views.plan, object.union(gone, dangling), "goal.brand", {})
	v.args.objectives == ["objective.share_of_voice"]
	v.args.title == "Được nhận biết là thương hiệu cà phê đặc sản"
}

test_a_whole_plan_with_another_goal_for_its_objectives if {
	head := views.edited(gone, "objectives", "objective.share_of_voice", {"goal": "goal.growth"})
	rule.violation == set() with input as views.changed(views.plan, head, "goal.brand", {})
}
