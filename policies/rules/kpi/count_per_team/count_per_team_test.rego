package goalpost.rules.kpi.count_per_team_test

import data.goalpost.rules.kpi.count_per_team as rule

params := {"min": 3, "max": 5, "count_shared": true, "exclude_status": ["draft", "retired"]}

kpi(metric) := {"address": sprintf("kpi.%s", [metric]), "metric": metric, "status": "active", "teams": ["team.sales"]}

kpis(n) := [kpi(metric) | some metric in array.slice(["aov", "cac", "mql", "nps", "roas", "sov", "sql"], 0, n)]

team(tracked, objectives) := {"params": params, "plan": {"complete": true}, "team": {
	"address": "team.sales",
	"label": "sales",
	"name": "Phòng Kinh doanh",
	"kpis": tracked,
	"objectives": objectives,
}}

running := [{"address": "objective.a", "status": "active"}]

addresses(tracked) := [k.address | some k in tracked]

off(message, tracked, distance) := {"message": message, "measure": distance, "args": {
	"team": "Phòng Kinh doanh",
	"address": "team.sales",
	"count": count(tracked),
	"kpis": addresses(tracked),
	"distance": distance,
}}

test_three_to_five_pass if {
	every n in [3, 4, 5] {
		rule.violation == set() with input as team(kpis(n), running)
		rule.not_applicable == set() with input as team(kpis(n), running)
	}
}

test_two_are_too_few if {
	rule.violation == {off("too_few", kpis(2), 1)} with input as team(kpis(2), running)
}

test_one_is_further_off_than_two if {
	rule.violation == {off("too_few", kpis(1), 2)} with input as team(kpis(1), running)
}

test_six_are_too_many if {
	rule.violation == {off("too_many", kpis(6), 1)} with input as team(kpis(6), [])
}

test_seven_are_worse_than_six if {
	rule.violation == {off("too_many", kpis(7), 2)} with input as team(kpis(7), [])
}

test_objectives_without_any_kpi if {
	rule.violation == {{
		"message": "none",
		"args": {"team": "Phòng Kinh doanh", "address": "team.sales"},
		"measure": 3,
	}} with input as team([], running)
}

test_none_is_fine_where_the_minimum_is_zero if {
	rule.violation == set() with input as team([], running) with input.params.min as 0
}

test_label_stands_in_for_a_missing_name if {
	some v in rule.violation with input as json.remove(team([], running), ["/team/name"])
	v.args.team == "sales"
}

test_a_team_without_work_is_not_judged if {
	every objectives in [[], [{"status": "draft"}], [{"status": "cancelled"}, {"status": "achieved"}]] {
		rule.not_applicable == {"no_work"} with input as team([], objectives)
		rule.violation == set() with input as team([], objectives)
	}
}

test_draft_and_retired_kpis_do_not_count if {
	extra := [object.union(kpi("x"), {"status": "draft"}), object.union(kpi("y"), {"status": "retired"})]
	rule.violation == set() with input as team(array.concat(kpis(5), extra), running)
	rule.violation == {off("too_few", kpis(2), 1)} with input as team(array.concat(kpis(2), extra), running)
}

test_a_kpi_whose_status_cannot_be_read_counts if {
	unread := object.remove(kpi("mql"), ["status"])
	rule.violation == set() with input as team(array.concat(kpis(2), [unread]), running)
}

test_a_sixth_added_and_one_retired_passes if {
	tracked := array.concat(array.slice(kpis(6), 1, 6), [object.union(kpi("aov"), {"status": "retired"})])
	rule.violation == set() with input as team(tracked, running)
}

test_statuses_to_exclude_are_a_parameter if {
	tracked := array.concat(kpis(2), [object.union(kpi("x"), {"status": "draft"})])
	rule.violation == set() with input as team(tracked, running) with input.params.exclude_status as ["retired"]
}

test_the_same_metric_twice_counts_once if {
	twice := array.concat(kpis(2), [object.union(kpi("aov"), {"address": "kpi.zz_again"})])
	rule.violation == {off("too_few", kpis(2), 1)} with input as team(twice, running)
}

test_one_metric_for_two_segments_counts_twice if {
	split := array.concat(kpis(2), [object.union(kpi("aov"), {"address": "kpi.zz_loyal", "segment": "segment.loyal"})])
	rule.violation == set() with input as team(split, running)
}

test_kpis_without_a_metric_are_told_apart_by_address if {
	own := [{"address": sprintf("kpi.%s", [name]), "status": "active", "teams": ["team.sales"]} | some name in ["a", "b", "c"]]
	rule.violation == set() with input as team(own, running)
}

test_shared_kpis_count_for_each_team_unless_told_otherwise if {
	shared := object.union(kpi("x"), {"teams": ["team.marketing", "team.sales"]})
	tracked := array.concat(kpis(2), [shared])
	rule.violation == set() with input as team(tracked, running)
	rule.violation == {off("too_few", kpis(2), 1)} with input as team(tracked, running) with input.params.count_shared as false
}

test_bounds_are_parameters if {
	rule.violation == set() with input as team(kpis(2), running) with input.params.min as 2
	rule.violation == {off("too_many", kpis(5), 1)} with input as team(kpis(5), running) with input.params.max as 4
}

test_an_incomplete_plan_may_hide_kpis if {
	every n in [0, 2, 5] {
		rule.not_applicable == {"incomplete"} with input as team(kpis(n), running) with input.plan.complete as false
		rule.violation == set() with input as team(kpis(n), running) with input.plan.complete as false
	}
}

test_too_many_stands_even_in_an_incomplete_plan if {
	rule.violation == {off("too_many", kpis(6), 1)} with input as team(kpis(6), running) with input.plan.complete as false
}
