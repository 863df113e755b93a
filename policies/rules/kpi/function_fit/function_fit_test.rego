package goalpost.rules.kpi.function_fit_test

import data.goalpost.rules.kpi.function_fit as rule

usual := {
	"marketing": ["brand_awareness", "content", "lead_generation"],
	"sales": ["acquisition", "revenue", "lead_generation"],
	"customer_service": ["retention"],
}

team(function) := {"address": sprintf("team.%s", [function]), "function": function}

judged(families, functions) := {"params": {"usual": usual}, "kpi": {
	"address": "kpi.it",
	"label": "it",
	"name": "Chỉ số",
	"metric": "share_of_voice",
	"catalogue": {"families": families},
	"teams": [team(function) | some function in functions],
	"invalid": {},
}}

test_a_family_that_the_function_usually_tracks if {
	every function, families in {
		"sales": ["revenue"],
		"marketing": ["brand_awareness", "loyalty"],
		"customer_service": ["retention", "profitability"],
	} {
		rule.violation == set() with input as judged(families, [function])
		rule.not_applicable == set() with input as judged(families, [function])
	}
}

unusual(families, functions, expected) := {"message": "unusual", "attribute": "metric", "args": {
	"name": "Chỉ số",
	"metric": "share_of_voice",
	"families": families,
	"functions": functions,
	"usual_families": expected,
}}

test_share_of_voice_in_sales if {
	expected := unusual(["brand_awareness"], ["sales"], ["acquisition", "lead_generation", "revenue"])
	rule.violation == {expected} with input as judged(["brand_awareness"], ["sales"])
}

test_one_fitting_team_is_enough if {
	rule.violation == set() with input as judged(["brand_awareness"], ["sales", "marketing"])
	rule.violation == set() with input as judged(["brand_awareness"], ["other", "marketing"])
	rule.not_applicable == set() with input as judged(["brand_awareness"], ["other", "marketing"])
}

test_no_team_of_several_fits if {
	expected := unusual(
		["retention"], ["marketing", "sales"],
		["acquisition", "brand_awareness", "content", "lead_generation", "revenue"],
	)
	rule.violation == {expected} with input as judged(["retention"], ["sales", "marketing", "sales"])
}

test_label_stands_in_for_a_missing_name if {
	some v in rule.violation with input as json.remove(judged(["retention"], ["sales"]), ["/kpi/name"])
	v.args.name == "it"
}

test_what_is_usual_is_a_parameter if {
	rule.violation == set() with input as judged(["brand_awareness"], ["sales"]) with input.params.usual.sales as ["brand_awareness"]
	rule.not_applicable == {"no_function"} with input as judged(["brand_awareness"], ["sales"]) with input.params.usual as {"marketing": ["brand_awareness"]}
}

test_functions_without_a_list if {
	every functions in [["other"], ["hr", "finance"], ["sales", "other"], []] {
		rule.not_applicable == {"no_function"} with input as judged(["brand_awareness"], functions)
		rule.violation == set() with input as judged(["brand_awareness"], functions)
	}
}

test_families_of_the_whole_company if {
	every families in [["market_growth"], ["profitability"]] {
		rule.not_applicable == {"unclaimed"} with input as judged(families, ["sales"])
		rule.violation == set() with input as judged(families, ["sales"])
	}
}

test_a_metric_outside_the_catalogue if {
	own := json.remove(judged([], ["sales"]), ["/kpi/catalogue"])
	rule.not_applicable == {"unknown_metric"} with input as own
	rule.violation == set() with input as own
}

test_a_team_that_leads_nowhere if {
	every attribute in ["team", "teams"] {
		lost := object.union(judged(["retention"], ["sales"]), {"kpi": {"invalid": {attribute: "team.sale"}}})
		rule.not_applicable == {"unresolved"} with input as lost
		rule.violation == set() with input as lost
	}
}
