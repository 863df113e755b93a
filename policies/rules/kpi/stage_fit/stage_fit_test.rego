package goalpost.rules.kpi.stage_fit_test

import data.goalpost.rules.kpi.stage_fit as rule

kpi(metric, families) := {
	"address": sprintf("kpi.%s", [metric]),
	"metric": metric,
	"status": "active",
	"catalogue": {"families": families},
	"contexts": [],
}

signups := kpi("signups", ["acquisition"])

retention := kpi("retention_rate", ["retention"])

sales := kpi("monthly_sales", ["revenue"])

own := object.remove(kpi("x_cups", []), ["catalogue"])

judged(stage, kpis) := {
	"params": {"early": ["signups"], "later_families": ["retention"]},
	"plan": {"complete": true, "stage": stage, "kpis": kpis},
}

early_only := {"message": "early_only", "attribute": "stage", "args": {"kpis": ["kpi.signups"]}}

test_signups_beside_retention if {
	rule.violation == set() with input as judged("mature", [signups, retention, own])
	rule.not_applicable == set() with input as judged("mature", [signups, retention, own])
}

test_no_signups if {
	rule.violation == set() with input as judged("mature", [sales, own])
	rule.not_applicable == set() with input as judged("mature", [sales, own])
}

test_signups_only if {
	rule.violation == {early_only} with input as judged("mature", [signups, sales])
}

test_retention_that_is_not_in_use if {
	every status in ["draft", "retired"] {
		rule.violation == {early_only} with input as judged("mature", [signups, object.union(retention, {"status": status})])
		rule.violation == set() with input as judged("mature", [object.union(signups, {"status": status})])
	}
}

noted(kind, note) := object.union(signups, {"contexts": [{"kind": kind, "note": note}]})

test_a_note_on_a_new_market if {
	rule.violation == set() with input as judged("mature", [noted("market", "Dòng trà đóng chai mới ra")])
	rule.violation == {early_only} with input as judged("mature", [noted("market", " ")])
	rule.violation == {early_only} with input as judged("mature", [noted("campaign", "Mùa hè")])
	other := object.union(signups, {"address": "kpi.app_signups"})
	some v in rule.violation with input as judged("mature", [noted("market", "Dòng mới"), other])
	v.args.kpis == ["kpi.app_signups"]
}

test_what_is_early_and_what_is_later_are_parameters if {
	rule.violation == set() with input as judged("mature", [signups]) with input.params.early as []
	rule.violation == set() with input as judged("mature", [signups, sales]) with input.params.later_families as ["revenue"]
}

test_other_stages if {
	every stage in ["startup", "growth"] {
		rule.not_applicable == {"other_stage"} with input as judged(stage, [signups])
		rule.violation == set() with input as judged(stage, [signups])
	}
}

test_no_stage if {
	rule.not_applicable == {"no_stage"} with input as json.remove(judged("", [signups]), ["/plan/stage"])
	rule.violation == set() with input as json.remove(judged("", [signups]), ["/plan/stage"])
}

test_a_metric_outside_the_catalogue_may_be_about_retention if {
	rule.not_applicable == {"unknown_metric"} with input as judged("mature", [signups, own])
	rule.violation == set() with input as judged("mature", [signups, own])
	rule.violation == {early_only} with input as judged("mature", [signups, object.union(own, {"status": "retired"})])
}

test_an_incomplete_plan_may_hide_either if {
	every kpis in [[signups], [sales]] {
		rule.not_applicable == {"incomplete"} with input as judged("mature", kpis) with input.plan.complete as false
		rule.violation == set() with input as judged("mature", kpis) with input.plan.complete as false
	}
	rule.not_applicable == set() with input as judged("mature", [retention]) with input.plan.complete as false
}
