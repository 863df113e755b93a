package goalpost.rules.balance.awareness_quantified_test

import data.goalpost.rules.balance.awareness_quantified as rule

kpi(label, primary, supporting) := {
	"address": sprintf("kpi.%s", [label]),
	"status": "active",
	"catalogue": {"primary": primary, "supporting": supporting, "irrelevant": []},
}

sov := kpi("sov", ["brand_awareness"], [])

traffic := kpi("traffic", ["brand_awareness"], ["engagement"])

share := kpi("share", ["revenue"], ["brand_awareness"])

cac := kpi("cac", ["revenue"], [])

own := {"address": "kpi.own", "status": "active"}

team_kpis(n) := [{"address": sprintf("kpi.t%d", [i]), "status": "active", "teams": ["team.a", "team.b"]} | some i in numbers.range(1, n)]

judged(measure, kpis) := {
	"params": {"min": 2, "max_kpis": 5},
	"plan": {"kpis": team_kpis(4)},
	"objective": {
		"address": "objective.sov",
		"label": "sov",
		"title": "SOV 12% → 15%",
		"kind": "kpi_improvement",
		"category": "brand_awareness",
		"team": {"address": "team.a", "name": "Đội A"},
		"measure": measure,
		"kpis": kpis,
		"invalid": {},
	},
}

few(message, addresses, tracked) := {
	"message": message,
	"attribute": "measure",
	"measure": 2 - count(addresses),
	"args": {
		"title": "SOV 12% → 15%",
		"count": count(addresses),
		"kpis": addresses,
		"team": "Đội A",
		"tracked": tracked,
	},
}

test_two_signals if {
	every second in [traffic, share] {
		rule.violation == set() with input as judged(sov, [second])
		rule.not_applicable == set() with input as judged(sov, [second])
	}
	rule.violation == set() with input as judged(cac, [sov, traffic])
}

test_one_signal if {
	rule.violation == {few("few", ["kpi.sov"], 4)} with input as judged(sov, [])
	rule.violation == {few("few", ["kpi.sov"], 4)} with input as json.remove(judged(sov, []), ["/objective/kpis"])
}

test_a_kpi_about_something_else_is_no_signal if {
	rule.violation == {few("few", ["kpi.sov"], 4)} with input as judged(sov, [cac])
	rule.violation == {few("few", [], 4)} with input as judged(cac, [])
}

test_the_same_kpi_twice_is_one_signal if {
	rule.violation == {few("few", ["kpi.sov"], 4)} with input as judged(sov, [sov])
}

test_kpis_that_are_not_in_use_do_not_count if {
	every status in ["draft", "retired"] {
		rule.violation == {few("few", ["kpi.sov"], 4)} with input as judged(sov, [object.union(traffic, {"status": status})])
		rule.violation == {few("few", ["kpi.sov"], 4)} with input as judged(sov, [object.union(own, {"status": status})])
	}
}

test_kpis_count_without_a_measure if {
	rule.violation == set() with input as json.remove(judged(sov, [traffic, share]), ["/objective/measure"])
}

test_a_team_whose_kpis_are_full_is_told_so if {
	every n in [5, 6] {
		rule.violation == {few("few_and_full", ["kpi.sov"], n)} with input as judged(sov, []) with input.plan.kpis as team_kpis(n)
	}
	rule.violation == {few("few_and_full", ["kpi.sov"], 4)} with input as judged(sov, []) with input.params.max_kpis as 4
}

test_only_what_the_team_tracks_fills_it if {
	idle := [object.union(one, {"status": "retired"}) | some one in team_kpis(6)]
	rule.violation == {few("few", ["kpi.sov"], 0)} with input as judged(sov, []) with input.plan.kpis as idle
	foreign := [object.union(one, {"teams": ["team.b"]}) | some one in team_kpis(6)]
	rule.violation == {few("few", ["kpi.sov"], 0)} with input as judged(sov, []) with input.plan.kpis as foreign
}

test_without_a_team_nothing_is_full if {
	some v in rule.violation with input as json.remove(judged(sov, []), ["/objective/team"])
	v.message == "few"
	v.args.team == ""
}

test_how_many_is_a_parameter if {
	rule.violation == set() with input as judged(sov, []) with input.params.min as 1
	count(rule.violation) == 1 with input as judged(sov, [traffic]) with input.params.min as 3
}

test_other_objectives_are_not_judged if {
	every category in ["revenue", "engagement", "thought_leadership"] {
		rule.not_applicable == {"other"} with input as judged(sov, []) with input.objective.category as category
		rule.violation == set() with input as judged(sov, []) with input.objective.category as category
	}
	rule.not_applicable == {"other"} with input as json.remove(judged(sov, []), ["/objective/category"])
}

test_a_task_has_no_figure if {
	task := json.remove(judged(sov, []), ["/objective/measure"])
	rule.not_applicable == {"task"} with input as task with input.objective.kind as "task"
	rule.violation == set() with input as task with input.objective.kind as "task"
}

test_without_any_kpi_there_is_no_signal_to_judge if {
	bare := json.remove(judged(sov, []), ["/objective/measure"])
	rule.not_applicable == {"no_kpi"} with input as bare
	rule.violation == set() with input as bare
}

test_a_metric_outside_the_catalogue_may_be_the_second_signal if {
	rule.not_applicable == {"unknown"} with input as judged(sov, [own])
	rule.violation == set() with input as judged(sov, [own])
	rule.not_applicable == {"unknown"} with input as judged(own, [sov])
	rule.not_applicable == set() with input as judged(sov, [traffic, own])
}

test_a_reference_that_leads_nowhere_may_be_the_second_signal if {
	every attribute in ["measure", "kpis"] {
		lost := {"invalid": {attribute: "kpi.traffi"}}
		rule.not_applicable == {"unresolved"} with input as object.union(judged(sov, []), {"objective": lost})
		rule.violation == set() with input as object.union(judged(sov, []), {"objective": lost})
		rule.not_applicable == set() with input as object.union(judged(sov, [traffic]), {"objective": lost})
	}
}

test_label_stands_in_for_a_missing_title if {
	some v in rule.violation with input as json.remove(judged(sov, []), ["/objective/title"])
	v.args.title == "sov"
}
