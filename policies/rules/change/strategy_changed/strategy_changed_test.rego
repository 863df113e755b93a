package goalpost.rules.change.strategy_changed_test

import data.goalpost.lib.changes_views_test as views
import data.goalpost.rules.change.strategy_changed as rule

both := ["objective.mql_h1", "objective.share_of_voice"]

between(base, head) := views.changed(base, head, "strategy.content_seo", {})

edited(values) := views.edited(views.plan, "strategies", "strategy.content_seo", values)

told(message, attribute, values) := {"message": message, "attribute": attribute, "args": object.union(
	{"title": "Chiến lược content_seo", "changed": [], "reason": "", "objectives": both},
	values,
)}

silent(document) if {
	rule.violation == set() with input as document
	rule.not_applicable == set() with input as document
}

test_nothing_changed if silent(between(views.plan, views.plan))

test_edited if {
	expected := told("edited", "channels", {"changed": ["channels"]})
	rule.violation == {expected} with input as between(views.plan, edited({"channels": ["search", "website"]}))
	rule.not_applicable == set() with input as between(views.plan, edited({"channels": ["search", "website"]}))
}

test_several_edits_are_one_line if {
	expected := told("edited", "budget", {"changed": ["budget", "personalization", "status"]})
	head := edited({"budget": 5, "status": "paused", "personalization": {"data": ["CRM"]}})
	rule.violation == {expected} with input as between(views.plan, head)
}

test_the_order_of_a_list_is_no_change if {
	silent(between(views.plan, edited({
		"channels": ["social", "website"],
		"objectives": ["objective.mql_h1", "objective.share_of_voice"],
		"personalization": {"data": ["GA4", "CRM"]},
	})))
}

test_numbers_written_otherwise_are_no_change if silent(between(edited({"budget": 700}), edited({"budget": 700.0})))

test_deep_edits_count if {
	one := edited({"experiments": [{"variable": "subject", "variants": 2}]})
	other := edited({"experiments": [{"variable": "subject", "variants": 3}]})
	{v.args.changed | some v in rule.violation} == {["experiments"]} with input as between(one, other)
}

# Its old name now means another segment.
test_to_keep_a_name_that_was_given_away_is_a_change if {
	same := edited({"personalization": {"segments": ["segment.loyal"]}})
	document := object.union(between(same, same), {"renamed": {"segment.loyal": "segment.regular"}})
	{v.args.changed | some v in rule.violation} == {["personalization"]} with input as document
	silent(object.union(between(same, same), {"renamed": {"segment.new": "segment.fresh"}}))
}

test_abandoned if {
	expected := told("abandoned", "status", {"changed": ["reason", "status"], "reason": "SEO quá chậm"})
	head := edited({"status": "abandoned", "reason": " SEO quá chậm "})
	rule.violation == {expected} with input as between(views.plan, head)
}

test_abandoned_without_reason if {
	expected := told("abandoned_without_reason", "status", {"changed": ["status"]})
	rule.violation == {expected} with input as between(views.plan, edited({"status": "abandoned"}))
	some v in rule.violation with input as between(views.plan, edited({"status": "abandoned", "reason": "  "}))
	v.message == "abandoned_without_reason"
}

test_an_unreadable_reason_is_left_to_the_schema if {
	head := edited({"status": "abandoned", "invalid": {"reason": "5"}})
	{v.message | some v in rule.violation} == {"edited"} with input as between(views.plan, head)
}

test_abandoned_before if {
	base := edited({"status": "abandoned", "reason": "SEO quá chậm"})
	silent(between(base, base))
	{v.message | some v in rule.violation} == {"edited"} with input as between(base, views.plan)
	silent(between(base, views.dropped(base, "strategies", "strategy.content_seo")))
}

test_removed if {
	expected := object.remove(told("removed", "", {}), ["attribute"])
	rule.violation == {expected} with input as between(views.plan, views.dropped(views.plan, "strategies", "strategy.content_seo"))
}

test_a_new_strategy_is_no_change if {
	silent(between(views.dropped(views.plan, "strategies", "strategy.content_seo"), views.plan))
}

