package goalpost.lib.dates_test

import data.goalpost.lib.dates

test_days_between if {
	every case in [
		{"from": "2027-01-01", "to": "2027-01-01", "days": 0},
		{"from": "2027-01-01", "to": "2027-06-30", "days": 180},
		{"from": "2027-06-30", "to": "2027-01-01", "days": -180},
		{"from": "2026-12-31", "to": "2027-01-01", "days": 1},
		{"from": "2028-02-28", "to": "2028-03-01", "days": 2},
		{"from": "2100-02-28", "to": "2100-03-01", "days": 1},
		{"from": "2000-02-28", "to": "2000-03-01", "days": 2},
		{"from": "2027-01-01", "to": "2028-12-31", "days": 730},
		{"from": "0001-01-01", "to": "9999-12-31", "days": 3652058},
	] {
		dates.days_between(case.from, case.to) == case.days
	}
}

test_older_than_counts_calendar_months if {
	dates.older_than("2025-04-19", 24, "2027-04-20")
	not dates.older_than("2025-04-20", 24, "2027-04-20")
	not dates.older_than("2027-05-01", 24, "2027-04-20")
	dates.older_than("2024-12-31", 24, "2027-01-01")
	not dates.older_than("2024-12-31", 24, "2026-12-31")
}

test_real if {
	every date in ["2027-06-30", "2028-02-29", "2000-02-29", "2027-12-31", "2027-01-31", "2027-01-01"] {
		dates.real(date)
	}
}

test_not_real if {
	every text in ["2027-02-29", "2100-02-29", "2027-02-30", "2027-04-31", "2027-13-01", "2027-00-10", "2027-01-00", "2027-1-1", "cuối năm", ""] {
		not dates.real(text)
	}
}

test_calendar_years_are_equally_long if {
	every year in ["2027", "2028", "2100"] {
		dates.ordinary_days(sprintf("%s-01-01", [year]), sprintf("%s-12-31", [year])) == 364
	}
	dates.ordinary_days("2027-01-01", "2028-01-01") == 365
	dates.ordinary_days("2028-02-28", "2028-03-01") == 1
	dates.ordinary_days("2028-02-29", "2028-03-01") == 1
	dates.ordinary_days("2000-02-28", "2000-03-01") == 1
	dates.ordinary_days("2100-02-28", "2100-03-01") == 1
	dates.ordinary_days("2028-02-28", "2028-02-29") == 0
	dates.ordinary_days("2028-01-01", "2027-01-01") == -365
	dates.long_days == 365
}
