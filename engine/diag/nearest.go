package diag

import (
	"strings"
	"unicode/utf8"

	"github.com/agext/levenshtein"
)

// maxDistance is how many letters a suggestion may be away, however long the
// word.
const maxDistance = 4

// Nearest finds the option that the writer of an unknown name most likely
// meant: the fewest letters away, of several such the one that begins alike, or
// the one that only lacks its category (count_per_team for kpi/count_per_team).
// It is empty where no option is near.
func Nearest(name string, options []string) string {
	name = strings.ToLower(name)
	nearest, best, alike := "", maxDistance+1, 0
	for _, option := range options {
		if name != "" && strings.HasSuffix(option, "/"+name) {
			return option
		}
		d, start := distance(name, option), common(name, option)
		if d < best || d == best && nearest != "" && start > alike {
			nearest, best, alike = option, d, start
		}
	}
	return nearest
}

// distance counts the letters between a name and an option; beyond a third of
// the name it gives up, unless the name is the beginning of the option (warn
// for warning).
func distance(name, option string) int {
	length := utf8.RuneCountInString(name)
	most := min(maxDistance, (length+2)/3)
	if length >= 3 && strings.HasPrefix(option, name) {
		most = maxDistance
	}
	apart := utf8.RuneCountInString(option) - length
	if max(apart, -apart) > most {
		return maxDistance + 1
	}
	if d := levenshtein.Distance(name, option, nil); d <= most {
		return d
	}
	return maxDistance + 1
}

// common is the length of the beginning that two words share.
func common(a, b string) int {
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return n
}
