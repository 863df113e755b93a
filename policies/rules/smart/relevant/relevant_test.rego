package goalpost.rules.smart.relevant_test

import data.goalpost.rules.smart.relevant as rule

judged(category, serves) := {"objective": {
	"label": "mql",
	"title": "MQL từ 620 lên 700",
	"category": category,
	"goal": {"address": "goal.g", "category": serves},
}}

all := {"revenue", "brand_awareness", "lead_generation", "customer_value", "thought_leadership", "engagement", "team"}

pairs := {
	"revenue": {"revenue", "lead_generation", "customer_value", "engagement"},
	"brand_awareness": {"brand_awareness", "engagement"},
	"lead_generation": {"lead_generation", "engagement", "brand_awareness"},
	"customer_value": {"customer_value", "engagement"},
	"thought_leadership": {"thought_leadership", "engagement"},
	"engagement": {"engagement"},
	"team": all,
}

test_every_pair if {
	every serves, fitting in pairs {
		every category in fitting {
			rule.violation == set() with input as judged(category, serves)
			rule.not_applicable == set() with input as judged(category, serves)
		}
		every category in all - fitting {
			count(rule.violation) == 1 with input as judged(category, serves)
		}
	}
}

told(message) := {{"message": message, "attribute": "category", "args": {
	"title": "MQL từ 620 lên 700",
	"category": "revenue",
	"goal": "goal.g",
	"serves": "brand_awareness",
	"allowed": ["brand_awareness", "engagement"],
}}}

test_unrelated if {
	rule.violation == told("unrelated") with input as judged("revenue", "brand_awareness")
	rule.violation == told("unrelated") with input as judged("revenue", "brand_awareness") with input.objective.rationale as " "
}

test_explained if {
	rule.violation == told("explained") with input as judged("revenue", "brand_awareness") with input.objective.rationale as "Bán hàng tại hội chợ"
}

test_unread if {
	every path in ["/objective/category", "/objective/goal", "/objective/goal/category"] {
		rule.not_applicable == {"unread"} with input as json.remove(judged("revenue", "brand_awareness"), [path])
		rule.violation == set() with input as json.remove(judged("revenue", "brand_awareness"), [path])
	}
}

test_label_stands_in_for_a_missing_title if {
	some v in rule.violation with input as json.remove(judged("revenue", "brand_awareness"), ["/objective/title"])
	v.args.title == "mql"
}
