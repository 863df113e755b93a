package goalpost.rules.structure.experiment_complete_test

import data.goalpost.rules.structure.experiment_complete as rule

test := {
	"variable": "email_subject",
	"variants": 2,
	"metric": "kpi.mql",
	"start": "2027-05-03",
	"end": "2027-05-31",
}

objective := {
	"address": "objective.mql",
	"start": "2027-01-01",
	"deadline": "2027-06-30",
	"status": "active",
}

judged(tests) := {
	"plan": {"strategies": [{
		"address": "strategy.email",
		"status": "active",
		"channels": ["email"],
		"experiments": tests,
	}]},
	"strategy": {
		"address": "strategy.email",
		"label": "email",
		"title": "Email vòng đời",
		"status": "active",
		"channels": ["email"],
		"objectives": [objective],
		"experiments": tests,
		"invalid": {},
	},
}

changed(values) := judged([object.union(test, values)])

says(message, field, args) := {
	"message": message,
	"attribute": sprintf("experiments.0%s", [field]),
	"key": sprintf("experiments.0%s", [field]),
	"args": object.union({"title": "Email vòng đời", "number": 1}, args),
}

test_a_full_test if {
	rule.violation == set() with input as judged([test])
	rule.not_applicable == set() with input as judged([test])
}

test_no_tests if {
	rule.violation == set() with input as json.remove(judged([]), ["/strategy/experiments"])
	rule.not_applicable == set() with input as json.remove(judged([]), ["/strategy/experiments"])
}

test_what_a_test_lacks if {
	every field in ["variable", "variants", "metric", "start", "end"] {
		expected := says("partial", "", {"missing": [field]})
		rule.violation == {expected} with input as judged([json.remove(test, [field])])
	}
	rule.violation == {says("partial", "", {"missing": ["variable"]})} with input as changed({"variable": " "})
	every_field := says("partial", "", {"missing": ["end", "metric", "start", "variable", "variants"]})
	rule.violation == {every_field} with input as judged([{}])
}

test_one_thing_at_a_time if {
	every variable in ["subject, sender", "subject and sender", "tiêu đề và ảnh", "subject+sender", "subject/sender"] {
		expected := says("several_variables", ".variable", {"variable": variable})
		rule.violation == {expected} with input as changed({"variable": variable})
	}
	rule.violation == set() with input as changed({"variable": "brand colour"})
}

test_two_variants if {
	expected := says("too_few_variants", ".variants", {"variants": 1})
	rule.violation == {expected} with input as changed({"variants": 1})
}

test_start_before_end if {
	expected := says("ends_before_start", ".end", {"start": "2027-05-31", "end": "2027-05-31"})
	rule.violation == {expected} with input as changed({"start": "2027-05-31"})
	rule.violation == set() with input as changed({"start": "2027-05-30"})
}

test_inside_the_time_of_an_objective if {
	rule.violation == set() with input as changed({"start": "2027-01-01", "end": "2027-06-30"})
	every values in [{"end": "2027-07-01"}, {"start": "2026-12-31"}] {
		expected := says("outside", ".start", {
			"start": object.get(values, "start", "2027-05-03"),
			"end": object.get(values, "end", "2027-05-31"),
			"objectives": ["objective.mql"],
		})
		rule.violation == {expected} with input as changed(values)
		rule.not_applicable == set() with input as changed(values)
	}
}

test_a_cancelled_objective_has_no_time if {
	called_off := [object.union(objective, {"status": "cancelled"})]
	rule.violation == set() with input as judged([test]) with input.strategy.objectives as called_off
	later := array.concat(called_off, [object.union(objective, {"address": "objective.sql", "start": "2027-05-04"})])
	some v in rule.violation with input as judged([test]) with input.strategy.objectives as later
	v.message == "outside"
	v.args.objectives == ["objective.sql"]
}

test_an_objective_whose_dates_are_not_known if {
	every date in ["start", "deadline"] {
		undated := [json.remove(objective, [date])]
		rule.not_applicable == {"no_objective_dates"} with input as judged([test]) with input.strategy.objectives as undated
		rule.violation == set() with input as judged([test]) with input.strategy.objectives as undated
		rule.not_applicable == set() with input as judged([test])
			with input.strategy.objectives as array.concat(undated, [objective])
	}
}

