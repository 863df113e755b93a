package goalpost.rules.smart.team_commitment_test

import data.goalpost.rules.smart.team_commitment as rule

judged(people) := {"objective": {
	"label": "mql",
	"title": "Thêm MQL",
	"status": "active",
	"team": {"label": "marketing", "name": "Phòng Marketing", "lead": "Nguyễn Thu Hà"},
	"agreed_by": people,
	"invalid": {},
}}

missing := {"message": "missing", "attribute": "agreed_by", "args": {
	"lead": "Nguyễn Thu Hà",
	"team": "Phòng Marketing",
	"title": "Thêm MQL",
}}

test_the_lead_has_agreed if {
	rule.violation == set() with input as judged(["Phạm Gia Linh", "Nguyễn Thu Hà"])
	rule.violation == set() with input as judged([" nguyễn thu hà "])
	rule.not_applicable == set() with input as judged(["Nguyễn Thu Hà"])
}

test_the_lead_has_not_agreed if {
	rule.violation == {missing} with input as judged([])
	rule.violation == {missing} with input as judged(["Phạm Gia Linh"])
	rule.violation == {missing} with input as json.remove(judged([]), ["/objective/agreed_by"])
}

test_what_is_not_known if {
	rule.not_applicable == {"no_lead"} with input as json.remove(judged([]), ["/objective/team"])
	rule.not_applicable == {"no_lead"} with input as json.remove(judged([]), ["/objective/team/lead"])
	rule.not_applicable == {"unread"} with input as judged([]) with input.objective.invalid as {"agreed_by": "x"}
	rule.violation == set() with input as judged([]) with input.objective.invalid as {"agreed_by": "x"}
}

test_ended if {
	every status in ["achieved", "missed"] {
		rule.not_applicable == {"ended"} with input as judged([]) with input.objective.status as status
		rule.violation == set() with input as judged([]) with input.objective.status as status
	}
}

test_labels_stand_in_for_names if {
	some v in rule.violation with input as json.remove(judged([]), ["/objective/title", "/objective/team/name"])
	v.args.title == "mql"
	v.args.team == "marketing"
}
