package goalpost.rules.balance.revenue_and_brand_test

import data.goalpost.rules.balance.revenue_and_brand as rule

goal(category) := {"address": sprintf("goal.%s", [category]), "category": category, "status": "active"}

objective(category) := {
	"address": sprintf("objective.%s", [category]),
	"goal": sprintf("goal.%s", [category]),
	"status": "active",
}

judged(goals, objectives) := {
	"params": {"strict_revenue": true},
	"plan": {
		"label": "p2027",
		"title": "Kế hoạch 2027",
		"complete": true,
		"scope": "company",
		"goals": goals,
		"objectives": objectives,
	},
}

plan(categories) := judged(
	[goal(category) | some category in categories],
	[objective(category) | some category in categories],
)

lacks(message, side) := {"message": message, "key": side, "args": {"title": "Kế hoạch 2027"}}

test_both_sides if {
	every revenue in ["revenue", "customer_value"] {
		every brand in ["brand_awareness", "thought_leadership", "engagement"] {
			rule.violation == set() with input as plan([revenue, brand])
			rule.not_applicable == set() with input as plan([revenue, brand])
		}
	}
}

test_no_brand if {
	rule.violation == {lacks("no_brand", "brand")} with input as plan(["revenue"])
}

test_no_revenue if {
	rule.violation == {lacks("no_revenue", "revenue")} with input as plan(["brand_awareness"])
}

test_neither if {
	rule.violation == {lacks("no_revenue", "revenue"), lacks("no_brand", "brand")} with input as plan(["team"])
}

test_leads_alone_are_not_revenue if {
	rule.violation == {lacks("leads_only", "revenue")} with input as plan(["lead_generation", "engagement"])
}

test_leads_beside_revenue if {
	rule.violation == set() with input as plan(["lead_generation", "revenue", "engagement"])
}

test_leads_may_count_as_revenue if {
	rule.violation == set() with input as plan(["lead_generation", "engagement"]) with input.params.strict_revenue as false
	rule.violation == {lacks("no_revenue", "revenue")} with input as plan(["engagement"]) with input.params.strict_revenue as false
}

test_label_stands_in_for_a_missing_title if {
	some v in rule.violation with input as json.remove(plan(["revenue"]), ["/plan/title"])
	v.args.title == "p2027"
}

test_a_goal_without_objectives_does_not_count if {
	goals := [goal("revenue"), goal("engagement")]
	rule.violation == {lacks("no_brand", "brand")} with input as judged(goals, [objective("revenue")])
}

test_work_that_ended_counts if {
	every status in ["achieved", "missed"] {
		ended := object.union(objective("engagement"), {"status": status})
		goals := [goal("revenue"), object.union(goal("engagement"), {"status": status})]
		rule.violation == set() with input as judged(goals, [objective("revenue"), ended])
	}
}

test_drafts_and_cancelled_work_do_not_count if {
	every status in ["draft", "cancelled"] {
		not_yet := object.union(objective("engagement"), {"status": status})
		goals := [goal("revenue"), goal("engagement")]
		rule.violation == {lacks("no_brand", "brand")} with input as judged(goals, [objective("revenue"), not_yet])
		off := [goal("revenue"), object.union(goal("engagement"), {"status": status})]
		rule.violation == {lacks("no_brand", "brand")} with input as judged(off, [objective("revenue"), objective("engagement")])
	}
}

test_a_plan_for_one_campaign_is_not_judged if {
	rule.not_applicable == {"one_campaign"} with input as plan(["revenue"]) with input.plan.scope as "campaign"
	every category in ["revenue", "lead_generation", "engagement"] {
		rule.violation == set() with input as plan([category]) with input.plan.scope as "campaign"
	}
}

test_a_plan_without_objectives_is_not_judged if {
	rule.not_applicable == {"no_objective"} with input as judged([goal("revenue")], [])
	rule.violation == set() with input as judged([goal("revenue")], [])
}

test_an_incomplete_plan_may_hide_a_goal if {
	every categories in [["revenue"], []] {
		rule.not_applicable == {"incomplete"} with input as plan(categories) with input.plan.complete as false
		rule.violation == set() with input as plan(categories) with input.plan.complete as false
	}
}
