package goalpost.lib.growth_test

import data.goalpost.lib.growth

near(a, b) if abs(a - b) < 0.000001

objective(baseline, target, percent, months) := {
	"baseline": baseline,
	"target": target,
	"past_growth": {"percent": percent, "months": months},
}

test_growth_of_six_months_in_a_year if near(growth.yearly(1.09, 2), 18.81)

test_what_is_asked_beside_the_past if {
	c := growth.comparison(objective(620, 700, 9, 6), 180)
	near(growth.told(c.asked), 27.9)
	near(growth.told(c.past), 18.8)
	abs(c.ratio - 1.483) < 0.001
	abs(growth.comparison(objective(620, 2000, 9, 6), 180).ratio - 51.8) < 0.1
	abs(growth.comparison(objective(620, 640, 9, 6), 180).ratio - 0.354) < 0.001
}

test_falls_compare_as_falls if {
	c := growth.comparison(objective(6, 4, -20, 12), 365)
	near(growth.told(c.asked), 33.3)
	near(growth.told(c.past), 20)
	near(growth.comparison(objective(6, 4, 20, 12), 365).ratio, c.ratio)
}

test_no_rate if {
	every o in [
		objective(0, 100, 9, 6),
		objective(100, 0, 9, 6),
		objective(-5, 10, 9, 6),
		objective(620, 700, 0, 6),
		objective(620, 700, -9, 6),
		objective(620, 700, 9, 0),
		objective(6, 4, 0, 12),
		objective(6, 4, -100, 12),
		{"baseline": 620, "target": 700},
	] {
		not growth.comparison(o, 180)
	}
	not growth.comparison(objective(620, 700, 9, 6), 0)
}

test_a_very_short_window_has_a_rate if growth.comparison(objective(1, 1000000, 1, 60), 1).ratio > 1000000

test_figures_as_they_are_told if {
	growth.told(1234.56) == 1235
	growth.told(99.96) == 100
	growth.told(18.81) == 18.8
	growth.told(0.354) == 0.35
	growth.told(-0.354) == -0.35
}
