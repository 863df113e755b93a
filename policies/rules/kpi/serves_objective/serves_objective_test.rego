package goalpost.rules.kpi.serves_objective_test

import data.goalpost.rules.kpi.serves_objective as rule

kpi(label, drives) := {"address": sprintf("kpi.%s", [label]), "status": "active", "drives": drives, "invalid": {}}

objective(label, status, measure, kpis) := {
	"address": sprintf("objective.%s", [label]),
	"status": status,
	"measure": measure,
	"kpis": kpis,
	"invalid": {},
}

campaign(status, kpis) := {"address": "campaign.summer", "status": status, "kpis": kpis, "invalid": {}}

judged(kpis, objectives, campaigns) := {"plan": {
	"complete": true,
	"kpis": kpis,
	"objectives": objectives,
	"campaigns": campaigns,
}}

says(message, address, args) := {
	"message": message,
	"address": address,
	"key": address,
	"args": object.union({"kpi": address}, args),
}

all_used := judged(
	[kpi("mql", []), kpi("sql", [])],
	[objective("leads", "active", "kpi.mql", ["kpi.sql"])],
	[],
)

test_measure_and_kpis_are_used if {
	rule.violation == set() with input as all_used
	rule.not_applicable == set() with input as all_used
}

test_a_task_may_name_kpis_without_a_measure if {
	task := json.remove(objective("leads", "active", "kpi.mql", ["kpi.sql"]), ["measure"])
	rule.violation == {says("unused", "kpi.mql", {})} with input as all_used with input.plan.objectives as [task]
}

test_unused if {
	lonely := judged([kpi("mql", []), kpi("likes", [])], [objective("leads", "active", "kpi.mql", [])], [])
	rule.violation == {says("unused", "kpi.likes", {})} with input as lonely
}

only(status) := judged([kpi("mql", [])], [objective("leads", status, "kpi.mql", [])], [])

test_drafts_count_and_cancelled_objectives_do_not if {
	rule.violation == set() with input as only("draft")
	rule.violation == {says("unused", "kpi.mql", {})} with input as only("cancelled")
	every status in ["achieved", "missed"] {
		expected := says("concluded", "kpi.mql", {"objectives": ["objective.leads"]})
		rule.violation == {expected} with input as only(status)
	}
}

chain(campaigns) := judged(
	[kpi("traffic", ["kpi.mql"]), kpi("mql", ["kpi.sql"]), kpi("sql", [])],
	[objective("sales", "active", "kpi.sql", ["kpi.mql"])],
	campaigns,
)

test_a_driver_that_a_campaign_watches if {
	rule.violation == set() with input as chain([campaign("active", ["kpi.traffic"])])
	rule.violation == {says("only_driving", "kpi.traffic", {})} with input as chain([])
	rule.violation == {says("only_driving", "kpi.traffic", {})} with input as chain([campaign("cancelled", ["kpi.traffic"])])
}

test_a_long_chain_and_a_campaign_alone if {
	long := judged(
		[kpi("a", ["kpi.b"]), kpi("b", ["kpi.c"]), kpi("c", []), kpi("d", [])],
		[objective("sales", "active", "kpi.c", [])],
		[campaign("active", ["kpi.a", "kpi.d"])],
	)
	rule.violation == {says("only_driving", "kpi.b", {}), says("unused", "kpi.d", {})} with input as long
}

test_retired_kpis_are_not_asked_about if {
	retired := judged([object.union(kpi("likes", []), {"status": "retired"})], [], [])
	rule.violation == set() with input as retired
	rule.not_applicable == {"no_kpi"} with input as retired
}

test_each_place_can_hide_a_user if {
	lonely := judged([kpi("likes", [])], [objective("leads", "active", "kpi.mql", [])], [campaign("active", [])])
	every hidden in [
		"/plan/objectives/0/invalid/measure",
		"/plan/objectives/0/invalid/kpis",
		"/plan/campaigns/0/invalid/kpis",
		"/plan/kpis/0/invalid/drives",
	] {
		changed := json.patch(lonely, [{"op": "add", "path": hidden, "value": "[kpi.nowhere]"}])
		rule.not_applicable == {"unresolved"} with input as changed
		rule.violation == set() with input as changed
	}
	known := json.patch(all_used, [{"op": "add", "path": "/plan/objectives/0/invalid/kpis", "value": "x"}])
	rule.not_applicable == set() with input as known
}

test_an_unread_block_could_be_the_user if {
	lonely := judged([kpi("likes", [])], [], [])
	rule.not_applicable == {"incomplete"} with input as lonely with input.plan.complete as false
	rule.violation == set() with input as lonely with input.plan.complete as false
	rule.not_applicable == set() with input as all_used with input.plan.complete as false
}
