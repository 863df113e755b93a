package goalpost.rules.structure.goal_supports_company_test

import data.goalpost.rules.structure.goal_supports_company as rule

row(label, values) := object.union(
	{
		"address": sprintf("goal.%s", [label]),
		"label": label,
		"title": upper(label),
		"primary": false,
		"status": "active",
		"invalid": {},
	},
	values,
)

growth := row("growth", {"primary": true})

# A goal as its own subject has the goals that it serves as rows.
judged(own, others) := {
	"plan": {"complete": true, "invalid": {}, "vision": "Cà phê cho mọi nhà", "goals": array.concat([own], others)},
	"goal": object.union(own, {"supports": [other |
		some address in object.get(own, "supports", [])
		some other in others
		other.address == address
	]}),
}

alone := {"message": "alone", "attribute": "supports", "args": {
	"title": "BRAND",
	"supported": [],
	"main": ["goal.growth"],
	"first": "goal.growth",
}}

astray(supported) := {"message": "astray", "attribute": "supports", "args": object.union(alone.args, {"supported": supported})}

test_a_goal_that_serves_the_main_one if {
	brand := row("brand", {"supports": ["goal.growth"]})
	rule.violation == set() with input as judged(brand, [growth])
	rule.not_applicable == set() with input as judged(brand, [growth])
}

test_the_main_goal_itself if {
	rule.violation == set() with input as judged(growth, [])
	rule.not_applicable == set() with input as judged(growth, [])
}

test_a_goal_that_serves_none if {
	rule.violation == {alone} with input as judged(row("brand", {}), [growth])
	rule.violation == {alone} with input as judged(row("brand", {"supports": []}), [growth])
	rule.not_applicable == set() with input as judged(row("brand", {}), [growth])
}

test_a_chain_that_ends_at_the_main_goal if {
	brand := row("brand", {"supports": ["goal.service"]})
	service := row("service", {"supports": ["goal.shop"]})
	shop := row("shop", {"supports": ["goal.growth"]})
	rule.violation == set() with input as judged(brand, [service, shop, growth])
}

test_a_chain_that_ends_elsewhere if {
	brand := row("brand", {"supports": ["goal.service"]})
	rule.violation == {astray(["goal.service"])} with input as judged(brand, [row("service", {}), growth])
}

test_a_cancelled_goal_carries_nothing_on if {
	brand := row("brand", {"supports": ["goal.service"]})
	service := row("service", {"supports": ["goal.growth"], "status": "cancelled"})
	rule.violation == {astray(["goal.service"])} with input as judged(brand, [service, growth])
}

test_a_goal_whose_status_cannot_be_read_carries_on if {
	brand := row("brand", {"supports": ["goal.service"]})
	service := object.remove(row("service", {"supports": ["goal.growth"]}), ["status"])
	rule.violation == set() with input as judged(brand, [service, growth])
}

test_a_circle_of_support_ends if {
	brand := row("brand", {"supports": ["goal.service"]})
	service := row("service", {"supports": ["goal.brand"]})
	rule.violation == {astray(["goal.service"])} with input as judged(brand, [service, growth])
}

test_either_of_two_main_goals_will_do if {
	brand := row("brand", {"supports": ["goal.other"]})
	other := row("other", {"primary": true})
	rule.violation == set() with input as judged(brand, [growth, other])
	lone := object.union(alone, {"args": object.union(alone.args, {"main": ["goal.growth", "goal.other"]})})
	rule.violation == {lone} with input as judged(row("brand", {}), [other, growth])
}

test_label_stands_in_for_a_missing_title if {
	some v in rule.violation with input as judged(object.remove(row("brand", {}), ["title"]), [growth])
	v.args.title == "brand"
}

test_a_goal_that_ended_is_not_judged if {
	every status in ["achieved", "missed"] {
		rule.not_applicable == {"ended"} with input as judged(row("brand", {"status": status}), [growth])
		rule.violation == set() with input as judged(row("brand", {"status": status}), [growth])
	}
}

test_without_a_main_goal_there_is_nothing_to_lead_to if {
	every others in [[], [row("growth", {"primary": true, "status": "cancelled"})]] {
		rule.not_applicable == {"no_main"} with input as judged(row("brand", {}), others)
		rule.violation == set() with input as judged(row("brand", {}), others)
	}
}

test_an_unreadable_primary_may_be_the_main_goal if {
	brand := row("brand", {"supports": ["goal.shop"]})
	shop := object.remove(row("shop", {"invalid": {"primary": "yes"}}), ["primary"])
	rule.not_applicable == {"unreadable"} with input as judged(brand, [shop, growth])
	rule.violation == set() with input as judged(brand, [shop, growth])
	aligned := row("brand", {"supports": ["goal.growth"]})
	rule.not_applicable == set() with input as judged(aligned, [shop, growth])
}

test_a_reference_that_leads_nowhere_is_not_judged if {
	brand := row("brand", {"invalid": {"supports": "goal.growht"}})
	rule.not_applicable == {"unresolved"} with input as judged(brand, [growth])
	rule.violation == set() with input as judged(brand, [growth])
	aligned := row("brand", {"supports": ["goal.growth"], "invalid": {"supports": "goal.x"}})
	rule.not_applicable == set() with input as judged(aligned, [growth])
}

test_an_incomplete_plan_may_hide_the_rest_of_the_chain if {
	brand := row("brand", {"supports": ["goal.service"]})
	partial := judged(brand, [row("service", {}), growth])
	rule.not_applicable == {"incomplete"} with input as partial with input.plan.complete as false
	rule.violation == set() with input as partial with input.plan.complete as false
}

test_a_goal_that_serves_none_is_alone_in_any_plan if {
	partial := judged(row("brand", {}), [growth])
	rule.violation == {alone} with input as partial with input.plan.complete as false
	rule.not_applicable == set() with input as partial with input.plan.complete as false
}

plan(values) := {"plan": object.union({"complete": true, "invalid": {}, "goals": [growth]}, values)}

test_a_plan_with_a_vision if {
	rule.violation == set() with input as plan({"vision": "Cà phê cho mọi nhà"})
	rule.not_applicable == set() with input as plan({"vision": "Cà phê cho mọi nhà"})
}

test_a_plan_without_vision if {
	every values in [{}, {"vision": ""}, {"vision": " "}] {
		rule.violation == {{"message": "no_vision", "attribute": "vision"}} with input as plan(values)
	}
}

test_the_plan_says_nothing_about_goals if {
	rule.not_applicable == set() with input as plan({"goals": [], "complete": false})
	count(rule.violation) == 1 with input as plan({"goals": [], "complete": false})
}

test_a_vision_that_cannot_be_read if {
	rule.not_applicable == {"unreadable"} with input as plan({"invalid": {"vision": "7"}})
	rule.violation == set() with input as plan({"invalid": {"vision": "7"}})
}
