package check

import "github.com/goalpost-dev/goalpost/engine/policy"

// hold is for what an outcome holds: a plan of which what was read is the same,
// on the days from the first to the last, by number.
type hold struct {
	// read is nil where it is not known: then all that the rule can read counts.
	read        *policy.Footprint
	first, last int
}

// on reports whether the outcome holds on a day.
func (h hold) on(day int) bool { return h.first <= day && day <= h.last }

// readingOf gives what an evaluation has found on a day.
func readingOf(o *policy.Outcome) reading {
	return reading{hold{o.Footprint, o.First, o.Last}, o}
}

// kept gives the outcome of before for the days of a reading: what it has read
// says nothing of that.
func (r reading) kept(told *policy.Outcome) reading {
	return reading{hold{first: r.first, last: r.last}, told.Unmeasured()}
}
