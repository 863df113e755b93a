package goalpost.rules.change.checkin_rewritten_test

import data.goalpost.lib.changes_views_test as views
import data.goalpost.rules.change.checkin_rewritten as rule

params := {"grace_days": 7, "correction_words": ["đính chính", "correction"]}

objective(checkins) := {
	"address": "objective.mql_h1",
	"label": "mql_h1",
	"title": "MQL 620 → 700",
	"checkins": checkins,
	"invalid": {},
}

between(before, after) := {
	"as_of": "2027-04-20",
	"params": params,
	"before": objective(before),
	"after": objective(after),
	"plan": {"complete": true},
}

checkin(label, value) := {"label": label, "date": substring(label, 0, 10), "value": value, "invalid": {}}

noted(value, note) := object.union(checkin("2027-04-05", value), {"note": note})

april := checkin("2027-04-05", 656)

told(message, attribute, values) := {"message": message, "attribute": attribute, "key": "2027-04-05", "args": object.union(
	{
		"title": "MQL 620 → 700",
		"label": "2027-04-05",
		"date": "2027-04-05",
		"age": 15,
		"old": 656,
		"new": 690,
		"note": "",
		"changed": [],
	},
	values,
)}

edited := told("edited", "checkin.2027-04-05.value", {})

silent(document) if {
	rule.violation == set() with input as document
	rule.not_applicable == set() with input as document
}

test_nothing_changed if silent(between([april], [april]))

test_a_new_checkin if {
	silent(between([april], [april, checkin("2027-05-05", 670)]))
	silent(between([april], [checkin("2027-03-05", 640), april]))
}

test_the_same_number_written_otherwise if silent(between([april], [checkin("2027-04-05", 656.0)]))

test_edited if {
	rule.violation == {edited} with input as between([april], [checkin("2027-04-05", 690)])
	rule.not_applicable == set() with input as between([april], [checkin("2027-04-05", 690)])
}

test_deleted if {
	expected := told("deleted", "checkin.2027-04-05", {"new": null})
	rule.violation == {expected} with input as between([april], [])
}

test_a_date_that_changes_deletes_the_old_one if {
	expected := told("deleted", "checkin.2027-04-05", {"new": null})
	rule.violation == {expected} with input as between([april], [checkin("2027-04-06", 656)])
}

test_days_of_grace if {
	silent(between([checkin("2027-04-13", 656)], [checkin("2027-04-13", 690)]))
	silent(between([checkin("2027-04-13", 656)], []))
	count(rule.violation) == 1 with input as between([checkin("2027-04-12", 656)], [checkin("2027-04-12", 690)])
	silent(object.union(between([april], []), {"params": {"grace_days": 15, "correction_words": []}}))
}

test_each_checkin_is_told_by_itself if {
	document := between([april, checkin("2027-04-05-2", 660)], [checkin("2027-04-05", 690)])
	{[v.message, v.key, v.attribute] | some v in rule.violation} == {
		["edited", "2027-04-05", "checkin.2027-04-05.value"],
		["deleted", "2027-04-05-2", "checkin.2027-04-05-2"],
	} with input as document
}

corrected(note) := told("corrected", "checkin.2027-04-05.value", {"note": note, "changed": ["note"]})

test_corrected if {
	every note in [
		"đính chính: CRM đếm thiếu lead từ hội chợ",
		"Đính chính – nhập nhầm cột",
		" Correction: two fairs were missing",
		"CORRECTION two fairs were missing",
	] {
		rule.violation == {corrected(note)} with input as between([april], [noted(690, note)])
	}
}

test_a_note_that_corrects_nothing if {
	every note in ["đính chính", "đính chính: ", "correction –", "sau hội chợ", "không đính chính gì", ""] {
		{v.message | some v in rule.violation} == {"edited"} with input as between([april], [noted(690, note)])
	}
}

