# METADATA
# description: How far an objective has come, and how far its course says that it should have come.
package goalpost.lib.progress

import data.goalpost.lib.dates

# The part of the way from baseline to target at which a value stands, in percent: below 0 if it
# went the other way, above 100 if it went further. Undefined where the value is to be held.
share(baseline, target, value) := (100 * (value - baseline)) / (target - baseline) if target != baseline

# The course of an objective: days after its start, each with the part of the way that is due by
# then, in order. Nothing is due before the ramp-up is over; milestones lie on the course.
# Undefined where there is no straight one.
course(window, baseline, target, milestones) := sort(array.concat(ends, [[day, due] |
	some milestone in milestones
	day := dates.days_between(window.start, milestone.date)
	day > ends[0][0]
	day < ends[1][0]
	due := share(baseline, target, milestone.target)
])) if {
	ends := straight(window, baseline, target)
}

# The course without milestones: a straight line. Undefined where no time is left after the
# ramp-up, or where the value is to be held.
straight(window, baseline, target) := [[window.ramp_up, 0], [last, 100]] if {
	target != baseline
	last := dates.days_between(window.start, window.deadline)
	window.ramp_up < last
}

# The part of the way that is due so many days after the start.
due(points, day) := 0 if {
	day < points[0][0]
} else := 100 if {
	day >= points[count(points) - 1][0]
} else := from[1] + (((to[1] - from[1]) * (day - from[0])) / (to[0] - from[0])) if {
	some i, to in points
	from := points[i - 1]
	from[0] <= day
	day < to[0]
}

# Check-ins up to a day, the oldest first: in that order they stand in every view.
recorded(checkins, day) := [checkin | some checkin in checkins; checkin.date <= day]

# A percentage as it is told.
tenths(number) := round(10 * number) / 10
