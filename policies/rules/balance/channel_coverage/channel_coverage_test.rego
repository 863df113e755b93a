package goalpost.rules.balance.channel_coverage_test

import data.goalpost.rules.balance.channel_coverage as rule

work(status, channels) := {"status": status, "channels": channels, "invalid": {}}

judged(strategies, campaigns) := {
	"params": {"min": 3, "expected_channels": ["website", "social", "email", "store"]},
	"plan": {"complete": true, "strategies": strategies, "campaigns": campaigns},
}

uses(channels) := judged([work("active", channels)], [])

few(covered, missing) := {"message": "few", "measure": 3 - count(covered), "args": {
	"count": count(covered),
	"covered": covered,
	"need": 3,
	"missing": missing,
}}

test_three_or_four if {
	every channels in [["website", "social", "email"], ["store", "social", "email"], ["website", "social", "email", "store"]] {
		rule.violation == set() with input as uses(channels)
		rule.not_applicable == set() with input as uses(channels)
	}
}

test_two_are_few if {
	rule.violation == {few(["email", "social"], ["store", "website"])} with input as uses(["social", "email", "social"])
}

test_one_is_fewer if {
	rule.violation == {few(["social"], ["email", "store", "website"])} with input as uses(["social"])
}

test_channels_that_nobody_expects_do_not_count if {
	rule.violation == {few(["social"], ["email", "store", "website"])} with input as uses(["social", "search", "partner", "other"])
	rule.violation == {few([], ["email", "social", "store", "website"])} with input as uses(["search"])
}

test_an_event_counts_like_a_store if {
	rule.violation == set() with input as uses(["social", "email", "event"])
	rule.violation == {few(["email", "store"], ["social", "website"])} with input as uses(["email", "event", "store"])
}

test_campaigns_count_too if {
	rule.violation == set() with input as judged([work("active", ["social"])], [work("active", ["email", "website"])])
}

test_work_that_is_proposed_or_ended_counts if {
	rule.violation == set() with input as judged([work("proposed", ["social"])], [work("achieved", ["email"]), work("missed", ["website"])])
}

test_work_that_was_given_up_or_is_a_draft_does_not_count if {
	every status in ["paused", "abandoned"] {
		count(rule.violation) == 1 with input as judged([work("active", ["social", "email"]), work(status, ["website"])], [])
	}
	every status in ["draft", "cancelled"] {
		count(rule.violation) == 1 with input as judged([work("active", ["social", "email"])], [work(status, ["website"])])
	}
}

test_how_many_is_a_parameter if {
	rule.violation == set() with input as uses(["social", "email"]) with input.params.min as 2
	count(rule.violation) == 1 with input as uses(["website", "social", "email"]) with input.params.min as 4
}

test_a_company_that_is_only_online if {
	online := ["website", "email"]
	rule.violation == set() with input as uses(["website", "email"]) with input.params.expected_channels as online
	some v in rule.violation with input as uses(["website", "store"]) with input.params.expected_channels as online
	v.args.need == 2
	v.args.missing == ["email"]
}

test_without_any_channel_nothing_is_known if {
	every input_ in [judged([], []), uses([]), judged([json.remove(work("active", []), ["/channels"])], []), judged([work("abandoned", ["social"])], [])] {
		rule.not_applicable == {"no_channels"} with input as input_
		rule.violation == set() with input as input_
	}
}

unread := {"status": "active", "invalid": {"channels": "[\"tiktok\"]"}}

test_channels_that_cannot_be_read_may_be_the_missing_ones if {
	every input_ in [
		judged([work("active", ["social"]), unread], []),
		judged([work("active", ["social"])], [unread]),
		judged([unread], []),
	] {
		rule.not_applicable == {"unreadable"} with input as input_
		rule.violation == set() with input as input_
	}
	rule.not_applicable == set() with input as judged([work("active", ["social", "email", "store"]), unread], [])
}

test_an_incomplete_plan_may_hide_channels if {
	every channels in [[], ["social"]] {
		rule.not_applicable == {"incomplete"} with input as uses(channels) with input.plan.complete as false
		rule.violation == set() with input as uses(channels) with input.plan.complete as false
	}
	rule.not_applicable == set() with input as uses(["social", "email", "store"]) with input.plan.complete as false
}
