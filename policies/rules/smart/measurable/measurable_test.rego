package goalpost.rules.smart.measurable_test

import data.goalpost.rules.smart.measurable as rule

mql := {
	"address": "kpi.mql",
	"direction": "increase",
	"baseline": {"value": 620, "as_of": "2026-12-31"},
}

complete := {
	"address": "objective.mql",
	"label": "mql",
	"title": "MQL 620 → 700",
	"kind": "kpi_improvement",
	"measure": mql,
	"baseline": 620,
	"target": 700,
	"start": "2027-01-01",
	"invalid": {},
}

judged(objective) := {"params": {"require_baseline": true}, "objective": objective}

with_values(values) := judged(object.union(complete, values))

without(attributes) := judged(object.remove(complete, attributes))

spoilt(attribute, text) := judged(object.union(
	object.remove(complete, [attribute]),
	{"invalid": {attribute: text}},
))

measured_by(kpi, values) := judged(object.union(object.remove(complete, ["measure"]), object.union({"measure": kpi}, values)))

lacks(message, attribute) := {"message": message, "attribute": attribute, "key": attribute, "args": {"title": "MQL 620 → 700"}}

wrong(message, kpi, baseline, target) := {"message": message, "attribute": "target", "key": "target", "args": {
	"title": "MQL 620 → 700",
	"kpi": kpi,
	"baseline": baseline,
	"target": target,
}}

bad_number(message, attribute, text) := {"message": message, "attribute": attribute, "key": attribute, "args": {
	"title": "MQL 620 → 700",
	"attribute": attribute,
	"text": text,
}}

test_complete if {
	rule.violation == set() with input as judged(complete)
	rule.not_applicable == set() with input as judged(complete)
}

test_no_measure if {
	rule.violation == {lacks("no_measure", "measure")} with input as without(["measure"])
}

test_no_target if {
	rule.violation == {lacks("no_target", "target")} with input as without(["target"])
}

test_no_baseline if {
	rule.violation == {lacks("no_baseline", "baseline")} with input as without(["baseline"])
}

test_only_a_title if {
	rule.violation == {
		lacks("no_measure", "measure"),
		lacks("no_target", "target"),
		lacks("no_baseline", "baseline"),
	} with input as without(["measure", "baseline", "target"])
}

test_baseline_may_be_optional if {
	rule.violation == set() with input as without(["baseline"]) with input.params.require_baseline as false
}

test_label_stands_in_for_a_missing_title if {
	some v in rule.violation with input as without(["title", "target"])
	v.args.title == "mql"
}

test_number_in_quotes if {
	every text in ["1000", "-5", "12.5"] {
		rule.violation == {bad_number("number_in_quotes", "target", text)} with input as spoilt("target", text)
	}
	rule.violation == {bad_number("number_in_quotes", "baseline", "620")} with input as spoilt("baseline", "620")
}

test_not_a_number if {
	every text in ["1.000.000", "12%", "12 tỷ", "true", ""] {
		rule.violation == {bad_number("not_a_number", "target", text)} with input as spoilt("target", text)
	}
}

test_zero_is_a_number if {
	kpi := {"address": "kpi.mql", "direction": "increase", "baseline": {"value": 0, "provisional": true}}
	rule.violation == set() with input as measured_by(kpi, {"baseline": 0})
	churn := {"address": "kpi.churn", "direction": "decrease"}
	rule.violation == set() with input as measured_by(churn, {"baseline": 4, "target": 0})
}

test_no_change if {
	rule.violation == {wrong("no_change", "kpi.mql", 620, 620)} with input as with_values({"target": 620})
}

test_holding_a_value_is_fine_for_a_kpi_to_maintain if {
	kpi := object.union(mql, {"direction": "maintain"})
	every target in [600, 620, 640] {
		rule.violation == set() with input as measured_by(kpi, {"target": target})
	}
}

test_should_rise if {
	rule.violation == {wrong("should_rise", "kpi.mql", 620, 600)} with input as with_values({"target": 600})
}

churn := {"address": "kpi.churn", "direction": "decrease"}

test_lower_can_be_better if {
	rule.violation == set() with input as measured_by(churn, {"baseline": 6, "target": 4})
}

test_should_fall if {
	rule.violation == {wrong("should_fall", "kpi.churn", 4, 6)} with input as measured_by(churn, {"baseline": 4, "target": 6})
}

test_no_change_of_a_falling_kpi if {
	rule.violation == {wrong("no_change", "kpi.churn", 4, 4)} with input as measured_by(churn, {"baseline": 4, "target": 4})
}

test_an_own_kpi_without_direction_is_not_judged_by_direction if {
	rule.violation == set() with input as measured_by({"address": "kpi.own"}, {"target": 1})
}

differs(date) := {"message": "baseline_differs", "attribute": "baseline", "key": "baseline", "args": {
	"title": "MQL 620 → 700",
	"kpi": "kpi.mql",
	"baseline": 610,
	"recorded": 620,
	"date": date,
}}

test_baseline_differs_from_the_kpi_at_the_start if {
	rule.violation == {differs("2026-12-31")} with input as with_values({"baseline": 610})
	kpi := object.union(mql, {"baseline": {"as_of": "2027-01-01"}})
	rule.violation == {differs("2027-01-01")} with input as measured_by(kpi, {"baseline": 610})
}

test_a_baseline_of_another_day_may_differ if {
	every day in ["2026-12-30", "2027-01-02", "2025-12-31"] {
		kpi := object.union(mql, {"baseline": {"as_of": day}})
		rule.violation == set() with input as measured_by(kpi, {"baseline": 610})
	}
}

task := {"address": "objective.crm", "label": "crm", "title": "MQL 620 → 700", "kind": "task", "deliverable": "CRM mới", "invalid": {}}

test_a_task_needs_no_numbers if {
	rule.violation == set() with input as judged(task)
	rule.not_applicable == set() with input as judged(task)
}

test_a_task_needs_a_deliverable if {
	every nothing in [object.remove(task, ["deliverable"]), object.union(task, {"deliverable": " "})] {
		rule.violation == {lacks("no_deliverable", "deliverable")} with input as judged(nothing)
	}
}

test_an_ill_formed_deliverable_is_left_to_the_schema if {
	rule.violation == set() with input as judged(object.union(object.remove(task, ["deliverable"]), {"invalid": {"deliverable": "5"}}))
}

test_a_task_is_not_judged_by_its_measure if {
	rule.violation == set() with input as judged(object.union(task, {"invalid": {"measure": "kpi.mq"}}))
	rule.not_applicable == set() with input as judged(object.union(task, {"invalid": {"measure": "kpi.mq"}}))
}

test_a_measure_that_does_not_exist_is_not_judged if {
	rule.not_applicable == {"unresolved"} with input as spoilt("measure", "kpi.mq")
	rule.violation == set() with input as spoilt("measure", "kpi.mq")
}

test_an_unknown_kind_is_not_judged if {
	rule.not_applicable == {"unknown_kind"} with input as judged({"address": "objective.a", "label": "a", "invalid": {"kind": "taks"}})
	rule.violation == set() with input as judged({"address": "objective.a", "label": "a", "invalid": {"kind": "taks"}})
}

test_numbers_of_a_task_are_not_judged if {
	every numbers in [
		{"measure": mql, "baseline": 610, "target": 600, "start": "2027-01-01"},
		{"invalid": {"target": "1000"}},
	] {
		rule.violation == set() with input as judged(object.union(task, numbers))
	}
}
