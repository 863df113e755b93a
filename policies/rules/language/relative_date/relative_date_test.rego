package goalpost.rules.language.relative_date_test

import data.goalpost.rules.language.relative_date as rule

judged(subject, block) := {"plan": {"language": "vi"}, subject: block}

soon := "1000 lead trong tháng tới"

test_a_relative_date if {
	every subject in ["goal", "objective", "strategy", "campaign"] {
		rule.violation == {{"message": "moves", "attribute": "title", "args": {
			"title": soon,
			"words": ["tháng tới"],
		}}} with input as judged(subject, {"title": soon})
	}
}

test_beside_a_deadline if {
	rule.violation == {{"message": "moves_beside_a_deadline", "attribute": "title", "args": {
		"title": soon,
		"words": ["tháng tới"],
		"deadline": "2027-06-30",
	}}} with input as judged("objective", {"title": soon, "deadline": "2027-06-30"})
}

test_several if {
	some v in rule.violation with input as judged("goal", {"title": "Quý này 300, cuối năm 400"})
	v.args.words == ["Quý này", "cuối năm"]
}

test_fixed_dates if {
	every title in ["1000 lead", "1000 lead trước cuối năm 2027", "1000 lead trước 30/06/2027", "1000 lead trong quý 2"] {
		rule.violation == set() with input as judged("objective", {"title": title, "deadline": "2027-06-30"})
		rule.not_applicable == set() with input as judged("objective", {"title": title})
	}
}

test_without_a_title if {
	rule.not_applicable == {"unread"} with input as judged("goal", {"label": "a"})
	rule.violation == set() with input as judged("goal", {"label": "a"})
}
