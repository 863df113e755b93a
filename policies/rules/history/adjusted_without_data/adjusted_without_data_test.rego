package goalpost.rules.history.adjusted_without_data_test

import data.goalpost.rules.history.adjusted_without_data as rule

judged(decision, compared_to) := {"params": {}, "review": {
	"address": "review.2027-04-15",
	"date": "2027-04-15",
	"decision": decision,
	"compared_to": compared_to,
	"invalid": {},
}}

felt(message, decision) := {"message": message, "attribute": "compared_to", "args": {"date": "2027-04-15", "decision": decision}}

changes := ["adjust", "stop", "add"]

test_a_change_after_a_comparison if {
	every decision in changes {
		every compared_to in [["history"], ["benchmark"], ["plan", "history"], ["history", "benchmark"]] {
			rule.violation == set() with input as judged(decision, compared_to)
			rule.not_applicable == set() with input as judged(decision, compared_to)
		}
	}
}

test_a_change_without_a_comparison if {
	every decision in changes {
		rule.violation == {felt("nothing", decision)} with input as judged(decision, [])
		rule.violation == {felt("nothing", decision)} with input as json.remove(judged(decision, []), ["/review/compared_to"])
	}
}

test_the_plan_alone_is_no_comparison if {
	every decision in changes {
		rule.violation == {felt("plan_only", decision)} with input as judged(decision, ["plan"])
	}
}

test_keeping_everything_is_exempt if {
	every compared_to in [[], ["plan"], ["history"]] {
		rule.violation == set() with input as judged("keep", compared_to)
		rule.not_applicable == set() with input as judged("keep", compared_to)
	}
}

test_a_decision_that_cannot_be_read if {
	unread := json.remove(judged("keep", []), ["/review/decision"])
	rule.not_applicable == {"no_decision"} with input as unread
	rule.violation == set() with input as unread
}

test_a_comparison_that_cannot_be_read if {
	unread := json.remove(
		json.patch(judged("adjust", []), [{"op": "add", "path": "/review/invalid/compared_to", "value": "[\"past\"]"}]),
		["/review/compared_to"],
	)
	rule.not_applicable == {"unreadable"} with input as unread
	rule.violation == set() with input as unread
}
