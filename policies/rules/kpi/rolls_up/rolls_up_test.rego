package goalpost.rules.kpi.rolls_up_test

import data.goalpost.rules.kpi.rolls_up as rule

other(status) := {"address": "kpi.mql", "status": status}

judged(tier, drives, driven_by) := {
	"plan": {"complete": true},
	"kpi": {
		"address": "kpi.visits",
		"label": "visits",
		"name": "Lượt truy cập",
		"tier": tier,
		"drives": drives,
		"driven_by": driven_by,
		"invalid": {},
	},
}

drives_nothing := {"message": "drives_nothing", "attribute": "drives", "args": {"name": "Lượt truy cập"}}

driven_by_nothing := {"message": "driven_by_nothing", "args": {"name": "Lượt truy cập", "address": "kpi.visits"}}

test_connected if {
	rule.violation == set() with input as judged("operational", [other("active")], [])
	rule.violation == set() with input as judged("operational", [other("draft")], [])
	rule.violation == set() with input as judged("strategic", [], [other("active")])
	rule.not_applicable == set() with input as judged("strategic", [], [other("active")])
}

test_an_operational_kpi_that_drives_nothing if {
	rule.violation == {drives_nothing} with input as judged("operational", [], [other("active")])
	rule.violation == {drives_nothing} with input as json.remove(judged("operational", [], []), ["/kpi/drives"])
	rule.violation == {drives_nothing} with input as judged("operational", [other("retired")], [])
}

test_a_strategic_kpi_that_nothing_drives if {
	rule.violation == {driven_by_nothing} with input as judged("strategic", [other("active")], [])
	rule.violation == {driven_by_nothing} with input as judged("strategic", [], [other("retired")])
}

test_other_tiers if {
	rule.not_applicable == {"functional"} with input as judged("functional", [], [])
	rule.violation == set() with input as judged("functional", [], [])
	rule.not_applicable == {"no_tier"} with input as json.remove(judged("functional", [], []), ["/kpi/tier"])
}

test_what_is_not_known if {
	rule.not_applicable == {"unresolved"} with input as judged("operational", [], [])
		with input.kpi.invalid as {"drives": "[kpi.nowhere]"}
	rule.violation == set() with input as judged("operational", [], [])
		with input.kpi.invalid as {"drives": "[kpi.nowhere]"}
	rule.not_applicable == {"incomplete"} with input as judged("strategic", [], []) with input.plan.complete as false
	rule.violation == set() with input as judged("strategic", [], []) with input.plan.complete as false
}

test_label_stands_in_for_a_missing_name if {
	some v in rule.violation with input as json.remove(judged("strategic", [], []), ["/kpi/name"])
	v.args.name == "visits"
}
