package goalpost.rules.smart.too_easy_target_test

import data.goalpost.rules.smart.too_easy_target as rule

judged(target) := {"params": {"min_stretch": 1}, "objective": {
	"status": "active",
	"measure": {
		"address": "kpi.mql",
		"direction": "increase",
		"contexts": [],
		"baseline": {"value": 620, "as_of": "2026-12-31"},
	},
	"baseline": 620,
	"target": target,
	"start": "2027-01-01",
	"deadline": "2027-06-30",
	"past_growth": {"percent": 9, "months": 6},
	"checkins": [],
}}

messages := {v.message | some v in rule.violation}

test_above_the_trend if {
	rule.violation == set() with input as judged(700)
	rule.not_applicable == set() with input as judged(700)
}

test_below_the_trend if {
	rule.violation == {{"message": "below_trend", "attribute": "target", "key": "target", "args": {
		"past_percent": 9,
		"past_months": 6,
		"past": 18.8,
		"asked": 6.6,
		"baseline": 620,
		"target": 640,
		"days": 180,
		"ratio": 0.35,
		"kpi": "kpi.mql",
	}}} with input as judged(640)
}

test_the_stretch_is_a_parameter if {
	rule.violation == set() with input as judged(640) with input.params.min_stretch as 0.35
	count(rule.violation) == 1 with input as judged(700) with input.params.min_stretch as 1.5
}

test_a_headwind_is_pointed_out if {
	every kind in ["market", "external"] {
		messages == {"below_trend_noted"} with input as judged(640)
			with input.objective.measure.contexts as [{"kind": kind, "note": "Giá cà phê tăng"}]
	}
	every context in [{"kind": "market", "note": " "}, {"kind": "seasonality", "note": "Tết"}] {
		messages == {"below_trend"} with input as judged(640) with input.objective.measure.contexts as [context]
	}
	messages == {"below_trend_noted"} with input as judged(640) with input.objective.measure.direction as "maintain"
}

already_met(value, date) := {"message": "already_met", "attribute": "target", "key": "target", "args": {
	"kpi": "kpi.mql",
	"value": value,
	"date": date,
	"target": 700,
}}

with_checkins(checkins) := object.union(judged(700), {"objective": {"checkins": checkins}})

test_met_before_the_start if {
	baseline := object.union(judged(700), {"objective": {"measure": {"baseline": {"value": 700}}}})
	rule.violation == {already_met(700, "2026-12-31")} with input as baseline
	rule.not_applicable == set() with input as json.remove(baseline, ["/objective/past_growth"])
	rule.violation == {already_met(710, "2027-01-01")} with input as with_checkins([{"date": "2027-01-01", "value": 710}])
	rule.violation == set() with input as with_checkins([{"date": "2027-01-02", "value": 710}])
	rule.violation == set() with input as with_checkins([{"date": "2026-12-01", "value": 710}])
	rule.violation == {already_met(701, "2026-12-31")} with input as with_checkins([
		{"date": "2026-12-31", "value": 690},
		{"date": "2026-12-31", "value": 701},
	])
	messages == {"already_met"} with input as with_checkins([{"date": "2027-01-01", "value": 710}])
		with input.objective.measure.direction as "maintain"
}

test_a_check_in_says_more_than_the_baseline_of_its_day if {
	baseline := {"measure": {"baseline": {"value": 700, "as_of": "2026-12-31"}}}
	messages == set() with input as object.union(
		with_checkins([{"date": "2026-12-31", "value": 690}]),
		{"objective": baseline},
	)
	messages == set() with input as object.union(judged(700), {"objective": baseline})
		with input.objective.checkins as [{"date": "2026-12-31"}]
}

test_a_baseline_after_the_start_says_nothing if {
	baseline := {"measure": {"baseline": {"value": 700, "as_of": "2027-01-02"}}}
	messages == set() with input as object.union(judged(700), {"objective": baseline})
}

test_a_fall_is_met_from_above if {
	fall := object.union(judged(4), {"objective": {"baseline": 6, "measure": {"baseline": {"value": 4}}}})
	messages == {"already_met"} with input as fall
	messages == set() with input as object.union(fall, {"objective": {"measure": {"baseline": {"value": 4.1}}}})
}

test_nothing_to_compare if {
	every path in ["past_growth", "baseline", "start", "deadline", "target"] {
		without := json.remove(judged(640), [sprintf("/objective/%s", [path])])
		rule.not_applicable == {"no_rate"} with input as without
		rule.violation == set() with input as without
	}
}

test_ended if {
	every status in ["achieved", "missed"] {
		rule.not_applicable == {"ended"} with input as judged(640) with input.objective.status as status
		rule.violation == set() with input as judged(640) with input.objective.status as status
		rule.violation == set() with input as with_checkins([{"date": "2027-01-01", "value": 710}])
			with input.objective.status as status
	}
}
