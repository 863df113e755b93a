package check

import (
	"context"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/plan"
	"github.com/goalpost-dev/goalpost/engine/snapshot"
)

// moment is a snapshot on its way to become the state that follows another: it is
// read first and then judged. Both tell nothing of what is wrong but here, so that
// whoever comes to the moment in turn can.
type moment struct {
	from snapshot.Snapshot
	day  string
	// before is the state that stood until then, after the one that stands from then
	// on: the very same where nothing has changed, or nothing can be said.
	before, after *State
	// fresh are the records that are to be judged, open says that there is something
	// to judge.
	fresh []*record
	open  bool
	turn  Turn
}

// verdict is what those who build on a record that is being judged wait for.
type verdict struct {
	passed chan struct{}
	// failed says, once it has passed, that the record was not judged.
	failed bool
}

// look reads what stands at a moment, after a state.
func (p *Past) look(m *moment, before *State) {
	m.before, m.after = before, before
	after, ds := p.stateOf(before, m.from)
	switch {
	case len(ds) > 0:
		m.turn.Broken = ds
	case after == nil:
	default:
		if m.turn.Broken = unread(before, after); len(m.turn.Broken) > 0 {
			return
		}
		m.after, m.open = after, true
		after.apart(before, func(_, r *record) {
			if r != nil {
				r.verdict = &verdict{passed: make(chan struct{})}
				m.fresh = append(m.fresh, r)
			}
		})
	}
}

// decide judges a moment that was read, as soon as all that it builds on was judged.
func (p *Past) decide(ctx context.Context, m *moment) {
	failed := !m.ready()
	if !failed {
		turn, ds := p.judge(ctx, m.before, m.after, m.day)
		if failed = len(ds) > 0 || ctx.Err() != nil; failed {
			turn = Turn{Broken: ds}
		}
		m.turn = turn
	}
	if failed {
		m.after = m.before
	}
	for _, r := range m.fresh {
		r.verdict.failed = failed
		close(r.verdict.passed)
	}
}

// ready waits for the records of the state before that have others in their place
// now. It is false where one of them was not judged.
func (m *moment) ready() bool {
	ready := true
	m.after.apart(m.before, func(old, _ *record) {
		if ready && old != nil && old.verdict != nil {
			<-old.verdict.passed
			ready = !old.verdict.failed
		}
	})
	return ready
}

// unsettled reports whether a moment has plans in directories of which the past does
// not know yet which rules judge them.
func (p *Past) unsettled(m *moment) bool {
	for _, r := range m.fresh {
		if _, known := p.prepared[r.plan.Dir]; !known {
			return true
		}
	}
	return false
}

// settle finds the rules for all plans of a moment. Nothing may be judged meanwhile.
func (p *Past) settle(ctx context.Context, m *moment) {
	for _, r := range m.fresh {
		if _, ds := p.settingsFor(ctx, r.plan.Dir); len(ds) > 0 {
			m.turn, m.after, m.open = Turn{Broken: ds}, m.before, false
			return
		}
	}
}

// unread lists what of a state could not be read.
func unread(before, after *State) diag.Diagnostics {
	var why diag.Diagnostics
	add := func(ds []plan.Defect) {
		for _, d := range ds {
			if d.Rule == plan.RuleSyntax {
				why = append(why, diag.Diagnostic{Text: d.Text, Range: d.Range})
			}
		}
	}
	add(after.stray)
	after.apart(before, func(_, r *record) {
		if r != nil {
			add(r.plan.Defects)
		}
	})
	return why
}
