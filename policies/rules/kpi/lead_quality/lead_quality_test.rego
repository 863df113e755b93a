package goalpost.rules.kpi.lead_quality_test

import data.goalpost.rules.kpi.lead_quality as rule

kpi(metric) := {"address": sprintf("kpi.%s", [metric]), "metric": metric, "catalogue": {"id": metric}, "given": {"metric": metric}}

leads := kpi("lead_volume")

cpl := kpi("cpl")

own := object.remove(kpi("x_leads"), ["catalogue"])

judged(measure, kpis) := {
	"params": {"quality": ["mql", "sql", "lead_quality", "lead_to_customer_rate"], "scoring": ["score", "chấm điểm", "điểm từ"]},
	"objective": {
		"address": "objective.leads",
		"label": "leads",
		"title": "Có 1.000 khách hàng tiềm năng mới",
		"category": "lead_generation",
		"status": "active",
		"measure": measure,
		"kpis": kpis,
		"invalid": {},
	},
}

volume_only(kpis) := {"message": "volume_only", "attribute": "measure", "args": {"title": "Có 1.000 khách hàng tiềm năng mới", "kpis": kpis}}

test_quality_as_measure_or_beside_it if {
	every metric in ["mql", "sql", "lead_quality", "lead_to_customer_rate"] {
		every case in [judged(kpi(metric), []), judged(leads, [cpl, kpi(metric)]), judged(own, [kpi(metric)])] {
			rule.violation == set() with input as case
			rule.not_applicable == set() with input as case
		}
	}
}

test_volume_only if {
	rule.violation == {volume_only(["kpi.lead_volume"])} with input as judged(leads, [])
	rule.violation == {volume_only(["kpi.cpl", "kpi.lead_volume"])} with input as judged(leads, [cpl])
	rule.violation == {volume_only(["kpi.lead_volume"])} with input as json.remove(judged(leads, []), ["/objective/kpis"])
	rule.violation == {volume_only(["kpi.cpl"])} with input as json.remove(judged(leads, [cpl]), ["/objective/measure"])
}

test_what_quality_is_can_be_said if {
	rule.violation == set() with input as judged(cpl, []) with input.params.quality as ["cpl"]
}

test_a_documented_threshold if {
	every formula in ["leads with a Score of 50 or more", "khách được chấm điểm trên 50", "điểm từ 40"] {
		scored := object.union(leads, {"given": {"formula": formula}})
		rule.violation == set() with input as judged(scored, [])
		rule.violation == set() with input as judged(leads, [scored])
	}
	every formula in ["leads with a good score", "50 leads", ""] {
		rule.violation == {volume_only(["kpi.lead_volume"])} with input as judged(object.union(leads, {"given": {"formula": formula}}), [])
	}
}

test_label_stands_in_for_a_missing_title if {
	some v in rule.violation with input as json.remove(judged(leads, []), ["/objective/title"])
	v.args.title == "leads"
}

test_other_categories if {
	every other in [object.union(judged(leads, []), {"objective": {"category": "revenue"}}), json.remove(judged(leads, []), ["/objective/category"])] {
		rule.not_applicable == {"other_category"} with input as other
		rule.violation == set() with input as other
	}
}

test_an_objective_that_has_ended if {
	every status in ["achieved", "missed"] {
		rule.not_applicable == {"ended"} with input as judged(leads, []) with input.objective.status as status
		rule.violation == set() with input as judged(leads, []) with input.objective.status as status
	}
}

test_no_kpi if {
	none := json.remove(judged(leads, []), ["/objective/measure", "/objective/kpis"])
	rule.not_applicable == {"no_kpi"} with input as none
	rule.violation == set() with input as none
}

test_a_reference_that_leads_nowhere if {
	every attribute in ["measure", "kpis"] {
		lost := object.union(judged(leads, []), {"objective": {"invalid": {attribute: "kpi.mq"}}})
		rule.not_applicable == {"unresolved"} with input as lost
		rule.violation == set() with input as lost
		good := object.union(judged(kpi("mql"), []), {"objective": {"invalid": {attribute: "kpi.mq"}}})
		rule.not_applicable == set() with input as good
	}
}

test_a_metric_outside_the_catalogue_may_be_about_quality if {
	every case in [judged(own, []), judged(leads, [own])] {
		rule.not_applicable == {"unknown_metric"} with input as case
		rule.violation == set() with input as case
	}
}
