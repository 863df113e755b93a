package goalpost.rules.smart.revenue_amount_test

import data.goalpost.rules.smart.revenue_amount as rule

judged(unit, kpis) := {"objective": {
	"label": "sales",
	"title": "Tăng doanh thu",
	"category": "revenue",
	"kind": "kpi_improvement",
	"status": "active",
	"measure": {"address": "kpi.rate", "unit": unit},
	"kpis": kpis,
	"invalid": {},
}}

no_money(unit) := {"message": "no_money", "attribute": "measure", "args": {
	"title": "Tăng doanh thu",
	"kpi": "kpi.rate",
	"unit": unit,
}}

test_a_measure_in_money if {
	rule.violation == set() with input as judged("currency", [])
	rule.not_applicable == set() with input as judged("currency", [])
}

test_a_measure_in_percent_or_pieces if {
	rule.violation == {no_money("percent")} with input as judged("percent", [])
	rule.violation == {no_money("count")} with input as judged("count", [{"unit": "count", "baseline": {"value": 3}}])
	rule.violation == {no_money("percent")} with input as json.remove(judged("percent", []), ["/objective/kpis"])
}

test_money_beside_the_measure if {
	rule.violation == set() with input as judged("percent", [{"unit": "currency", "baseline": {"value": 0}}])
	rule.violation == {no_money("percent")} with input as judged("percent", [{"unit": "currency"}])
}

test_other_objectives if {
	rule.not_applicable == {"other_category"} with input as judged("count", []) with input.objective.category as "engagement"
	rule.violation == set() with input as judged("count", []) with input.objective.category as "engagement"
	rule.not_applicable == {"task"} with input as json.remove(judged("count", []), ["/objective/measure"])
		with input.objective.kind as "task"
	every status in ["achieved", "missed"] {
		rule.not_applicable == {"ended"} with input as judged("count", []) with input.objective.status as status
		rule.violation == set() with input as judged("count", []) with input.objective.status as status
	}
}

test_what_is_not_known if {
	rule.not_applicable == {"no_unit"} with input as json.remove(judged("count", []), ["/objective/measure"])
	rule.not_applicable == {"unresolved"} with input as judged("count", []) with input.objective.invalid as {"kpis": "x"}
	rule.violation == set() with input as judged("count", []) with input.objective.invalid as {"kpis": "x"}
	rule.not_applicable == set() with input as judged("currency", []) with input.objective.invalid as {"kpis": "x"}
}

test_label_stands_in_for_a_missing_title if {
	some v in rule.violation with input as json.remove(judged("count", []), ["/objective/title"])
	v.args.title == "sales"
}
