package audit

import (
	"cmp"
	"slices"

	"github.com/goalpost-dev/goalpost/engine/snapshot"
)

// clock says as of which days commits are judged.
type clock struct {
	// day is that of each commit, by id; last is the last day.
	day  map[string]string
	last string
}

// clockOf takes the days of commits, parents first, for what they are worth. Clocks
// disagree, and a date can be set to anything. Believed is the longest row of commits
// of which none is dated before one that it comes after; the day of any other lies
// between its neighbours in that row. So an old date gets no commit out of a rule
// about what runs by now, and a clock that was ahead does not age the plans of all
// who follow.
func clockOf(commits []snapshot.Commit, until string) clock {
	days := make([]string, len(commits))
	for i, commit := range commits {
		days[i] = dayOf(commit)
	}
	row := believed(days)
	c := clock{day: make(map[string]string, len(commits)), last: days[row[len(row)-1]]}
	for i, commit := range commits {
		limit := c.last
		if len(row) > 0 {
			limit = days[row[0]]
			if row[0] == i {
				row = row[1:]
			}
		}
		day := min(days[i], limit)
		for _, p := range commit.Parents {
			day = max(day, c.day[p])
		}
		c.day[commit.ID] = day
	}
	c.last = max(c.last, until)
	return c
}

// believed gives the places of the commits of the longest row whose days do not go
// back; of several such rows that of the latest days, so that a commit and one with
// an older date on top of it are not a draw.
func believed(days []string) []int {
	// starts are where rows of one, two, three … commits begin, each as late as can be.
	var starts []int
	next := make([]int, len(days))
	for i, day := range slices.Backward(days) {
		at, _ := slices.BinarySearchFunc(starts, day, func(start int, day string) int {
			return cmp.Or(cmp.Compare(day, days[start]), -1) // behind those of the same day
		})
		next[i] = -1
		if at > 0 {
			next[i] = starts[at-1]
		}
		starts = slices.Replace(starts, at, min(at+1, len(starts)), i)
	}
	row := make([]int, 0, len(starts))
	for i := starts[len(starts)-1]; i >= 0; i = next[i] {
		row = append(row, i)
	}
	return row
}

// alike reports whether two clocks judge commits as of the same days.
func (c clock) alike(other clock, commits []snapshot.Commit) bool {
	return !slices.ContainsFunc(commits, func(of snapshot.Commit) bool { return c.day[of.ID] != other.day[of.ID] })
}
