package goalpost.rules.smart.ramp_up_announced_test

import data.goalpost.rules.smart.ramp_up_announced as rule

full := {
	"days": 30,
	"activities": ["chuẩn hoá CRM"],
	"announced_on": "2026-12-20",
	"announced_to": [{"address": "team.sales"}, {"address": "team.growth"}],
}

judged(ramp) := {"params": {"announce_within_days": 14}, "objective": {
	"label": "mql",
	"title": "MQL từ 620 lên 700",
	"start": "2027-01-01",
	"team": {"address": "team.growth"},
	"ramp_up": ramp,
	"invalid": {},
}}

without(attribute) := judged(object.remove(full, [attribute]))

found contains [v.message, v.key] if some v in rule.violation

test_announced if {
	rule.violation == set() with input as judged(full)
	rule.not_applicable == set() with input as judged(full)
}

test_only_days if {
	found == {
		["no_activities", "activities"],
		["no_day", "announced_on"],
		["team_not_told", "announced_to"],
	} with input as judged({"days": 60})
}

test_no_activities if {
	every case in [without("activities"), judged(object.union(full, {"activities": [" "]}))] {
		rule.violation == {{"message": "no_activities", "attribute": "ramp_up", "key": "activities", "args": {
			"title": "MQL từ 620 lên 700",
			"days": 30,
		}}} with input as case
	}
}

test_late if {
	rule.violation == {{"message": "late", "attribute": "ramp_up.announced_on", "key": "announced_on", "measure": 15, "args": {
		"title": "MQL từ 620 lên 700",
		"date": "2027-01-16",
		"late": 15,
	}}} with input as judged(object.union(full, {"announced_on": "2027-01-16"}))
	rule.violation == set() with input as judged(object.union(full, {"announced_on": "2027-01-15"}))
	found == {["late", "announced_on"]} with input as judged(object.union(full, {"announced_on": "2027-01-15"})) with input.params.announce_within_days as 13
}

test_team_not_told if {
	rule.violation == {{"message": "team_not_told", "attribute": "ramp_up.announced_to", "key": "announced_to", "args": {
		"title": "MQL từ 620 lên 700",
		"team": "team.growth",
	}}} with input as judged(object.union(full, {"announced_to": [{"address": "team.sales"}]}))
}

test_none if {
	rule.not_applicable == {"none"} with input as json.remove(judged(full), ["/objective/ramp_up"])
}

test_unread if {
	rule.not_applicable == {"unread"} with input as without("days")
	every gone in ["start", "team"] {
		rule.not_applicable == {"unread"} with input as json.remove(without("activities"), [sprintf("/objective/%s", [gone])])
		rule.violation == set() with input as json.remove(without("activities"), [sprintf("/objective/%s", [gone])])
	}
	rule.not_applicable == {"unread"} with input as without("activities") with input.objective.invalid as {"ramp_up.activities": "CRM"}
}

test_label_stands_in_for_a_missing_title if {
	some v in rule.violation with input as json.remove(without("activities"), ["/objective/title"])
	v.args.title == "mql"
}
