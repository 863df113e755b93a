package goalpost.rules.history.target_drift_test

import data.goalpost.rules.history.target_drift as rule

start := "2027-01-01"

# What the objective was: a day and the target, or a day and more.
moment(date, patch) := {"date": date, "objective": object.union({"status": "active", "start": start, "baseline": 100}, patch)}

was(pairs) := [moment(date, {"target": target}) | some [date, target] in pairs]

judged(past) := {
	"as_of": "2027-06-30",
	"params": {"max_changes": 2, "max_percent": 20},
	"objective": object.union(
		{"title": "Leads", "label": "leads"},
		past[count(past) - 1].objective,
	),
	"past": past,
}

told(message, args) := {"message": message, "attribute": "target", "key": "target", "measure": count(args.dates), "args": object.union(
	{"title": "Leads", "start": start, "times": count(args.dates)},
	args,
)}

test_held if {
	count(rule.violation) == 0 with input as judged(was([["2027-01-01", 700]]))
	count(rule.not_applicable) == 0 with input as judged(was([["2027-01-01", 700]]))
}

test_two_changes_are_allowed if {
	count(rule.violation) == 0 with input as judged(was([["2027-01-01", 700], ["2027-02-01", 680], ["2027-03-01", 700]]))
}

test_three_changes if {
	rule.violation == {told("often", {
		"first": 700, "last": 640, "raised": 0, "lowered": 3, "percent": 8.6,
		"dates": ["2027-02-01", "2027-03-01", "2027-04-01"],
	})} with input as judged(was([["2027-01-01", 700], ["2027-02-01", 680], ["2027-03-01", 660], ["2027-04-01", 640]]))
}

test_raising_counts if {
	rule.violation == {told("often", {
		"first": 700, "last": 720, "raised": 2, "lowered": 1, "percent": 1.4,
		"dates": ["2027-02-01", "2027-03-01", "2027-04-01"],
	})} with input as judged(was([["2027-01-01", 700], ["2027-02-01", 710], ["2027-03-01", 700], ["2027-04-01", 720]]))
}

test_one_step_too_far if {
	rule.violation == {told("far", {
		"first": 700, "last": 550, "raised": 0, "lowered": 1, "percent": 21.4,
		"dates": ["2027-02-01"],
	})} with input as judged(was([["2027-01-01", 700], ["2027-02-01", 550]]))
}

test_as_far_as_allowed if {
	count(rule.violation) == 0 with input as judged(was([["2027-01-01", 700], ["2027-02-01", 560]]))
}

# Raising again does not undo that the target was made easier.
test_easier_steps_add_up if {
	rule.violation == {told("far", {
		"first": 700, "last": 700, "raised": 1, "lowered": 1, "percent": 28.6,
		"dates": ["2027-02-01", "2027-03-01"],
	})} with input as judged(was([["2027-01-01", 700], ["2027-02-01", 500], ["2027-03-01", 700]]))
}

test_to_come_down_to if {
	past := [
		moment("2027-01-01", {"baseline": 1000, "target": 500}),
		moment("2027-02-01", {"baseline": 1000, "target": 650}),
	]
	rule.violation == {told("far", {
		"first": 500, "last": 650, "raised": 1, "lowered": 0, "percent": 30,
		"dates": ["2027-02-01"],
	})} with input as judged(past)
	count(rule.violation) == 0 with input as judged([past[0], moment("2027-02-01", {"baseline": 1000, "target": 300})])
}

test_before_the_start_all_is_free if {
	count(rule.violation) == 0 with input as judged(was([["2026-10-01", 700], ["2026-11-01", 600], ["2026-12-01", 500], ["2026-12-31", 400]]))
}

test_a_draft_may_change if {
	past := [moment(date, {"status": "draft", "target": target}) |
		some [date, target] in [["2027-01-01", 700], ["2027-02-01", 600], ["2027-03-01", 500], ["2027-04-01", 400]]
	]
	rule.not_applicable == {"not_active"} with input as judged(past)
	count(rule.violation) == 0 with input as judged(past)
	count(rule.violation) == 0 with input as judged(array.concat(past, [moment("2027-05-01", {"target": 400})]))
}

test_over_is_over if {
	past := array.concat(
		was([["2027-01-01", 700], ["2027-02-01", 680], ["2027-03-01", 660], ["2027-04-01", 640]]),
		[moment("2027-06-30", {"status": "missed", "target": 640})],
	)
	rule.not_applicable == {"not_active"} with input as judged(past)
	count(rule.violation) == 0 with input as judged(past)
}

test_what_could_not_be_read_is_left_out if {
	past := array.concat(was([["2027-01-01", 700]]), array.concat([moment("2027-02-01", {})], was([["2027-03-01", 500]])))
	rule.violation == {told("far", {
		"first": 700, "last": 500, "raised": 0, "lowered": 1, "percent": 28.6,
		"dates": ["2027-03-01"],
	})} with input as judged(past)
	rule.not_applicable == {"unreadable"} with input as judged(array.concat(was([["2027-01-01", 700]]), [moment("2027-02-01", {})]))
}

test_from_nothing_no_percentage_follows if {
	count(rule.violation) == 0 with input as judged(was([["2027-01-01", 0], ["2027-02-01", -50]]))
}

test_limits_can_be_set if {
	past := was([["2027-01-01", 700], ["2027-02-01", 690]])
	count(rule.violation) == 1 with input as object.union(judged(past), {"params": {"max_changes": 0, "max_percent": 20}})
	count(rule.violation) == 1 with input as object.union(judged(past), {"params": {"max_changes": 2, "max_percent": 1}})
}

test_without_a_title_the_label_is_told if {
	whole := judged(was([["2027-01-01", 700], ["2027-02-01", 100]]))
	untitled := object.union(object.remove(whole, ["objective"]), {"objective": object.remove(whole.objective, ["title"])})
	some v in rule.violation with input as untitled
	v.args.title == "leads"
}
