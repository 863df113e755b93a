package goalpost.rules.history.deadline_slip_test

import data.goalpost.rules.history.deadline_slip as rule

start := "2027-01-01"

moment(date, patch) := {"date": date, "objective": object.union({"status": "active", "start": start}, patch)}

was(pairs) := [moment(date, {"deadline": deadline}) | some [date, deadline] in pairs]

judged(past) := {
	"as_of": "2027-06-30",
	"params": {"max": 1, "max_days": 90},
	"objective": object.union({"title": "Leads", "label": "leads"}, past[count(past) - 1].objective),
	"past": past,
}

told(message, args) := {"message": message, "attribute": "deadline", "key": "deadline", "measure": args.days, "args": object.union(
	{"title": "Leads", "start": start, "times": count(args.dates)},
	args,
)}

test_kept if {
	count(rule.violation) == 0 with input as judged(was([["2027-01-01", "2027-06-30"]]))
	count(rule.not_applicable) == 0 with input as judged(was([["2027-01-01", "2027-06-30"]]))
}

test_once_is_allowed if {
	count(rule.violation) == 0 with input as judged(was([["2027-01-01", "2027-06-30"], ["2027-05-01", "2027-07-31"]]))
}

test_twice if {
	rule.violation == {told("often", {
		"first": "2027-06-30", "last": "2027-09-30", "days": 92,
		"dates": ["2027-05-01", "2027-07-15"],
	})} with input as judged(was([["2027-01-01", "2027-06-30"], ["2027-05-01", "2027-07-31"], ["2027-07-15", "2027-09-30"]]))
}

test_too_long_at_once if {
	rule.violation == {told("far", {
		"first": "2027-06-30", "last": "2027-09-29", "days": 91,
		"dates": ["2027-05-01"],
	})} with input as judged(was([["2027-01-01", "2027-06-30"], ["2027-05-01", "2027-09-29"]]))
	count(rule.violation) == 0 with input as judged(was([["2027-01-01", "2027-06-30"], ["2027-05-01", "2027-09-28"]]))
}

# Pulling it earlier is no slip, and takes none back.
test_earlier_is_no_slip if {
	count(rule.violation) == 0 with input as judged(was([["2027-01-01", "2027-06-30"], ["2027-02-01", "2027-05-31"], ["2027-03-01", "2027-04-30"]]))
	rule.violation == {told("often", {
		"first": "2027-06-30", "last": "2027-07-31", "days": 62,
		"dates": ["2027-02-01", "2027-04-01"],
	})} with input as judged(was([["2027-01-01", "2027-06-30"], ["2027-02-01", "2027-07-31"], ["2027-03-01", "2027-06-30"], ["2027-04-01", "2027-07-31"]]))
}

test_before_the_start_all_is_free if {
	count(rule.violation) == 0 with input as judged(was([["2026-10-01", "2027-03-31"], ["2026-11-01", "2027-06-30"], ["2026-12-31", "2027-09-30"]]))
}

test_a_draft_may_change if {
	past := [moment(date, {"status": "draft", "deadline": deadline}) |
		some [date, deadline] in [["2027-01-01", "2027-03-31"], ["2027-02-01", "2027-06-30"], ["2027-03-01", "2027-09-30"]]
	]
	rule.not_applicable == {"not_active"} with input as judged(past)
	count(rule.violation) == 0 with input as judged(past)
}

test_over_is_over if {
	past := array.concat(
		was([["2027-01-01", "2027-06-30"], ["2027-05-01", "2027-12-31"]]),
		[moment("2027-12-31", {"status": "achieved", "deadline": "2027-12-31"})],
	)
	rule.not_applicable == {"not_active"} with input as judged(past)
	count(rule.violation) == 0 with input as judged(past)
}

test_what_could_not_be_read_is_left_out if {
	past := array.concat(was([["2027-01-01", "2027-06-30"]]), array.concat([moment("2027-02-01", {})], was([["2027-03-01", "2027-12-31"]])))
	rule.violation == {told("far", {
		"first": "2027-06-30", "last": "2027-12-31", "days": 184,
		"dates": ["2027-03-01"],
	})} with input as judged(past)
	rule.not_applicable == {"unreadable"} with input as judged(array.concat(was([["2027-01-01", "2027-06-30"]]), [moment("2027-02-01", {})]))
}

test_limits_can_be_set if {
	past := was([["2027-01-01", "2027-06-30"], ["2027-05-01", "2027-07-31"]])
	count(rule.violation) == 1 with input as object.union(judged(past), {"params": {"max": 0, "max_days": 90}})
	count(rule.violation) == 1 with input as object.union(judged(past), {"params": {"max": 1, "max_days": 30}})
}

test_without_a_title_the_label_is_told if {
	whole := judged(was([["2027-01-01", "2027-06-30"], ["2027-05-01", "2027-12-31"]]))
	untitled := object.union(object.remove(whole, ["objective"]), {"objective": object.remove(whole.objective, ["title"])})
	some v in rule.violation with input as untitled
	v.args.title == "leads"
}
