package goalpost.rules.change.baseline_rewritten_test

import data.goalpost.lib.changes_views_test as views
import data.goalpost.rules.change.baseline_rewritten as rule

mql := {
	"address": "objective.mql_h1",
	"label": "mql_h1",
	"title": "MQL 620 → 700",
	"status": "active",
	"start": "2027-01-01",
	"baseline": 620,
}

kpi(baseline) := {
	"address": "kpi.mql",
	"label": "mql",
	"name": "MQL",
	"status": "active",
	"baseline": baseline,
	"measure_of": [mql],
	"kpi_of": [],
	"invalid": {},
}

day := "2026-12-31"

measured(value, date) := {"value": value, "as_of": date, "provisional": false}

between(before, after) := {
	"as_of": "2027-04-20",
	"before": before,
	"after": after,
	"plan": {"complete": true, "reviews": []},
	"base": {"period": {"start": "2027-01-01"}},
	"reviews": [],
	"renamed": {},
}

rewriting(from, to) := between(kpi(from), kpi(to))

with_objectives(document, values) := json.patch(document, [
	{"op": "replace", "path": "/before/measure_of", "value": [object.union(mql, values)]},
	{"op": "replace", "path": "/after/measure_of", "value": [object.union(mql, values)]},
])

told(message, attribute, values) := {"message": message, "attribute": attribute, "key": "baseline", "args": object.union(
	{
		"name": "MQL",
		"address": "kpi.mql",
		"old": 620,
		"new": 560,
		"date": day,
		"new_date": day,
		"started": "2027-01-01",
		"today": "2027-04-20",
		"review": "2027-04-20",
	},
	values,
)}

rewritten := told("rewritten", "baseline.value", {})

lower := rewriting(measured(620, day), measured(560, day))

silent(document) if {
	rule.violation == set() with input as document
	rule.not_applicable == set() with input as document
}

test_nothing_changed if silent(rewriting(measured(620, day), measured(620, day)))

test_the_same_number_written_otherwise if silent(rewriting(measured(620, day), measured(620.0, day)))

test_rewritten if {
	rule.violation == {rewritten} with input as lower
	rule.not_applicable == set() with input as lower
}

test_upwards_counts_too if {
	higher := rewriting(measured(620, day), measured(640, day))
	rule.violation == {told("rewritten", "baseline.value", {"new": 640})} with input as higher
}

test_zero_can_be_rewritten if {
	from_zero := rewriting(measured(0, day), measured(560, day))
	rule.violation == {told("rewritten", "baseline.value", {"old": 0})} with input as from_zero
}

test_no_review_makes_another_value_of_the_same_day if {
	document := object.union(lower, {"reviews": [{"label": "2027-04-20", "date": "2027-04-20", "scope": ["kpi.mql"]}]})
	rule.violation == {rewritten} with input as document
}

test_rewritten_undated if {
	expected := told("rewritten_undated", "baseline.value", {"date": "", "new_date": ""})
	rule.violation == {expected} with input as rewriting({"value": 620}, {"value": 560})
}

test_a_day_may_be_added if silent(rewriting({"value": 620}, measured(620, day)))

test_a_day_that_is_taken_away_does_not_hide_a_rewriting if {
	rule.violation == {told("rewritten", "baseline.value", {"new_date": ""})} with input as rewriting(measured(620, day), {"value": 560})
}

test_source_and_the_like_may_change if {
	silent(rewriting(measured(620, day), object.union(measured(620, day), {"source": "CRM"})))
}

rebase := rewriting(measured(620, day), measured(640, "2027-03-31"))

test_rebased if {
	expected := told("rebased", "baseline.as_of", {"new": 640, "new_date": "2027-03-31"})
	rule.violation == {expected} with input as rebase
}

test_another_day_for_the_same_value_is_a_rebase if {
	expected := told("rebased", "baseline.as_of", {"new": 620, "new_date": "2027-03-31"})
	rule.violation == {expected} with input as rewriting(measured(620, day), measured(620, "2027-03-31"))
}

reviewed(document, scope) := object.union(document, {"reviews": [{"label": "2027-04-20", "date": "2027-04-20", "scope": scope}]})

test_a_rebase_with_review if {
	silent(reviewed(rebase, ["kpi.mql"]))
	silent(reviewed(rebase, ["objective.mql_h1", "goal.growth"]))
}

test_a_review_of_something_else if {
	{v.message | some v in rule.violation} == {"rebased"} with input as reviewed(rebase, ["kpi.sql", "objective.sov"])
}

