package check

import (
	"context"
	"runtime"
	"sync"

	"github.com/goalpost-dev/goalpost/engine/snapshot"
)

// Moment is a tree of a line of history, with the day that it is judged on.
type Moment struct {
	Tree *snapshot.Tree
	Day  string
}

// Line follows a line of history, of which each state comes after the one before
// it. While one is asked for, those behind it are read, one after the other, and
// judged, several at once where they change different plans. It is told in order,
// as Next would tell it.
type Line struct {
	past *Past
	ctx  context.Context
	// state stands before the moments that are still to be told.
	state   *State
	moments []*coming
	// window bounds how far those that work are ahead of those who ask.
	window chan struct{}
	stop   context.CancelFunc
	work   sync.WaitGroup
}

// coming is a moment that has not been told. It may be looked at once it is known.
type coming struct {
	moment
	known chan struct{}
}

// perCore is how many moments are under way for each core. Those that wait for
// another, or for the first to be told, must not leave a core without work.
const perCore = 4

// Follow begins to follow a line after a state, nil for the time before everything.
// Whoever does closes it in the end. Meanwhile nothing else may be asked of the past
// but what is known of states that were told.
func (p *Past) Follow(ctx context.Context, from *State, line []Moment) *Line {
	l := &Line{past: p, ctx: ctx, state: orNothing(from)}
	for _, m := range line {
		l.moments = append(l.moments, &coming{moment: moment{from: m.Tree, day: m.Day}})
	}
	l.begin()
	return l
}

// begin has all moments that are left read and judged.
func (l *Line) begin() {
	ctx, stop := context.WithCancel(l.ctx)
	cores := runtime.GOMAXPROCS(0)
	l.stop, l.window = stop, make(chan struct{}, perCore*cores)
	for _, m := range l.moments {
		*m = coming{moment: moment{from: m.from, day: m.day}, known: make(chan struct{})}
	}
	read, judging := make(chan *coming), &sync.WaitGroup{}
	moments, state, window := l.moments, l.state, l.window
	l.work.Go(func() {
		defer close(read)
		for _, m := range moments {
			select {
			case window <- struct{}{}:
			case <-ctx.Done():
				return
			}
			l.past.look(&m.moment, state)
			if m.open && l.past.unsettled(&m.moment) {
				judging.Wait()
				l.past.settle(ctx, &m.moment)
			}
			state = m.after
			if !m.open {
				close(m.known)
				continue
			}
			judging.Add(1)
			read <- m
		}
	})
	// A moment waits only for earlier ones, which others have taken before.
	for range cores {
		l.work.Go(func() {
			for m := range read {
				l.past.decide(ctx, &m.moment)
				close(m.known)
				judging.Done()
			}
		})
	}
}

// Next tells of the next moment: the state that it leaves, and what has happened.
func (l *Line) Next() (*State, Turn, error) {
	for {
		m := l.moments[0]
		select {
		case <-m.known:
		case <-l.ctx.Done():
		}
		if err := l.ctx.Err(); err != nil {
			return l.state, Turn{}, err
		}
		if m.before == l.state {
			// What was told is let go of: the reader has the list, too.
			l.state, l.moments[0], l.moments = m.after, nil, l.moments[1:]
			<-l.window
			return m.after, m.turn, nil
		}
		// What was read before it could not be judged: it follows on something else.
		l.Close()
		l.begin()
	}
}

// Close ends all work on the line.
func (l *Line) Close() {
	l.stop()
	l.work.Wait()
}