test_an_objective_that_leads_nowhere if {
	unknown := {"objectives": "[objective.nowhere]"}
	rule.not_applicable == {"unresolved"} with input as judged([test])
		with input.strategy.objectives as []
		with input.strategy.invalid as unknown
	rule.not_applicable == set() with input as judged([test]) with input.strategy.invalid as unknown
}

overlap(i, j, free) := {
	"message": "overlap",
	"attribute": sprintf("experiments.%d.start", [i]),
	"key": sprintf("experiments.%d.%d", [i, j]),
	"args": {
		"title": "Email vòng đời",
		"number": i + 1,
		"other_number": j + 1,
		"variable": "email_subject",
		"free": free,
	},
}

test_two_tests_of_one_thing_at_one_time if {
	second := object.union(test, {"start": "2027-05-31", "end": "2027-06-20"})
	rule.violation == {overlap(1, 0, "2027-05-31")} with input as judged([test, second])
	rule.violation == {overlap(0, 1, "2027-05-31")} with input as judged([second, test])
	rule.violation == {overlap(1, 0, "2027-05-31")} with input as judged([test, test])
	after := object.union(second, {"start": "2027-06-01"})
	rule.violation == set() with input as judged([test, after])
	rule.violation == set() with input as judged([test, object.union(second, {"variable": "send time"})])
}

test_capitals_and_blanks_make_no_other_thing if {
	some v in rule.violation with input as judged([test, object.union(test, {"variable": " Email_Subject "})])
	v.message == "overlap"
}

test_nameless_tests_do_not_test_the_same_thing if {
	nameless := object.union(test, {"variable": " "})
	{v.message | some v in rule.violation} == {"partial"} with input as judged([nameless, nameless])
}

with_other(values) := object.union(judged([test]), {"plan": {"strategies": array.concat(
	judged([test]).plan.strategies,
	[object.union(
		{
			"address": "strategy.adverts",
			"status": "active",
			"channels": ["social", "email"],
			"experiments": [object.union(test, {"start": "2027-05-01", "end": "2027-05-10"})],
		},
		values,
	)],
)}})

test_another_strategy_tests_the_same_on_the_same_channel if {
	rule.violation == {{
		"message": "overlap_elsewhere",
		"attribute": "experiments.0.start",
		"key": "experiments.0.strategy.adverts",
		"args": {
			"title": "Email vòng đời",
			"number": 1,
			"variable": "email_subject",
			"other": "strategy.adverts",
			"channels": ["email"],
			"free": "2027-05-10",
		},
	}} with input as with_other({})
}

test_the_later_test_is_told_and_of_two_at_once_one if {
	rule.violation == set() with input as with_other({"experiments": [object.union(test, {"start": "2027-05-04"})]})
	count(rule.violation) == 1 with input as with_other({"experiments": [test]})
	rule.violation == set() with input as with_other({"experiments": [test], "address": "strategy.web"})
}

test_other_channels_times_things_and_stopped_strategies_do_not_disturb if {
	every values in [
		{"channels": ["social"]},
		{"status": "paused"},
		{"experiments": [object.union(test, {"start": "2027-04-01", "end": "2027-05-02"})]},
		{"experiments": [object.union(test, {"start": "2027-05-01", "variable": "send time"})]},
	] {
		rule.violation == set() with input as with_other(values)
	}
	rule.violation == set() with input as with_other({}) with input.strategy.status as "abandoned"
}

test_what_cannot_be_read_is_not_missing if {
	unread := judged([json.remove(test, ["variants"])])
	rule.violation == set() with input as unread with input.strategy.invalid as {"experiments.0.variants": "two"}
	rule.not_applicable == {"unreadable"} with input as unread
		with input.strategy.invalid as {"experiments.0.variants": "two"}
	rule.violation == set() with input as judged([{}]) with input.strategy.invalid as {"experiments": "12"}
}

test_label_stands_in_for_a_missing_title if {
	some v in rule.violation with input as json.remove(changed({"variants": 1}), ["/strategy/title"])
	v.args.title == "email"
}