test_dropped if {
	expected := told("dropped", "baseline", {"new": null, "new_date": ""})
	rule.violation == {expected} with input as between(kpi(measured(620, day)), object.remove(kpi({}), ["baseline"]))
	empty := told("dropped", "baseline", {"new": null})
	rule.violation == {empty} with input as rewriting(measured(620, day), {"as_of": day})
}

test_a_baseline_that_is_new if silent(between(object.remove(kpi({}), ["baseline"]), kpi(measured(560, day))))

# An assumed value is there to be replaced.

assumed := {"value": 500, "provisional": true, "review_by": "2027-06-01"}

test_provisional_to_firm if {
	silent(rewriting(assumed, measured(620, "2027-03-31")))
	silent(rewriting(object.union(assumed, {"as_of": day}), measured(620, day)))
}

test_a_provisional_value_may_be_assumed_anew if silent(rewriting(assumed, object.union(assumed, {"value": 550})))

test_firm_to_provisional if {
	expected := told("rewritten", "baseline.value", {"new": 500, "new_date": ""})
	rule.violation == {expected} with input as rewriting(measured(620, day), assumed)
}

test_an_objective_may_follow_a_provisional_baseline if {
	document := rewriting(assumed, measured(620, "2027-03-31"))
	silent(json.patch(document, [{"op": "replace", "path": "/before/measure_of/0/baseline", "value": 500}]))
}

# When the work begins

test_before_the_work_begins if {
	silent(with_objectives(lower, {"start": "2027-04-21"}))
	count(rule.violation) == 1 with input as with_objectives(lower, {"start": "2027-04-20"})
}

test_the_first_objective_counts if {
	later := object.union(mql, {"address": "objective.late", "start": "2027-07-01"})
	expected := told("rewritten", "baseline.value", {"started": "2027-01-01"})
	rule.violation == {expected} with input as json.patch(lower, [{"op": "replace", "path": "/before/kpi_of", "value": [later]}])
	watched := json.patch(with_objectives(lower, {"start": "2027-07-01"}), [{"op": "replace", "path": "/before/kpi_of", "value": [mql]}])
	rule.violation == {expected} with input as watched
}

test_objectives_that_ended_still_count if {
	rule.violation == {rewritten} with input as with_objectives(lower, {"status": "missed"})
}

test_without_objectives_the_plan_counts if {
	every status in ["draft", "cancelled"] {
		document := with_objectives(lower, {"status": status, "start": "2027-03-01"})
		rule.violation == {rewritten} with input as document
		silent(json.patch(document, [{"op": "replace", "path": "/base/period/start", "value": "2027-05-01"}]))
	}
}

test_only_a_kpi_that_is_tracked_is_judged if {
	every status in ["draft", "retired"] {
		silent(json.patch(lower, [{"op": "replace", "path": "/before/status", "value": status}]))
	}
}

test_a_new_or_a_removed_kpi if {
	silent(object.remove(lower, ["before"]))
	silent(object.remove(lower, ["after"]))
}

test_no_start if {
	document := json.remove(lower, ["/before/measure_of/0/start"])
	rule.not_applicable == {"no_start"} with input as document
	rule.violation == set() with input as document
	unused := json.remove(with_objectives(lower, {"status": "draft"}), ["/base/period/start"])
	rule.not_applicable == {"no_start"} with input as unused
}

# The baseline of the objective itself

objective_rewritten(new) := {
	"message": "start_rewritten",
	"address": "objective.mql_h1",
	"attribute": "baseline",
	"key": "baseline",
	"args": {
		"title": "MQL 620 → 700",
		"address": "objective.mql_h1",
		"old": 620,
		"new": new,
		"started": "2027-01-01",
		"review": "2027-04-20",
	},
}

objective_at(document, value) := json.patch(document, [{"op": "replace", "path": "/after/measure_of/0/baseline", "value": value}])

same := rewriting(measured(620, day), measured(620, day))

test_start_rewritten if {
	rule.violation == {objective_rewritten(560)} with input as objective_at(same, 560)
}

test_an_objective_that_follows_its_kpi_is_not_named_beside_it if {
	rule.violation == {rewritten} with input as objective_at(lower, 560)
	rule.violation == {rewritten, objective_rewritten(550)} with input as objective_at(lower, 550)
}

test_start_rewritten_with_review if {
	silent(reviewed(objective_at(same, 560), ["objective.mql_h1"]))
	silent(reviewed(objective_at(rebase, 640), ["kpi.mql"]))
}

