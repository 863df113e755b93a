package goalpost.lib.progress_test

import data.goalpost.lib.progress

test_share_of_the_way if {
	every case in [
		{"from": 620, "to": 700, "at": 620, "share": 0},
		{"from": 620, "to": 700, "at": 656, "share": 45},
		{"from": 620, "to": 700, "at": 700, "share": 100},
		{"from": 620, "to": 700, "at": 720, "share": 125},
		{"from": 620, "to": 700, "at": 612, "share": -10},
		{"from": 6, "to": 4, "at": 5.5, "share": 25},
		{"from": 6, "to": 4, "at": 6.5, "share": -25},
		{"from": 0, "to": 50, "at": 10, "share": 20},
		{"from": -10, "to": 10, "at": 0, "share": 50},
	] {
		progress.share(case.from, case.to, case.at) == case.share
	}
}

test_a_value_to_hold_has_no_way if {
	not progress.share(620, 620, 620)
}

# 100 days long.
window(ramp_up) := {"start": "2027-01-01", "deadline": "2027-04-11", "ramp_up": ramp_up}

milestone(date, target) := {"date": date, "target": target}

test_course if {
	progress.course(window(0), 100, 200, []) == [[0, 0], [100, 100]]
	progress.course(window(20), 100, 200, []) == [[20, 0], [100, 100]]
	progress.course(window(20), 200, 100, [milestone("2027-03-12", 120), milestone("2027-02-20", 150)]) == [[20, 0], [50, 50], [70, 80], [100, 100]]
}

test_milestones_outside_the_working_time_say_nothing if {
	outside := [milestone("2027-01-21", 110), milestone("2027-04-11", 150), milestone("2027-05-01", 150), milestone("2026-12-01", 150)]
	progress.course(window(20), 100, 200, outside) == [[20, 0], [100, 100]]
	progress.course(window(20), 100, 200, [milestone("2027-01-22", 110)]) == [[20, 0], [21, 10], [100, 100]]
}

test_without_time_or_way_there_is_no_course if {
	not progress.course(window(100), 100, 200, [])
	not progress.course(window(120), 100, 200, [])
	not progress.course(window(0), 100, 100, [])
	not progress.straight(window(100), 100, 200)
	not progress.straight(window(0), 100, 100)
}

test_due_on_a_straight_course if {
	points := [[20, 0], [100, 100]]
	every day, due in {0: 0, 19: 0, 20: 0, 40: 25, 60: 50, 99: 98.75, 100: 100, 130: 100} {
		progress.due(points, day) == due
	}
}

test_due_between_milestones if {
	points := [[0, 0], [50, 20], [70, 80], [100, 100]]
	every day, due in {0: 0, 25: 10, 50: 20, 60: 50, 70: 80, 85: 90, 100: 100} {
		progress.due(points, day) == due
	}
}

test_a_course_may_go_back_before_it_goes_on if {
	progress.due([[0, 0], [40, -20], [100, 100]], 20) == -10
}

test_two_milestones_of_one_day if {
	progress.due([[0, 0], [50, 40], [50, 60], [100, 100]], 25) == 20
	progress.due([[0, 0], [50, 40], [50, 60], [100, 100]], 75) == 80
}

test_straight if {
	progress.straight(window(20), 100, 200) == [[20, 0], [100, 100]]
	progress.straight(window(0), 6, 4) == [[0, 0], [100, 100]]
}

checkin(label, value) := {"label": label, "date": substring(label, 0, 10), "value": value}

test_recorded_up_to_a_day if {
	checkins := [checkin("2027-03-05", 640), checkin("2027-04-05", 656), checkin("2027-04-05-2", 657), checkin("2027-04-21", 660)]
	[one.value | some one in progress.recorded(checkins, "2027-04-20")] == [640, 656, 657]
	progress.recorded(checkins, "2027-03-04") == []
	count(progress.recorded(checkins, "2027-04-21")) == 4
}

test_tenths if {
	progress.tenths(42.6666) == 42.7
	progress.tenths(-0.04) == 0
	progress.tenths(45) == 45
}
