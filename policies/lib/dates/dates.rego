# METADATA
# description: Arithmetic on ISO dates (YYYY-MM-DD), for every year that can be written so.
package goalpost.lib.dates

# The number of days from one date to another; negative if the other is earlier.
days_between(from, to) := day_number(to) - day_number(from)

# The days from one date to another without leap days, so that one calendar year is as long as
# another.
ordinary_days(from, to) := days_between(from, to) - count([leap_day |
	some year in numbers.range(parts(from)[0], parts(to)[0])
	leap(year)
	leap_day := sprintf("%04d-02-29", [year])
	from < leap_day
	leap_day <= to
])

# From how many ordinary days on something is long-term; engine/policy/derive.go holds the same.
long_days := 365

# True if a date lies more than that many months before a day.
older_than(date, months, day) if {
	[y1, m1, d1] := parts(date)
	[y2, m2, d2] := parts(day)
	[((y2 * 12) + m2) - months, d2] > [(y1 * 12) + m1, d1]
}

# True if the text is a day of the calendar.
real(text) if {
	regex.match(`^\d{4}-\d{2}-\d{2}$`, text)
	[year, month, day] := parts(text)
	day >= 1
	day <= month_length(year, month)
}

parts(date) := [
	to_number(substring(date, 0, 4)),
	to_number(substring(date, 5, 2)),
	to_number(substring(date, 8, 2)),
]

month_length(year, 2) := 29 if leap(year)

month_length(year, 2) := 28 if not leap(year)

month_length(_, month) := 30 if month in {4, 6, 9, 11}

month_length(_, month) := 31 if month in {1, 3, 5, 7, 8, 10, 12}

leap(year) if {
	year % 4 == 0
	year % 100 != 0
}

leap(year) if year % 400 == 0

# Days since a fixed day long ago. The year is taken to begin in March, so that
# the leap day is its last; time.parse_ns would fail outside 1678 to 2262.
day_number(date) := (((((365 * y) + floor(y / 4)) - floor(y / 100)) + floor(y / 400)) + days_before(m)) + day if {
	[year, month, day] := parts(date)
	m := (month + 9) % 12
	y := year - floor(m / 10)
}

# Days of a year that begins in March before its month m, counted from 0.
days_before(m) := floor(((153 * m) + 2) / 5)
