package audit

import "github.com/goalpost-dev/goalpost/engine/snapshot"

// daysOf gives the days as of which commits are judged, by id: their own, as far
// as these can be believed. None is before that of a parent, or an old date would
// get a commit out of rules about what runs by now; and none is after the last day
// of the audit, or one clock that was ahead would age the plans of all who follow.
func daysOf(commits []snapshot.Commit, end string) map[string]string {
	out := make(map[string]string, len(commits))
	for _, c := range commits {
		day := min(dayOf(c), end)
		for _, p := range c.Parents {
			day = max(day, out[p])
		}
		out[c.ID] = day
	}
	return out
}

// agree reports whether commits are judged as of the same days in audits that end
// on two days.
func agree(commits []snapshot.Commit, end, other string) bool {
	for _, c := range commits {
		if min(dayOf(c), end) != min(dayOf(c), other) {
			return false
		}
	}
	return true
}

// lastDay is the last day of the audit of some commits.
func (o Options) lastDay(commits []snapshot.Commit) string {
	return max(dayOf(commits[len(commits)-1]), o.Parameters.Until)
}
