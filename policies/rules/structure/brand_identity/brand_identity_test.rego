package goalpost.rules.structure.brand_identity_test

import data.goalpost.rules.structure.brand_identity as rule

strategy(label, channels) := {
	"address": sprintf("strategy.%s", [label]),
	"objectives": ["objective.sov"],
	"channels": channels,
	"status": "active",
	"invalid": {},
}

judged(strategies) := {
	"plan": {"complete": true, "strategies": strategies},
	"goal": {
		"label": "brand",
		"title": "Được nhận biết",
		"category": "brand_awareness",
		"status": "active",
		"personality": "Mộc mạc, hiếu khách",
		"objectives": [{"address": "objective.sov"}],
		"invalid": {},
	},
}

fine := judged([strategy("content", ["website"])])

no_personality := {
	"message": "no_personality",
	"attribute": "personality",
	"key": "personality",
	"args": {"title": "Được nhận biết"},
}

no_channels(strategies) := {
	"message": "no_channels",
	"key": "channels",
	"args": {"title": "Được nhận biết", "strategies": strategies},
}

test_personality_and_channels if {
	rule.violation == set() with input as fine
	rule.not_applicable == set() with input as fine
}

test_no_personality if {
	rule.violation == {no_personality} with input as json.remove(fine, ["/goal/personality"])
	rule.violation == {no_personality} with input as fine with input.goal.personality as "  "
}

test_no_channels if {
	bare := judged([strategy("content", []), json.remove(strategy("events", []), ["channels"])])
	rule.violation == {no_channels(["strategy.content", "strategy.events"])} with input as bare
	rule.not_applicable == set() with input as bare
}

test_one_strategy_with_channels_is_enough if {
	rule.violation == set() with input as judged([strategy("content", []), strategy("events", ["event"])])
}

test_strategies_of_other_objectives_and_stopped_ones_do_not_spread_it if {
	other := object.union(strategy("other", ["email"]), {"objectives": ["objective.mql"]})
	rule.violation == {no_channels(["strategy.content"])} with input as judged([strategy("content", []), other])
	every status in ["paused", "abandoned"] {
		stopped := object.union(strategy("old", ["email"]), {"status": status})
		rule.violation == {no_channels(["strategy.content"])} with input as judged([strategy("content", []), stopped])
	}
	proposed := object.union(strategy("next", ["email"]), {"status": "proposed"})
	rule.violation == set() with input as judged([strategy("content", []), proposed])
}

test_a_goal_without_a_strategy_still_needs_a_personality if {
	alone := json.remove(judged([]), ["/goal/personality"])
	rule.not_applicable == {"no_strategy"} with input as alone
	rule.violation == {no_personality} with input as alone
}

test_other_goals if {
	rule.not_applicable == {"other_category"} with input as judged([]) with input.goal.category as "revenue"
	rule.violation == set() with input as judged([]) with input.goal.category as "revenue"
	rule.not_applicable == {"no_category"} with input as json.remove(judged([]), ["/goal/category"])
	every status in ["achieved", "missed"] {
		rule.not_applicable == {"ended"} with input as json.remove(judged([]), ["/goal/personality"]) with input.goal.status as status
		rule.violation == set() with input as json.remove(judged([]), ["/goal/personality"]) with input.goal.status as status
	}
}

test_what_cannot_be_read_is_not_missing if {
	unread := json.remove(fine, ["/goal/personality"])
	rule.not_applicable == {"unreadable"} with input as unread with input.goal.invalid as {"personality": "12"}
	rule.violation == set() with input as unread with input.goal.invalid as {"personality": "12"}

	hidden := judged([object.union(strategy("content", []), {"invalid": {"channels": "[\"radio\"]"}})])
	rule.not_applicable == {"unreadable"} with input as hidden
	rule.violation == set() with input as hidden
}

test_an_unread_block_may_hold_the_channels if {
	part := judged([strategy("content", [])])
	rule.not_applicable == {"incomplete"} with input as part with input.plan.complete as false
	rule.violation == set() with input as part with input.plan.complete as false
	rule.not_applicable == set() with input as fine with input.plan.complete as false
}

test_label_stands_in_for_a_missing_title if {
	some v in rule.violation with input as json.remove(fine, ["/goal/personality", "/goal/title"])
	v.args.title == "brand"
}
