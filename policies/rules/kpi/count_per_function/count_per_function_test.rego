package goalpost.rules.kpi.count_per_function_test

import data.goalpost.rules.kpi.count_per_function as rule

team(label, function) := {"address": sprintf("team.%s", [label]), "function": function}

kpi(i, teams) := {"address": sprintf("kpi.k%d", [i]), "status": "active", "teams": teams}

# n KPIs of two marketing teams, every one of a team by turns.
judged(n) := {
	"params": {"max": 10, "exclude_status": ["draft", "retired"]},
	"plan": {
		"complete": true,
		"teams": [team("brand", "marketing"), team("performance", "marketing"), team("sales", "sales")],
		"kpis": [kpi(i, [["team.brand", "team.performance"][i % 2]]) | some i in numbers.range(1, n)],
	},
}

test_ten_are_allowed if {
	rule.violation == set() with input as judged(10)
	rule.not_applicable == set() with input as judged(10)
}

test_eleven_are_too_many_and_twelve_are_worse if {
	rule.violation == {{"message": "too_many", "key": "marketing", "measure": 1, "args": {
		"function": "marketing",
		"teams": ["team.brand", "team.performance"],
		"count": 11,
		"distance": 1,
	}}} with input as judged(11)
	some v in rule.violation with input as judged(12)
	v.measure == 2
}

test_functions_do_not_add_up if {
	more := array.concat(judged(10).plan.kpis, [kpi(11, ["team.sales"])])
	rule.violation == set() with input as judged(10) with input.plan.kpis as more
}

test_a_shared_kpi_counts_once if {
	shared := [kpi(i, ["team.brand", "team.performance"]) | some i in numbers.range(1, 10)]
	rule.violation == set() with input as judged(1) with input.plan.kpis as shared
}

test_retired_and_draft_kpis_do_not_count if {
	every status in ["draft", "retired"] {
		more := array.concat(judged(10).plan.kpis, [object.union(kpi(11, ["team.brand"]), {"status": status})])
		rule.violation == set() with input as judged(10) with input.plan.kpis as more
		count(rule.violation) == 1 with input as judged(10)
			with input.plan.kpis as more
			with input.params.exclude_status as []
	}
}

test_the_bound_is_a_parameter if {
	rule.violation == set() with input as judged(11) with input.params.max as 11
}

test_what_is_not_known if {
	rule.not_applicable == {"no_kpi"} with input as judged(1) with input.plan.kpis as []
	rule.not_applicable == {"incomplete"} with input as judged(10) with input.plan.complete as false
	count(rule.violation) == 1 with input as judged(11) with input.plan.complete as false
	rule.not_applicable == set() with input as judged(11) with input.plan.complete as false
}
