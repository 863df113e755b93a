package goalpost.rules.kpi.context_noted_test

import data.goalpost.rules.kpi.context_noted as rule

seasons := ["2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06", "2028-01-26"]

note := {"kind": "seasonality", "note": "Vắng sau Tết", "invalid": {}}

judged(contexts) := {
	"params": {"seasons": seasons, "days_before": 14, "days_after": 7, "max_share_gap": 20},
	"plan": {"complete": true},
	"kpi": {
		"address": "kpi.traffic",
		"label": "traffic",
		"name": "Lưu lượng website",
		"metric": "website_traffic",
		"cadence": "monthly",
		"baseline": {"value": 84000, "as_of": "2025-01-31"},
		"catalogue": {"id": "website_traffic", "seasonal": true},
		"contexts": contexts,
		"measure_of": [],
	},
}

objective(name, deadline, milestones, checkins) := {
	"address": sprintf("objective.%s", [name]),
	"status": "active",
	"deadline": deadline,
	"milestones": [{"date": date} | some date in milestones],
	"checkins": [{"date": date} | some date in checkins],
}

measured(objectives) := object.union(judged([]), {"kpi": {"measure_of": objectives}})

none := {"message": "none", "args": {"name": "Lưu lượng website", "metric": "website_traffic"}}

test_any_kind_of_note if {
	every kind in ["seasonality", "market", "campaign", "redesign", "external"] {
		rule.violation == set() with input as judged([object.union(note, {"kind": kind})])
		rule.not_applicable == set() with input as judged([object.union(note, {"kind": kind})])
	}
}

test_no_note if {
	rule.violation == {none} with input as judged([])
	rule.violation == {none} with input as json.remove(judged([]), ["/kpi/contexts"])
}

test_a_note_that_says_nothing if {
	rule.violation == {none} with input as judged([object.union(note, {"note": " \t"})])
	rule.violation == {none} with input as judged([object.remove(note, ["note"])])
	rule.violation == set() with input as judged([object.union(note, {"note": ""}), note])
}

test_label_stands_in_for_a_missing_name if {
	some v in rule.violation with input as json.remove(judged([]), ["/kpi/name"])
	v.args.name == "traffic"
}

test_other_metrics if {
	steady := object.union(judged([]), {"kpi": {"catalogue": {"seasonal": false}}})
	every kpi in [steady, json.remove(judged([]), ["/kpi/catalogue"])] {
		rule.not_applicable == {"not_seasonal"} with input as kpi
		rule.violation == set() with input as kpi
	}
}

test_a_note_that_cannot_be_read if {
	unread := {"kind": "market", "invalid": {"note": "7"}}
	rule.not_applicable == {"unread"} with input as judged([unread])
	rule.violation == set() with input as judged([unread])
	rule.not_applicable == set() with input as judged([unread, note])
}

test_an_incomplete_plan_may_hide_the_note if {
	rule.not_applicable == {"incomplete"} with input as judged([]) with input.plan.complete as false
	rule.violation == set() with input as judged([]) with input.plan.complete as false
	rule.not_applicable == set() with input as judged([note]) with input.plan.complete as false
}

tet(args, gap) := {"message": "tet", "attribute": "baseline", "key": "tet", "measure": gap, "args": object.union({"name": "Lưu lượng website"}, args)}

# Tết was on 29 January in 2025 (17 days of that January lie around it) and on 17 February in 2026.
january := tet({"base": "2025-01-31", "base_share": 55, "date": "2026-01-31", "share": 0, "objective": "objective.traffic"}, 55)

test_the_same_month_of_two_years if {
	rule.violation == {january} with input as measured([objective("traffic", "2026-01-31", [], [])])
}

test_any_figure_of_the_objective_is_compared if {
	every other in [
		objective("traffic", "2025-02-05", ["2026-01-31"], []),
		objective("traffic", "2025-02-05", [], ["2026-01-31"]),
		object.remove(objective("traffic", "", [], ["2026-01-31"]), ["deadline"]),
	] {
		rule.violation == {january} with input as measured([other])
	}
}

test_a_note_explains_tet_too if {
	explained := object.union(measured([objective("traffic", "2026-01-31", [], [])]), {"kpi": {"contexts": [note]}})
	rule.violation == set() with input as explained
}

test_both_months_around_tet if {
	rule.violation == {none} with input as measured([objective("traffic", "2026-02-28", [], [])])
}

test_neither_month_around_tet if {
	spring := object.union(measured([objective("traffic", "2026-05-31", [], [])]), {"kpi": {"baseline": {"as_of": "2025-05-31"}}})
	rule.violation == {none} with input as spring
}

test_the_widest_gap_is_told_and_the_first_day_of_it if {
	year := objective("traffic", "2026-03-31", ["2025-06-30", "2025-12-31"], ["2025-02-15"])
	some v in rule.violation with input as measured([year])
	[v.measure, v.args.date, v.args.share] == [55, "2025-06-30", 0]
}

test_the_first_objective_of_a_day_is_told if {
	two := [objective("visits", "2026-01-31", [], []), objective("growth", "2026-01-31", [], [])]
	some v in rule.violation with input as measured(two)
	v.args.objective == "objective.growth"
}

test_objectives_that_the_plan_does_not_stand_by if {
	every status in ["draft", "cancelled"] {
		rule.violation == {none} with input as measured([object.union(objective("traffic", "2026-01-31", [], []), {"status": status})])
	}
	every status in ["achieved", "missed"] {
		rule.violation == {january} with input as measured([object.union(objective("traffic", "2026-01-31", [], []), {"status": status})])
	}
}

test_quarters_hold_tet_as_a_whole if {
	quarter := object.union(measured([objective("traffic", "2026-03-31", [], [])]), {"kpi": {"cadence": "quarterly", "baseline": {"as_of": "2025-03-31"}}})
	rule.violation == {none} with input as quarter
	autumn := object.union(quarter, {"kpi": {"baseline": {"as_of": "2025-09-30"}}})
	some v in rule.violation with input as autumn
	[v.message, v.measure, v.args.base_share, v.args.share] == ["tet", 24, 0, 24]
}

test_the_days_around_tet_are_parameters if {
	every date, share in {"2026-02-03": 100, "2026-02-24": 100, "2026-02-02": 0, "2026-02-25": 0} {
		days := object.union(measured([objective("traffic", date, [], [])]), {"kpi": {"cadence": "daily", "baseline": {"as_of": "2025-06-30"}}})
		{v.args.share | some v in rule.violation with input as days; v.message == "tet"} == {share | share > 0}
	}
	narrow := object.union(
		measured([objective("traffic", "2026-02-16", [], [])]),
		{"params": {"days_before": 0, "days_after": 0}, "kpi": {"cadence": "daily"}},
	)
	rule.violation == {none} with input as narrow
}

test_the_gap_allowed_is_a_parameter if {
	rule.violation == {none} with input as measured([objective("traffic", "2026-01-31", [], [])]) with input.params.max_share_gap as 55
	rule.violation == {january} with input as measured([objective("traffic", "2026-01-31", [], [])]) with input.params.max_share_gap as 54
}

test_without_a_day_or_a_rhythm_nothing_can_be_compared if {
	every missing in ["/kpi/cadence", "/kpi/baseline/as_of", "/kpi/baseline"] {
		rule.violation == {none} with input as json.remove(measured([objective("traffic", "2026-01-31", [], [])]), [missing])
	}
}

test_what_is_no_day_of_the_calendar_is_no_season if {
	rule.violation == {none} with input as measured([objective("traffic", "2026-01-31", [], [])]) with input.params.seasons as ["Tết", "2025-02-30"]
}
