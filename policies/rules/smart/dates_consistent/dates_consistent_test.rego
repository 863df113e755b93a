package goalpost.rules.smart.dates_consistent_test

import data.goalpost.rules.smart.dates_consistent as rule

common := {
	"params": {"grace_days": 0, "allow_single_day": true},
	"plan": {"complete": true, "period": {"start": "2027-01-01", "end": "2027-12-31"}},
}

objective(values) := object.union(common, {"objective": object.union(
	{
		"label": "mql",
		"title": "MQL",
		"start": "2027-01-01",
		"deadline": "2027-06-30",
		"horizon": "short",
		"milestones": [],
		"invalid": {},
	},
	values,
)})

window(start, deadline) := {"title": "MQL", "start": start, "deadline": deadline}

reversed(start, deadline) := {
	"message": "ends_before_start",
	"attribute": "deadline",
	"key": "deadline",
	"args": window(start, deadline),
}

test_an_objective_in_order if {
	rule.violation == set() with input as objective({})
	rule.not_applicable == set() with input as objective({})
}

test_an_objective_ends_before_it_starts if {
	rule.violation == {reversed("2027-07-01", "2027-06-30")} with input as objective({"start": "2027-07-01"})
}

test_an_objective_of_one_day if {
	rule.violation == {reversed("2027-06-30", "2027-06-30")} with input as objective({"start": "2027-06-30"})
}

test_reversed_dates_are_said_once if {
	values := {"start": "2028-07-01", "deadline": "2028-06-30", "milestones": [{"label": "2027-01-01", "date": "2027-01-01"}]}
	rule.violation == {reversed("2028-07-01", "2028-06-30")} with input as objective(values)
	one_day := object.union(values, {"deadline": "2028-07-01"})
	rule.violation == {reversed("2028-07-01", "2028-07-01")} with input as objective(one_day)
}

milestones(labels) := objective({"milestones": [{"label": label, "date": substring(label, 0, 10)} | some label in labels]})

outside(label) := {
	"message": "milestone_outside",
	"attribute": sprintf("milestone.%s", [label]),
	"key": sprintf("milestone.%s", [label]),
	"args": object.union(window("2027-01-01", "2027-06-30"), {"date": substring(label, 0, 10)}),
}

test_milestones_after_the_start_and_up_to_the_deadline if {
	rule.violation == set() with input as milestones(["2027-01-02", "2027-03-31", "2027-06-30"])
}

test_milestones_outside if {
	rule.violation == {
		outside("2026-12-31"),
		outside("2027-01-01"),
		outside("2027-07-01"),
		outside("2027-07-01-2"),
	} with input as milestones(["2026-12-31", "2027-01-01", "2027-03-31", "2027-07-01", "2027-07-01-2"])
}

after_plan(deadline) := {"message": "after_plan", "attribute": "deadline", "key": "plan", "args": object.union(
	window("2027-01-01", deadline),
	{"plan_end": "2027-12-31"},
)}

test_a_short_objective_ends_with_the_plan if {
	rule.violation == set() with input as objective({"deadline": "2027-12-31"})
}

test_a_short_objective_ends_after_the_plan if {
	rule.violation == {after_plan("2028-01-01")} with input as objective({"deadline": "2028-01-01"})
}

test_days_of_grace_after_the_plan if {
	rule.violation == set() with input as objective({"deadline": "2028-01-07"}) with input.params.grace_days as 7
	rule.violation == {after_plan("2028-01-08")} with input as objective({"deadline": "2028-01-08"}) with input.params.grace_days as 7
}

test_a_long_objective_may_outlive_the_plan if {
	rule.violation == set() with input as objective({"deadline": "2028-12-31", "horizon": "long"})
}

test_an_objective_without_dates_is_not_judged if {
	every attribute in ["start", "deadline"] {
		partial := json.remove(objective({}), [sprintf("/objective/%s", [attribute])])
		rule.not_applicable == {"no_dates"} with input as partial
		rule.violation == set() with input as partial
	}
}

test_a_short_objective_in_a_plan_without_end if {
	rule.not_applicable == {"no_plan_end"} with input as json.remove(objective({}), ["/plan/period"])
	rule.not_applicable == set() with input as json.remove(objective({"horizon": "long"}), ["/plan/period"])
}

test_what_is_certain_without_the_end_of_the_plan if {
	partial := json.remove(objective({"start": "2027-07-01"}), ["/plan/period"])
	rule.violation == {reversed("2027-07-01", "2027-06-30")} with input as partial
	rule.not_applicable == set() with input as partial
}

test_label_stands_in_for_a_missing_title if {
	some v in rule.violation with input as json.remove(objective({"start": "2027-07-01"}), ["/objective/title"])
	v.args.title == "mql"
	some w in rule.violation with input as json.remove(campaign({"start": "2027-07-01"}), ["/campaign/title"])
	w.args.title == "he"
}