test_an_objective_that_has_not_begun_or_is_a_draft if {
	every values in [{"start": "2027-04-21"}, {"status": "draft"}, {"status": "cancelled"}] {
		silent(objective_at(with_objectives(same, values), 560))
	}
}

test_a_moved_objective_is_the_same if {
	document := json.patch(objective_at(same, 560), [{"op": "replace", "path": "/after/measure_of/0/address", "value": "objective.mql"}])
	silent(document)
	some v in rule.violation with input as document with input.renamed as {"objective.mql_h1": "objective.mql"}
	v.address == "objective.mql"
}

test_labels_stand_in_for_missing_names if {
	{v.args.name | some v in rule.violation} == {"mql"} with input as json.remove(lower, ["/after/name"])
	untitled := json.remove(objective_at(same, 560), ["/after/measure_of/0/title"])
	{v.args.title | some v in rule.violation} == {"mql_h1"} with input as untitled
}

# What cannot be read

test_unreadable if {
	every side in ["before", "after"] {
		document := json.patch(objective_at(lower, 550), [{"op": "add", "path": sprintf("/%s/invalid/baseline.value", [side]), "value": "560"}])
		rule.not_applicable == {"unreadable"} with input as document
		rule.violation == set() with input as document
	}
	silent(json.patch(same, [{"op": "add", "path": "/after/invalid/benchmark", "value": "?"}]))
}

test_incomplete if {
	document := rewriting(measured(620, day), {})
	rule.not_applicable == {"incomplete"} with input as document with input.plan.complete as false
	rule.violation == set() with input as document with input.plan.complete as false
	rule.violation == {rewritten} with input as lower with input.plan.complete as false
	rule.not_applicable == set() with input as lower with input.plan.complete as false
}

# The whole input, as the engine makes it

test_a_whole_plan if {
	head := views.edited(views.plan, "kpis", "kpi.mql", {"baseline": measured(560, day)})
	{[v.message, v.args.name] | some v in rule.violation} == {["rewritten", "MQL"]} with input as views.changed(views.plan, head, "kpi.mql", {})
	silent(views.changed(views.plan, head, "kpi.sql", {}))
	both := views.edited(head, "objectives", "objective.mql_h1", {"baseline": 560})
	{v.message | some v in rule.violation} == {"rewritten"} with input as views.changed(views.plan, both, "kpi.mql", {})
}

test_a_whole_plan_with_review if {
	rebased := views.edited(views.plan, "kpis", "kpi.mql", {"baseline": measured(640, "2027-03-31")})
	head := views.added(rebased, "reviews", views.review("2027-04-20", ["objective.mql_h1"], "adjust", "CRM đếm lại từ tháng 3"))
	silent(views.changed(views.plan, head, "kpi.mql", {}))
	{v.message | some v in rule.violation} == {"rebased"} with input as views.changed(views.plan, rebased, "kpi.mql", {})
}

incomplete(document) := json.patch(document, [{"op": "replace", "path": "/plan/complete", "value": false}])

test_incomplete_is_no_matter_where_nothing_is_missing if {
	silent(incomplete(same))
	silent(incomplete(rewriting(assumed, {})))
	silent(incomplete(with_objectives(rewriting(measured(620, day), {}), {"start": "2027-07-01"})))
	silent(incomplete(rewriting({"as_of": day}, {"as_of": day})))
	silent(object.remove(incomplete(lower), ["after"]))
	rule.not_applicable == set() with input as incomplete(objective_at(rewriting(measured(620, day), {}), 550))
}

test_the_start_is_no_matter_where_nothing_changed if {
	silent(json.remove(same, ["/before/measure_of/0/start"]))
	silent(json.remove(rewriting(assumed, measured(620, day)), ["/before/measure_of/0/start"]))
	silent(json.remove(rewriting({}, {}), ["/before/measure_of/0/start"]))
}

test_the_baseline_of_a_draft_may_be_unreadable if {
	draft := json.patch(lower, [{"op": "replace", "path": "/before/status", "value": "draft"}])
	silent(json.patch(draft, [{"op": "add", "path": "/after/invalid/baseline", "value": "?"}]))
}

test_an_objective_that_differed_before_does_not_just_follow if {
	document := json.patch(objective_at(lower, 560), [{"op": "replace", "path": "/before/measure_of/0/baseline", "value": 610}])
	{v.message | some v in rule.violation} == {"rewritten", "start_rewritten"} with input as document
}
