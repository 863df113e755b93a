package goalpost.rules.structure.too_many_objectives_test

import data.goalpost.rules.structure.too_many_objectives as rule

objective(n) := {
	"address": sprintf("objective.o%d", [n]),
	"status": "active",
	"start": "2027-01-01",
	"deadline": "2027-12-31",
}

judged(objectives) := {"as_of": "2027-04-20", "params": {"max": 5}, "team": {
	"address": "team.sales",
	"label": "sales",
	"name": "Phòng Kinh doanh",
	"objectives": objectives,
}}

some_of(n) := [objective(i) | some i in numbers.range(1, n)]

test_five_are_fine if {
	rule.violation == set() with input as judged(some_of(5))
	rule.not_applicable == set() with input as judged(some_of(5))
}

test_six_are_too_many_and_seven_are_worse if {
	rule.violation == {{"message": "too_many", "measure": 1, "args": {
		"team": "Phòng Kinh doanh",
		"count": 6,
		"objectives": ["objective.o1", "objective.o2", "objective.o3", "objective.o4", "objective.o5", "objective.o6"],
		"over": 1,
	}}} with input as judged(some_of(6))
	some v in rule.violation with input as judged(some_of(7))
	v.measure == 2
	rule.violation == set() with input as judged(some_of(6)) with input.params.max as 6
}

test_what_is_not_under_way_does_not_count if {
	every patch in [{"status": "draft"}, {"status": "achieved"}, {"start": "2027-04-21"}, {"deadline": "2027-04-19"}] {
		rule.violation == set() with input as judged(array.concat(some_of(5), [object.union(objective(6), patch)]))
	}
	every patch in [{"start": "2027-04-20"}, {"deadline": "2027-04-20"}, {"kind": "task"}] {
		count(rule.violation) == 1 with input as judged(array.concat(some_of(5), [object.union(objective(6), patch)]))
	}
}

test_without_dates_it_counts if {
	count(rule.violation) == 1 with input as judged(array.concat(some_of(5), [object.remove(objective(6), ["start", "deadline"])]))
}

test_label_stands_in_for_a_missing_name if {
	some v in rule.violation with input as json.remove(judged(some_of(6)), ["/team/name"])
	v.args.team == "sales"
}

test_a_team_without_work if {
	every objectives in [[], [object.union(objective(1), {"status": "missed"})]] {
		rule.not_applicable == {"idle"} with input as judged(objectives)
		rule.violation == set() with input as judged(objectives)
	}
}
