package wording

import (
	"strings"
	"time"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

// Date writes an ISO date as the language does. Anything that is not a day of
// the calendar comes back unchanged.
func Date(lang diag.Lang, iso string) string {
	day, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return iso
	}
	if lang == diag.Vietnamese {
		return day.Format("02/01/2006")
	}
	return day.Format("2 January 2006")
}

// List joins items as a sentence does: a, b and c.
func List(lang diag.Lang, items []string) string {
	if len(items) < 2 {
		return strings.Join(items, "")
	}
	last := len(items) - 1
	and := diag.Say(" and ", " và ").In(lang)
	return strings.Join(items[:last], ", ") + and + items[last]
}
