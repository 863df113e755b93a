package goalpost.rules.kpi.strategic_cross_functional_test

import data.goalpost.rules.kpi.strategic_cross_functional as rule

team(label) := {"address": sprintf("team.%s", [label])}

judged(agreed_by, teams) := {
	"params": {"min_teams": 2},
	"plan": {"complete": true, "teams": [team(label) | some label in teams]},
	"kpi": {
		"label": "revenue",
		"name": "Doanh thu",
		"tier": "strategic",
		"agreed_by": [team(label) | some label in agreed_by],
		"invalid": {},
	},
}

three := ["marketing", "sales", "service"]

few(count, teams, need, missing) := {
	"message": "few",
	"attribute": "agreed_by",
	"measure": need - count,
	"args": {"name": "Doanh thu", "count": count, "teams": teams, "need": need, "missing": missing},
}

test_two_teams if {
	rule.violation == set() with input as judged(["marketing", "sales"], three)
	rule.not_applicable == set() with input as judged(["marketing", "sales"], three)
}

test_one_team_or_none if {
	one := few(1, ["team.sales"], 2, ["team.sales", "team.marketing", "team.service"])
	rule.violation == {one} with input as judged(["sales"], three)
	rule.violation == {one} with input as judged(["sales", "sales"], three)
	none := few(0, [], 2, ["team.marketing", "team.sales", "team.service"])
	rule.violation == {none} with input as judged([], three)
	rule.violation == {none} with input as json.remove(judged([], three), ["/kpi/agreed_by"])
}

test_no_more_teams_than_there_are if {
	rule.violation == set() with input as judged(["marketing", "sales"], ["marketing", "sales"])
		with input.params.min_teams as 3
	some v in rule.violation with input as judged(["marketing", "sales"], three) with input.params.min_teams as 3
	v.args.need == 3
	v.measure == 1
}

test_a_company_of_one_team if {
	rule.not_applicable == {"one_team"} with input as judged([], ["marketing"])
	rule.violation == set() with input as judged([], ["marketing"])
}

test_other_tiers if {
	rule.not_applicable == {"other_tier"} with input as judged([], three) with input.kpi.tier as "functional"
	rule.violation == set() with input as judged([], three) with input.kpi.tier as "functional"
	rule.not_applicable == {"no_tier"} with input as json.remove(judged([], three), ["/kpi/tier"])
}

test_what_is_not_known if {
	rule.not_applicable == {"unresolved"} with input as judged(["sales"], three)
		with input.kpi.invalid as {"agreed_by": "[team.x]"}
	rule.violation == set() with input as judged(["sales"], three) with input.kpi.invalid as {"agreed_by": "[team.x]"}
	rule.not_applicable == set() with input as judged(["sales", "marketing"], three)
		with input.kpi.invalid as {"agreed_by": "[team.x]"}
	rule.not_applicable == {"incomplete"} with input as judged(["sales"], ["sales"]) with input.plan.complete as false
	rule.violation == set() with input as judged(["sales"], three) with input.plan.complete as false
	rule.not_applicable == set() with input as judged(["sales", "marketing"], three) with input.plan.complete as false
}

test_label_stands_in_for_a_missing_name if {
	some v in rule.violation with input as json.remove(judged([], three), ["/kpi/name"])
	v.args.name == "revenue"
}
