package goalpost.rules.structure.campaign_has_objective_test

import data.goalpost.rules.structure.campaign_has_objective as rule

mql := {"address": "objective.mql", "status": "active", "start": "2027-01-01", "deadline": "2027-06-30"}

sov := {"address": "objective.sov", "status": "active", "start": "2027-01-01", "deadline": "2027-12-31"}

cancelled := {"status": "cancelled"}

judged(objectives) := {"campaign": {
	"address": "campaign.he",
	"label": "he",
	"title": "Cold brew mùa hè",
	"start": "2027-05-03",
	"end": "2027-06-30",
	"objectives": objectives,
	"invalid": {},
}}

none := {"message": "none", "attribute": "objectives", "key": "objectives", "args": {"title": "Cold brew mùa hè"}}

only_cancelled(addresses) := {"message": "only_cancelled", "attribute": "objectives", "key": "objectives", "args": {
	"title": "Cold brew mùa hè",
	"objectives": addresses,
}}

over(i) := {"message": "over", "attribute": sprintf("objectives.%d", [i]), "key": "objective.mql", "args": {
	"title": "Cold brew mùa hè",
	"objective": "objective.mql",
	"start": "2027-07-01",
	"deadline": "2027-06-30",
}}

test_an_objective_passes if {
	rule.violation == set() with input as judged([mql])
	rule.violation == set() with input as judged([mql, sov])
	rule.not_applicable == set() with input as judged([mql])
}

test_no_objective if {
	rule.violation == {none} with input as judged([])
	rule.violation == {none} with input as json.remove(judged([]), ["/campaign/objectives"])
}

test_label_stands_in_for_a_missing_title if {
	expected := object.union(none, {"args": {"title": "he"}})
	rule.violation == {expected} with input as json.remove(judged([]), ["/campaign/title"])
}

test_only_cancelled_objectives if {
	every_one := [object.union(sov, cancelled), object.union(mql, cancelled)]
	rule.violation == {only_cancelled(["objective.mql", "objective.sov"])} with input as judged(every_one)
}

test_one_standing_objective_is_enough if {
	rule.violation == set() with input as judged([object.union(mql, cancelled), sov])
}

test_an_objective_that_is_over_when_the_campaign_starts if {
	rule.violation == {over(1)} with input as judged([sov, mql]) with input.campaign.start as "2027-07-01"
	rule.violation == {over(0)} with input as judged([mql]) with input.campaign.start as "2027-07-01"
}

test_the_last_day_still_counts if {
	rule.violation == set() with input as judged([mql]) with input.campaign.start as "2027-06-30"
}

test_a_cancelled_objective_is_not_called_over if {
	rule.violation == set() with input as judged([object.union(mql, cancelled), sov]) with input.campaign.start as "2027-07-01"
}

test_missing_dates_bring_no_violation if {
	rule.violation == set() with input as judged([object.remove(mql, ["deadline"])])
	rule.violation == set() with input as json.remove(judged([mql]), ["/campaign/start"])
}

test_a_reference_that_leads_nowhere_is_not_judged if {
	over_by_then := object.union(mql, {"deadline": "2027-03-31"})
	every objectives in [[], [object.union(mql, cancelled)], [over_by_then]] {
		broken := json.patch(judged(objectives), [{"op": "add", "path": "/campaign/invalid/objectives", "value": "objective.mq"}])
		rule.not_applicable == {"unresolved"} with input as broken
		rule.violation == set() with input as broken
	}
}