half_year := {"address": "objective.h1", "status": "active", "start": "2027-01-01", "deadline": "2027-06-30"}

campaign(values) := object.union(common, {"campaign": object.union(
	{
		"label": "he",
		"title": "Mùa hè",
		"start": "2027-05-03",
		"end": "2027-06-30",
		"objectives": [half_year],
		"invalid": {},
	},
	values,
)})

campaign_off(message, attribute, key, start, end, more) := {"message": message, "attribute": attribute, "key": key, "args": object.union(
	{"title": "Mùa hè", "start": start, "end": end},
	more,
)}

test_a_campaign_in_order if {
	rule.violation == set() with input as campaign({})
	rule.not_applicable == set() with input as campaign({})
}

test_a_campaign_ends_before_it_starts if {
	expected := campaign_off("campaign_ends_before_start", "end", "end", "2027-07-01", "2027-06-30", {})
	rule.violation == {expected} with input as campaign({"start": "2027-07-01"})
	early := campaign_off("campaign_ends_before_start", "end", "end", "2026-12-25", "2026-12-20", {})
	rule.violation == {early} with input as campaign({"start": "2026-12-25", "end": "2026-12-20"})
}

test_a_campaign_of_one_day if {
	one_day := campaign({"start": "2027-06-30"})
	rule.violation == set() with input as one_day
	expected := campaign_off("campaign_ends_before_start", "end", "end", "2027-06-30", "2027-06-30", {})
	rule.violation == {expected} with input as one_day with input.params.allow_single_day as false
}

test_a_campaign_starts_too_early if {
	expected := campaign_off("starts_before_objectives", "start", "first", "2026-12-20", "2027-06-30", {"first": "2027-01-01"})
	rule.violation == {expected} with input as campaign({"start": "2026-12-20"})
	rule.violation == set() with input as campaign({"start": "2026-12-20"}) with input.params.grace_days as 12
}

test_a_campaign_ends_too_late if {
	expected := campaign_off("ends_after_objectives", "end", "last", "2027-05-03", "2027-07-15", {"last": "2027-06-30"})
	rule.violation == {expected} with input as campaign({"end": "2027-07-15"})
	from_the_last_day := campaign_off("ends_after_objectives", "end", "last", "2027-06-30", "2027-07-15", {"last": "2027-06-30"})
	rule.violation == {from_the_last_day} with input as campaign({"start": "2027-06-30", "end": "2027-07-15"})
}

test_objectives_cover_a_campaign_together if {
	second := {"address": "objective.h2", "status": "active", "start": "2027-07-01", "deadline": "2027-12-31"}
	rule.violation == set() with input as campaign({"end": "2027-08-31", "objectives": [half_year, second]})
}

test_a_cancelled_objective_covers_nothing if {
	year := {"address": "objective.year", "status": "cancelled", "start": "2027-01-01", "deadline": "2027-12-31"}
	expected := campaign_off("ends_after_objectives", "end", "last", "2027-05-03", "2027-08-31", {"last": "2027-06-30"})
	rule.violation == {expected} with input as campaign({"end": "2027-08-31", "objectives": [half_year, year]})
}

test_objectives_over_before_the_campaign_are_left_to_another_rule if {
	rule.violation == set() with input as campaign({"start": "2027-07-01", "end": "2027-08-31"})
}

test_a_campaign_without_objectives_is_only_judged_by_its_own_dates if {
	rule.violation == set() with input as campaign({"objectives": []})
	rule.not_applicable == set() with input as campaign({"objectives": []})
}

test_a_campaign_without_dates_is_not_judged if {
	every attribute in ["start", "end"] {
		undated := [object.remove(half_year, ["deadline"])]
		partial := json.remove(campaign({"objectives": undated}), [sprintf("/campaign/%s", [attribute])])
		rule.not_applicable == {"no_dates"} with input as partial
		rule.violation == set() with input as partial
	}
}

test_an_objective_without_dates_leaves_the_window_open if {
	every missing in ["start", "deadline"] {
		undated := object.remove(half_year, [missing])
		rule.not_applicable == {"no_objective_dates"} with input as campaign({"objectives": [undated]})
		cancelled := object.union(undated, {"status": "cancelled"})
		rule.not_applicable == set() with input as campaign({"objectives": [half_year, cancelled]})
	}
	unread := {"objectives": [], "invalid": {"objectives": "objective.h3"}}
	rule.not_applicable == {"no_objective_dates"} with input as campaign(unread)
}

test_a_reversed_campaign_is_reported_whatever_its_objectives if {
	undated := object.remove(half_year, ["deadline"])
	values := {"start": "2027-07-01", "objectives": [undated]}
	count(rule.violation) == 1 with input as campaign(values)
	rule.not_applicable == set() with input as campaign(values)
}
