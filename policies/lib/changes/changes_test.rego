package goalpost.lib.changes_test

import data.goalpost.lib.changes

half_year := {"status": "active", "start": "2027-01-01", "deadline": "2027-06-30"}

test_running_from_the_first_day_to_the_last if {
	every day in ["2027-01-01", "2027-04-20", "2027-06-30"] {
		changes.running(half_year, day)
	}
	every day in ["2026-12-31", "2027-07-01"] {
		not changes.running(half_year, day)
	}
}

test_only_active_work_is_running if {
	every status in ["draft", "achieved", "missed", "cancelled"] {
		not changes.running(object.union(half_year, {"status": status}), "2027-04-20")
	}
}

test_started_work_may_be_past_its_deadline if {
	changes.started(half_year, "2027-07-01")
	not changes.started(half_year, "2026-12-31")
}

test_unclear if {
	not changes.unclear(half_year)
	every missing in ["status", "start", "deadline"] {
		changes.unclear(object.remove(half_year, [missing]))
	}
	not changes.unclear({"status": "draft"})
}

test_now_called if {
	changes.now_called("goal.a", {"goal.a": "goal.b"}) == "goal.b"
	changes.now_called("goal.c", {"goal.a": "goal.b"}) == "goal.c"
}

test_plain if {
	renamed := {"kpi.a": "kpi.z"}
	changes.plain({"address": "kpi.a", "name": "A"}, renamed) == "kpi.z"
	changes.plain("kpi.a", renamed) == "kpi.z"
	changes.plain(700, renamed) == 700
	changes.plain(false, renamed) == false
	changes.plain([{"address": "kpi.c"}, {"address": "kpi.a"}, {"address": "kpi.c"}], renamed) == ["kpi.c", "kpi.z"]
	changes.plain([], renamed) == []
}

test_plain_numbers_are_numbers if {
	changes.plain(700, {}) == changes.plain(700.0, {})
}

test_content_has_no_order if {
	one := {"data": ["CRM", "GA4"], "segments": ["segment.a"]}
	other := {"data": ["GA4", "CRM"], "segments": ["segment.b"]}
	changes.content(one, {"segment.a": "segment.b"}) == changes.content(other, {})
	changes.content(one, {}) != changes.content(other, {})
	changes.content([], {}) == set()
	changes.content([{"variants": 2}], {}) == changes.content([{"variants": 2.0}], {})
	changes.content([{"variants": 2}], {}) != changes.content([{"variants": 3}], {})
	changes.content("email", {}) == {[[], "email"]}
}

test_same_words if {
	changes.same_words("MQL  620\t→ 700 ", "MQL 620 → 700")
	not changes.same_words("MQL 620 → 700", "MQL 620 → 650")
}

keep := {"label": "2027-04-20", "date": "2027-04-20", "scope": ["objective.a", "goal.x"]}

test_covering if {
	changes.covering([keep], {"objective.a"}) == {keep}
	changes.covering([keep], {"objective.a", "goal.x"}) == {keep}
	changes.covering([keep], {"objective.b"}) == set()
	changes.covering([{"label": "2027-04-20", "date": "2027-04-20"}], {"objective.a"}) == set()
}

test_free_label if {
	changes.free_label("2027-04-21", [keep]) == "2027-04-21"
	changes.free_label("2027-04-20", [keep]) == "2027-04-20-2"
	second := {"label": "2027-04-20-2", "date": "2027-04-20"}
	changes.free_label("2027-04-20", [keep, second]) == "2027-04-20-3"
}

test_difference if {
	changes.difference(700, 650) == 50
	changes.difference(12.3, 12.9) == 0.6
	changes.difference(18000000000, 17999999999.5) == 0.5
	changes.difference(0.0000001, 0.0000003) > 0
}

test_percent if {
	changes.percent(700, 650) == 7
	changes.percent(650, 700) == 8
	changes.percent(-50, -25) == 50
	changes.percent(1000, 1003) == 0.3
	not changes.percent(0, 5)
	not changes.percent(18000000000, 18000000001)
}
