// Package days counts days. They are written YYYY-MM-DD, which sorts as they
// follow each other.
package days

import "time"

// After gives the day that comes so many days after another. What is no day is
// given back as it is.
func After(day string, n int) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return day
	}
	return t.AddDate(0, 0, n).Format(time.DateOnly)
}

// Between gives how many days later the second day is, 0 if it is not later or
// one of the two is no day.
func Between(from, to string) int {
	a, err1 := time.Parse(time.DateOnly, from)
	b, err2 := time.Parse(time.DateOnly, to)
	if err1 != nil || err2 != nil || b.Before(a) {
		return 0
	}
	return int(b.Sub(a).Hours() / 24)
}

// Number counts the days from 1970-01-01 to another, negative before; false for
// what is no day. Rules ask for it more than for anything else, and parsing a
// time took most of the answer.
func Number(day string) (int, bool) {
	if len(day) != len(time.DateOnly) || day[4] != '-' || day[7] != '-' {
		return 0, false
	}
	year, ok1 := digits(day[:4])
	month, ok2 := digits(day[5:7])
	of, ok3 := digits(day[8:])
	t := time.Date(year, time.Month(month), of, 0, 0, 0, 0, time.UTC)
	// What is no day of its month, or no month, comes out as another.
	same := t.Month() == time.Month(month) && t.Day() == of
	return int(t.Unix() / secondsPerDay), ok1 && ok2 && ok3 && same
}

func digits(text string) (n int, ok bool) {
	for _, c := range []byte(text) {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = 10*n + int(c-'0')
	}
	return n, true
}

// Of gives the day with a number.
func Of(number int) string {
	return time.Unix(int64(number)*secondsPerDay, 0).UTC().Format(time.DateOnly)
}

const secondsPerDay = 24 * 60 * 60

// Before gives the number of the last day that sorts before a text like
// 2027-02-30, which is written like a day that months may have and is none;
// false for any other text.
func Before(text string) (int, bool) {
	const month = len("2027-02")
	if len(text) != len(time.DateOnly) || text[month:] < "-29" || text[month:] > "-31" {
		return 0, false
	}
	first, err := time.Parse(time.DateOnly, text[:month]+"-01")
	last := first.AddDate(0, 1, -1)
	return int(last.Unix() / secondsPerDay), err == nil && last.Format(time.DateOnly) < text
}
