package policy

import (
	"sync"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/goalpost-dev/goalpost/engine/plan"
	"github.com/goalpost-dev/goalpost/engine/policy/reads"
)

// comparison is of two states of a block's own view. Many rules read the same, so
// what was found of a path is kept, by its name.
type comparison struct {
	differ func(path Read) bool
	known  map[string]bool
}

// comparison compares the views of a block, which may have another name on the two
// sides, at the cost of what differs around it.
func (d *Delta) comparison(before, after *plan.Block) *comparison {
	whole := sync.OnceValue(func() *states { return newStates(d.before.Subject(before), d.after.Subject(after)) })
	c := &comparison{func(path Read) bool { return whole().differ(path) }, map[string]bool{}}
	if near, ok := d.neighbours(before, after, whole); ok {
		c.differ = near.differ
	}
	return c
}

// differs reports whether a path reads something else of the two. Its first step
// leads to the view.
func (c *comparison) differs(path Read) bool {
	differs, met := c.known[path.Name]
	if !met {
		differs = c.differ(path)
		c.known[path.Name] = differs
	}
	return differs
}

// states are two of a block's own view.
type states struct {
	then, now *ast.Term
	// members are those that are not alike; nil where a view is no object.
	members map[string]bool
}

func newStates(then, now *ast.Term) *states {
	return &states{then, now, differingMembers(then.Value, now.Value)}
}

func (s *states) differ(path Read) bool {
	steps := path.Steps[1:]
	if s.members != nil && len(steps) > 0 && !steps[0].Any && !s.members[steps[0].Key] {
		return false
	}
	return !same(s.then, s.now, reads.Path{Steps: steps, Extent: path.Extent})
}
