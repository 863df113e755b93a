package goalpost.rules.balance.leading_and_lagging_test

import data.goalpost.rules.balance.leading_and_lagging as rule

kpi(name, timing) := {"address": sprintf("kpi.%s", [name]), "status": "active", "timing": timing}

cac := kpi("cac", "lagging")

churn := kpi("churn", "lagging")

share := kpi("share", "lagging")

traffic := kpi("traffic", "leading")

mql := kpi("mql", "leading")

likes := kpi("likes", "leading")

judged(kpis) := {
	"params": {"min_kpis": 3},
	"plan": {"complete": true},
	"team": {"address": "team.marketing", "label": "marketing", "name": "Phòng Marketing", "kpis": kpis},
}

lacks(message, kpis) := {"message": message, "args": {"team": "Phòng Marketing", "kpis": kpis}}

no_leading := lacks("no_leading", ["kpi.cac", "kpi.churn", "kpi.share"])

no_lagging := lacks("no_lagging", ["kpi.likes", "kpi.mql", "kpi.traffic"])

test_both_timings if {
	every kpis in [[cac, churn, traffic], [cac, traffic, mql, likes]] {
		rule.violation == set() with input as judged(kpis)
		rule.not_applicable == set() with input as judged(kpis)
	}
}

test_only_lagging if {
	rule.violation == {no_leading} with input as judged([share, cac, churn])
}

test_only_leading if {
	rule.violation == {no_lagging} with input as judged([traffic, mql, likes])
}

test_label_stands_in_for_a_missing_name if {
	some v in rule.violation with input as json.remove(judged([share, cac, churn]), ["/team/name"])
	v.args.team == "marketing"
}

test_kpis_that_are_not_in_use_do_not_count if {
	every status in ["draft", "retired"] {
		idle := object.union(traffic, {"status": status})
		rule.violation == {no_leading} with input as judged([share, cac, churn, idle])
	}
}

test_few_kpis_are_not_judged if {
	every kpis in [[], [cac, churn], [cac, churn, object.union(share, {"status": "retired"})]] {
		rule.not_applicable == {"too_few"} with input as judged(kpis)
		rule.violation == set() with input as judged(kpis)
	}
}

test_how_few_is_a_parameter if {
	expected := lacks("no_leading", ["kpi.cac", "kpi.churn"])
	rule.violation == {expected} with input as judged([cac, churn]) with input.params.min_kpis as 2
}

test_a_kpi_without_timing_may_be_the_missing_kind if {
	own := {"address": "kpi.own", "status": "active"}
	rule.not_applicable == {"unclassified"} with input as judged([cac, churn, own])
	rule.violation == set() with input as judged([cac, churn, own])
	rule.not_applicable == set() with input as judged([cac, traffic, own])
}

test_a_retired_kpi_without_timing_does_not_matter if {
	own := {"address": "kpi.own", "status": "retired"}
	rule.violation == {no_leading} with input as judged([share, cac, churn, own])
}

test_an_incomplete_plan_may_hide_the_missing_kind if {
	rule.not_applicable == {"incomplete"} with input as judged([share, cac, churn]) with input.plan.complete as false
	every kpis in [[share, cac, churn], [traffic, mql, likes]] {
		rule.violation == set() with input as judged(kpis) with input.plan.complete as false
	}
	rule.not_applicable == set() with input as judged([cac, churn, traffic]) with input.plan.complete as false
}
