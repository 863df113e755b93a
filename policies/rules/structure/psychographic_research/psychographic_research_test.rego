package goalpost.rules.structure.psychographic_research_test

import data.goalpost.rules.structure.psychographic_research as rule

campaign(label, first, last) := {
	"address": sprintf("campaign.%s", [label]),
	"start": first,
	"end": last,
	"status": "active",
}

judged(research) := {"as_of": "2027-04-20", "params": {"max_age_months": 24}, "segment": {
	"label": "explorers",
	"name": "Người thích khám phá",
	"basis": "psychographic",
	"research": research,
	"campaigns": [campaign("summer", "2027-05-03", "2027-06-30")],
	"invalid": {},
}}

full := {"method": "khảo sát", "effort": 2, "ready_by": "2027-04-10"}

fine := judged(full)

partial(missing) := {
	"message": "partial",
	"attribute": "research",
	"key": "research",
	"args": {"name": "Người thích khám phá", "missing": missing},
}

late(ready_by, address, start) := {
	"message": "late",
	"attribute": "research.ready_by",
	"key": "ready_by",
	"args": {"name": "Người thích khám phá", "ready_by": ready_by, "campaign": address, "start": start},
}

test_researched_in_time if {
	rule.violation == set() with input as fine
	rule.not_applicable == set() with input as fine
}

test_no_research if {
	rule.violation == {{
		"message": "none",
		"attribute": "research",
		"key": "research",
		"args": {"name": "Người thích khám phá"},
	}} with input as json.remove(fine, ["/segment/research"])
}

test_people_or_money if {
	rule.violation == set() with input as judged({"method": "phỏng vấn", "budget": 40000000, "ready_by": "2027-04-10"})
	rule.violation == {partial(["effort"])} with input as judged({"method": "phỏng vấn", "ready_by": "2027-04-10"})
	rule.violation == {partial(["effort"])} with input as fine with input.segment.research.effort as 0
	rule.violation == {partial(["effort"])} with input as judged({"method": "phỏng vấn", "budget": 0, "ready_by": "2027-04-10"})
}

test_half_a_plan if {
	rule.violation == {partial(["method"])} with input as fine with input.segment.research.method as " "
	rule.violation == {partial(["ready_by"])} with input as json.remove(fine, ["/segment/research/ready_by"])
	rule.violation == {partial(["effort", "method", "ready_by"])} with input as judged({})
}

test_ready_before_the_first_campaign if {
	rule.violation == set() with input as fine with input.segment.research.ready_by as "2027-05-02"
	expected := late("2027-05-03", "campaign.summer", "2027-05-03")
	rule.violation == {expected} with input as fine with input.segment.research.ready_by as "2027-05-03"
	earlier := [campaign("summer", "2027-05-03", "2027-06-30"), campaign("april", "2027-04-05", "2027-04-30")]
	rule.violation == {late("2027-04-10", "campaign.april", "2027-04-05")} with input as fine
		with input.segment.campaigns as earlier
}

test_campaigns_that_the_research_cannot_serve if {
	over := [campaign("april", "2027-04-01", "2027-04-19")]
	rule.violation == set() with input as fine with input.segment.campaigns as over
	last_day := [campaign("april", "2027-04-01", "2027-04-20")]
	count(rule.violation) == 1 with input as fine with input.segment.campaigns as last_day
	cancelled := [object.union(campaign("april", "2027-04-01", "2027-04-30"), {"status": "cancelled"})]
	rule.violation == set() with input as fine with input.segment.campaigns as cancelled
	rule.not_applicable == set() with input as fine
		with input.segment.campaigns as [json.remove(cancelled[0], ["start"])]
	without_end := [json.remove(campaign("april", "2027-04-01", "2027-04-30"), ["end"])]
	count(rule.violation) == 1 with input as fine with input.segment.campaigns as without_end
}

test_old_research if {
	old := {
		"message": "old",
		"attribute": "research.ready_by",
		"key": "age",
		"args": {"name": "Người thích khám phá", "ready_by": "2025-04-19"},
	}
	rule.violation == {old} with input as fine with input.segment.research.ready_by as "2025-04-19"
	rule.violation == set() with input as fine with input.segment.research.ready_by as "2025-04-20"
	rule.violation == set() with input as fine
		with input.segment.research.ready_by as "2025-04-19"
		with input.params.max_age_months as 25
}

test_other_segments if {
	rule.not_applicable == {"other_basis"} with input as judged({}) with input.segment.basis as "demographic"
	rule.violation == set() with input as judged({}) with input.segment.basis as "demographic"
	rule.not_applicable == {"no_basis"} with input as json.remove(judged({}), ["/segment/basis"])
}

test_what_cannot_be_read_is_not_missing if {
	unread := json.remove(fine, ["/segment/research"])
	rule.violation == set() with input as unread with input.segment.invalid as {"research": "12"}
	rule.not_applicable == {"unreadable"} with input as unread with input.segment.invalid as {"research": "12"}
	every attribute, left_out in {
		"research.method": "method",
		"research.ready_by": "ready_by",
		"research.effort": "effort",
		"research.budget": "effort",
	} {
		rule.violation == set() with input as json.remove(fine, [sprintf("/segment/research/%s", [left_out])])
			with input.segment.invalid as {attribute: "x"}
	}
}

test_a_campaign_whose_start_is_not_known if {
	undated := [json.remove(campaign("summer", "2027-05-03", "2027-06-30"), ["start"])]
	rule.not_applicable == {"no_start"} with input as fine with input.segment.campaigns as undated
	dated := array.concat(undated, [campaign("april", "2027-04-05", "2027-04-30")])
	rule.not_applicable == set() with input as fine with input.segment.campaigns as dated
}

test_label_stands_in_for_a_missing_name if {
	some v in rule.violation with input as json.remove(fine, ["/segment/research", "/segment/name"])
	v.args.name == "explorers"
}
