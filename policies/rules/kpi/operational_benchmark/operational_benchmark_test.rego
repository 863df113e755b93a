package goalpost.rules.kpi.operational_benchmark_test

import data.goalpost.rules.kpi.operational_benchmark as rule

judged(benchmark) := {"kpi": {
	"label": "visits",
	"name": "Lượt truy cập",
	"tier": "operational",
	"benchmark": benchmark,
	"invalid": {},
}}

bare := json.remove(judged({}), ["/kpi/benchmark"])

says(message) := {"message": message, "attribute": "benchmark", "args": {"name": "Lượt truy cập"}}

test_a_figure_or_a_reason if {
	every benchmark in [{"value": 0}, {"min": 2, "max": 5}, {"none": "kênh mới, chưa ai công bố"}] {
		rule.violation == set() with input as judged(benchmark)
		rule.not_applicable == set() with input as judged(benchmark)
	}
}

test_no_benchmark if {
	rule.violation == {says("none")} with input as bare
}

test_a_benchmark_that_says_nothing if {
	every benchmark in [{}, {"none": " "}, {"source": "Khảo sát"}, {"min": 2}, {"max": 5}] {
		rule.violation == {says("hollow")} with input as judged(benchmark)
	}
}

test_other_tiers if {
	rule.not_applicable == {"other_tier"} with input as bare with input.kpi.tier as "strategic"
	rule.violation == set() with input as bare with input.kpi.tier as "strategic"
	rule.not_applicable == {"no_tier"} with input as json.remove(bare, ["/kpi/tier"])
}

test_what_cannot_be_read_is_not_missing if {
	every path in ["benchmark", "benchmark.value"] {
		rule.not_applicable == {"unread"} with input as bare with input.kpi.invalid as {path: "x"}
		rule.violation == set() with input as bare with input.kpi.invalid as {path: "x"}
	}
	rule.not_applicable == set() with input as judged({"value": 2}) with input.kpi.invalid as {"benchmark.max": "x"}
	rule.violation == {says("none")} with input as bare with input.kpi.invalid as {"source": "x"}
}

test_label_stands_in_for_a_missing_name if {
	some v in rule.violation with input as json.remove(bare, ["/kpi/name"])
	v.args.name == "visits"
}
