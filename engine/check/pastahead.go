package check

import (
	"cmp"
	"context"
	"sync"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/snapshot"
)

// ahead is the state of a tree that was read before its turn came, while the state
// before it was judged, which often keeps one core only. What its plans are depends
// on the two trees alone: it does not matter when they were read, or whether anybody
// asks for them. A state that could not be read is not here, so that whoever needs
// it tells what is wrong when its turn comes.
type ahead struct {
	// expected reads what comes after a state, nil where nothing is expected.
	expected func(s *State)
	busy     sync.WaitGroup
	// after is what follows before in a tree, nil for the very same plans, where it
	// was read. These may be looked at when nobody is busy.
	before, after *State
	tree          *snapshot.Tree
}

// Expect names the tree that Next will be asked about after the coming one. It is
// read as soon as that one is, unless the context has ended.
func (p *Past) Expect(ctx context.Context, next *snapshot.Tree) {
	a := &p.ahead
	a.expected = func(s *State) {
		if ctx.Err() != nil {
			return
		}
		if after, ds := p.stateOf(s, next); len(ds) == 0 {
			a.before, a.after, a.tree = s, after, next
		}
	}
}

// Rest waits until nothing is read any more.
func (p *Past) Rest() { p.ahead.busy.Wait() }

// read gives the state of a snapshot with its plans unjudged, but for those that
// are as before: they are the same records. Nil says that all are.
func (p *Past) read(before *State, from snapshot.Snapshot) (*State, diag.Diagnostics) {
	p.Rest()
	a := &p.ahead
	after, ds := a.after, diag.Diagnostics(nil)
	if tree, ok := from.(*snapshot.Tree); !ok || tree != a.tree || before != a.before {
		after, ds = p.stateOf(before, from)
	}
	a.before, a.after, a.tree = nil, nil, nil
	if expected, state := a.expected, cmp.Or(after, before); expected != nil {
		a.expected = nil
		a.busy.Go(func() { expected(state) })
	}
	return after, ds
}
