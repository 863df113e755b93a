package plan

import (
	"regexp"
	"time"
)

// IsDate reports whether text is a real day written YYYY-MM-DD.
func IsDate(text string) bool {
	_, err := time.Parse(time.DateOnly, text)
	return err == nil
}

// suffixed is a date as a label: a second block of the same day adds -2.
var suffixed = regexp.MustCompile(`^(\d{4}-\d{2}-\d{2})(-[2-9])?$`)

func isDateLabel(label string) bool {
	m := suffixed.FindStringSubmatch(label)
	return m != nil && IsDate(m[1])
}
