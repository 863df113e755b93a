package goalpost.rules.company.social_budget_test

import data.goalpost.rules.company.social_budget as rule

campaign(title, budget, channels) := {"title": title, "status": "active", "budget": budget, "channels": channels}

judged(campaigns) := {
	"params": {"max_percent": 40},
	"plan": {"complete": true, "campaigns": campaigns},
}

films := campaign("Films", 5000, ["social", "email"])

test_a_quarter_is_fine if {
	rule.violation == set() with input as judged([films, campaign("Fair", 5000, ["event"])])
}

test_half_is_too_much if {
	rule.violation == {{
		"message": "too_much",
		"measure": 50,
		"args": {"share": 50, "campaigns": ["Films"]},
	}} with input as judged([films])
}

test_the_limit_itself_is_too_much if {
	count(rule.violation) == 1 with input as judged([
		campaign("Films", 4000, ["social"]),
		campaign("Fair", 6000, ["event"]),
	])
}

test_a_cancelled_campaign_costs_nothing if {
	rule.not_applicable == {"no_budget"} with input as judged([object.union(films, {"status": "cancelled"})])
}

test_a_campaign_without_channels_says_nothing if {
	unknown := object.remove(campaign("Fair", 5000, []), ["channels"])
	rule.not_applicable == {"no_channels"} with input as judged([films, unknown])
	rule.violation == set() with input as judged([films, unknown])
}

test_an_incomplete_plan_says_nothing if {
	partial := {"params": {"max_percent": 40}, "plan": {"complete": false, "campaigns": [films]}}
	rule.not_applicable == {"incomplete"} with input as partial
	rule.violation == set() with input as partial
}
