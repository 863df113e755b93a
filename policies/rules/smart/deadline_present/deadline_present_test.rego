package goalpost.rules.smart.deadline_present_test

import data.goalpost.rules.smart.deadline_present as rule

judged(attributes) := {
	"objective": object.union(
		{"address": "objective.mql", "label": "mql", "title": "Số MQL tăng từ 620 lên 700", "invalid": {}},
		attributes,
	),
	"plan": {"period": {"start": "2028-01-01", "end": "2028-12-31"}},
}

written(text) := judged({"invalid": {"deadline": text}})

said(message, text, more) := {"message": message, "attribute": "deadline", "args": object.union(
	{"title": "Số MQL tăng từ 620 lên 700", "text": text},
	more,
)}

test_a_deadline_passes if {
	every date in ["2027-06-30", "2028-02-29", "1999-01-01"] {
		rule.violation == set() with input as judged({"deadline": date})
	}
}

test_no_deadline if {
	rule.violation == {{
		"message": "missing",
		"attribute": "deadline",
		"args": {"title": "Số MQL tăng từ 620 lên 700", "day": "2028-12-31"},
	}} with input as judged({})
}

test_a_task_needs_a_deadline_too if {
	count(rule.violation) == 1 with input as judged({"kind": "task", "deliverable": "CRM mới"})
}

test_dates_elsewhere_are_not_inherited if {
	input_with_dates := object.union(judged({"goal": {"horizon": "long"}, "campaigns": [{"end": "2027-06-30"}]}), {"plan": {"period": {"end": "2027-12-31"}}})
	count(rule.violation) == 1 with input as input_with_dates
}

suggested(attributes) := v.args.day if some v in rule.violation with input as judged(attributes)

test_the_day_fits_the_plan if {
	suggested({}) == "2028-12-31"
	suggested({"start": "2028-03-01", "milestones": [{"date": "2028-06-30"}]}) == "2028-12-31"
	suggested({"start": "2028-03-01", "horizon": "short"}) == "2028-12-31"
	suggested({"start": "2027-06-01", "horizon": "long"}) == "2028-12-31"
}

test_no_day_is_made_up if {
	suggested({"start": "2029-01-01"}) == "…"
	suggested({"milestones": [{"date": "2029-06-30"}]}) == "…"
	suggested({"start": "2028-03-01", "horizon": "long"}) == "…"
	suggested({"start": "2027-06-01", "horizon": "short"}) == "…"
	suggested({"horizon": "long"}) == "…"
}

test_without_a_period_no_day_is_suggested if {
	some v in rule.violation with input as object.remove(judged({}), ["plan"])
	v.args.day == "…"
}

test_words_are_not_a_date if {
	every text in ["cuối năm", "next quarter", "2027", "Q2/2027", "2027-6-30", "30/06/27", ""] {
		rule.violation == {said("not_a_date", text, {"day": "2028-12-31"})} with input as written(text)
	}
}

test_a_number_or_a_list_is_not_a_date if {
	every text in ["20270630", "[…2]"] {
		rule.violation == {said("not_a_date", text, {"day": "2028-12-31"})} with input as written(text)
	}
}

test_days_that_no_calendar_has if {
	every text in ["2027-02-30", "2027-02-29", "2027-13-01"] {
		rule.violation == {said("impossible", text, {})} with input as written(text)
	}
}

test_another_order_is_turned_round if {
	every text in ["30/06/2027", "30-6-2027", "30.06.2027", "06/30/2027"] {
		rule.violation == {said("other_order", text, {"date": "2027-06-30"})} with input as written(text)
	}
}

test_day_and_month_alike_leave_no_doubt if {
	rule.violation == {said("other_order", "5/5/2027", {"date": "2027-05-05"})} with input as written("5/5/2027")
}

test_day_or_month_is_asked_where_both_fit if {
	rule.violation == {said("ambiguous", "05/06/2027", {"first": "2027-05-06", "second": "2027-06-05"})} with input as written("05/06/2027")
}

test_no_impossible_day_is_suggested if {
	rule.violation == {said("not_a_date", "31/02/2027", {"day": "2028-12-31"})} with input as written("31/02/2027")
}

test_label_stands_in_for_a_missing_title if {
	some v in rule.violation with input as json.remove(judged({}), ["/objective/title"])
	v.args.title == "mql"
}
