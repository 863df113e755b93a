package goalpost.rules.kpi.retention_metrics_test

import data.goalpost.rules.kpi.retention_metrics as rule

kpi(metric, families) := {"address": sprintf("kpi.%s", [metric]), "metric": metric, "catalogue": {"families": families}}

retention := kpi("retention_rate", ["retention"])

clv := kpi("clv", ["retention", "profitability"])

nps := kpi("nps", ["brand_awareness", "loyalty"])

clicks := kpi("email_ctr", ["email"])

own := object.remove(kpi("x_visits", []), ["catalogue"])

judged(measure, kpis) := {
	"params": {"families": ["retention"], "satisfaction": ["nps"]},
	"objective": {
		"address": "objective.value",
		"label": "value",
		"title": "Khách quay lại nhiều hơn",
		"category": "customer_value",
		"status": "active",
		"measure": measure,
		"kpis": kpis,
		"invalid": {},
	},
}

said(message, measure) := {"message": message, "attribute": "measure", "args": {
	"title": "Khách quay lại nhiều hơn",
	"kpi": measure.address,
	"metric": measure.metric,
}}

test_retention_decides if {
	every measure in [retention, clv] {
		rule.violation == set() with input as judged(measure, [clicks, own])
		rule.not_applicable == set() with input as judged(measure, [clicks, own])
	}
}

test_another_figure_decides if {
	rule.violation == {said("other", clicks)} with input as judged(clicks, [])
	rule.violation == {said("other", clicks)} with input as judged(clicks, [retention])
	rule.violation == {said("other", clicks)} with input as json.remove(judged(clicks, []), ["/objective/kpis"])
}

test_satisfaction_alone_is_not_retention if {
	rule.violation == {said("satisfaction", nps)} with input as judged(nps, [])
	rule.violation == {said("satisfaction", nps)} with input as judged(nps, [clicks])
	rule.violation == {said("satisfaction", nps)} with input as json.remove(judged(nps, []), ["/objective/kpis"])
}

test_satisfaction_beside_retention if {
	rule.violation == set() with input as judged(nps, [clicks, retention])
	rule.not_applicable == set() with input as judged(nps, [own, retention])
}

test_families_and_surveys_are_parameters if {
	rule.violation == set() with input as judged(clicks, []) with input.params.families as ["email"]
	rule.violation == {said("other", nps)} with input as judged(nps, [retention]) with input.params.satisfaction as []
}

test_label_stands_in_for_a_missing_title if {
	some v in rule.violation with input as json.remove(judged(nps, []), ["/objective/title"])
	v.args.title == "value"
}

test_other_categories if {
	every other in [object.union(judged(nps, []), {"objective": {"category": "engagement"}}), json.remove(judged(nps, []), ["/objective/category"])] {
		rule.not_applicable == {"other_category"} with input as other
		rule.violation == set() with input as other
	}
}

test_an_objective_that_has_ended if {
	every status in ["achieved", "missed"] {
		rule.not_applicable == {"ended"} with input as judged(nps, []) with input.objective.status as status
		rule.violation == set() with input as judged(nps, []) with input.objective.status as status
	}
}

test_no_measure if {
	rule.not_applicable == {"no_measure"} with input as json.remove(judged(nps, [retention]), ["/objective/measure"])
	rule.violation == set() with input as json.remove(judged(nps, [retention]), ["/objective/measure"])
}

test_a_metric_outside_the_catalogue if {
	every case in [judged(own, []), judged(own, [retention]), judged(nps, [own])] {
		rule.not_applicable == {"unknown_metric"} with input as case
		rule.violation == set() with input as case
	}
	rule.not_applicable == set() with input as judged(clicks, [own])
}

lost(measure, kpis) := object.union(judged(measure, kpis), {"objective": {"invalid": {"kpis": "[kpi.retentio]"}}})

test_a_reference_that_leads_nowhere if {
	rule.not_applicable == {"unresolved"} with input as lost(nps, [])
	rule.violation == set() with input as lost(nps, [])
	rule.not_applicable == set() with input as lost(nps, [retention])
	rule.not_applicable == set() with input as lost(clicks, [])
}
