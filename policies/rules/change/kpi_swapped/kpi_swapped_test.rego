package goalpost.rules.change.kpi_swapped_test

import data.goalpost.lib.changes_views_test as views
import data.goalpost.rules.change.kpi_swapped as rule

params := {"max_per_team": 5}

between(base, head) := views.changed(base, head, "objective.mql_h1", params)

objective(state, values) := views.edited(state, "objectives", "objective.mql_h1", values)

kpi(state, address, values) := views.edited(state, "kpis", address, values)

told(message, attribute, values) := {"message": message, "attribute": attribute, "key": "kpis", "args": object.union(
	{
		"title": "Số MQL mỗi tháng tăng từ 620 lên 700",
		"address": "objective.mql_h1",
		"gone": [],
		"added": [],
		"crowded": [],
		"many": 0,
		"review": "2027-04-20",
	},
	values,
)}

silent(document) if {
	rule.violation == set() with input as document
	rule.not_applicable == set() with input as document
}

without_aov := objective(views.plan, {"kpis": ["kpi.sql"]})

removed := told("removed", "kpis", {"gone": ["kpi.aov"]})

reviewed(state, scope) := views.added(state, "reviews", views.review("2027-04-20", scope, "adjust", "Đã bàn với trưởng phòng kinh doanh"))

test_nothing_changed if {
	silent(between(views.plan, views.plan))
	silent(between(views.plan, objective(views.plan, {"kpis": ["kpi.aov", "kpi.sql"]})))
}

test_removed if {
	rule.violation == {removed} with input as between(views.plan, without_aov)
	rule.not_applicable == set() with input as between(views.plan, without_aov)
}

test_a_kpi_that_is_deleted_altogether if {
	rule.violation == {removed} with input as between(views.plan, views.dropped(without_aov, "kpis", "kpi.aov"))
}

test_retired if {
	every status in ["retired", "draft"] {
		rule.violation == {removed} with input as between(views.plan, kpi(views.plan, "kpi.aov", {"status": status}))
	}
}

test_a_retired_measure if {
	expected := told("removed", "measure", {"gone": ["kpi.mql"]})
	rule.violation == {expected} with input as between(views.plan, kpi(views.plan, "kpi.mql", {"status": "retired"}))
}

test_all_kpis_taken_out if {
	expected := told("removed", "kpis", {"gone": ["kpi.aov", "kpi.sql"]})
	bare := {"objectives": [row |
		some old in views.plan.objectives
		row := object.remove(old, ["kpis"])
	]}
	rule.violation == {expected} with input as between(views.plan, object.union(views.plan, bare))
	added := told("added", "kpis", {"added": ["kpi.aov", "kpi.sql"]})
	rule.violation == {added} with input as between(object.union(views.plan, bare), views.plan)
}

test_swapped if {
	expected := told("swapped", "kpis", {"gone": ["kpi.aov"], "added": ["kpi.sov"]})
	rule.violation == {expected} with input as between(views.plan, objective(views.plan, {"kpis": ["kpi.sql", "kpi.sov"]}))
}

test_another_measure_is_for_another_rule if {
	silent(between(views.plan, objective(views.plan, {"measure": "kpi.sov"})))
}

test_added if {
	expected := told("added", "kpis", {"added": ["kpi.sov"]})
	head := objective(views.plan, {"kpis": ["kpi.sql", "kpi.aov", "kpi.sov"]})
	rule.violation == {expected} with input as between(views.plan, head)
	waiting := kpi(views.plan, "kpi.aov", {"status": "draft"})
	back := told("added", "kpis", {"added": ["kpi.aov"]})
	rule.violation == {back} with input as between(waiting, views.plan)
}

test_added_over_the_limit if {
	head := objective(views.plan, {"kpis": ["kpi.sql", "kpi.aov", "kpi.sov"]})
	crowded := told("added_over_limit", "kpis", {"added": ["kpi.sov"], "crowded": ["team.marketing"], "many": 1})
	document := object.union(between(views.plan, head), {"params": {"max_per_team": 1}})
	rule.violation == {crowded} with input as document
	full := object.union(between(views.plan, head), {"params": {"max_per_team": 2}})
	{v.message | some v in rule.violation} == {"added"} with input as full
}

test_kpis_that_nobody_tracks_do_not_crowd_a_team if {
	head := kpi(objective(views.plan, {"kpis": ["kpi.sql", "kpi.aov", "kpi.sov"]}), "kpi.mql", {"status": "retired"})
	some v in rule.violation with input as object.union(between(kpi(views.plan, "kpi.mql", {"status": "retired"}), head), {"params": {"max_per_team": 1}})
	v.message == "added"
}

test_reviewed if {
	every scope in [["objective.mql_h1"], ["kpi.aov"], ["goal.growth", "kpi.aov"]] {
		silent(between(views.plan, reviewed(without_aov, scope)))
	}
}

