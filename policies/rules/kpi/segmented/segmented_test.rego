package goalpost.rules.kpi.segmented_test

import data.goalpost.rules.kpi.segmented as rule

loyal := {"address": "segment.loyal"}

judged(plan) := {"plan": object.union(
	{
		"complete": true,
		"segments": [loyal],
		"campaigns": [],
		"kpis": [],
		"strategies": [],
	},
	plan,
)}

campaign := {"status": "active", "segments": ["segment.loyal"]}

kpi := {"status": "active", "segment": "segment.loyal"}

strategy := {"status": "active", "personalization": {"segments": ["segment.loyal"]}}

unused := {"message": "unused", "key": "segments", "args": {"segments": ["segment.loyal"]}}

test_a_campaign_a_kpi_or_a_strategy_uses_it if {
	every plan in [{"campaigns": [campaign]}, {"kpis": [kpi]}, {"strategies": [strategy]}] {
		rule.violation == set() with input as judged(plan)
		rule.not_applicable == set() with input as judged(plan)
	}
}

test_no_segment if {
	rule.violation == {{"message": "none", "key": "segments"}} with input as judged({"segments": []})
}

test_nobody_uses_it if {
	rule.violation == {unused} with input as judged({})
	idle := {"campaigns": [{"status": "active", "segments": []}, {"status": "active"}], "kpis": [{"status": "active"}], "strategies": [{"status": "active"}]}
	rule.violation == {unused} with input as judged(idle)
}

test_use_by_what_is_given_up if {
	every plan in [
		{"campaigns": [object.union(campaign, {"status": "cancelled"})]},
		{"kpis": [object.union(kpi, {"status": "retired"})]},
		{"strategies": [object.union(strategy, {"status": "abandoned"})]},
	] {
		rule.violation == {unused} with input as judged(plan)
	}
}

test_segments_are_told_in_order if {
	some v in rule.violation with input as judged({"segments": [loyal, {"address": "segment.explorers"}]})
	v.args.segments == ["segment.explorers", "segment.loyal"]
}

test_one_kind_of_customers if {
	every segments in [[], [loyal]] {
		single := judged({"segments": segments, "annotations": {"segments": "single"}})
		rule.not_applicable == {"single"} with input as single
		rule.violation == set() with input as single
	}
	every annotations in [{"segments": "many"}, {"segments": 1}, {"other": "single"}, "single"] {
		rule.violation == {unused} with input as judged({"annotations": annotations})
	}
}

test_an_incomplete_plan_may_hide_the_use if {
	rule.not_applicable == {"incomplete"} with input as judged({"complete": false})
	rule.violation == set() with input as judged({"complete": false})
	rule.not_applicable == set() with input as judged({"complete": false, "kpis": [kpi]})
}
