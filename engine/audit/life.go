package audit

import (
	"github.com/goalpost-dev/goalpost/engine/days"
	"github.com/goalpost-dev/goalpost/engine/violation"
)

// life is a biography that is being written.
type life struct {
	Biography
	// stands says whether the violation is there now, since which day.
	stands bool
	since  string
	seen   violation.Violation
	// once says that a rule about changes made it: it happened, and no later
	// commit can take that back.
	once bool
}

// lives are all biographies, in the order of their beginning.
type lives struct {
	byID map[string]*life
	all  []*life
}

// moment is when something happened and who brought it; nil for time alone.
type moment struct {
	day string
	by  *Commit
}

// pass tells the lives what is there after a moment, and what was before.
func (ls *lives) pass(m moment, before, after []violation.Violation) {
	then := map[string]violation.Violation{}
	ids := violation.Identify(before)
	for i, id := range ids {
		then[id] = before[i]
	}
	now := map[string]bool{}
	for i, id := range violation.Identify(after) {
		now[id] = true
		old, there := then[id]
		ls.see(m, id, after[i], old, there)
	}
	for i, id := range ids {
		if l := ls.byID[id]; !now[id] && l != nil && l.stands {
			l.seen = before[i]
			l.end(m)
		}
	}
}

func (ls *lives) see(m moment, id string, v, old violation.Violation, there bool) {
	l := ls.byID[id]
	if l == nil {
		l = &life{Biography: Biography{Rule: v.Rule, Plan: v.Plan, Address: v.Address, Key: v.Key}}
		ls.byID[id], ls.all = l, append(ls.all, l)
	}
	waived := v.Status == violation.Waived
	switch {
	case !l.stands && there:
		// Another line of history mended it; here it stands as before.
	case !l.stands:
		l.begin(m, v)
		if l.Waived = waived; waived {
			l.event(Waived, m, nil)
		}
	case there && waived && old.Status != violation.Waived && !l.Waived:
		l.Waived = true
		l.event(Waived, m, nil)
	case there && !waived && old.Status == violation.Waived && l.Waived:
		l.Waived = false
		l.event(Unwaived, m, v.Measure)
	case m.by == nil || !there || v.Measure == nil || old.Measure == nil:
		// Days alone make nothing worse: how long it stands says that.
	case *v.Measure > *old.Measure:
		l.event(Worsened, m, v.Measure)
	case *v.Measure < *old.Measure:
		l.event(Better, m, v.Measure)
	}
	l.seen = v
}

// look notes what violations say on the last day: the message of one that is
// overdue counts the days.
func (ls *lives) look(standing []violation.Violation) {
	for i, id := range violation.Identify(standing) {
		if l := ls.byID[id]; l != nil {
			l.seen = standing[i]
		}
	}
}

// happen notes what a rule about changes says of a commit. A target that was
// lowered behind everybody's back stays that, though a later change was agreed
// on: what was gravest is what is told.
func (ls *lives) happen(m moment, vs []violation.Violation) {
	for i, id := range violation.Identify(vs) {
		gravest := vs[i]
		if l := ls.byID[id]; l != nil && l.seen.Severity > vs[i].Severity {
			gravest = l.seen
		}
		ls.see(m, id, vs[i], violation.Violation{}, false)
		l := ls.byID[id]
		l.once, l.stands, l.seen = true, false, gravest
	}
}

func (l *life) begin(m moment, v violation.Violation) {
	kind := Introduced
	if len(l.Events) > 0 {
		kind = Reopened
	}
	l.stands, l.since = true, m.day
	l.event(kind, m, v.Measure)
}

func (l *life) end(m moment) {
	l.stands, l.Waived = false, false
	l.DaysOpen += days.Between(l.since, m.day)
	l.event(Fixed, m, nil)
}

func (l *life) event(kind EventKind, m moment, measure *float64) {
	l.Events = append(l.Events, Event{Kind: kind, Date: m.day, By: m.by, Measure: measure})
}

// rename carries lives over to the names that a commit gives to plans and
// blocks, so that what comes back under the new name is known. What still stands
// under the old name keeps it.
func (ls *lives) rename(dirs map[string]string, renames map[string]violation.Renames, standing []violation.Violation) {
	renamed := len(dirs) > 0
	for _, r := range renames {
		renamed = renamed || len(r) > 0
	}
	if !renamed {
		return // as nearly always: there may be thousands of lives
	}
	var all []violation.Violation
	var touched []*life
	for _, l := range ls.all {
		dir, relocated := dirs[l.Plan]
		if !relocated {
			dir = l.Plan
		}
		if relocated || len(renames[dir]) > 0 {
			touched = append(touched, l)
			all = append(all, violation.Violation{Rule: l.Rule, Plan: dir, Address: l.Address, Key: l.Key, Measure: l.seen.Measure})
		}
	}
	var vs []violation.Violation
	var moved []*life
	for i, v := range violation.Follow(all, standing, renames) {
		if l := touched[i]; v.Plan != l.Plan || v.Address != l.Address || v.Key != l.Key {
			vs, moved = append(vs, v), append(moved, l)
		}
	}
	if len(moved) == 0 {
		return
	}
	for id, l := range ls.byID {
		for _, m := range moved {
			if l == m {
				delete(ls.byID, id)
			}
		}
	}
	for i, id := range violation.Identify(vs) {
		l := moved[i]
		l.Plan, l.Address, l.Key = vs[i].Plan, vs[i].Address, vs[i].Key
		if other := ls.byID[id]; other == nil || !other.stands {
			ls.byID[id] = l
		}
	}
}
