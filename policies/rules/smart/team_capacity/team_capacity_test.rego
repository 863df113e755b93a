package goalpost.rules.smart.team_capacity_test

import data.goalpost.rules.smart.team_capacity as rule

objective(label, effort, start, deadline) := {
	"address": sprintf("objective.%s", [label]),
	"effort": effort,
	"start": start,
	"deadline": deadline,
	"status": "active",
}

year(label, effort) := objective(label, effort, "2027-01-01", "2027-12-31")

judged(objectives) := {
	"params": {"utilisation": 1, "prorate": true},
	"plan": {
		"complete": true,
		"period": {"start": "2027-01-01", "end": "2027-12-31"},
		"segments": [],
		"campaigns": [],
	},
	"team": {
		"address": "team.marketing",
		"label": "marketing",
		"name": "Phòng Marketing",
		"capacity": 30,
		"objectives": objectives,
	},
}

test_enough if {
	rule.violation == set() with input as judged([year("a", 14), year("b", 16)])
	rule.not_applicable == set() with input as judged([year("a", 14), year("b", 16)])
}

test_too_much if {
	rule.violation == {{"message": "over", "attribute": "capacity", "measure": 2, "args": {
		"team": "Phòng Marketing",
		"load": 32,
		"allowed": 30,
		"excess": 2,
		"work": [["objective.a", 14], ["objective.b", 18]],
	}}} with input as judged([year("a", 14), year("b", 18)])
}

test_only_what_lies_in_the_period_counts if {
	two_years := [objective("a", 40, "2027-01-01", "2028-12-31")]
	rule.violation == set() with input as judged(two_years)
	some v in rule.violation with input as judged(two_years) with input.params.prorate as false
	v.args.load == 40
	rule.violation == set() with input as judged([objective("a", 40, "2028-01-01", "2028-12-31")])
	some w in rule.violation with input as judged([objective("a", 40, "2026-07-02", "2027-12-31")])
		with input.team.capacity as 20
	w.args.work == [["objective.a", 26.6]]
}

test_part_of_the_capacity if {
	some v in rule.violation with input as judged([year("a", 25)]) with input.params.utilisation as 0.8
	v.args.allowed == 24
}

researched(objectives, teams) := object.union(judged(objectives), {"plan": {
	"segments": [
		{"address": "segment.young", "research": {"effort": 4}},
		{"address": "segment.old", "research": {"effort": 100}},
		{"address": "segment.known"},
	],
	"campaigns": [{"team": team, "status": "active", "segments": ["segment.young", "segment.known"]} | some team in teams],
}})

test_research_counts_for_those_who_need_it if {
	some v in rule.violation with input as researched([year("a", 27)], ["team.marketing"])
	v.args.work == [["objective.a", 27], ["segment.young", 4]]
	rule.violation == set() with input as researched([year("a", 28)], ["team.marketing", "team.sales"])
	rule.violation == set() with input as researched([year("a", 30)], ["team.sales"])
	off := json.patch(researched([year("a", 30)], ["team.marketing"]), [{"op": "add", "path": "/plan/campaigns/0/status", "value": "cancelled"}])
	rule.violation == set() with input as off
}

test_work_that_does_not_count if {
	every status in ["draft", "cancelled", "achieved", "missed"] {
		other := judged([object.union(year("a", 99), {"status": status})])
		rule.violation == set() with input as other
		rule.not_applicable == {"no_work"} with input as other
	}
}

test_what_is_not_known if {
	rule.not_applicable == {"no_capacity"} with input as json.remove(judged([year("a", 99)]), ["/team/capacity"])
	rule.not_applicable == {"no_effort"} with input as judged([json.remove(year("a", 9), ["effort"])])
	rule.not_applicable == {"no_dates"} with input as judged([json.remove(year("a", 99), ["start"])])
	rule.not_applicable == {"no_dates"} with input as json.remove(judged([year("a", 99)]), ["/plan/period"])
	rule.not_applicable == {"incomplete"} with input as judged([year("a", 9)]) with input.plan.complete as false
	rule.violation == set() with input as judged([year("a", 9)]) with input.plan.complete as false
	over := judged([year("a", 31), json.remove(year("b", 1), ["effort"])])
	rule.not_applicable == set() with input as over with input.plan.complete as false
	count(rule.violation) == 1 with input as over with input.plan.complete as false
}

test_label_stands_in_for_a_missing_name if {
	some v in rule.violation with input as json.remove(judged([year("a", 31)]), ["/team/name"])
	v.args.team == "marketing"
}
