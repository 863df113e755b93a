package goalpost.rules.kpi.duplicate_test

import data.goalpost.rules.kpi.duplicate as rule

cac := {
	"id": "cac",
	"name": {"en": "Customer acquisition cost (CAC)", "vi": "Chi phí thu hút khách hàng (CAC)"},
	"synonyms": ["CAC", "cost per acquisition"],
}

mql := {"id": "mql", "name": {"en": "Marketing qualified leads (MQL)", "vi": "Khách hàng tiềm năng đủ điều kiện tiếp thị (MQL)"}, "synonyms": ["MQL"]}

kpi(label, given, catalogue) := object.union(
	{
		"address": sprintf("kpi.%s", [label]),
		"status": "active",
		"teams": ["team.sales"],
		"given": given,
		"invalid": {},
	},
	catalogue,
)

known(label, entry) := kpi(label, {"metric": entry.id}, {"metric": entry.id, "catalogue": entry})

own(label, metric, name) := kpi(label, {"metric": metric, "name": name}, {"metric": metric, "name": name})

judged(kpis) := {"params": {"exclude_status": ["draft", "retired"]}, "plan": {"complete": true, "kpis": kpis}}

twice(address, other, what) := {
	"message": "twice",
	"address": address,
	"attribute": "metric",
	"key": "metric",
	"args": {"kpi": address, "other": other, "what": [what], "teams": ["team.sales"]},
}

test_different_metrics if {
	kpis := [known("a", cac), known("b", mql), own("c", "x_cups", "Ly bán ra")]
	rule.violation == set() with input as judged(kpis)
	rule.not_applicable == set() with input as judged(kpis)
}

test_one_metric_twice_in_a_team if {
	rule.violation == {twice("kpi.b", "kpi.a", "mql")} with input as judged([known("b", mql), known("a", mql)])
}

test_three_of_a_kind_give_two if {
	rule.violation == {
		twice("kpi.b", "kpi.a", "mql"),
		twice("kpi.c", "kpi.a", "mql"),
	} with input as judged([known("a", mql), known("b", mql), known("c", mql)])
}

test_a_name_of_ones_own_makes_no_other_metric if {
	renamed := object.union(known("b", mql), {"given": {"name": "Khách tốt"}})
	rule.violation == {twice("kpi.b", "kpi.a", "mql")} with input as judged([known("a", mql), renamed])
}

test_another_segment_or_team_is_another_scope if {
	every scope in [{"segment": "segment.offices"}, {"teams": ["team.marketing"]}, {"teams": []}] {
		rule.violation == set() with input as judged([known("a", mql), object.union(known("b", mql), scope)])
	}
	segment := {"segment": "segment.offices"}
	both := [object.union(known("a", mql), segment), object.union(known("b", mql), segment)]
	rule.violation == {twice("kpi.b", "kpi.a", "mql")} with input as judged(both)
}

test_shared_kpis_count_in_each_team if {
	shared := object.union(known("b", mql), {"teams": ["team.marketing", "team.sales"]})
	rule.violation == {twice("kpi.b", "kpi.a", "mql")} with input as judged([known("a", mql), shared])
	marketing := object.union(known("c", mql), {"teams": ["team.sales", "team.marketing"]})
	some v in rule.violation with input as judged([shared, marketing])
	v.args.teams == ["team.marketing", "team.sales"]
	count(rule.violation) == 1 with input as judged([shared, marketing])
}

test_names_and_synonyms_of_the_catalogue if {
	every word in ["CAC", "cac", "Cost per Acquisition", "customer acquisition cost", "CUSTOMER ACQUISITION COST (CAC)", "chi phí thu hút khách hàng", " Chi Phí Thu Hút Khách Hàng (CAC) "] {
		rule.violation == {twice("kpi.b", "kpi.a", "cac")} with input as judged([known("a", cac), own("b", word, "Giá một khách")])
		rule.violation == {twice("kpi.b", "kpi.a", "cac")} with input as judged([known("a", cac), own("b", "x_cost", word)])
	}
}

test_two_aliases_of_a_metric_that_the_plan_uses_elsewhere if {
	elsewhere := object.union(known("z", cac), {"teams": ["team.marketing"], "status": "retired"})
	aliases := [own("a", "x_one", "CAC"), own("b", "x_two", "Chi phí thu hút khách hàng"), elsewhere]
	rule.violation == {twice("kpi.b", "kpi.a", "cac")} with input as judged(aliases)
}

test_metrics_of_ones_own_by_metric_or_name if {
	rule.violation == {twice("kpi.b", "kpi.a", "x_cups")} with input as judged([own("a", "x_cups", "Ly"), own("b", "X_Cups", "Cốc")])
	rule.violation == {twice("kpi.b", "kpi.a", "ly bán ra")} with input as judged([own("a", "x_cups", "Ly bán ra"), own("b", "x_cup", "LY BÁN RA")])
	some v in rule.violation with input as judged([own("a", "x_cups", "Ly"), own("b", "x_cups", "Ly")])
	v.args.what == ["ly", "x_cups"]
}

test_without_metric_and_name_nothing_is_the_same if {
	every given in [{}, {"metric": " "}, {"name": ""}] {
		rule.violation == set() with input as judged([kpi("a", given, {}), kpi("b", given, {})])
	}
}

test_kpis_that_are_not_in_use if {
	every status in ["draft", "retired"] {
		idle := object.union(known("b", mql), {"status": status})
		rule.violation == set() with input as judged([known("a", mql), idle, known("c", cac)])
		count(rule.violation) == 1 with input as judged([known("a", mql), idle]) with input.params.exclude_status as []
	}
}

test_what_cannot_be_read_is_not_compared if {
	every attribute in ["metric", "name", "team", "teams", "segment"] {
		unread := object.union(known("b", mql), {"invalid": {attribute: "7"}})
		rule.violation == set() with input as judged([known("a", mql), unread, known("c", cac)])
	}
}

test_few if {
	every kpis in [[], [known("a", mql)], [known("a", mql), object.union(known("b", mql), {"status": "retired"})]] {
		rule.not_applicable == {"few"} with input as judged(kpis)
		rule.violation == set() with input as judged(kpis)
	}
}

test_an_incomplete_plan_may_hide_the_other if {
	rule.not_applicable == {"incomplete"} with input as judged([known("a", mql), known("b", cac)]) with input.plan.complete as false
	rule.not_applicable == {"incomplete"} with input as judged([]) with input.plan.complete as false
	rule.not_applicable == set() with input as judged([known("a", mql), known("b", mql)]) with input.plan.complete as false
	count(rule.violation) == 1 with input as judged([known("a", mql), known("b", mql)]) with input.plan.complete as false
}
