package goalpost.rules.kpi.count_per_campaign_test

import data.goalpost.rules.kpi.count_per_campaign as rule

kpis(n) := [{"address": sprintf("kpi.k%d", [i])} | some i in numbers.range(1, n)]

judged(tracked) := {"as_of": "2027-04-20", "params": {"min": 3, "max": 5}, "campaign": {
	"address": "campaign.summer",
	"label": "summer",
	"title": "Mùa hè",
	"end": "2027-06-30",
	"kpis": tracked,
	"invalid": {},
}}

test_three_to_five if {
	every n in [3, 4, 5] {
		rule.violation == set() with input as judged(kpis(n))
		rule.not_applicable == set() with input as judged(kpis(n))
	}
}

test_two_are_too_few if {
	rule.violation == {{"message": "too_few", "attribute": "kpis", "measure": 1, "args": {
		"title": "Mùa hè",
		"count": 2,
		"kpis": ["kpi.k1", "kpi.k2"],
		"distance": 1,
	}}} with input as judged(kpis(2))
}

test_six_are_too_many_and_seven_are_worse if {
	some v in rule.violation with input as judged(kpis(6))
	v.message == "too_many"
	v.measure == 1
	some w in rule.violation with input as judged(kpis(7))
	w.measure == 2
}

test_none if {
	none := {"message": "none", "attribute": "kpis", "measure": 3, "args": {"title": "Mùa hè"}}
	rule.violation == {none} with input as judged([])
	rule.violation == {none} with input as json.remove(judged([]), ["/campaign/kpis"])
	rule.violation == set() with input as judged([]) with input.params.min as 0
}

test_the_same_kpi_counts_once if {
	some v in rule.violation with input as judged(array.concat(kpis(2), kpis(2)))
	v.args.count == 2
}

test_bounds_are_parameters if {
	rule.violation == set() with input as judged(kpis(2)) with input.params.min as 2
	rule.violation == set() with input as judged(kpis(7)) with input.params.max as 7
}

test_label_stands_in_for_a_missing_title if {
	some v in rule.violation with input as json.remove(judged(kpis(2)), ["/campaign/title"])
	v.args.title == "summer"
}

test_a_campaign_that_is_over if {
	rule.not_applicable == {"ended"} with input as judged(kpis(1)) with input.campaign.end as "2027-04-19"
	rule.violation == set() with input as judged(kpis(1)) with input.campaign.end as "2027-04-19"
	count(rule.violation) == 1 with input as judged(kpis(1)) with input.campaign.end as "2027-04-20"
	count(rule.violation) == 1 with input as json.remove(judged(kpis(1)), ["/campaign/end"])
}

test_kpis_that_cannot_all_be_read if {
	rule.not_applicable == {"unread"} with input as judged(kpis(2)) with input.campaign.invalid as {"kpis": "[kpi.nowhere]"}
	rule.violation == set() with input as judged(kpis(2)) with input.campaign.invalid as {"kpis": "[kpi.nowhere]"}
}
