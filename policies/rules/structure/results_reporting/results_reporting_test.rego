package goalpost.rules.structure.results_reporting_test

import data.goalpost.rules.structure.results_reporting as rule

judged(report) := {"plan": {
	"review_cadence": "monthly",
	"report": report,
	"invalid": {},
}}

fine := judged({"audience": ["Ban giám đốc"], "cadence": "monthly"})

none := {"message": "none", "attribute": "report", "key": "report"}

no_audience := {"message": "no_audience", "attribute": "report", "key": "report.audience"}

no_cadence := {"message": "no_cadence", "attribute": "report", "key": "report.cadence"}

rarer(cadence, review_cadence) := {
	"message": "rarer",
	"attribute": "report.cadence",
	"key": "report.cadence",
	"args": {"cadence": cadence, "review_cadence": review_cadence},
}

test_audience_and_cadence if {
	rule.violation == set() with input as fine
	rule.not_applicable == set() with input as fine
}

test_no_report if {
	rule.violation == {none} with input as json.remove(fine, ["/plan/report"])
}

test_nobody_is_told if {
	every audience in [[], ["  "]] {
		rule.violation == {no_audience} with input as fine with input.plan.report.audience as audience
	}
	rule.violation == {no_audience} with input as json.remove(fine, ["/plan/report/audience"])
	rule.violation == set() with input as fine with input.plan.report.audience as [" ", "Ban giám đốc"]
}

test_no_cadence if {
	rule.violation == {no_cadence} with input as json.remove(fine, ["/plan/report/cadence"])
}

test_an_empty_report_lacks_both if {
	rule.violation == {no_audience, no_cadence} with input as judged({})
}

test_reports_are_no_rarer_than_reviews if {
	rule.violation == {rarer("quarterly", "monthly")} with input as fine with input.plan.report.cadence as "quarterly"
	rule.violation == {rarer("monthly", "weekly")} with input as fine with input.plan.review_cadence as "weekly"
	rule.violation == set() with input as fine with input.plan.report.cadence as "weekly"
	rule.violation == set() with input as json.remove(fine, ["/plan/review_cadence"])
}

test_what_cannot_be_read_is_not_missing if {
	every attribute, left_out in {
		"report": ["/plan/report"],
		"report.audience": ["/plan/report/audience"],
		"report.cadence": ["/plan/report/cadence"],
		"review_cadence": ["/plan/review_cadence"],
	} {
		rule.violation == set() with input as json.remove(fine, left_out) with input.plan.invalid as {attribute: "12"}
		rule.not_applicable == {"unreadable"} with input as json.remove(fine, left_out) with input.plan.invalid as {attribute: "12"}
	}
}