test_a_review_of_something_else if {
	document := between(views.plan, reviewed(without_aov, ["objective.share_of_voice", "kpi.sql"]))
	expected := told("removed", "kpis", {"gone": ["kpi.aov"], "review": "2027-04-20-2"})
	rule.violation == {expected} with input as document
}

test_an_old_review_does_not_count if {
	base := reviewed(views.plan, ["objective.mql_h1"])
	{v.message | some v in rule.violation} == {"removed"} with input as between(base, objective(base, {"kpis": ["kpi.sql"]}))
}

redefined(address, attribute, old, new) := {
	"message": "redefined",
	"address": address,
	"attribute": attribute,
	"key": "objective.mql_h1",
	"args": {
		"title": "Số MQL mỗi tháng tăng từ 620 lên 700",
		"kpi": address,
		"attribute": attribute,
		"old": old,
		"new": new,
		"review": "2027-04-20",
	},
}

test_another_metric_under_the_same_address if {
	every address, metric in {"kpi.mql": "mql", "kpi.sql": "sql"} {
		head := kpi(views.plan, address, {"metric": "lead_volume", "formula": "leads"})
		rule.violation == {redefined(address, "metric", metric, "lead_volume")} with input as between(views.plan, head)
		silent(between(views.plan, reviewed(head, [address])))
	}
}

test_another_formula if {
	head := kpi(views.plan, "kpi.sql", {"formula": "leads called back"})
	expected := redefined("kpi.sql", "formula", "catalogue formula of sql", "leads called back")
	rule.violation == {expected} with input as between(views.plan, head)
	silent(between(views.plan, kpi(views.plan, "kpi.sql", {"formula": "catalogue  formula of sql"})))
}

test_other_attributes_of_a_kpi_may_change if {
	silent(between(views.plan, kpi(views.plan, "kpi.sql", {"name": "Cơ hội", "source": "ERP", "cadence": "weekly"})))
}

test_moved if {
	renamed := {"kpi.aov": "kpi.order_value", "kpi.mql": "kpi.qualified", "objective.mql_h1": "objective.mql"}
	other := kpi(kpi(views.plan, "kpi.aov", {"address": "kpi.order_value"}), "kpi.mql", {"address": "kpi.qualified"})
	head := objective(other, {"address": "objective.mql", "kpis": ["kpi.sql", "kpi.order_value"], "measure": "kpi.qualified"})
	document := views.renamed(views.plan, head, "objective.mql_h1", "objective.mql", params)
	silent(object.union(document, {"renamed": renamed}))
}

test_only_a_running_objective_holds_its_kpis if {
	every values in [{"start": "2027-04-21"}, {"deadline": "2027-04-19"}, {"status": "draft"}, {"status": "achieved"}] {
		silent(between(objective(views.plan, values), objective(without_aov, values)))
	}
	silent(between(views.plan, objective(without_aov, {"status": "cancelled"})))
}

test_a_new_or_a_removed_objective if {
	gone := views.dropped(views.plan, "objectives", "objective.mql_h1")
	silent(between(views.plan, gone))
	silent(between(gone, views.plan))
}

test_unclear_whether_it_was_running if {
	every missing in ["/before/start", "/before/deadline", "/before/status"] {
		document := json.remove(between(views.plan, without_aov), [missing])
		rule.not_applicable == {"unclear"} with input as document
		rule.violation == set() with input as document
	}
}

test_unresolved if {
	every side in ["before", "after"] {
		every reference in ["measure", "kpis"] {
			document := json.patch(between(views.plan, without_aov), [{"op": "add", "path": sprintf("/%s/invalid/%s", [side, reference]), "value": "kpi.x"}])
			rule.not_applicable == {"unresolved"} with input as document
			rule.violation == set() with input as document
		}
	}
}

test_label_stands_in_for_a_missing_title if {
	untitled := json.remove(between(views.plan, without_aov), ["/after/title"])
	{v.args.title | some v in rule.violation} == {"mql_h1"} with input as untitled
}

test_the_kpis_of_a_draft_may_be_redefined if {
	head := kpi(views.plan, "kpi.sql", {"metric": "lead_volume"})
	silent(between(objective(views.plan, {"status": "draft"}), objective(head, {"status": "draft"})))
}

test_a_removed_objective_of_unknown_status if {
	gone := views.dropped(views.plan, "objectives", "objective.mql_h1")
	silent(json.remove(between(views.plan, gone), ["/before/status"]))
}

test_other_unreadable_parts_do_not_matter if {
	document := json.patch(between(views.plan, without_aov), [{"op": "add", "path": "/after/invalid/effort", "value": "nine"}])
	rule.violation == {removed} with input as document
	rule.not_applicable == set() with input as document
}
