package goalpost.rules.kpi.operational_cadence_test

import data.goalpost.rules.kpi.operational_cadence as rule

judged(cadence) := {"params": {"max_cadence": "monthly"}, "kpi": {
	"label": "visits",
	"name": "Lượt truy cập",
	"tier": "operational",
	"cadence": cadence,
	"invalid": {},
}}

test_monthly_or_more_often if {
	every cadence in ["daily", "weekly", "monthly"] {
		rule.violation == set() with input as judged(cadence)
		rule.not_applicable == set() with input as judged(cadence)
	}
}

test_too_rare if {
	every cadence in ["quarterly", "yearly"] {
		rule.violation == {{
			"message": "rare",
			"attribute": "cadence",
			"args": {"name": "Lượt truy cập", "cadence": cadence},
		}} with input as judged(cadence)
	}
}

test_no_cadence if {
	rule.violation == {{
		"message": "none",
		"attribute": "cadence",
		"args": {"name": "Lượt truy cập"},
	}} with input as json.remove(judged("x"), ["/kpi/cadence"])
}

test_the_rarest_rhythm_is_a_parameter if {
	count(rule.violation) == 1 with input as judged("monthly") with input.params.max_cadence as "weekly"
	rule.violation == set() with input as judged("quarterly") with input.params.max_cadence as "quarterly"
}

test_other_tiers if {
	every tier in ["functional", "strategic"] {
		rule.not_applicable == {"other_tier"} with input as judged("yearly") with input.kpi.tier as tier
		rule.violation == set() with input as judged("yearly") with input.kpi.tier as tier
	}
	rule.not_applicable == {"no_tier"} with input as json.remove(judged("yearly"), ["/kpi/tier"])
}

test_a_cadence_that_cannot_be_read if {
	unread := json.remove(judged("x"), ["/kpi/cadence"])
	rule.not_applicable == {"unread"} with input as unread with input.kpi.invalid as {"cadence": "often"}
	rule.violation == set() with input as unread with input.kpi.invalid as {"cadence": "often"}
}

test_label_stands_in_for_a_missing_name if {
	some v in rule.violation with input as json.remove(judged("yearly"), ["/kpi/name"])
	v.args.name == "visits"
}
