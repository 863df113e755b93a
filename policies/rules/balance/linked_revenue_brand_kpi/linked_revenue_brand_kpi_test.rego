package goalpost.rules.balance.linked_revenue_brand_kpi_test

import data.goalpost.rules.balance.linked_revenue_brand_kpi as rule

kpi(label, families, drives) := {
	"address": sprintf("kpi.%s", [label]),
	"status": "active",
	"catalogue": {"families": families},
	"drives": [sprintf("kpi.%s", [other]) | some other in drives],
	"invalid": {},
}

sales := kpi("sales", ["profitability"], [])

sov(drives) := kpi("sov", ["brand_awareness"], drives)

traffic(drives) := kpi("traffic", ["website"], drives)

judged(kpis) := {
	"params": {"brand_families": ["brand_awareness"], "revenue_families": ["revenue", "profitability"]},
	"plan": {"complete": true, "kpis": kpis},
}

unlinked(address, revenue) := {"message": "unlinked", "address": address, "key": address, "args": {
	"kpi": address,
	"revenue": revenue,
	"first": revenue[0],
}}

test_connected_directly if {
	rule.violation == set() with input as judged([sales, sov(["sales"])])
	rule.not_applicable == set() with input as judged([sales, sov(["sales"])])
}

test_connected_over_another_kpi if {
	rule.violation == set() with input as judged([sales, traffic(["sales"]), sov(["traffic"])])
	rule.violation == set() with input as judged([kpi("cac", ["acquisition", "revenue"], []), traffic(["cac"]), sov(["traffic"])])
}

test_unconnected if {
	rule.violation == {unlinked("kpi.sov", ["kpi.sales"])} with input as judged([sales, sov([])])
	rule.violation == {unlinked("kpi.sov", ["kpi.sales"])} with input as judged([sales, json.remove(sov([]), ["/drives"])])
	rule.violation == {unlinked("kpi.sov", ["kpi.sales"])} with input as judged([sales, traffic([]), sov(["traffic"])])
}

test_the_direction_counts if {
	rule.violation == {unlinked("kpi.sov", ["kpi.sales"])} with input as judged([object.union(sales, {"drives": ["kpi.sov"]}), sov([])])
}

test_each_brand_kpi_is_told if {
	mentions := kpi("mentions", ["brand_awareness"], [])
	aov := kpi("aov", ["revenue"], [])
	rule.violation == {
		unlinked("kpi.mentions", ["kpi.aov", "kpi.sales"]),
		unlinked("kpi.sov", ["kpi.aov", "kpi.sales"]),
	} with input as judged([sales, aov, mentions, sov([])])
	rule.violation == {unlinked("kpi.mentions", ["kpi.aov", "kpi.sales"])} with input as judged([sales, aov, mentions, sov(["aov"])])
}

test_a_circle_leads_nowhere if {
	rule.violation == {unlinked("kpi.sov", ["kpi.sales"])} with input as judged([sales, traffic(["sov"]), sov(["traffic"])])
}

test_kpis_that_are_not_in_use_connect_nothing if {
	every status in ["draft", "retired"] {
		between := object.union(traffic(["sales"]), {"status": status})
		rule.violation == {unlinked("kpi.sov", ["kpi.sales"])} with input as judged([sales, between, sov(["traffic"])])
		rule.not_applicable == {"no_brand"} with input as judged([sales, object.union(sov([]), {"status": status})])
		rule.not_applicable == {"no_revenue"} with input as judged([object.union(sales, {"status": status}), sov([])])
	}
}

test_families_are_parameters if {
	rule.violation == {unlinked("kpi.traffic", ["kpi.sales"])} with input as judged([sales, traffic([])])
		with input.params.brand_families as ["website"]
	rule.violation == {unlinked("kpi.sov", ["kpi.traffic"])} with input as judged([sales, traffic([]), sov(["sales"])])
		with input.params.revenue_families as ["website"]
}

test_a_metric_outside_the_catalogue_has_no_family if {
	own := {"address": "kpi.own", "status": "active", "drives": [], "invalid": {}}
	rule.not_applicable == {"no_brand"} with input as judged([sales, own])
	rule.violation == set() with input as judged([sales, own])
}

test_without_one_side_there_is_nothing_to_connect if {
	rule.not_applicable == {"no_revenue"} with input as judged([sov([])])
	rule.not_applicable == {"no_brand"} with input as judged([sales])
	rule.not_applicable == {"no_brand", "no_revenue"} with input as judged([])
	rule.violation == set() with input as judged([sov([])])
}

test_a_reference_that_leads_nowhere_may_be_the_connection if {
	lost := object.union(sov([]), {"invalid": {"drives": "kpi.sale"}})
	rule.not_applicable == {"unresolved"} with input as judged([sales, lost])
	rule.violation == set() with input as judged([sales, lost])
}

test_an_incomplete_plan_may_hide_the_connection if {
	every kpis in [[sales, sov([])], [sov([])], [sales], []] {
		rule.not_applicable == {"incomplete"} with input as judged(kpis) with input.plan.complete as false
		rule.violation == set() with input as judged(kpis) with input.plan.complete as false
	}
}
