package goalpost.rules.balance.quick_win_test

import data.goalpost.rules.balance.quick_win as rule

objective(label, start, deadline, milestones) := {
	"address": sprintf("objective.%s", [label]),
	"status": "active",
	"start": start,
	"deadline": deadline,
	"milestones": [{"date": date} | some date in milestones],
}

judged(objectives) := {
	"params": {"days": 90},
	"plan": {"complete": true, "period": {"start": "2027-01-01"}, "objectives": objectives},
}

year := objective("revenue", "2027-01-01", "2027-12-31", [])

late(first, address, after, begin) := {"message": "late", "measure": after - 90, "args": {
	"first": first,
	"objective": address,
	"after": after,
	"begin": begin,
}}

# 1 April is the 90th day after 1 January.
test_an_early_deadline if {
	rule.violation == set() with input as judged([year, objective("mql", "2027-01-01", "2027-04-01", [])])
	rule.not_applicable == set() with input as judged([year, objective("mql", "2027-01-01", "2027-04-01", [])])
}

test_the_day_after_is_late if {
	rule.violation == {late("2027-04-02", "objective.mql", 91, "2027-01-01")} with input as judged([year, objective("mql", "2027-01-01", "2027-04-02", [])])
}

test_the_later_the_worse if {
	rule.violation == {late("2027-12-31", "objective.revenue", 364, "2027-01-01")} with input as judged([year])
}

test_an_early_milestone if {
	rule.violation == set() with input as judged([objective("revenue", "2027-01-01", "2027-12-31", ["2027-06-30", "2027-03-31"])])
	rule.violation == {late("2027-06-30", "objective.revenue", 180, "2027-01-01")} with input as judged([objective("revenue", "2027-01-01", "2027-12-31", ["2027-09-30", "2027-06-30"])])
}

test_how_early_is_a_parameter if {
	rule.violation == set() with input as judged([year]) with input.params.days as 364
	count(rule.violation) == 1 with input as judged([year]) with input.params.days as 363
}

test_the_first_objective_may_begin_later if {
	later := objective("mql", "2027-03-01", "2027-05-30", [])
	rule.violation == set() with input as judged([later])
	rule.violation == set() with input as judged([later, objective("sov", "2027-04-01", "2027-12-31", [])])
	rule.violation == {late("2027-05-31", "objective.mql", 91, "2027-03-01")} with input as judged([object.union(later, {"deadline": "2027-05-31"})])
}

test_what_began_before_the_plan_counts_from_the_plan_on if {
	old := objective("sov", "2026-01-01", "2027-12-31", ["2026-12-31"])
	rule.violation == {late("2027-12-31", "objective.sov", 364, "2027-01-01")} with input as judged([old])
	rule.violation == set() with input as judged([old, objective("mql", "2026-06-01", "2027-01-01", [])])
}

test_work_that_ended_counts if {
	every status in ["achieved", "missed"] {
		early := object.union(objective("mql", "2027-01-01", "2027-03-31", []), {"status": status})
		rule.violation == set() with input as judged([year, early])
	}
}

test_drafts_and_cancelled_work_do_not_count if {
	every status in ["draft", "cancelled"] {
		early := object.union(objective("mql", "2027-01-01", "2027-03-31", ["2027-02-01"]), {"status": status})
		rule.violation == {late("2027-12-31", "objective.revenue", 364, "2027-01-01")} with input as judged([year, early])
	}
}

test_without_a_beginning if {
	unknown := json.remove(judged([year]), ["/plan/period/start"])
	rule.not_applicable == {"no_start"} with input as unknown
	rule.violation == set() with input as unknown
}

test_without_objectives_nothing_falls_due if {
	every objectives in [[], [object.union(year, {"status": "draft"})], [objective("old", "2026-01-01", "2026-12-31", [])]] {
		rule.not_applicable == {"no_objective"} with input as judged(objectives)
		rule.violation == set() with input as judged(objectives)
	}
}

test_an_objective_without_dates_may_be_the_early_win if {
	early := objective("mql", "2027-01-01", "2027-03-31", [])
	every gone in ["start", "deadline"] {
		undated := object.remove(year, [gone])
		rule.not_applicable == {"undated"} with input as judged([year, undated])
		rule.not_applicable == {"undated"} with input as judged([undated])
		rule.violation == set() with input as judged([year, undated])
		rule.not_applicable == set() with input as judged([early, undated])
	}
}

test_an_incomplete_plan_may_hide_the_early_win if {
	every objectives in [[], [year]] {
		rule.not_applicable == {"incomplete"} with input as judged(objectives) with input.plan.complete as false
		rule.violation == set() with input as judged(objectives) with input.plan.complete as false
	}
	rule.not_applicable == set() with input as judged([objective("mql", "2027-01-01", "2027-03-31", [])]) with input.plan.complete as false
}
