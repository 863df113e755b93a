package goalpost.rules.structure.short_supports_long_test

import data.goalpost.rules.structure.short_supports_long as rule

long_goal := {"address": "goal.growth", "horizon": "long"}

short_goal := {"address": "goal.season", "horizon": "short"}

row(label, values) := object.union(
	{
		"address": sprintf("objective.%s", [label]),
		"label": label,
		"title": upper(label),
		"goal": "goal.season",
		"deadline": "2027-06-30",
		"horizon": "short",
		"status": "active",
		"invalid": {},
	},
	values,
)

revenue := row("revenue", {"horizon": "long", "deadline": "2028-12-31"})

goals := {goal.address: goal | some goal in [long_goal, short_goal]}

# An objective as its own subject has its goal and the objectives that it
# supports as rows.
judged(own, others) := {
	"plan": {"complete": true, "goals": [long_goal, short_goal], "objectives": array.concat([own], others)},
	"objective": object.union(own, {
		"goal": goals[own.goal],
		"supports": [other |
			some address in object.get(own, "supports", [])
			some other in others
			other.address == address
		],
	}),
}

mql(values) := row("mql", values)

alone := {"message": "alone", "attribute": "supports", "key": "supports", "args": {
	"title": "MQL",
	"goal": "goal.season",
}}

late(parent, deadline) := {"message": "late", "attribute": "supports", "key": parent, "args": {
	"title": "MQL",
	"deadline": "2027-06-30",
	"parent": parent,
	"parent_deadline": deadline,
}}

passes(scene) if {
	rule.violation == set() with input as scene
	rule.not_applicable == set() with input as scene
}

test_a_long_term_goal_is_enough if passes(judged(mql({"goal": "goal.growth"}), []))

test_a_long_term_objective_is_enough if passes(judged(mql({"supports": ["objective.revenue"]}), [revenue]))

test_a_short_objective_under_a_short_goal if {
	rule.violation == {alone} with input as judged(mql({}), [revenue])
	rule.violation == {alone} with input as judged(mql({"supports": []}), [revenue])
	rule.not_applicable == set() with input as judged(mql({}), [revenue])
}

test_long_objectives_need_no_support if passes(judged(mql({"horizon": "long"}), []))

test_a_chain_that_reaches_a_long_term_objective if {
	year := row("year", {"supports": ["objective.revenue"]})
	passes(judged(mql({"supports": ["objective.year"]}), [year, revenue]))
}

test_a_chain_that_reaches_a_long_term_goal if {
	year := row("year", {"goal": "goal.growth"})
	passes(judged(mql({"supports": ["objective.year"]}), [year]))
}

test_a_chain_of_short_steps_only if {
	year := row("year", {})
	rule.violation == {alone} with input as judged(mql({"supports": ["objective.year"]}), [year, revenue])
}

test_a_circle_of_support_ends if {
	year := row("year", {"supports": ["objective.mql"]})
	rule.violation == {alone} with input as judged(mql({"supports": ["objective.year"]}), [year])
}

test_cancelled_objectives_carry_nothing_on if {
	over := {"status": "cancelled"}
	direct := judged(mql({"supports": ["objective.revenue"]}), [object.union(revenue, over)])
	rule.violation == {alone} with input as direct
	year := row("year", {"supports": ["objective.revenue"], "goal": "goal.growth", "status": "cancelled"})
	rule.violation == {alone} with input as judged(mql({"supports": ["objective.year"]}), [year, revenue])
	far := row("year", {"supports": ["objective.revenue"]})
	chain := judged(mql({"supports": ["objective.year"]}), [far, object.union(revenue, over)])
	rule.violation == {alone} with input as chain
}

test_a_step_that_ends_after_what_it_leads_to if {
	own := mql({"supports": ["objective.revenue"]})
	rule.violation == {late("objective.revenue", "2027-06-29")} with input as judged(own, [revenue_to("2027-06-29")])
	passes(judged(own, [revenue_to("2027-06-30")]))
}

revenue_to(deadline) := object.union(revenue, {"deadline": deadline})

test_a_long_step_may_be_late_too if {
	own := mql({"horizon": "long", "supports": ["objective.revenue"]})
	rule.violation == {late("objective.revenue", "2027-01-31")} with input as judged(own, [revenue_to("2027-01-31")])
}

test_two_parents_are_two_violations if {
	others := [revenue_to("2027-05-31"), row("year", {"deadline": "2027-03-31"})]
	own := mql({"supports": ["objective.revenue", "objective.year"]})
	rule.violation == {
		late("objective.revenue", "2027-05-31"),
		late("objective.year", "2027-03-31"),
	} with input as judged(own, others)
}

test_a_cancelled_parent_has_no_deadline_to_meet if {
	others := [object.union(revenue_to("2027-01-31"), {"status": "cancelled"})]
	passes(judged(mql({"goal": "goal.growth", "supports": ["objective.revenue"]}), others))
}

test_missing_deadlines_bring_no_violation if {
	undated := object.remove(revenue, ["deadline"])
	passes(judged(mql({"supports": ["objective.revenue"]}), [undated]))
}

test_label_stands_in_for_a_missing_title if {
	some v in rule.violation with input as json.remove(judged(mql({}), []), ["/objective/title"])
	v.args.title == "mql"
}

test_an_objective_that_ended_is_not_judged if {
	every status in ["achieved", "missed"] {
		own := mql({"status": status, "supports": ["objective.revenue"]})
		ended := judged(own, [revenue_to("2027-01-31")])
		rule.not_applicable == {"ended"} with input as ended
		rule.violation == set() with input as ended
	}
}

test_an_objective_without_dates_has_no_horizon if {
	undated := json.remove(judged(mql({}), []), ["/objective/horizon"])
	rule.not_applicable == {"no_horizon"} with input as undated
	rule.violation == set() with input as undated
}

test_a_goal_that_is_not_known_may_be_long_term if {
	every path in ["/objective/goal", "/objective/goal/horizon"] {
		unknown := json.remove(judged(mql({}), []), [path])
		rule.not_applicable == {"no_goal"} with input as unknown
		rule.violation == set() with input as unknown
		carried := json.remove(judged(mql({"supports": ["objective.revenue"]}), [revenue]), [path])
		passes(carried)
	}
}

test_a_reference_that_leads_nowhere_is_not_judged if {
	broken := judged(mql({"invalid": {"supports": "objective.revenu"}}), [])
	rule.not_applicable == {"unresolved"} with input as broken
	rule.violation == set() with input as broken
	passes(judged(mql({"goal": "goal.growth", "invalid": {"supports": "objective.revenu"}}), []))
}

test_an_incomplete_plan_may_hide_the_rest_of_the_chain if {
	partial := judged(mql({"supports": ["objective.year"]}), [row("year", {})])
	rule.not_applicable == {"incomplete"} with input as partial with input.plan.complete as false
	rule.violation == set() with input as partial with input.plan.complete as false
}

test_what_is_certain_in_an_incomplete_plan if {
	rule.violation == {alone} with input as judged(mql({}), []) with input.plan.complete as false
	own := mql({"supports": ["objective.revenue"]})
	overdue := judged(own, [revenue_to("2027-01-31")])
	rule.violation == {late("objective.revenue", "2027-01-31")} with input as overdue with input.plan.complete as false
}
