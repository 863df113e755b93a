package goalpost.rules.history.short_term_miss_test

import data.goalpost.rules.history.short_term_miss as rule

checkin(date, value) := {"label": date, "date": date, "value": value}

revenue := {"address": "objective.revenue", "status": "active", "deadline": "2028-12-31"}

review(date, scope) := {"address": sprintf("review.%s", [date]), "date": date, "scope": scope}

judged(patch, reviews) := {
	"as_of": "2027-08-01",
	"params": {"final_days": 7},
	"plan": {"complete": true, "reviews": reviews},
	"objective": object.union(
		{
			"address": "objective.mql",
			"label": "mql",
			"title": "MQL từ 620 lên 700",
			"status": "active",
			"baseline": 620,
			"target": 700,
			"deadline": "2027-06-30",
			"supports": [revenue],
			"checkins": [checkin("2027-04-05", 640), checkin("2027-06-30", 660)],
			"invalid": {},
		},
		patch,
	),
}

ended(patch) := judged(patch, [])

ended_at(date, value) := ended({"checkins": [checkin(date, value)]})

short_of_target := {
	"message": "short_of_target",
	"attribute": "supports.0",
	"key": "objective.revenue",
	"measure": 50,
	"args": {
		"title": "MQL từ 620 lên 700",
		"deadline": "2027-06-30",
		"parent": "objective.revenue",
		"as_of": "2027-08-01",
		"value": 660,
		"baseline": 620,
		"target": 700,
		"share": 50,
	},
}

missed := {
	"message": "missed",
	"attribute": "supports.0",
	"key": "objective.revenue",
	"args": {
		"title": "MQL từ 620 lên 700",
		"deadline": "2027-06-30",
		"parent": "objective.revenue",
		"as_of": "2027-08-01",
	},
}

test_short_of_its_target if {
	every status in ["active", "missed"] {
		rule.violation == {short_of_target} with input as ended({"status": status})
		rule.not_applicable == set() with input as ended({"status": status})
	}
}

test_missed_without_a_figure_from_its_end if {
	every checkins in [[], [checkin("2027-06-22", 690)], [{"label": "2027-06-30", "date": "2027-06-30"}]] {
		rule.violation == {missed} with input as ended({"status": "missed", "checkins": checkins})
	}
	rule.violation == {missed} with input as json.remove(ended({"status": "missed"}), ["/objective/target"])
	rule.violation == {missed} with input as ended({"status": "missed", "target": 620})
}

test_the_status_wins_over_a_figure_that_reached_the_target if {
	rule.violation == {missed} with input as ended({"status": "missed", "checkins": [checkin("2027-06-30", 700)]})
}

test_a_step_that_was_reached if {
	every value in [700, 720] {
		rule.violation == set() with input as ended_at("2027-06-30", value)
		rule.not_applicable == set() with input as ended_at("2027-06-30", value)
	}
	some v in rule.violation with input as ended_at("2027-06-30", 699)
	v.args.share == 98.8
	rule.violation == set() with input as ended({"status": "achieved"})
}

fell_to(value) := ended({"baseline": 6, "target": 4, "checkins": [checkin("2027-06-30", value)]})

test_where_less_is_better if {
	rule.violation == set() with input as fell_to(3.9)
	count(rule.violation) == 1 with input as fell_to(4.1)
}

test_a_later_review_of_the_parent if {
	rule.violation == set() with input as judged({}, [review("2027-07-15", ["objective.mql", "objective.revenue"])])
	rule.violation == {short_of_target} with input as judged({}, [review("2027-07-15", ["objective.mql"])])
}

test_a_review_counts_from_the_day_after_the_deadline_to_today if {
	every date in ["2027-07-01", "2027-08-01"] {
		rule.violation == set() with input as judged({}, [review(date, ["objective.revenue"])])
	}
	every date in ["2027-06-30", "2027-08-02"] {
		rule.violation == {short_of_target} with input as judged({}, [review(date, ["objective.revenue"])])
	}
}

test_each_open_parent_is_told if {
	brand := {"address": "objective.brand", "status": "active", "deadline": "2027-12-31"}
	two := {"supports": [brand, revenue, brand]}
	{[v.key, v.attribute] | some v in rule.violation} == {
		["objective.brand", "supports.0"],
		["objective.revenue", "supports.1"],
	} with input as ended(two)
	{v.key | some v in rule.violation} == {"objective.brand"} with input as judged(two, [review("2027-07-15", ["objective.revenue"])])
}

test_a_parent_that_has_ended_cannot_be_changed if {
	every patch in [{"deadline": "2027-07-31"}, {"status": "achieved"}, {"status": "missed"}, {"status": "cancelled"}, {"status": "draft"}] {
		rule.not_applicable == {"no_parent"} with input as ended({"supports": [object.union(revenue, patch)]})
		rule.violation == set() with input as ended({"supports": [object.union(revenue, patch)]})
	}
	count(rule.violation) == 1 with input as ended({"supports": [object.union(revenue, {"deadline": "2027-08-01"})]})
}

test_without_a_parent if {
	rule.not_applicable == {"no_parent"} with input as ended({"supports": []})
	rule.not_applicable == {"no_parent"} with input as json.remove(ended({}), ["/objective/supports"])
}

test_a_reference_that_leads_nowhere if {
	lost := json.remove(ended({"invalid": {"supports": "objective.revenu"}}), ["/objective/supports"])
	rule.not_applicable == {"unresolved"} with input as lost
	rule.violation == set() with input as lost
}

test_before_the_deadline_nothing_is_missed if {
	every day in ["2027-06-29", "2027-06-30"] {
		rule.not_applicable == {"not_ended"} with input as ended({"status": "missed"}) with input.as_of as day
		rule.violation == set() with input as ended({"status": "missed"}) with input.as_of as day
	}
	count(rule.violation) == 1 with input as ended({"status": "missed"}) with input.as_of as "2027-07-01"
	rule.not_applicable == {"not_ended"} with input as json.remove(ended({"status": "missed"}), ["/objective/deadline"])
}

# 23 June lies seven days before the deadline.
test_without_a_figure_from_its_end_nobody_knows if {
	rule.violation != set() with input as ended_at("2027-06-23", 660)
	rule.not_applicable == {"no_figure"} with input as ended_at("2027-06-22", 660)
	rule.violation == set() with input as ended_at("2027-06-22", 660)
	rule.violation != set() with input as ended_at("2027-06-22", 660) with input.params.final_days as 8
	rule.violation != set() with input as ended_at("2027-07-10", 660)
	rule.not_applicable == {"no_figure"} with input as ended_at("2027-08-02", 660)
	rule.not_applicable == {"no_figure"} with input as ended({"target": 620})
	rule.not_applicable == {"no_figure"} with input as json.remove(ended({}), ["/objective/baseline"])
}

test_drafts_have_not_begun if {
	rule.not_applicable == {"draft"} with input as ended({"status": "draft"})
	rule.violation == set() with input as ended({"status": "draft"})
	rule.not_applicable == {"draft"} with input as json.remove(ended({}), ["/objective/status"])
}

test_an_incomplete_plan_may_hide_a_review if {
	rule.not_applicable == {"incomplete"} with input as ended({}) with input.plan.complete as false
	rule.violation == set() with input as ended({}) with input.plan.complete as false
}

test_label_stands_in_for_a_missing_title if {
	some v in rule.violation with input as json.remove(ended({}), ["/objective/title"])
	v.args.title == "mql"
}
