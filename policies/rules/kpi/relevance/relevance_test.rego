package goalpost.rules.kpi.relevance_test

import data.goalpost.rules.kpi.relevance as rule

sov := {"address": "kpi.sov", "metric": "share_of_voice", "catalogue": {
	"primary": ["brand_awareness"],
	"supporting": ["thought_leadership"],
	"irrelevant": [],
}}

cac := {"address": "kpi.cac", "metric": "cac", "catalogue": {
	"primary": ["revenue"],
	"supporting": ["lead_generation", "customer_value"],
	"irrelevant": ["brand_awareness"],
}}

market_share := {"address": "kpi.share", "metric": "market_share", "catalogue": {
	"primary": ["revenue"],
	"supporting": ["brand_awareness"],
	"irrelevant": [],
}}

revenue := {"address": "kpi.revenue", "metric": "revenue_growth", "catalogue": {"primary": ["revenue"], "supporting": [], "irrelevant": []}}

own := {"address": "kpi.cups", "metric": "x_cups"}

unnamed := {"address": "kpi.cups"}

judged(measure, kpis) := {
	"params": {"override": {}, "unknown_metric": "info"},
	"objective": {
		"label": "sov",
		"title": "SOV 12% → 15%",
		"category": "brand_awareness",
		"measure": measure,
		"kpis": kpis,
		"invalid": {},
	},
}

said(message, measure, kpis, better) := {"message": message, "attribute": "measure", "key": "measure", "args": {
	"title": "SOV 12% → 15%",
	"category": "brand_awareness",
	"kpi": measure.address,
	"metric": object.get(measure, "metric", ""),
	"kpis": kpis,
	"better": better,
}}

test_primary_measure if {
	rule.violation == set() with input as judged(sov, [])
	rule.violation == set() with input as judged(sov, [market_share, revenue, own])
	rule.not_applicable == set() with input as judged(sov, [])
}

test_irrelevant_measure if {
	rule.violation == {said("irrelevant_measure", cac, ["kpi.cac"], [])} with input as judged(cac, [])
}

test_unlisted_measure if {
	rule.violation == {said("unlisted_measure", revenue, ["kpi.revenue", "kpi.sov"], ["kpi.sov"])} with input as judged(revenue, [sov])
}

test_supporting_measure_beside_a_primary_kpi if {
	rule.violation == {said("supporting_measure", market_share, ["kpi.share", "kpi.sov"], ["kpi.sov"])} with input as judged(market_share, [sov])
}

test_no_primary_kpi_at_all if {
	rule.violation == {said("no_primary", market_share, ["kpi.share"], [])} with input as judged(market_share, [])
	rule.violation == {said("no_primary", market_share, ["kpi.revenue", "kpi.share"], [])} with input as judged(market_share, [revenue])
}

test_an_unknown_kpi_may_be_the_primary_one if {
	rule.violation == set() with input as judged(market_share, [own])
}

test_unknown_measure if {
	rule.violation == {said("unknown_measure", own, ["kpi.cups"], [])} with input as judged(own, [])
	rule.violation == {said("unknown_measure", unnamed, ["kpi.cups"], [])} with input as judged(unnamed, [])
}

test_unknown_metrics_can_be_ignored if {
	rule.violation == set() with input as judged(own, []) with input.params.unknown_metric as "ignore"
}

test_unknown_metrics_can_weigh_like_unlisted_ones if {
	expected := said("unlisted_measure", own, ["kpi.cups"], [])
	rule.violation == {expected} with input as judged(own, []) with input.params.unknown_metric as "warning"
}

irrelevant_kpi(i) := {"message": "irrelevant_kpi", "attribute": sprintf("kpis.%d", [i]), "key": "kpi.cac", "args": {
	"title": "SOV 12% → 15%",
	"category": "brand_awareness",
	"kpi": "kpi.cac",
	"metric": "cac",
}}

test_irrelevant_kpi_beside_the_measure if {
	rule.violation == {irrelevant_kpi(1)} with input as judged(sov, [market_share, cac])
}

test_irrelevant_measure_and_kpi_are_two_violations if {
	rule.violation == {
		said("irrelevant_measure", cac, ["kpi.cac"], []),
		irrelevant_kpi(0),
	} with input as judged(cac, [cac])
}

test_kpis_without_a_measure_are_judged if {
	rule.violation == {irrelevant_kpi(0)} with input as json.remove(judged(sov, [cac]), ["/objective/measure"])
}

test_a_level_of_ones_own_wins if {
	as_primary := {"cac": {"brand_awareness": "primary"}}
	rule.violation == set() with input as judged(cac, []) with input.params.override as as_primary
	as_irrelevant := {"share_of_voice": {"brand_awareness": "irrelevant"}}
	expected := said("irrelevant_measure", sov, ["kpi.sov"], [])
	rule.violation == {expected} with input as judged(sov, []) with input.params.override as as_irrelevant
	of_an_own_metric := {"x_cups": {"brand_awareness": "primary"}}
	rule.violation == set() with input as judged(own, []) with input.params.override as of_an_own_metric
}

test_a_level_for_another_category_or_in_other_words_changes_nothing if {
	every override in [{"cac": {"revenue": "primary"}}, {"cac": {"brand_awareness": "good"}}] {
		rule.violation == {said("irrelevant_measure", cac, ["kpi.cac"], [])} with input as judged(cac, []) with input.params.override as override
	}
}

test_label_stands_in_for_a_missing_title if {
	some v in rule.violation with input as json.remove(judged(cac, []), ["/objective/title"])
	v.args.title == "sov"
}

test_a_reference_that_leads_nowhere_is_not_judged if {
	every attribute in ["measure", "kpis"] {
		broken := json.patch(judged(cac, [cac]), [{"op": "add", "path": sprintf("/objective/invalid/%s", [attribute]), "value": "kpi.so"}])
		rule.not_applicable == {"unresolved"} with input as broken
		rule.violation == set() with input as broken
	}
}

test_no_category if {
	rule.not_applicable == {"no_category"} with input as json.remove(judged(cac, []), ["/objective/category"])
	rule.violation == set() with input as json.remove(judged(cac, []), ["/objective/category"])
}

test_no_kpi if {
	rule.not_applicable == {"no_kpi"} with input as json.remove(judged(sov, []), ["/objective/measure", "/objective/kpis"])
	rule.violation == set() with input as json.remove(judged(sov, []), ["/objective/measure", "/objective/kpis"])
}
