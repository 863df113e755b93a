package goalpost.rules.structure.long_term_milestones_test

import data.goalpost.rules.structure.long_term_milestones as rule

objective(values) := object.union(
	{
		"label": "revenue",
		"title": "Doanh thu",
		"baseline": 100,
		"target": 200,
		"start": "2027-01-01",
		"deadline": "2028-12-31",
		"status": "active",
		"milestones": [],
		"supported_by": [],
		"invalid": {},
	},
	values,
)

judged(values) := {
	"plan": {"complete": true, "period": {"start": "2027-01-01", "end": "2027-12-31"}},
	"objective": objective(values),
}

milestone(label, target) := {"label": label, "date": substring(label, 0, 10), "target": target}

on(days) := {"milestones": [milestone(day, 150) | some day in days]}

window := {"title": "Doanh thu", "start": "2027-01-01", "deadline": "2028-12-31"}

no_step_in_plan(from) := {"message": "no_step_in_plan", "key": "step", "args": object.union(window, {
	"from": from,
	"to": "2027-12-31",
})}

no_step(start, deadline) := {"message": "no_step", "key": "step", "args": {
	"title": "Doanh thu",
	"start": start,
	"deadline": deadline,
}}

passes(scene) if {
	rule.violation == set() with input as scene
	rule.not_applicable == set() with input as scene
}

test_a_milestone_within_the_plan if {
	every day in ["2027-01-02", "2027-06-30", "2027-12-31"] {
		passes(judged(on([day])))
	}
}

test_no_milestone_at_all if {
	rule.violation == {no_step_in_plan("2027-01-01")} with input as judged({})
	rule.not_applicable == set() with input as judged({})
}

test_milestones_outside_the_plan_are_none_within if {
	early := {"start": "2026-01-01"}
	values := object.union(early, on(["2026-06-30", "2028-01-01"]))
	expected := no_step_in_plan("2027-01-01")
	args := object.union(expected.args, {"start": "2026-01-01"})
	rule.violation == {object.union(expected, {"args": args})} with input as judged(values)
}

test_the_first_day_is_not_on_the_way if {
	rule.violation == {no_step_in_plan("2027-01-01")} with input as judged(on(["2027-01-01"]))
}

test_an_objective_that_starts_within_the_plan if {
	expected := no_step_in_plan("2027-07-01")
	args := object.union(expected.args, {"start": "2027-07-01"})
	rule.violation == {object.union(expected, {"args": args})} with input as judged({"start": "2027-07-01"})
}

helper(status, deadline) := {"address": "objective.mql", "status": status, "deadline": deadline}

test_a_supporting_objective_is_a_step if {
	every status in ["active", "achieved", "missed"] {
		passes(judged({"supported_by": [helper(status, "2027-06-30")]}))
	}
}

test_a_supporting_objective_that_is_no_step if {
	every other in [helper("draft", "2027-06-30"), helper("cancelled", "2027-06-30"), helper("active", "2028-06-30")] {
		rule.violation == {no_step_in_plan("2027-01-01")} with input as judged({"supported_by": [other]})
	}
}

test_drafts_may_support_a_draft if {
	passes(judged({"status": "draft", "supported_by": [helper("draft", "2027-06-30")]}))
}

test_an_objective_that_ends_within_the_plan_had_a_step_somewhere if {
	ending := {"start": "2026-01-01", "deadline": "2027-12-31"}
	rule.violation == {no_step("2026-01-01", "2027-12-31")} with input as judged(ending)
	every day in ["2026-06-30", "2027-06-30"] {
		passes(judged(object.union(ending, on([day]))))
	}
}

test_the_deadline_is_not_on_the_way if {
	ending := {"start": "2026-01-01", "deadline": "2027-12-31"}
	values := object.union(ending, on(["2027-12-31"]))
	rule.violation == {no_step("2026-01-01", "2027-12-31")} with input as judged(values)
}

test_under_a_year_no_step_is_needed if {
	rule.not_applicable == {"short"} with input as judged({"deadline": "2027-12-31"})
	rule.violation == set() with input as judged({"deadline": "2027-12-31"})
	count(rule.violation) == 1 with input as judged({"deadline": "2028-01-01"})
}

off(message, suffix, label, value, more) := {
	"message": message,
	"attribute": sprintf("milestone.%s.target", [label]),
	"key": sprintf("milestone.%s%s", [label, suffix]),
	"args": object.union(
		{"title": "Doanh thu", "date": substring(label, 0, 10), "value": value, "target": 200},
		more,
	),
}

steps(values) := {"milestones": [milestone(label, target) | some label, target in values]}

