package goalpost.rules.change.objective_frozen_test

import data.goalpost.lib.changes_views_test as views
import data.goalpost.rules.change.objective_frozen as rule

mql := {
	"address": "objective.mql_h1",
	"label": "mql_h1",
	"title": "MQL 620 → 700",
	"status": "active",
	"goal": {"address": "goal.growth", "title": "Tăng trưởng"},
	"measure": {"address": "kpi.mql", "metric": "mql"},
	"kpis": [{"address": "kpi.sql"}, {"address": "kpi.aov"}],
	"change": "relative",
	"target": 700,
	"start": "2027-01-01",
	"deadline": "2027-06-30",
	"invalid": {},
}

fields := ["target", "deadline", "measure", "goal", "change"]

between(before, after) := {
	"as_of": "2027-04-20",
	"params": {"fields": fields, "allow_with_review": true, "min_reason_chars": 20},
	"before": before,
	"after": after,
	"plan": {"complete": true, "reviews": []},
	"reviews": [],
	"renamed": {},
}

changed(values) := between(mql, laid(mql, values))

# object.union would merge a block that is put in the place of another.
laid(block, values) := object.union(object.remove(block, object.keys(values)), values)

promise := {
	"title": "MQL 620 → 700",
	"address": "objective.mql_h1",
	"start": "2027-01-01",
	"deadline": "2027-06-30",
	"review": "2027-04-20",
}

moved(message, field, old, new, more) := {
	"message": message,
	"attribute": field,
	"key": field,
	"args": object.union_n([promise, {"field": field, "old": old, "new": new}, more]),
}

lowered := moved("target_lowered", "target", 700, 650, {"difference": 50, "percent": 7})

silent(document) if {
	rule.violation == set() with input as document
	rule.not_applicable == set() with input as document
}

test_nothing_changed if silent(between(mql, mql))

test_target_lowered if {
	rule.violation == {lowered} with input as changed({"target": 650})
	rule.not_applicable == set() with input as changed({"target": 650})
}

test_a_harder_target_moves_too if {
	expected := moved("target_raised", "target", 700, 750, {"difference": 50, "percent": 7})
	rule.violation == {expected} with input as changed({"target": 750})
}

test_the_same_number_written_otherwise if {
	silent(changed({"target": 700.0}))
	silent(changed({"target": 7e2}))
}

test_a_target_of_zero_has_no_percentage if {
	before := laid(mql, {"target": 0})
	expected := moved("field_changed", "target", 0, 5, {})
	rule.violation == {expected} with input as between(before, laid(mql, {"target": 5}))
}

test_a_tiny_step_has_no_percentage if {
	before := laid(mql, {"target": 18000000000})
	expected := moved("field_changed", "target", 18000000000, 18000000001, {})
	rule.violation == {expected} with input as between(before, laid(mql, {"target": 18000000001}))
}

test_deadline_later if {
	expected := moved("deadline_later", "deadline", "2027-06-30", "2027-07-31", {"days": 31})
	rule.violation == {expected} with input as changed({"deadline": "2027-07-31"})
}

test_deadline_earlier if {
	expected := moved("deadline_earlier", "deadline", "2027-06-30", "2027-06-29", {"days": 1})
	rule.violation == {expected} with input as changed({"deadline": "2027-06-29"})
}

test_measure_replaced if {
	expected := moved("measure_replaced", "measure", "kpi.mql", "kpi.leads", {})
	rule.violation == {expected} with input as changed({"measure": {"address": "kpi.leads"}})
}

test_goal_replaced if {
	expected := moved("goal_replaced", "goal", "goal.growth", "goal.brand", {})
	rule.violation == {expected} with input as changed({"goal": {"address": "goal.brand"}})
}

test_the_goal_itself_may_say_more if silent(changed({"goal": {"address": "goal.growth", "title": "Tăng trưởng bền vững"}}))

test_percentage_reread if {
	expected := moved("percentage_reread", "change", "relative", "points", {})
	rule.violation == {expected} with input as changed({"change": "points"})
}

test_field_removed if {
	expected := moved("field_removed", "target", 700, null, {})
	rule.violation == {expected} with input as between(mql, object.remove(mql, ["target"]))
	undated := moved("field_removed", "deadline", "2027-06-30", null, {})
	rule.violation == {undated} with input as between(mql, object.remove(mql, ["deadline"]))
}

test_filling_a_gap_is_no_change if {
	silent(between(object.remove(mql, ["change"]), mql))
	silent(between(object.remove(mql, ["target"]), mql))
}

test_several_changes_are_told_one_by_one if {
	rule.violation == {
		lowered,
		moved("deadline_later", "deadline", "2027-06-30", "2027-09-30", {"days": 92}),
	} with input as changed({"target": 650, "deadline": "2027-09-30"})
}

