package goalpost.rules.kpi.baseline_or_benchmark_test

import data.goalpost.rules.kpi.baseline_or_benchmark as rule

judged(kpi) := {
	"as_of": "2027-04-20",
	"params": {"max_age_months": 24, "require_both": false},
	"kpi": object.union({"address": "kpi.mql", "label": "mql", "name": "MQL", "invalid": {}}, kpi),
}

baseline(date) := {"baseline": {"value": 620, "as_of": date}}

benchmark(date) := {"benchmark": {"value": 700, "as_of": date, "source": "Trung vị ngành"}}

lacks(message, key) := {"message": message, "key": key, "args": {"name": "MQL"}}

partly(message, attribute, key) := object.union(lacks(message, key), {"attribute": attribute})

dated(message, part, key, more) := {
	"message": message,
	"attribute": sprintf("%s.as_of", [part]),
	"key": key,
	"args": object.union({"name": "MQL"}, more),
}

test_a_baseline_or_a_benchmark_or_both if {
	every kpi in [
		baseline("2026-12-31"),
		benchmark("2026-12-31"),
		object.union(baseline("2026-12-31"), benchmark("2026-12-31")),
		{"benchmark": {"min": 2, "max": 5, "as_of": "2026-12-31", "source": "Báo cáo ngành"}},
		{"baseline": {"value": 0, "as_of": "2026-12-31"}},
		{"baseline": {"value": 0, "provisional": true, "review_by": "2027-06-01"}},
		baseline("2027-04-20"),
	] {
		rule.violation == set() with input as judged(kpi)
		rule.not_applicable == set() with input as judged(kpi)
	}
}

test_neither if {
	every kpi in [
		{},
		{"baseline": {"as_of": "2026-12-31"}},
		{"benchmark": {"none": "loại hình mới"}},
		{"benchmark": {"min": 2, "as_of": "2026-12-31", "source": "CRM"}},
		{"benchmark": {"max": 5, "as_of": "2026-12-31", "source": "CRM"}},
		{"baseline": {"provisional": true, "review_by": "2027-06-01"}},
	] {
		rule.violation == {lacks("neither", "value")} with input as judged(kpi)
	}
}

test_label_stands_in_for_a_missing_name if {
	rule.violation == {object.union(lacks("neither", "value"), {"args": {"name": "mql"}})} with input as json.remove(judged({}), ["/kpi/name"])
}

undated_baseline := {"baseline": {"value": 620, "provisional": false}}

undated_benchmark := {"benchmark": {"value": 700, "source": "CRM"}}

test_baseline_undated if {
	rule.violation == {partly("baseline_undated", "baseline", "baseline.as_of")} with input as judged(undated_baseline)
}

test_benchmark_undated if {
	expected := partly("benchmark_undated", "benchmark", "benchmark.as_of")
	rule.violation == {expected} with input as judged(undated_benchmark)
	nothing_assumed := object.union(undated_benchmark, {"baseline": {"provisional": true}})
	rule.violation == {expected} with input as judged(nothing_assumed)
}

test_both_undated if {
	rule.violation == {
		partly("baseline_undated", "baseline", "baseline.as_of"),
		partly("benchmark_undated", "benchmark", "benchmark.as_of"),
	} with input as judged(object.union(undated_baseline, undated_benchmark))
}

test_one_dated_value_is_enough if {
	rule.violation == set() with input as judged(object.union(undated_baseline, benchmark("2026-12-31")))
	rule.violation == set() with input as judged(object.union(baseline("2026-12-31"), undated_benchmark))
}

test_benchmark_unsourced if {
	expected := partly("benchmark_unsourced", "benchmark", "benchmark.source")
	unsourced := {"benchmark": {"value": 700, "as_of": "2026-12-31"}}
	rule.violation == {expected} with input as judged(unsourced)
	rule.violation == {expected} with input as judged(object.union(unsourced, baseline("2026-12-31")))
	rule.violation == {expected} with input as judged(unsourced) with input.kpi.benchmark.source as " "
}

test_dates_in_the_future if {
	future := object.union(baseline("2027-04-21"), benchmark("2028-01-01"))
	rule.violation == {
		dated("in_the_future", "baseline", "baseline.as_of", {"part": "baseline", "date": "2027-04-21"}),
		dated("in_the_future", "benchmark", "benchmark.as_of", {"part": "benchmark", "date": "2028-01-01"}),
	} with input as judged(future)
}

test_too_old if {
	rule.violation == {dated("too_old", "baseline", "age", {"date": "2025-04-19"})} with input as judged(baseline("2025-04-19"))
	rule.violation == {dated("too_old", "benchmark", "age", {"date": "2024-12-31"})} with input as judged(benchmark("2024-12-31"))
}

test_two_years_to_the_day_are_not_too_old if {
	rule.violation == set() with input as judged(baseline("2025-04-20"))
}

test_only_the_newest_value_counts_for_age if {
	rule.violation == set() with input as judged(object.union(baseline("2020-12-31"), benchmark("2026-12-31")))
	both_old := object.union(baseline("2020-12-31"), benchmark("2021-12-31"))
	rule.violation == {dated("too_old", "benchmark", "age", {"date": "2021-12-31"})} with input as judged(both_old)
	same_day := object.union(baseline("2020-12-31"), benchmark("2020-12-31"))
	rule.violation == {dated("too_old", "baseline", "age", {"date": "2020-12-31"})} with input as judged(same_day)
}

test_age_is_a_parameter if {
	count(rule.violation) == 1 with input as judged(baseline("2026-03-31")) with input.params.max_age_months as 12
}

test_a_provisional_baseline_does_not_age if {
	assumed := {"baseline": {"value": 100, "provisional": true, "as_of": "2020-12-31"}}
	rule.violation == set() with input as judged(assumed)
}

test_both_may_be_required if {
	rule.violation == {lacks("no_benchmark", "value")} with input as judged(baseline("2026-12-31")) with input.params.require_both as true
	rule.violation == {lacks("no_baseline", "value")} with input as judged(benchmark("2026-12-31")) with input.params.require_both as true
	both := object.union(baseline("2026-12-31"), benchmark("2026-12-31"))
	rule.violation == set() with input as judged(both) with input.params.require_both as true
	rule.violation == {lacks("neither", "value")} with input as judged({}) with input.params.require_both as true
}

test_what_cannot_be_read_is_not_judged if {
	every attribute in ["baseline", "baseline.value", "benchmark", "benchmark.as_of"] {
		every kpi in [
			{},
			undated_baseline,
			undated_benchmark,
			{"benchmark": {"value": 700, "as_of": "2026-12-31"}},
			baseline("2027-04-21"),
			baseline("2020-12-31"),
			baseline("2026-12-31"),
			benchmark("2026-12-31"),
		] {
			unreadable := object.union(judged(kpi), {"params": {"require_both": true}})
			rule.not_applicable == {"unreadable"} with input as unreadable with input.kpi.invalid as {attribute: "x"}
			rule.violation == set() with input as unreadable with input.kpi.invalid as {attribute: "x"}
		}
	}
}

test_other_unreadable_attributes_do_not_matter if {
	rule.violation == {lacks("neither", "value")} with input as judged({"invalid": {"cadence": "sometimes"}})
}
