# METADATA
# description: |
#   Growth compounded to a year, and what a target asks for beside what the past shows. Rego has no
#   powers with fractions, so they are worked out from series: ten digits are right, far more than
#   any plan knows.
package goalpost.lib.growth

ln2 := 0.6931471805599453

# How a target compares with the past of its objective, both compounded to a year in percent: the
# growth that is asked for, the growth of the past, and how many times the one is the other. Where
# the target lies below the baseline both are falls. Undefined where there is no rate: values or
# windows that are not positive, or a past without growth.
comparison(objective, days) := {"asked": asked, "past": past, "ratio": asked / past} if {
	objective.baseline > 0
	objective.target > 0
	days > 0
	objective.past_growth.months > 0
	asked := abs(yearly(objective.target / objective.baseline, 365 / days))
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
yearly(factor, times) := 100 * (power(factor, times) - 1)

power(base, exponent) := e_to(exponent * ln(base))

# The natural logarithm of a positive number: halvings down to about 1, and the series of the
# inverse hyperbolic tangent for the rest.
ln(x) := (halvings * ln2) + (2 * sum([series |
	some i in numbers.range(0, 12)
	series := whole_power(z, (2 * i) + 1) / ((2 * i) + 1)
])) if {
	halvings := min({k |
		some k in numbers.range(-64, 64)
		x <= scale(k)
	})
	m := x / scale(halvings)
	z := (m - 1) / (m + 1)
}

# e to some power: doublings, and the series of the exponential function for the rest.
e_to(y) := scale(doublings) * sum([term |
	some i in numbers.range(0, 16)
	term := whole_power(rest, i) / product(numbers.range(1, max([1, i])))
]) if {
	doublings := min([4096, max([-4096, floor(y / ln2)])])
	rest := y - (doublings * ln2)
}

# Two to a whole power.
scale(k) := whole_power(2, k) if k >= 0

scale(k) := 1 / whole_power(2, 0 - k) if k < 0

whole_power(_, 0) := 1

whole_power(x, n) := product([x | some _ in numbers.range(1, n)]) if n > 0

# A figure as it is told: whole from 100 on, else one decimal, and two below 1.
told(number) := round(number) if abs(number) >= 100

told(number) := round(number * 10) / 10 if {
	abs(number) < 100
	abs(number) >= 1
}

told(number) := round(number * 100) / 100 if abs(number) < 1
