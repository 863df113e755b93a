package goalpost.rules.change.objective_frozen_test

import data.goalpost.rules.change.objective_frozen as rule

review := {
	"address": "review.2027-04-20",
	"label": "2027-04-20",
	"date": "2027-04-20",
	"scope": ["objective.mql_h1"],
	"decision": "adjust",
	"reason": "Ngân sách quảng cáo bị cắt 30% từ tháng 4",
}

with_review(values) := object.union(changed({"target": 650}), {
	"plan": {"complete": true, "reviews": [laid(review, values)]},
	"reviews": [laid(review, values)],
})

second := {"review": "2027-04-20-2"}

still_lowered := object.union(lowered, {"args": second})

test_reviewed if {
	expected := moved("reviewed", "target", 700, 650, object.union(second, {
		"difference": 50,
		"percent": 7,
		"decided": "2027-04-20",
		"reason": "Ngân sách quảng cáo bị cắt 30% từ tháng 4",
	}))
	rule.violation == {expected} with input as with_review({})
}

test_reviewed_removal if {
	document := json.remove(with_review({}), ["/after/target"])
	{v.message | some v in rule.violation} == {"reviewed"} with input as document
}

test_a_review_without_this_objective_does_not_count if {
	rule.violation == {still_lowered} with input as with_review({"scope": ["objective.other", "goal.growth"]})
}

near_miss(message, attribute, args) := {
	"message": message,
	"address": "review.2027-04-20",
	"attribute": attribute,
	"key": "objective.mql_h1",
	"args": object.union({"title": "MQL 620 → 700", "decided": "2027-04-20", "decision": "adjust"}, args),
}

test_reason_too_short if {
	expected := near_miss("reason_too_short", "reason", {"chars": 19})
	rule.violation == {still_lowered, expected} with input as with_review({"reason": " Ngân sách bị cắt nè  "})
	count(rule.violation) == 1 with input as with_review({"reason": "Ngân sách bị cắt hẳn"})
}

test_the_length_of_the_reason_is_a_parameter if {
	document := with_review({"reason": "cắt"})
	{v.message | some v in rule.violation} == {"reviewed"} with input as document with input.params.min_reason_chars as 3
}

test_other_decision if {
	expected := near_miss("other_decision", "decision", {"decision": "keep", "chars": 41})
	rule.violation == {still_lowered, expected} with input as with_review({"decision": "keep"})
}

test_a_review_without_reason_or_decision_does_not_count if {
	rule.violation == {still_lowered} with input as json.remove(with_review({}), ["/reviews/0/reason"])
	rule.violation == {still_lowered} with input as json.remove(with_review({}), ["/reviews/0/decision"])
}

test_the_first_of_several_reviews_is_named if {
	other := laid(review, {"label": "2027-04-18", "date": "2027-04-18", "address": "review.2027-04-18"})
	keep := laid(other, {"label": "2027-04-01", "date": "2027-04-01", "decision": "keep"})
	some v in rule.violation with input as with_review({}) with input.reviews as [keep, other, review]
	v.args.decided == "2027-04-18"
}

test_a_review_without_a_change_is_no_matter if {
	silent(object.union(between(mql, mql), {"reviews": [laid(review, {"decision": "keep"})]}))
}

test_not_negotiable if {
	expected := moved("not_negotiable", "target", 700, 650, object.union(second, {"difference": 50, "percent": 7}))
	rule.violation == {expected} with input as with_review({}) with input.params.allow_with_review as false
	removed := json.remove(with_review({}), ["/after/target"])
	gone := moved("not_negotiable", "target", 700, null, second)
	rule.violation == {gone} with input as removed with input.params.allow_with_review as false
}