test_milestones_that_lead_to_the_target if {
	passes(judged(steps({"2027-03-31": 100, "2027-06-30": 150, "2027-12-31": 150, "2028-06-30": 200})))
}

test_the_first_milestone_behind_the_baseline if {
	rule.violation == {off("behind_baseline", "", "2027-03-31", 99, {"baseline": 100})} with input as judged(steps({
		"2027-03-31": 99,
		"2027-06-30": 120,
	}))
}

test_a_milestone_behind_the_one_before if {
	rule.violation == {off("backwards", "", "2027-06-30", 119, {
		"before": 120,
		"before_date": "2027-03-31",
	})} with input as judged(steps({"2027-03-31": 120, "2027-06-30": 119}))
}

test_two_milestones_of_one_day_stand_in_the_order_of_their_labels if {
	rule.violation == {off("backwards", "", "2027-06-30-2", 110, {
		"before": 120,
		"before_date": "2027-06-30",
	})} with input as judged(steps({"2027-06-30-2": 110, "2027-06-30": 120}))
}

test_a_milestone_beyond_the_target if {
	expected := off("beyond", ".target", "2027-12-31", 201, {})
	rule.violation == {expected} with input as judged(steps({"2027-06-30": 150, "2027-12-31": 201}))
}

test_a_falling_kpi_leads_down if {
	down := {"baseline": 300, "target": 200}
	passes(judged(object.union(down, steps({"2027-06-30": 300, "2027-12-31": 250}))))
	all_wrong := object.union(down, steps({"2027-03-31": 301, "2027-06-30": 190, "2027-12-31": 250}))
	rule.violation == {
		off("behind_baseline", "", "2027-03-31", 301, {"baseline": 300}),
		off("beyond", ".target", "2027-06-30", 190, {}),
		off("backwards", "", "2027-12-31", 250, {"before": 190, "before_date": "2027-06-30"}),
	} with input as judged(all_wrong)
}

test_without_direction_or_numbers_there_is_no_order if {
	scattered := steps({"2027-06-30": 250, "2027-12-31": 90})
	passes(judged(object.union(scattered, {"baseline": 200})))
	every attribute in ["baseline", "target"] {
		passes(json.remove(judged(scattered), [sprintf("/objective/%s", [attribute])]))
	}
}

test_a_milestone_without_a_target_is_left_out_of_the_order if {
	values := {"milestones": [
		milestone("2027-03-31", 120),
		{"label": "2027-06-30", "date": "2027-06-30"},
		milestone("2027-12-31", 110),
	]}
	rule.violation == {off("backwards", "", "2027-12-31", 110, {
		"before": 120,
		"before_date": "2027-03-31",
	})} with input as judged(values)
}

test_the_order_of_a_short_objective_is_not_judged if {
	values := object.union(steps({"2027-03-31": 90}), {"deadline": "2027-12-31"})
	rule.violation == set() with input as judged(values)
}

test_label_stands_in_for_a_missing_title if {
	some v in rule.violation with input as json.remove(judged({}), ["/objective/title"])
	v.args.title == "revenue"
}

test_an_objective_that_ended_is_not_judged if {
	every status in ["achieved", "missed"] {
		ended := judged(object.union(steps({"2027-06-30": 90}), {"status": status}))
		rule.not_applicable == {"ended"} with input as ended
		rule.violation == set() with input as ended
	}
}

test_without_dates_it_is_not_judged if {
	every path in ["/objective/start", "/objective/deadline", "/plan/period", "/plan/period/start", "/plan/period/end"] {
		partial := json.remove(judged({}), [path])
		rule.not_applicable == {"no_dates"} with input as partial
		rule.violation == set() with input as partial
	}
}

test_an_objective_outside_the_plan if {
	every values in [
		{"start": "2028-01-01", "deadline": "2029-12-31"},
		{"start": "2025-01-01", "deadline": "2026-12-31"},
	] {
		rule.not_applicable == {"elsewhere"} with input as judged(values)
		rule.violation == set() with input as judged(values)
	}
}

test_an_incomplete_plan_may_hide_the_step if {
	rule.not_applicable == {"incomplete"} with input as judged({}) with input.plan.complete as false
	rule.violation == set() with input as judged({}) with input.plan.complete as false
	rule.not_applicable == set() with input as judged(on(["2027-06-30"])) with input.plan.complete as false
}

test_the_order_of_milestones_is_certain_in_any_plan if {
	back := judged(steps({"2027-06-30": 90}))
	count(rule.violation) == 1 with input as back with input.plan.complete as false
	undated := json.remove(back, ["/plan/period"])
	count(rule.violation) == 1 with input as undated
}
