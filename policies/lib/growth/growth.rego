# METADATA
# description: |
#   Growth compounded to a year, and what a target asks for beside what the past shows.
package goalpost.lib.growth

# Beyond this, in percent a year, one absurd figure is as good as another.
most := 1000000000

# How a target compares with the past of its objective, both compounded to a year in percent: the
# growth that is asked for, the growth of the past, and how many times the one is the other. Where
# the target lies below the baseline both are falls. Undefined where there is no rate: values or
# windows that are not positive, or a past without growth.
comparison(objective, days) := {"asked": asked, "past": past, "ratio": asked / past} if {
	objective.baseline > 0
	objective.target > 0
	days > 0
	objective.past_growth.months > 0
	asked := min([most, abs(yearly(objective.target / objective.baseline, 365 / days))])
	past := past_rate(objective)
	past > 0
}

past_rate(objective) := yearly(1 + (objective.past_growth.percent / 100), 12 / objective.past_growth.months) if {
	objective.target >= objective.baseline
	objective.past_growth.percent > 0
}

# A fall of the past may be written with or without its sign.
past_rate(objective) := abs(yearly(1 - (abs(objective.past_growth.percent) / 100), 12 / objective.past_growth.months)) if {
	objective.target < objective.baseline
	abs(objective.past_growth.percent) < 100
	objective.past_growth.percent != 0
}

# Growth in percent a year if a value becomes that many times as large, so many times a year.
yearly(factor, times) := 100 * (goalpost.power(factor, times) - 1)

# A figure as it is told: whole from 100 on, else one decimal, and two below 1.
told(number) := round(number) if abs(number) >= 100

told(number) := round(number * 10) / 10 if {
	abs(number) < 100
	abs(number) >= 1
}

told(number) := round(number * 100) / 100 if abs(number) < 1
