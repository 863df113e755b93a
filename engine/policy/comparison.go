package policy

import (
	"cmp"
	"sync"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/goalpost-dev/goalpost/engine/plan"
	"github.com/goalpost-dev/goalpost/engine/policy/reads"
)

// comparison is of two states of a block's own view. Many rules read the same, so
// what was found of a path is kept, by its name.
type comparison struct {
	// oneSided says that the block is on one side only: all differs.
	oneSided bool
	of       *plan.BlockType
	differ   func(path Read) bool
	// marks stand for the members in which something differs.
	marks marks
	known findings
}

// sees compares what is read of a subject. What is read of the plan is not looked at,
// but the plan block's own view is read there, too.
func (c *comparison) sees(r *Reading) bool {
	if r.everything || c.oneSided {
		return true
	}
	if r.subject.marks&c.marks == 0 {
		return false
	}
	for _, path := range r.subject.paths {
		if name := path.Steps[0].Key; (name == c.of.Name || name == partBefore || name == partAfter) && c.differs(path) {
			return true
		}
	}
	return false
}

// comparison compares the views of a block, which may have another name on the two
// sides, at the cost of what differs around it.
func (d *Delta) comparison(before, after *plan.Block) *comparison {
	if near, ok := d.neighbours(before, after); ok {
		made := &comparison{of: after.Type, differ: near.differ, marks: marksOf(near)}
		if member, one, ok := near.only(); ok {
			at := surroundings{after.Type, member, one}
			made = cmp.Or(d.alike[at], made)
			d.alike[at] = made
		}
		return made
	}
	views := sync.OnceValue(func() *states { return newStates(d.before.Subject(before), d.after.Subject(after)) })
	differing := allMarks
	// The views of the plan block are large, and most rules about it read of it what
	// is not compared here.
	if before.Type.Name != partPlan && views().members != nil {
		differing = marksOf(views().members)
	}
	return &comparison{of: after.Type, differ: func(path Read) bool { return views().differs(path.below(1)) }, marks: differing}
}

// surroundings are a type of block and what one member shows of the only changed block
// around. All with the same differ in the same: a KPI may have hundreds of
// objectives.
type surroundings struct {
	of     *plan.BlockType
	member string
	neighbour
}

// differs reports whether a path reads something else of the two. Its first step
// leads to the view.
func (c *comparison) differs(path Read) bool { return c.known.of(path, c.differ) }

// findings tell of paths, by two bits for each id, whether that is known and whether
// they read something else.
type findings []uint64

// of finds out about a path once.
func (k *findings) of(path Read, differs func(Read) bool) bool {
	word, bit := int(path.id/32), uint64(1)<<(path.id%32*2)
	if word >= len(*k) {
		*k = append(*k, make(findings, max(word+1, len(*k)+16)-len(*k))...)
	}
	if (*k)[word]&bit == 0 {
		found := bit
		if differs(path) {
			found |= bit << 1
		}
		(*k)[word] |= found
	}
	return (*k)[word]&(bit<<1) != 0
}

// states are two of a row or of a block's own view.
type states struct {
	then, now *ast.Term
	// members are those that are not alike; nil where a view is no object.
	members map[string]bool
}

func newStates(then, now *ast.Term) *states {
	return &states{then, now, differingMembers(then.Value, now.Value)}
}

// differs reports whether a path from the row or view on reads something else.
func (s *states) differs(path reads.Path) bool {
	switch {
	case s.members == nil:
	case len(path.Steps) == 0 && path.Extent == reads.Whole:
		return len(s.members) > 0
	case len(path.Steps) > 0 && !path.Steps[0].Any && !s.members[path.Steps[0].Key]:
		return false
	}
	return !same(s.then, s.now, path)
}
