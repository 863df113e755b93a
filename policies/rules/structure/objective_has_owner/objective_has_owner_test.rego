package goalpost.rules.structure.objective_has_owner_test

import data.goalpost.rules.structure.objective_has_owner as rule

objective := {
	"address": "objective.mql",
	"label": "mql",
	"title": "MQL từ 620 lên 700",
	"owner": "Phạm Gia Linh",
	"team": {"address": "team.marketing", "name": "Phòng Marketing", "lead": "Nguyễn Thu Hà"},
	"invalid": {},
}

judged(patch) := {"params": {"check_members": true}, "objective": object.union(objective, patch)}

with_members(owner, members) := judged({"owner": owner, "team": {"members": members}})

test_one_person if {
	rule.violation == set() with input as judged({})
	rule.not_applicable == set() with input as judged({})
}

test_nobody if {
	none := {"message": "none", "attribute": "owner", "args": {"title": "MQL từ 620 lên 700"}}
	rule.violation == {none} with input as json.remove(judged({}), ["/objective/owner"])
	every blank in ["", "  \t"] {
		rule.violation == {none} with input as judged({"owner": blank})
	}
}

test_label_stands_in_for_a_missing_title if {
	some v in rule.violation with input as json.remove(judged({"owner": ""}), ["/objective/title"])
	v.args.title == "mql"
}

test_a_team_is_not_a_person if {
	every name in ["Phòng Marketing", " phòng marketing"] {
		some v in rule.violation with input as judged({"owner": name})
		v.message == "a_team"
		v.args.lead == "Nguyễn Thu Hà"
	}
	some w in rule.violation with input as json.remove(judged({"owner": "Phòng Marketing"}), ["/objective/team/lead"])
	w.args.lead == "…"
	count(rule.violation) == 1 with input as with_members("Phòng Marketing", ["Lan"])
}

test_somebody_of_the_team if {
	rule.violation == set() with input as with_members("Phạm Gia Linh", ["Lan", "phạm gia linh"])
	rule.violation == set() with input as with_members("Nguyễn Thu Hà", ["Lan"])
	rule.violation == set() with input as with_members("Phạm Gia Linh", [])
}

test_somebody_who_has_left if {
	rule.violation == {{"message": "left", "attribute": "owner", "args": {
		"title": "MQL từ 620 lên 700",
		"owner": "Phạm Gia Linh",
		"team": "Phòng Marketing",
		"members": ["Lan", "Minh", "Nguyễn Thu Hà"],
	}}} with input as with_members("Phạm Gia Linh", ["Lan", "Minh"])
	rule.violation == set() with input as with_members("Phạm Gia Linh", ["Lan"]) with input.params.check_members as false
}

test_without_a_team_only_the_name_counts if {
	rule.violation == set() with input as json.remove(judged({}), ["/objective/team"])
}

test_an_owner_that_cannot_be_read if {
	unread := json.remove(judged({"invalid": {"owner": "7"}}), ["/objective/owner"])
	rule.not_applicable == {"unread"} with input as unread
	rule.violation == set() with input as unread
}
