package goalpost.rules.kpi.thought_leadership_proxy_test

import data.goalpost.rules.kpi.thought_leadership_proxy as rule

kpi(metric) := {"address": sprintf("kpi.%s", [metric]), "metric": metric, "catalogue": {"id": metric}}

mentions := kpi("brand_mentions")

actions := kpi("cta_rate")

own := object.remove(kpi("x_quotes"), ["catalogue"])

awareness(label, measure) := {
	"address": sprintf("objective.%s", [label]),
	"category": "brand_awareness",
	"status": "active",
	"measure": measure.address,
}

judged(measure, others) := {
	"params": {"proxies": ["content_traffic", "cta_rate"]},
	"plan": {"complete": true, "objectives": array.concat(others, [object.union(awareness("advice", measure), {"category": "thought_leadership"})])},
	"objective": {
		"address": "objective.advice",
		"label": "advice",
		"title": "Được hỏi ý kiến về cà phê",
		"category": "thought_leadership",
		"status": "active",
		"measure": measure,
	},
}

plain := {"message": "awareness", "attribute": "measure", "key": "measure", "args": {
	"title": "Được hỏi ý kiến về cà phê",
	"kpi": "kpi.brand_mentions",
	"metric": "brand_mentions",
}}

shared(kpi, others) := {"message": "shared", "attribute": "measure", "key": "shared", "args": {
	"title": "Được hỏi ý kiến về cà phê",
	"kpi": kpi,
	"others": others,
}}

test_a_proxy_decides if {
	every metric in ["content_traffic", "cta_rate"] {
		rule.violation == set() with input as judged(kpi(metric), [awareness("known", mentions)])
		rule.not_applicable == set() with input as judged(kpi(metric), [awareness("known", mentions)])
	}
}

test_awareness_decides if {
	rule.violation == {plain} with input as judged(mentions, [])
	rule.violation == set() with input as judged(mentions, []) with input.params.proxies as ["brand_mentions"]
}

test_what_is_no_proxy_is_told_once if {
	rule.violation == {plain} with input as judged(mentions, [awareness("known", mentions)])
}

test_one_kpi_for_both if {
	rule.violation == {shared("kpi.cta_rate", ["objective.known"])} with input as judged(actions, [awareness("known", actions)])
	both := [awareness("two", actions), awareness("one", actions)]
	rule.violation == {shared("kpi.cta_rate", ["objective.one", "objective.two"])} with input as judged(actions, both)
}

test_objectives_that_do_not_count_for_sharing if {
	every patch in [{"status": "cancelled"}, {"category": "lead_generation"}, {"measure": "kpi.other"}] {
		rule.violation == set() with input as judged(actions, [object.union(awareness("known", actions), patch)])
	}
}

test_label_stands_in_for_a_missing_title if {
	some v in rule.violation with input as json.remove(judged(mentions, []), ["/objective/title"])
	v.args.title == "advice"
}

test_other_categories if {
	every other in [object.union(judged(mentions, []), {"objective": {"category": "engagement"}}), json.remove(judged(mentions, []), ["/objective/category"])] {
		rule.not_applicable == {"other_category"} with input as other
		rule.violation == set() with input as other
	}
}

test_an_objective_that_has_ended if {
	every status in ["achieved", "missed"] {
		rule.not_applicable == {"ended"} with input as judged(mentions, []) with input.objective.status as status
		rule.violation == set() with input as judged(mentions, []) with input.objective.status as status
	}
}

test_no_measure if {
	rule.not_applicable == {"no_measure"} with input as json.remove(judged(mentions, []), ["/objective/measure"])
	rule.violation == set() with input as json.remove(judged(mentions, []), ["/objective/measure"])
}

test_a_metric_outside_the_catalogue if {
	rule.not_applicable == {"unknown_metric"} with input as judged(own, [awareness("known", own)])
	rule.violation == set() with input as judged(own, [awareness("known", own)])
	rule.not_applicable == set() with input as judged(own, []) with input.params.proxies as ["x_quotes"]
}

test_an_incomplete_plan_may_hide_the_other_objective if {
	rule.not_applicable == {"incomplete"} with input as judged(actions, []) with input.plan.complete as false
	rule.violation == set() with input as judged(actions, []) with input.plan.complete as false
	rule.violation == {plain} with input as judged(mentions, []) with input.plan.complete as false
	rule.not_applicable == set() with input as judged(mentions, []) with input.plan.complete as false
	rule.not_applicable == set() with input as judged(actions, [awareness("known", actions)]) with input.plan.complete as false
}
