package goalpost.rules.smart.provisional_baseline_test

import data.goalpost.rules.smart.provisional_baseline as rule

judged := {"as_of": "2027-04-20", "params": {"max_cadence": "weekly"}, "kpi": {
	"label": "visits",
	"name": "Lượt truy cập",
	"cadence": "weekly",
	"baseline": {"value": 0, "provisional": true, "review_by": "2027-04-20"},
	"invalid": {},
}}

says(message, attribute, key, args) := {
	"message": message,
	"attribute": attribute,
	"key": key,
	"args": object.union({"name": "Lượt truy cập"}, args),
}

test_watched_closely if {
	rule.violation == set() with input as judged
	rule.violation == set() with input as judged with input.kpi.cadence as "daily"
	rule.not_applicable == set() with input as judged
}

test_no_date if {
	expected := says("no_date", "baseline", "review_by", {})
	rule.violation == {expected} with input as json.remove(judged, ["/kpi/baseline/review_by"])
}

test_measured_too_rarely if {
	expected := says("rare", "cadence", "cadence", {"cadence": "monthly"})
	rule.violation == {expected} with input as judged with input.kpi.cadence as "monthly"
	rule.violation == set() with input as judged with input.kpi.cadence as "monthly" with input.params.max_cadence as "monthly"
	unsaid := says("rare", "cadence", "cadence", {"cadence": "–"})
	rule.violation == {unsaid} with input as json.remove(judged, ["/kpi/cadence"])
}

test_overdue if {
	expected := says("overdue", "baseline.review_by", "review_by", {"review_by": "2027-04-19"})
	rule.violation == {expected} with input as judged with input.kpi.baseline.review_by as "2027-04-19"
}

test_firm_baselines if {
	rule.not_applicable == {"firm"} with input as judged with input.kpi.baseline as {"value": 0}
	rule.not_applicable == {"firm"} with input as judged with input.kpi.baseline.provisional as false
	rule.violation == set() with input as json.remove(judged, ["/kpi/baseline"]) with input.kpi.cadence as "yearly"
}

test_what_cannot_be_read_is_not_missing if {
	every path in ["baseline.review_by", "cadence"] {
		hidden := json.remove(judged, ["/kpi/baseline/review_by", "/kpi/cadence"])
		rule.not_applicable == {"unread"} with input as hidden with input.kpi.invalid as {path: "x"}
		rule.violation == set() with input as hidden with input.kpi.invalid as {path: "x"}
	}
}

test_label_stands_in_for_a_missing_name if {
	some v in rule.violation with input as json.remove(judged, ["/kpi/name", "/kpi/baseline/review_by"])
	v.args.name == "visits"
}
