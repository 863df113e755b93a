package goalpost.rules.balance.function_coverage_test

import data.goalpost.rules.balance.function_coverage as rule

kpi(label, status) := {"address": sprintf("kpi.%s", [label]), "status": status}

objective(label, status) := {"address": sprintf("objective.%s", [label]), "status": status}

judged(objectives, kpis) := {"params": {}, "plan": {"complete": true}, "team": {
	"address": "team.service",
	"label": "service",
	"name": "Đội Chăm sóc khách hàng",
	"objectives": objectives,
	"kpis": kpis,
}}

csat := objective("csat", "active")

none(objectives) := {"message": "none", "args": {
	"team": "Đội Chăm sóc khách hàng",
	"address": "team.service",
	"count": count(objectives),
	"objectives": objectives,
}}

test_one_kpi_is_enough if {
	rule.violation == set() with input as judged([csat], [kpi("csat", "active")])
	rule.not_applicable == set() with input as judged([csat], [kpi("csat", "active")])
}

test_no_kpi if {
	rule.violation == {none(["objective.csat"])} with input as judged([csat], [])
}

test_concluded_objectives_count if {
	concluded := [objective("b", "missed"), objective("a", "achieved")]
	rule.violation == {none(["objective.a", "objective.b"])} with input as judged(concluded, [])
}

test_a_retired_kpi_does_not_count if {
	rule.violation == {none(["objective.csat"])} with input as judged([csat], [kpi("csat", "retired")])
}

test_a_draft_kpi_or_one_of_unknown_status_counts if {
	rule.violation == set() with input as judged([csat], [kpi("csat", "draft")])
	rule.violation == set() with input as judged([csat], [{"address": "kpi.csat"}])
}

test_a_team_without_objectives_is_not_judged if {
	every objectives in [[], [objective("a", "draft"), objective("b", "cancelled")]] {
		rule.not_applicable == {"no_objective"} with input as judged(objectives, [])
		rule.violation == set() with input as judged(objectives, [])
	}
}

test_drafts_and_cancelled_objectives_are_not_told if {
	rule.violation == {none(["objective.csat"])} with input as judged([csat, objective("a", "draft"), objective("b", "cancelled")], [])
}

test_an_incomplete_plan_may_hide_the_kpi if {
	rule.not_applicable == {"incomplete"} with input as judged([csat], []) with input.plan.complete as false
	rule.violation == set() with input as judged([csat], []) with input.plan.complete as false
	rule.not_applicable == set() with input as judged([csat], [kpi("csat", "active")]) with input.plan.complete as false
}

test_label_stands_in_for_a_missing_name if {
	some v in rule.violation with input as json.remove(judged([csat], []), ["/team/name"])
	v.args.team == "service"
}