test_an_objective_that_changes_too_is_for_another_rule if {
	every values in [{"target": 650}, {"deadline": "2027-07-31"}, {"goal": "goal.brand"}, {"measure": "kpi.sql"}, {"change": "relative"}] {
		head := views.edited(edited({"channels": ["search"]}), "objectives", "objective.mql_h1", values)
		silent(between(views.plan, head))
	}
	removed := views.dropped(edited({"objectives": ["objective.share_of_voice"]}), "objectives", "objective.mql_h1")
	silent(between(views.plan, removed))
}

test_a_reason_is_asked_for_in_any_case if {
	head := views.edited(edited({"status": "abandoned"}), "objectives", "objective.mql_h1", {"target": 650})
	{v.message | some v in rule.violation} == {"abandoned_without_reason"} with input as between(views.plan, head)
}

test_other_edits_of_an_objective_do_not_matter if {
	head := views.edited(edited({"channels": ["search"]}), "objectives", "objective.mql_h1", {"effort": 9, "title": "MQL"})
	{v.message | some v in rule.violation} == {"edited"} with input as between(views.plan, head)
}

test_moved if {
	head := views.edited(views.plan, "strategies", "strategy.content_seo", {"address": "strategy.seo", "label": "seo"})
	silent(views.renamed(views.plan, head, "strategy.content_seo", "strategy.seo", {}))
}

test_a_moved_objective_is_the_same if {
	moved := views.edited(views.plan, "objectives", "objective.mql_h1", {"address": "objective.mql", "label": "mql"})
	head := views.edited(moved, "strategies", "strategy.content_seo", {"objectives": ["objective.share_of_voice", "objective.mql"]})
	silent(object.union(between(views.plan, head), {"renamed": {"objective.mql_h1": "objective.mql"}}))
	more := views.edited(head, "strategies", "strategy.content_seo", {"channels": ["search"]})
	document := object.union(between(views.plan, more), {"renamed": {"objective.mql_h1": "objective.mql"}})
	{v.args.objectives | some v in rule.violation} == {["objective.mql", "objective.share_of_voice"]} with input as document
}

test_titles if {
	head := views.edited(edited({"channels": ["search"]}), "strategies", "strategy.content_seo", {"title": "Tìm kiếm"})
	{v.args.title | some v in rule.violation} == {"Tìm kiếm"} with input as between(views.plan, head)
	untitled := json.remove(between(views.plan, edited({"channels": ["search"]})), ["/after/title"])
	{v.args.title | some v in rule.violation} == {"Chiến lược content_seo"} with input as untitled
	unnamed := json.remove(untitled, ["/before/title"])
	{v.args.title | some v in rule.violation} == {"content_seo"} with input as unnamed
}

test_incomplete if {
	every head in [edited({"channels": ["search"]}), views.dropped(views.plan, "strategies", "strategy.content_seo")] {
		document := between(views.plan, object.union(head, {"complete": false}))
		rule.not_applicable == {"incomplete"} with input as document
		rule.violation == set() with input as document
	}
	silent(between(views.plan, object.union(views.plan, {"complete": false})))
	given_up := between(views.plan, object.union(edited({"status": "abandoned"}), {"complete": false}))
	{v.message | some v in rule.violation} == {"abandoned_without_reason"} with input as given_up
	rule.not_applicable == set() with input as given_up
}

test_a_reason_alone_gives_nothing_up if {
	head := edited({"status": "paused", "reason": "Chờ ngân sách quý 3"})
	{v.message | some v in rule.violation} == {"edited"} with input as between(views.plan, head)
}

test_a_twin_does_not_stand_in_for_a_removed_objective if {
	some mql in views.plan.objectives
	mql.address == "objective.mql_h1"
	twin := object.union(mql, {"address": "objective.twin", "label": "twin"})
	head := views.added(views.dropped(edited({"channels": ["search"]}), "objectives", "objective.mql_h1"), "objectives", twin)
	silent(between(views.plan, head))
}

test_a_title_that_is_new if {
	document := json.remove(between(views.plan, edited({"channels": ["search"]})), ["/before/title"])
	{v.args.title | some v in rule.violation} == {"Chiến lược content_seo"} with input as document
}
