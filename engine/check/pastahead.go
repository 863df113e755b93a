package check

import (
	"cmp"
	"context"
	"sync"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/parallel"
	"github.com/goalpost-dev/goalpost/engine/plan"
	"github.com/goalpost-dev/goalpost/engine/snapshot"
)

// ahead holds files of a tree that were read before its turn came, while the state
// before it was judged, which often keeps one core only. What a file says depends
// on its path and content alone: it does not matter when it was read, or whether
// it is asked for. What could not be read is not here, so that whoever needs it
// tells what is wrong when its turn comes.
type ahead struct {
	// expected reads what comes after a state, nil where nothing is expected.
	expected func(s *State) map[snapshot.Entry]plan.Source
	busy     sync.WaitGroup
	// files may be looked at when nobody is busy.
	files map[snapshot.Entry]plan.Source
}

// Expect names the tree that Next will be asked about after the coming one. Its
// files are read as soon as those of that one are, up to the end of the context.
func (p *Past) Expect(ctx context.Context, next *snapshot.Tree) {
	p.ahead.expected = func(s *State) map[snapshot.Entry]plan.Source { return p.readAhead(ctx, s, next) }
}

// Rest waits until nothing is read any more.
func (p *Past) Rest() { p.ahead.busy.Wait() }

// read gives the state of a snapshot with its plans unjudged, but for those that
// are as before: they are the same records. Nil says that all are.
func (p *Past) read(before *State, from snapshot.Snapshot) (*State, diag.Diagnostics) {
	p.Rest()
	after, ds := p.stateOf(before, from)
	if expected := p.ahead.expected; expected != nil {
		p.ahead.expected = nil
		p.ahead.busy.Go(func() { p.ahead.files = expected(cmp.Or(after, before)) })
	}
	return after, ds
}

// readAhead reads what a tree brings to a state.
func (p *Past) readAhead(ctx context.Context, s *State, next *snapshot.Tree) map[snapshot.Entry]plan.Source {
	now, ok := s.from.(*snapshot.Tree)
	if !ok {
		return nil
	}
	var came []snapshot.Entry
	total := s.files.total
	for _, root := range s.files.roots {
		_, fresh, _, _ := next.Since(now, root)
		for _, e := range fresh {
			total += e.Size
		}
		came = append(came, fresh...)
	}
	if total > int64(p.Config.Limits.TotalBytes) {
		return nil // perhaps too much to be read at all
	}
	l := p.reader(next)
	sources, failures := make([]plan.Source, len(came)), make([]error, len(came))
	parallel.Each(len(came), func(i int) {
		if failures[i] = ctx.Err(); failures[i] == nil {
			sources[i], failures[i] = l.readAfter(s.source(came[i].Path).said(), &file{Entry: came[i], hash: came[i].Hash})
		}
	})
	files := map[snapshot.Entry]plan.Source{}
	for i, e := range came {
		if failures[i] == nil {
			files[e] = sources[i]
		}
	}
	return files
}
