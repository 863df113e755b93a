package goalpost.rules.smart.unrealistic_target_test

import data.goalpost.rules.smart.unrealistic_target as rule

judged(target) := {"params": {"max_stretch": 2, "waive_with_rationale": true}, "objective": {
	"label": "mql",
	"title": "Thêm MQL",
	"status": "active",
	"measure": {"metric": "mql", "catalogue": {"id": "mql"}},
	"baseline": 620,
	"target": target,
	"start": "2027-01-01",
	"deadline": "2027-06-30",
	"past_growth": {"percent": 9, "months": 6},
}}

test_a_stretch if {
	rule.violation == set() with input as judged(700)
	rule.not_applicable == set() with input as judged(700)
}

test_too_far if {
	rule.violation == {{"message": "too_far", "attribute": "target", "key": "target", "measure": 51.8, "args": {
		"past_percent": 9,
		"past_months": 6,
		"past": 18.8,
		"asked": 975,
		"baseline": 620,
		"target": 2000,
		"days": 180,
		"ratio": 51.8,
	}}} with input as judged(2000)
}

test_the_stretch_is_a_parameter if {
	rule.violation == set() with input as judged(2000) with input.params.max_stretch as 52
	count(rule.violation) == 1 with input as judged(700) with input.params.max_stretch as 1.4
}

test_reasons_are_given if {
	explained := object.union(judged(2000), {"objective": {"rationale": "Mở thêm hai thành phố"}})
	rule.not_applicable == {"explained"} with input as explained
	rule.violation == set() with input as explained
	count(rule.violation) == 1 with input as explained with input.params.waive_with_rationale as false
	count(rule.violation) == 1 with input as explained with input.objective.rationale as " "
}

share(target) := object.union(judged(target), {"objective": {
	"baseline": 90,
	"measure": {"metric": "retention_rate", "catalogue": {"range": [0, 100]}},
}})

test_no_more_than_all if {
	rule.violation == {{"message": "impossible", "attribute": "target", "key": "target", "args": {
		"title": "Thêm MQL",
		"target": 101,
		"metric": "retention_rate",
		"limit": 100,
	}}} with input as share(101)
	rule.violation == set() with input as share(100)
	some v in rule.violation with input as object.union(share(101), {"objective": {"rationale": "Vì sao không"}})
	v.message == "impossible"
	some w in rule.violation with input as json.remove(share(101), ["/objective/title"])
	w.args.title == "mql"
}

test_nothing_to_compare if {
	every path in ["past_growth", "baseline", "start", "deadline", "target"] {
		without := json.remove(judged(2000), [sprintf("/objective/%s", [path])])
		rule.not_applicable == {"no_rate"} with input as without
		rule.violation == set() with input as without
	}
	rule.not_applicable == {"no_rate"} with input as judged(2000) with input.objective.past_growth.percent as -3
	rule.not_applicable == {"no_rate"} with input as judged(2000) with input.objective.baseline as 0
}

test_ended if {
	every status in ["achieved", "missed"] {
		rule.not_applicable == {"ended"} with input as judged(2000) with input.objective.status as status
		rule.violation == set() with input as share(101) with input.objective.status as status
	}
}
