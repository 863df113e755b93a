package goalpost.rules.change.objective_removed_test

import data.goalpost.lib.changes_views_test as views
import data.goalpost.rules.change.objective_removed as rule

gone := views.dropped(views.plan, "objectives", "objective.mql_h1")

between(base, head) := views.changed(base, head, "objective.mql_h1", {})

# The plan with the objective as it was, without it afterwards.
removed(values) := between(was(values), gone)

was(values) := views.edited(views.plan, "objectives", "objective.mql_h1", values)

told(message, values) := {"message": message, "args": object.union(
	{
		"title": "Số MQL mỗi tháng tăng từ 620 lên 700",
		"address": "objective.mql_h1",
		"deadline": "2027-06-30",
		"days": 71,
		"other": "",
	},
	values,
)}

silent(document) if {
	rule.violation == set() with input as document
	rule.not_applicable == set() with input as document
}

test_an_objective_that_stays if {
	silent(between(views.plan, views.plan))
	silent(between(views.plan, was({"status": "cancelled", "reason": "Đổi sản phẩm"})))
}

test_a_new_objective if silent(between(gone, views.plan))

test_running if {
	rule.violation == {told("running", {})} with input as removed({})
	rule.not_applicable == set() with input as removed({})
}

test_on_its_last_day if {
	rule.violation == {told("running", {"deadline": "2027-04-20", "days": 0})} with input as removed({"deadline": "2027-04-20"})
}

test_on_its_first_day if {
	rule.violation == {told("running", {})} with input as removed({"start": "2027-04-20"})
	silent(removed({"start": "2027-04-21"}))
}

over := {"deadline": "2027-03-31"}

checkin(date) := {"checkins": [{"date": date, "label": date, "value": 690}]}

test_no_outcome if {
	expected := told("no_outcome", {"deadline": "2027-03-31", "days": -20})
	rule.violation == {expected} with input as removed(object.union(over, checkin("2027-03-30")))
	rule.violation == {expected} with input as removed(object.union(over, {"checkins": []}))
}

test_a_final_value_is_an_outcome if {
	silent(removed(object.union(over, checkin("2027-03-31"))))
	silent(removed(object.union(over, checkin("2027-04-05"))))
}

test_a_value_before_the_deadline_is_none if {
	rule.violation == {told("running", {})} with input as removed(checkin("2027-04-19"))
}

test_only_active_objectives_have_an_open_end if {
	every status in ["draft", "achieved", "missed", "cancelled"] {
		silent(removed({"status": status}))
	}
}

test_moved if {
	head := was({"address": "objective.mql", "label": "mql"})
	silent(views.renamed(views.plan, head, "objective.mql_h1", "objective.mql", {}))
}

with_new(label, values) := views.added(gone, "objectives", views.objective(label, object.union(
	{"goal": "goal.growth", "measure": "kpi.mql", "team": "team.marketing"},
	values,
)))

test_renamed if {
	rule.violation == {told("renamed", {"other": "objective.mql"})} with input as between(views.plan, with_new("mql", {}))
}

test_renamed_after_its_deadline if {
	document := between(was(object.union(over, {"checkins": []})), with_new("mql", {}))
	{v.message | some v in rule.violation} == {"renamed"} with input as document
}

test_the_first_of_several_likely_names if {
	head := views.added(with_new("mql_b", {}), "objectives", views.objective("mql_a", {
		"goal": "goal.growth",
		"measure": "kpi.mql",
		"team": "team.marketing",
	}))
	{v.args.other | some v in rule.violation} == {"objective.mql_a"} with input as between(views.plan, head)
}

test_only_goal_measure_and_team_together_make_it_likely if {
	every other in [{"goal": "goal.brand"}, {"measure": "kpi.sql"}, {"team": "team.sales"}] {
		{v.message | some v in rule.violation} == {"running"} with input as between(views.plan, with_new("mql", other))
	}
}

test_an_objective_that_was_there_before_is_no_new_name if {
	twin := views.objective("twin", {"goal": "goal.growth", "measure": "kpi.mql", "team": "team.marketing"})
	base := views.added(views.plan, "objectives", twin)
	{v.message | some v in rule.violation} == {"running"} with input as between(base, views.added(gone, "objectives", twin))
}

test_moved_references_are_the_same if {
	head := with_new("mql", {"goal": "goal.revenue"})
	document := object.union(between(views.plan, head), {"renamed": {"goal.growth": "goal.revenue"}})
	{v.message | some v in rule.violation} == {"renamed"} with input as document
}

test_unclear_whether_it_was_running if {
	every missing in ["/before/start", "/before/deadline", "/before/status"] {
		document := json.remove(removed({}), [missing])
		rule.not_applicable == {"unclear"} with input as document
		rule.violation == set() with input as document
	}
}

test_a_plan_that_could_not_be_read_whole if {
	document := between(views.plan, object.union(gone, {"complete": false}))
	rule.not_applicable == {"incomplete"} with input as document
	rule.violation == set() with input as document
	silent(between(views.plan, object.union(views.plan, {"complete": false})))
}

test_label_stands_in_for_a_missing_title if {
	{v.args.title | some v in rule.violation} == {"mql_h1"} with input as json.remove(removed({}), ["/before/title"])
}

test_an_objective_of_unknown_status_that_stays if {
	silent(json.remove(between(views.plan, views.plan), ["/before/status"]))
}

test_a_value_from_the_future_is_no_outcome if {
	rule.violation == {told("running", {})} with input as removed(checkin("2027-06-30"))
}
