package goalpost.rules.smart.attainability_evidence_test

import data.goalpost.rules.smart.attainability_evidence as rule

judged(values) := object.union({"as_of": "2027-04-20", "params": {"benchmark_max_age_months": 24}}, {"objective": object.union(
	{
		"label": "mql",
		"title": "Thêm MQL",
		"kind": "kpi_improvement",
		"status": "active",
		"measure": {"address": "kpi.mql", "invalid": {}},
		"invalid": {},
	},
	values,
)})

past := {"past_growth": {"percent": 9, "months": 6, "source": "CRM"}}

benchmark(date) := {"measure": {"benchmark": {"min": 2, "as_of": date}}}

none := {"message": "none", "attribute": "past_growth", "args": {"title": "Thêm MQL"}}

test_the_past_a_norm_or_an_assumption if {
	every values in [past, benchmark("2026-12-31"), {"measure": {"baseline": {"provisional": true}}}] {
		rule.violation == set() with input as judged(values)
		rule.not_applicable == set() with input as judged(values)
	}
}

test_nothing if {
	rule.violation == {none} with input as judged({})
	rule.violation == {none} with input as judged({"measure": {"benchmark": {"none": "kênh mới"}}})
	rule.violation == {none} with input as judged({"measure": {"benchmark": {"value": 3}}})
	rule.violation == {none} with input as judged({"measure": {"baseline": {"provisional": false}}})
}

test_half_a_past if {
	every field in ["percent", "months", "source"] {
		rule.violation == {{
			"message": "partial",
			"attribute": "past_growth",
			"args": {"title": "Thêm MQL", "missing": [field]},
		}} with input as json.remove(judged(past), [sprintf("/objective/past_growth/%s", [field])])
	}
	count(rule.violation) == 1 with input as judged(past) with input.objective.past_growth.source as " "
	rule.violation == set() with input as judged(past) with input.objective.past_growth.percent as 0
}

test_old_norms if {
	rule.violation == {{
		"message": "old",
		"attribute": "past_growth",
		"args": {"title": "Thêm MQL", "date": "2025-04-19", "kpi": "kpi.mql"},
	}} with input as judged(benchmark("2025-04-19"))
	rule.violation == set() with input as judged(benchmark("2025-04-20"))
	rule.violation == set() with input as judged(benchmark("2025-04-19")) with input.params.benchmark_max_age_months as 25
	rule.violation == set() with input as judged(object.union(benchmark("2020-01-01"), past))
}

test_tasks_and_ended_objectives if {
	rule.not_applicable == {"task"} with input as json.remove(judged({"kind": "task"}), ["/objective/measure"])
	rule.violation == set() with input as judged({"kind": "task"})
	every status in ["achieved", "missed"] {
		rule.not_applicable == {"ended"} with input as judged({"status": status})
		rule.violation == set() with input as judged({"status": status})
	}
}

test_no_measure if {
	rule.not_applicable == {"no_measure"} with input as json.remove(judged({}), ["/objective/measure"])
	rule.violation == set() with input as json.remove(judged({}), ["/objective/measure"])
	rule.not_applicable == set() with input as json.remove(judged(past), ["/objective/measure"])
}

test_what_cannot_be_read_is_not_missing if {
	every values in [
		{"invalid": {"past_growth.percent": "x"}},
		{"measure": {"invalid": {"benchmark.as_of": "x"}}},
		{"measure": {"invalid": {"baseline": "x"}}},
	] {
		rule.not_applicable == {"unread"} with input as judged(values)
		rule.violation == set() with input as judged(values)
	}
	rule.not_applicable == set() with input as judged(object.union(past, {"measure": {"invalid": {"benchmark": "x"}}}))
}

test_label_stands_in_for_a_missing_title if {
	some v in rule.violation with input as json.remove(judged({}), ["/objective/title"])
	v.args.title == "mql"
}