test_an_earlier_correction_does_not_cover_the_next if {
	note := "đính chính: CRM đếm thiếu"
	{v.message | some v in rule.violation} == {"edited"} with input as between([noted(656, note)], [noted(690, note)])
	again := "đính chính: CRM đếm thiếu; đính chính lần 2: đếm trùng"
	{v.message | some v in rule.violation} == {"corrected"} with input as between([noted(656, note)], [noted(690, again)])
}

test_the_words_are_a_parameter if {
	document := between([april], [noted(690, "sửa số: nhập nhầm")])
	{v.message | some v in rule.violation} == {"corrected"} with input as document
		with input.params.correction_words as ["sửa số"]
}

test_a_correction_does_not_delete if {
	{v.message | some v in rule.violation} == {"deleted"} with input as between([noted(656, "đính chính: sai")], [])
}

test_reworded if {
	expected := told("reworded", "checkin.2027-04-05.note", {"new": 656, "note": "sau hội chợ", "changed": ["note"]})
	rule.violation == {expected} with input as between([april], [noted(656, "sau hội chợ")])
	gone := told("reworded", "checkin.2027-04-05.note", {"new": 656, "changed": ["note"]})
	rule.violation == {gone} with input as between([noted(656, "sau hội chợ")], [april])
	other := object.union(noted(656, "sau hội chợ"), {"by": "Linh"})
	both := told("reworded", "checkin.2027-04-05.by", {"new": 656, "note": "sau hội chợ", "changed": ["by", "note"]})
	rule.violation == {both} with input as between([april], [other])
}

test_a_new_or_a_removed_objective if {
	silent(object.remove(between([april], []), ["after"]))
	silent(object.remove(between([april], [april]), ["before"]))
}

test_unreadable if {
	spoilt := {"label": "2027-04-05", "date": "2027-04-05", "invalid": {"value": "690"}}
	every document in [between([april], [spoilt]), between([spoilt], [april])] {
		rule.not_applicable == {"unreadable"} with input as document
		rule.violation == set() with input as document
	}
}

test_what_is_certain_beside_the_unreadable if {
	spoilt := {"label": "2027-04-06", "date": "2027-04-06", "invalid": {"value": "690"}}
	document := between([april], [checkin("2027-04-05", 690), spoilt])
	rule.violation == {edited} with input as document
	rule.not_applicable == set() with input as document
}

test_a_plan_that_could_not_be_read_whole if {
	gone := between([april], [])
	rule.not_applicable == {"incomplete"} with input as gone with input.plan.complete as false
	rule.violation == set() with input as gone with input.plan.complete as false
	rule.violation == {edited} with input as between([april], [checkin("2027-04-05", 690)]) with input.plan.complete as false
}

test_label_stands_in_for_a_missing_title if {
	untitled := json.remove(between([april], []), ["/after/title"])
	{v.args.title | some v in rule.violation} == {"mql_h1"} with input as untitled
}

test_a_whole_plan if {
	row := {"address": "objective.mql_h1.checkin.2027-04-05", "label": "2027-04-05", "date": "2027-04-05", "value": 690, "invalid": {}}
	head := views.edited(views.plan, "objectives", "objective.mql_h1", {"checkins": [row]})
	{[v.message, v.args.old, v.args.new] | some v in rule.violation} == {["edited", 656, 690]} with input as views.changed(views.plan, head, "objective.mql_h1", params)
	silent(views.changed(views.plan, head, "objective.share_of_voice", params))
}

test_incomplete_is_no_matter_where_nothing_is_missing if {
	silent(object.union(between([april], [april]), {"plan": {"complete": false}}))
	silent(object.remove(object.union(between([april], []), {"plan": {"complete": false}}), ["after"]))
	both := between([april, checkin("2027-04-06", 660)], [checkin("2027-04-05", 690)])
	rule.violation == {edited} with input as both with input.plan.complete as false
	rule.not_applicable == set() with input as both with input.plan.complete as false
}

test_a_correction_that_changes_no_value if {
	{v.message | some v in rule.violation} == {"reworded"} with input as between([april], [noted(656, "đính chính: đã kiểm tra lại")])
}
