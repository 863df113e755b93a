package goalpost.rules.structure.review_cadence_declared_test

import data.goalpost.rules.structure.review_cadence_declared as rule

judged(cadence, kpis) := {"params": {"operational_max": "monthly"}, "plan": {
	"label": "p",
	"title": "Kế hoạch 2027",
	"review_cadence": cadence,
	"kpis": kpis,
	"invalid": {},
}}

kpi(label, tier, status) := {"address": sprintf("kpi.%s", [label]), "tier": tier, "status": status}

traffic := kpi("traffic", "operational", "active")

test_declared if {
	every cadence in ["weekly", "monthly"] {
		rule.violation == set() with input as judged(cadence, [traffic])
		rule.not_applicable == set() with input as judged(cadence, [traffic])
	}
}

test_not_declared if {
	rule.violation == {{"message": "none", "attribute": "review_cadence", "args": {"title": "Kế hoạch 2027"}}} with input as json.remove(judged("", []), ["/plan/review_cadence"])
	some v in rule.violation with input as json.remove(judged("", []), ["/plan/review_cadence", "/plan/title"])
	v.args.title == "p"
}

test_too_rare_for_operational_kpis if {
	rule.violation == {{"message": "too_rare", "attribute": "review_cadence", "args": {
		"cadence": "quarterly",
		"kpis": ["kpi.clicks", "kpi.traffic"],
	}}} with input as judged("quarterly", [traffic, kpi("clicks", "operational", "active"), kpi("clv", "strategic", "active")])
	count(rule.violation) == 1 with input as judged("monthly", [traffic]) with input.params.operational_max as "weekly"
}

test_other_kpis_can_wait_a_quarter if {
	every kpis in [[], [kpi("clv", "strategic", "active")], [kpi("traffic", "operational", "retired")], [{"address": "kpi.own", "status": "active"}]] {
		rule.violation == set() with input as judged("quarterly", kpis)
	}
}

test_a_rhythm_that_cannot_be_read if {
	unread := object.union(json.remove(judged("", []), ["/plan/review_cadence"]), {"plan": {"invalid": {"review_cadence": "sometimes"}}})
	rule.not_applicable == {"unread"} with input as unread
	rule.violation == set() with input as unread
}
