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