test_what_is_not_promised_may_change if {
	silent(changed({"effort": 9, "owner": "Phạm Gia Linh", "kpis": [], "rationale": "…"}))
}

test_the_fields_are_a_parameter if {
	kpis := changed({"kpis": [{"address": "kpi.sql"}], "target": 650})
	expected := moved("field_changed", "kpis", ["kpi.aov", "kpi.sql"], ["kpi.sql"], {})
	rule.violation == {expected} with input as kpis with input.params.fields as ["kpis"]
	turned := changed({"kpis": [{"address": "kpi.aov"}, {"address": "kpi.sql"}]})
	rule.violation == set() with input as turned with input.params.fields as ["kpis"]
}

test_before_the_start_everything_may_change if {
	silent(object.union(changed({"target": 650, "deadline": "2027-09-30"}), {"as_of": "2026-12-31"}))
	count(rule.violation) == 1 with input as changed({"target": 650}) with input.as_of as "2027-01-01"
}

test_the_last_day_still_counts if {
	rule.violation == {object.union(lowered, {"args": {"review": "2027-06-30"}})} with input as changed({"target": 650})
		with input.as_of as "2027-06-30"
	silent(object.union(changed({"target": 650}), {"as_of": "2027-07-01"}))
}

test_a_deadline_that_has_passed_does_not_come_back if {
	late := object.union(changed({"deadline": "2027-09-30"}), {"as_of": "2027-07-05"})
	expected := object.union(
		moved("deadline_reopened", "deadline", "2027-06-30", "2027-09-30", {"days": 92}),
		{"args": {"review": "2027-07-05"}},
	)
	rule.violation == {expected} with input as late
	rule.violation == set() with input as late with input.after.status as "missed"
	rule.violation == set() with input as late with input.after.deadline as "2027-07-04"
}

test_only_an_active_objective_is_frozen if {
	every status in ["draft", "achieved", "missed", "cancelled"] {
		silent(between(laid(mql, {"status": status}), laid(mql, {"target": 650})))
	}
}

test_ending_it_in_the_same_change_does_not_free_it if {
	every status in ["achieved", "missed", "cancelled"] {
		silent(changed({"status": status}))
		rule.violation == {lowered} with input as changed({"status": status, "target": 650})
	}
}

test_back_to_draft if {
	expected := moved("back_to_draft", "status", "active", "draft", {})
	rule.violation == {expected} with input as changed({"status": "draft"})
	rule.violation == {expected, lowered} with input as changed({"status": "draft", "target": 650})
}

test_start_put_off if {
	expected := moved("start_put_off", "start", "2027-01-01", "2027-05-01", {})
	rule.violation == {expected} with input as changed({"start": "2027-05-01"})
	silent(changed({"start": "2027-01-15"}))
}

test_a_start_to_freeze_altogether if {
	expected := moved("field_changed", "start", "2027-01-01", "2027-01-15", {})
	rule.violation == {expected} with input as changed({"start": "2027-01-15"})
		with input.params.fields as ["start"]
}

test_a_new_or_a_removed_objective_is_for_other_rules if {
	silent(object.remove(between(mql, mql), ["before"]))
	silent(object.remove(between(mql, mql), ["after"]))
}

# Renames

test_a_moved_objective_is_the_same if {
	after := laid(mql, {"address": "objective.mql", "label": "mql"})
	silent(object.union(between(mql, after), {"renamed": {"objective.mql_h1": "objective.mql"}}))
	expected := object.union(lowered, {"args": {"address": "objective.mql"}})
	rule.violation == {expected} with input as between(mql, laid(after, {"target": 650}))
		with input.renamed as {"objective.mql_h1": "objective.mql"}
}

test_moved_references_are_the_same if {
	after := laid(mql, {"goal": {"address": "goal.revenue"}, "measure": {"address": "kpi.leads"}})
	renamed := {"goal.growth": "goal.revenue", "kpi.mql": "kpi.leads"}
	silent(object.union(between(mql, after), {"renamed": renamed}))
	expected := moved("measure_replaced", "measure", "kpi.leads", "kpi.sql", {})
	rule.violation == {expected} with input as between(mql, laid(after, {"measure": {"address": "kpi.sql"}}))
		with input.renamed as renamed
}

# Titles

test_retitled if {
	rule.violation == {{"message": "retitled", "attribute": "title", "key": "title", "args": {
		"title": "MQL: 620 → 700",
		"old": "MQL 620 → 700",
	}}} with input as changed({"title": "MQL: 620 → 700"})
}

test_space_in_a_title_is_no_change if silent(changed({"title": " MQL  620 → 700"}))

test_a_title_that_changes_with_the_target_goes_without_saying if {
	expected := object.union(lowered, {"args": {"title": "MQL 620 → 650"}})
	rule.violation == {expected} with input as changed({"title": "MQL 620 → 650", "target": 650})
}

