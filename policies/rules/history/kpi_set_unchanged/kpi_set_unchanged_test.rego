package goalpost.rules.history.kpi_set_unchanged_test

import data.goalpost.rules.history.kpi_set_unchanged as rule

kpi(label, adopted) := {"address": sprintf("kpi.%s", [label]), "status": "active", "adopted": adopted}

aov := kpi("aov", "2024-03-01")

cac := kpi("cac", "2024-10-31")

mql := kpi("mql", "2025-04-19")

judged(kpis, reviews) := {
	"as_of": "2027-04-20",
	"params": {"months": 24, "review_months": 12},
	"plan": {"complete": true, "reviews": reviews},
	"team": {
		"address": "team.sales",
		"label": "sales",
		"name": "Phòng Kinh doanh",
		"kpis": kpis,
		"objectives": [{"address": "objective.revenue"}],
	},
}

review(date, decision, scope) := {"date": date, "decision": decision, "scope": scope}

unchanged := {"message": "unchanged", "args": {
	"team": "Phòng Kinh doanh",
	"count": 3,
	"kpis": ["kpi.aov", "kpi.cac", "kpi.mql"],
	"since": "2025-04-19",
	"as_of": "2027-04-20",
}}

test_a_set_of_more_than_two_years if {
	rule.violation == {unchanged} with input as judged([mql, aov, cac], [])
	rule.not_applicable == set() with input as judged([mql, aov, cac], [])
}

test_two_years_to_the_day_are_fine if {
	rule.violation == set() with input as judged([kpi("mql", "2025-04-20"), aov, cac], [])
}

test_one_new_kpi_renews_the_set if {
	rule.violation == set() with input as judged([aov, cac, mql, kpi("nps", "2026-02-01")], [])
}

test_kpis_that_are_not_in_use_do_not_count if {
	every status in ["retired", "draft"] {
		idle := object.union(kpi("nps", "2027-01-01"), {"status": status})
		rule.violation == {unchanged} with input as judged([aov, cac, mql, idle], [])
	}
}

test_a_review_that_keeps_or_adjusts_the_set if {
	every decision in ["keep", "adjust"] {
		every scope in [["kpi.mql"], ["objective.revenue"], ["goal.x", "kpi.aov"]] {
			rule.violation == set() with input as judged([aov, cac, mql], [review("2026-04-20", decision, scope)])
		}
	}
}

test_reviews_that_say_nothing_of_the_set if {
	every one in [
		review("2026-04-19", "keep", ["kpi.mql"]),
		review("2027-04-21", "keep", ["kpi.mql"]),
		review("2027-04-01", "add", ["kpi.mql"]),
		review("2027-04-01", "stop", ["objective.revenue"]),
		review("2027-04-01", "keep", ["objective.other", "kpi.other"]),
	] {
		rule.violation == {unchanged} with input as judged([aov, cac, mql], [one])
	}
}

test_the_months_are_parameters if {
	rule.violation == set() with input as judged([aov, cac, mql], []) with input.params.months as 36
	old := review("2025-12-01", "keep", ["kpi.mql"])
	rule.violation == set() with input as judged([aov, cac, mql], [old]) with input.params.review_months as 18
}

test_label_stands_in_for_a_missing_name if {
	some v in rule.violation with input as json.remove(judged([aov, cac, mql], []), ["/team/name"])
	v.args.team == "sales"
}

test_without_kpis_there_is_no_set if {
	every kpis in [[], [object.union(aov, {"status": "retired"})]] {
		rule.not_applicable == {"no_kpis"} with input as judged(kpis, [])
		rule.violation == set() with input as judged(kpis, [])
	}
}

test_a_kpi_without_its_day_may_be_new if {
	undated := object.remove(mql, ["adopted"])
	rule.not_applicable == {"unknown"} with input as judged([aov, undated], [])
	rule.violation == set() with input as judged([aov, undated], [])
	rule.not_applicable == set() with input as judged([aov, object.union(undated, {"status": "retired"})], [])
}

test_an_incomplete_plan_may_hide_a_new_kpi if {
	rule.not_applicable == {"incomplete"} with input as judged([aov], []) with input.plan.complete as false
	rule.violation == set() with input as judged([aov], []) with input.plan.complete as false
}
