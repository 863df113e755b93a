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
	// reader is handed what to read. It is one goroutine for all states: the parser
	// needs a large stack, which in a new one would have to grow every time.
	reader chan func()
	busy   sync.WaitGroup
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

// Rest waits until nothing is read any more. Who expects something calls it in the
// end.
func (p *Past) Rest() {
	a := &p.ahead
	a.busy.Wait()
	if a.reader != nil {
		close(a.reader)
		a.reader = nil
	}
}

// begin has the reader read.
func (a *ahead) begin(read func()) {
	if a.reader == nil {
		reader := make(chan func(), 1)
		a.reader = reader
		go func() {
			for read := range reader {
				read()
				a.busy.Done()
			}
		}()
	}
	a.busy.Add(1)
	a.reader <- read
}

// read gives the state of a snapshot with its plans unjudged, but for those that
// are as before: they are the same records. Nil says that all are.
func (p *Past) read(before *State, from snapshot.Snapshot) (*State, diag.Diagnostics) {
	a := &p.ahead
	a.busy.Wait()
	after, ds := a.after, diag.Diagnostics(nil)
	if tree, ok := from.(*snapshot.Tree); !ok || tree != a.tree || before != a.before {
		after, ds = p.stateOf(before, from)
	}
	a.before, a.after, a.tree = nil, nil, nil
	if expected, state := a.expected, cmp.Or(after, before); expected != nil {
		a.expected = nil
		a.begin(func() { expected(state) })
	}
	return after, ds
}
