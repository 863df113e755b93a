# METADATA
# description: Arithmetic on ISO dates (YYYY-MM-DD), for every year that can be written so.
package goalpost.lib.dates

# The number of days from one date to another; negative if the other is earlier.
days_between(from, to) := goalpost.day(to) - goalpost.day(from)

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
	[y, m, d] := parts(date)
	later := (((y * 12) + m) - 1) + months
	month := later % 12
	day > sprintf("%04d-%02d-%02d", [(later - month) / 12, month + 1, d])
}

# True if the text is a day of the calendar.
real(text) if goalpost.day(text)

parts(date) := [
	to_number(substring(date, 0, 4)),
	to_number(substring(date, 5, 2)),
	to_number(substring(date, 8, 2)),
]

leap(year) if {
	year % 4 == 0
	year % 100 != 0
}

leap(year) if year % 400 == 0