test_the_title_of_a_draft_may_change if {
	silent(between(laid(mql, {"status": "draft"}), laid(mql, {"title": "MQL tăng"})))
}

test_label_stands_in_for_a_missing_title if {
	untitled := object.remove(laid(mql, {"target": 650}), ["title"])
	rule.violation == {object.union(lowered, {"args": {"title": "mql_h1"}})} with input as between(mql, untitled)
}

# What cannot be read

test_unclear_whether_it_was_running if {
	every missing in ["start", "deadline", "status"] {
		document := between(object.remove(mql, [missing]), laid(mql, {"target": 650}))
		rule.not_applicable == {"unclear"} with input as document
		rule.violation == set() with input as document
	}
}

spoilt(block, field, text) := object.union(object.remove(block, [field]), {"invalid": {field: text}})

test_unreadable if {
	every document in [
		between(mql, spoilt(mql, "target", "650")),
		between(mql, spoilt(mql, "goal", "goal.brnd")),
		between(spoilt(mql, "target", "700"), mql),
	] {
		rule.not_applicable == {"unreadable"} with input as document
		rule.violation == set() with input as document
	}
}

test_what_is_certain_beside_the_unreadable if {
	document := between(mql, spoilt(laid(mql, {"target": 650}), "goal", "goal.brnd"))
	rule.violation == {lowered} with input as document
	rule.not_applicable == set() with input as document
}

test_other_unreadable_parts_do_not_matter if silent(between(mql, spoilt(mql, "effort", "nine")))

# The whole input, as the engine makes it

defaults := {"fields": fields, "allow_with_review": true, "min_reason_chars": 20}

mid_course := views.edited(
	views.edited(views.plan, "objectives", "objective.mql_h1", {"target": 650, "deadline": "2027-07-31", "effort": 9}),
	"strategies",
	"strategy.email",
	{"channels": ["email", "store"]},
)

test_a_whole_plan if {
	document := views.changed(views.plan, mid_course, "objective.mql_h1", defaults)
	rule.not_applicable == set() with input as document
	{[v.message, v.attribute] | some v in rule.violation} == {
		["target_lowered", "target"],
		["deadline_later", "deadline"],
	} with input as document
}

test_a_whole_plan_with_review if {
	head := views.added(mid_course, "reviews", views.review("2027-04-20", ["objective.mql_h1"], "adjust", review.reason))
	document := views.changed(views.plan, head, "objective.mql_h1", defaults)
	{[v.message, v.args.decided] | some v in rule.violation} == {["reviewed", "2027-04-20"]} with input as document
	silent(views.changed(views.plan, head, "objective.share_of_voice", defaults))
}

test_an_old_review_does_not_count if {
	old := views.added(views.plan, "reviews", views.review("2027-04-20", ["objective.mql_h1"], "adjust", review.reason))
	head := views.edited(old, "objectives", "objective.mql_h1", {"target": 650})
	{v.message | some v in rule.violation} == {"target_lowered"} with input as views.changed(old, head, "objective.mql_h1", defaults)
}

test_a_missing_part_of_a_plan_that_could_not_be_read if {
	broken := json.remove(between(mql, mql), ["/after/target"])
	rule.not_applicable == {"unreadable"} with input as broken with input.plan.complete as false
	rule.violation == set() with input as broken with input.plan.complete as false
	rule.violation == {lowered} with input as changed({"target": 650}) with input.plan.complete as false
}

test_incomplete_is_no_matter_where_nothing_is_missing if {
	incomplete := {"plan": {"complete": false, "reviews": []}}
	silent(object.union(between(mql, mql), incomplete))
	draft := laid(mql, {"status": "draft"})
	silent(object.union(between(draft, object.remove(draft, ["target"])), incomplete))
	both := object.remove(laid(mql, {"change": "points"}), ["target"])
	rule.not_applicable == set() with input as object.union(between(mql, both), incomplete)
}

test_what_was_never_promised_may_be_unreadable if {
	draft := laid(mql, {"status": "draft"})
	silent(between(draft, spoilt(draft, "target", "650")))
	silent(between(spoilt(draft, "target", "700"), draft))
	untargeted := object.remove(mql, ["target"])
	silent(between(untargeted, spoilt(untargeted, "target", "650")))
}

test_a_removed_objective_of_unknown_status if {
	silent(object.remove(between(object.remove(mql, ["status"]), mql), ["after"]))
}

test_a_draft_whose_time_has_passed_may_get_another if {
	late := object.union(between(laid(mql, {"status": "draft"}), laid(mql, {"deadline": "2027-09-30"})), {"as_of": "2027-07-05"})
	silent(late)
}

test_a_tiny_step_down_has_no_percentage_either if {
	before := laid(mql, {"target": 18000000001})
	expected := moved("field_changed", "target", 18000000001, 18000000000, {})
	rule.violation == {expected} with input as between(before, laid(mql, {"target": 18000000000}))
}
