package goalpost.rules.kpi.definition_complete_test

import data.goalpost.rules.kpi.definition_complete as rule

judged(values) := {"params": {"fraction_factor": 20}, "kpi": object.union(
	{
		"label": "rate",
		"name": "Tỷ lệ mở",
		"unit": "percent",
		"direction": "increase",
		"formula": "số mở ÷ số gửi",
		"invalid": {},
	},
	values,
)}

without(attributes) := json.remove(judged({}), {sprintf("/kpi/%s", [attribute]) | some attribute in attributes})

missing(attributes) := {
	"message": "missing",
	"key": "missing",
	"measure": count(attributes),
	"args": {"name": "Tỷ lệ mở", "missing": attributes},
}

no_formula(unit) := {
	"message": "no_formula",
	"attribute": "formula",
	"key": "formula",
	"args": {"name": "Tỷ lệ mở", "unit": unit},
}

test_a_full_definition if {
	rule.violation == set() with input as judged({})
	rule.not_applicable == set() with input as judged({})
}

test_unit_and_direction if {
	rule.violation == {missing(["unit"])} with input as without(["unit"])
	rule.violation == {missing(["direction"])} with input as without(["direction"])
	rule.violation == {missing(["direction", "unit"])} with input as without(["unit", "direction"])
}

test_a_share_says_what_is_divided if {
	rule.violation == {no_formula("percent")} with input as without(["formula"])
	rule.violation == {no_formula("ratio")} with input as judged({"unit": "ratio", "formula": " "})
	rule.violation == {no_formula("percent")} with input as judged({"formula": "", "inputs": [" "]})
	rule.violation == set() with input as judged({"formula": "", "inputs": ["số mở", "số gửi"]})
	rule.violation == set() with input as judged({"formula": "", "unit": "count"})
}

test_fractions_beside_percentages if {
	rule.violation == {{
		"message": "fraction",
		"attribute": "baseline",
		"key": "fraction",
		"args": {"name": "Tỷ lệ mở", "value": 0.03, "norm": 5},
	}} with input as judged({"baseline": {"value": 0.03}, "benchmark": {"min": 2, "max": 5}})
	every values in [
		{"baseline": {"value": 1}, "benchmark": {"value": 5}},
		{"baseline": {"value": 0}, "benchmark": {"value": 5}},
		{"baseline": {"value": 0.3}, "benchmark": {"value": 1}},
		{"baseline": {"value": 0.3}, "benchmark": {"none": "kênh mới"}},
		{"baseline": {"value": 0.3}},
		{"baseline": {"value": 0.4}, "benchmark": {"value": 1.2}},
		{"baseline": {"value": 0.3}, "benchmark": {"value": 5}, "unit": "ratio"},
	] {
		rule.violation == set() with input as judged(values)
	}
	count(rule.violation) == 1 with input as judged({"baseline": {"value": -0.05}, "benchmark": {"value": 1.01}})
	count(rule.violation) == 1 with input as judged({"baseline": {"value": 0.4}, "benchmark": {"value": 1.2}})
		with input.params.fraction_factor as 3
}

test_what_cannot_be_read_is_not_missing if {
	every attribute in ["unit", "direction"] {
		every path in [attribute, "metric"] {
			rule.violation == set() with input as without([attribute]) with input.kpi.invalid as {path: "x"}
			rule.not_applicable == {"unread"} with input as without([attribute]) with input.kpi.invalid as {path: "x"}
		}
	}
	every path in ["formula", "inputs"] {
		rule.violation == set() with input as without(["formula"]) with input.kpi.invalid as {path: "x"}
		rule.not_applicable == {"unread"} with input as without(["formula"]) with input.kpi.invalid as {path: "x"}
	}
}

test_label_stands_in_for_a_missing_name if {
	some v in rule.violation with input as without(["name", "unit"])
	v.args.name == "rate"
}
