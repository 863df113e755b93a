package check

import (
	"slices"

	"github.com/goalpost-dev/goalpost/engine/persistent"
	"github.com/goalpost-dev/goalpost/engine/plan"
	"github.com/goalpost-dev/goalpost/engine/policy"
)

// hold is for what an outcome holds: a plan of which what was read is the same,
// on the days from the first to the last, by number.
type hold struct {
	// read is nil where it is not known: then all that the rule can read counts.
	read        *policy.Reading
	first, last int
	// kept says that an earlier outcome stands because a part of the plan is
	// missing: only the whole plan can end it.
	kept bool
}

// on reports whether the outcome holds on a day.
func (h hold) on(day int) bool { return h.first <= day && day <= h.last }

// holds are those of one rule about the blocks of a plan, with what they have in
// common, so that a look at each of them is seldom needed.
type holds struct {
	byBlock persistent.Map[hold]
	// All hold between two days, and perhaps longer.
	first, last int
	// read are the footprints that any has; blind says that one may have none, kept
	// that one may be kept.
	read        []*policy.Reading
	blind, kept bool
}

// newHolds gives holds of which some may be missing.
func newHolds(missing bool) *holds {
	return &holds{first: policy.Always, last: policy.Ever, blind: missing, kept: missing}
}

// fork gives holds that may be written to. From then on h must not be.
func (h *holds) fork() *holds {
	if h == nil {
		return nil
	}
	out := *h
	out.byBlock, out.read = h.byBlock.Fork(), slices.Clip(h.read)
	return &out
}

func (h *holds) of(address string) hold {
	if h == nil {
		return hold{}
	}
	return h.byBlock.Get(address)
}

func (h *holds) set(address string, to hold) {
	h.byBlock.Set(address, to)
	h.bound(to)
	h.kept = h.kept || to.kept
	switch {
	case to.read == nil:
		h.blind = true
	case !slices.Contains(h.read, to.read):
		h.read = append(h.read, to.read)
	}
}

func (h *holds) bound(by hold) { h.first, h.last = max(h.first, by.first), min(h.last, by.last) }

// on reports whether all hold on a day.
func (h *holds) on(day int) bool { return h != nil && h.first <= day && day <= h.last }

// rebound looks at each of the holds for the days between which all hold.
func (h *holds) rebound(blocks []*plan.Block) {
	h.first, h.last = policy.Always, policy.Ever
	for _, b := range blocks {
		if judged(b) {
			h.bound(h.of(b.Address))
		}
	}
}

// readingOf gives what an evaluation has found on a day.
func readingOf(o *policy.Outcome) reading {
	return reading{hold{read: o.Footprint(), first: o.First, last: o.Last}, o}
}

// kept gives the outcome of before for the days of a reading: what it has read
// says nothing of that.
func (r reading) kept(told *policy.Outcome) reading {
	return reading{hold{first: r.first, last: r.last, kept: true}, told.Unmeasured()}
}
