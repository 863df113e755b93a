package snapshot

import (
	"container/heap"
	"slices"
	"strings"

	"github.com/go-git/go-git/v5/plumbing"
)

// MergeBases gives the best common ancestors of two commits, ordered by id:
// those that no other common ancestor descends from. There are several in
// criss-cross histories and none for unrelated ones. Where a shallow history
// could hide a better answer, that is an error and not a guess.
func (r *Repository) MergeBases(a, b Commit) ([]Commit, error) {
	candidates, err := r.commonAncestors(a.ID, []string{b.ID})
	if err != nil {
		return nil, err
	}
	bases := candidates
	if len(candidates) > 1 {
		// Dates may lie, and then an ancestor of another base is among them.
		bases = nil
		for i, c := range candidates {
			others := slices.Delete(slices.Clone(candidates), i, i+1)
			common, err := r.commonAncestors(c, others)
			if err != nil {
				return nil, err
			}
			if !slices.Contains(common, c) {
				bases = append(bases, c)
			}
		}
	}
	slices.Sort(bases)
	commits := make([]Commit, len(bases))
	for i, id := range bases {
		if commits[i], err = r.Commit(id); err != nil {
			return nil, err
		}
	}
	return commits, nil
}

// A commit is coloured by the sides that descend from it, and hidden where it
// lies behind a commit of both sides.
const (
	oneSide = 1 << iota
	otherSide
	hidden
	bothSides = oneSide | otherSide
)

type painted struct {
	Commit
	colour int
	queued bool
}

// commonAncestors walks back from both sides, newest first, until all that is
// left lies behind commits that both sides have. The answer holds every best
// common ancestor whatever the dates say, since only commits of one side lie
// between it and the beginning; dates only decide how soon the walk ends and
// what else gets into the answer.
func (r *Repository) commonAncestors(one string, others []string) ([]string, error) {
	w := walk{from: r, seen: map[string]*painted{}}
	if err := w.paint(one, oneSide); err != nil {
		return nil, err
	}
	for _, other := range others {
		if err := w.paint(other, otherSide); err != nil {
			return nil, err
		}
	}
	var common []*painted
	for w.open > 0 {
		c := heap.Pop(&w.queue).(*painted)
		c.queued = false
		if c.colour&hidden == 0 {
			w.open--
		}
		colour := c.colour
		if colour&bothSides == bothSides {
			if colour&hidden == 0 {
				common = append(common, c)
			}
			colour |= hidden
		}
		if r.IsShallow(c.Commit) {
			w.cuts = append(w.cuts, c)
			continue
		}
		for _, parent := range c.Parents {
			if err := w.paint(parent, colour); err != nil {
				return nil, err
			}
		}
	}
	// Behind a cut that only one side reaches there may be a common ancestor.
	for _, c := range w.cuts {
		if c.colour&bothSides != bothSides && len(c.Parents) > 0 {
			return nil, cut(plumbing.NewHash(c.ID))
		}
	}
	var ids []string
	for _, c := range common {
		if c.colour&hidden == 0 {
			ids = append(ids, c.ID)
		}
	}
	return slices.Compact(slices.Sorted(slices.Values(ids))), nil
}

type walk struct {
	from  *Repository
	seen  map[string]*painted
	queue byDate
	// open counts the queued commits that are not hidden.
	open int
	cuts []*painted
}

// paint adds a colour to a commit and queues it if that is news.
func (w *walk) paint(id string, colour int) error {
	c := w.seen[id]
	if c == nil {
		commit, err := w.from.Commit(id)
		if err != nil {
			return err
		}
		c = &painted{Commit: commit}
		w.seen[id] = c
	}
	before := c.colour
	c.colour |= colour
	switch {
	case c.colour == before:
	case !c.queued:
		c.queued = true
		heap.Push(&w.queue, c)
		if c.colour&hidden == 0 {
			w.open++
		}
	case before&hidden == 0 && c.colour&hidden != 0:
		w.open--
	}
	return nil
}

// byDate is a heap of commits, the newest on top.
type byDate []*painted

func (q byDate) Len() int      { return len(q) }
func (q byDate) Swap(i, j int) { q[i], q[j] = q[j], q[i] }
func (q byDate) Less(i, j int) bool {
	if d := q[i].CommitterDate.Compare(q[j].CommitterDate); d != 0 {
		return d > 0
	}
	return strings.Compare(q[i].ID, q[j].ID) < 0
}

// Push and Pop are for package heap.
func (q *byDate) Push(c any) { *q = append(*q, c.(*painted)) }
func (q *byDate) Pop() any {
	last := len(*q) - 1
	c := (*q)[last]
	*q = (*q)[:last]
	return c
}
