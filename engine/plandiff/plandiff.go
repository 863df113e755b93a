// Package plandiff says how plans differ in what they mean: which blocks were
// added, removed, renamed or changed, and what each change of an attribute
// comes to. Where a block stands and how it is laid out is no difference.
package plandiff

import (
	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/plan"
)

// Kind says what happened to a plan, a block or an attribute.
type Kind string

// The kinds of changes. A renamed block may have changed as well.
const (
	Same    Kind = ""
	Added   Kind = "added"
	Removed Kind = "removed"
	Renamed Kind = "renamed"
	Changed Kind = "changed"
)

// Side is one of the two states that are compared.
type Side struct {
	Plans []*plan.Plan
	// Partial says that files could not be read at all, so that what is missing
	// may be in them.
	Partial bool
}

// Units gives the unit of a metric of the KPI catalogue.
type Units map[string]string

// Result is how two sides differ.
type Result struct {
	// Plans are those that differ, by directory.
	Plans []Plan
	// Compared counts the plans of which something could be compared.
	Compared int
	// Notes say what could not be read, and so not be compared.
	Notes diag.Diagnostics
}

// Plan is how one plan differs.
type Plan struct {
	// Dir is the plan's directory in head, or in base if it is removed. From is
	// the directory in base, if that is another.
	Dir, From string
	Kind      Kind
	// Nodes are the blocks that differ, as a tree: an objective below its goal, a
	// KPI below the objective that it decides, the others at the top.
	Nodes []*Node
}

// Node is a block that differs, or that is there for the sake of those below.
type Node struct {
	Kind Kind
	// Address is the block's in head, or in base if it is removed. From is the
	// address before a renaming.
	Address, From string
	// Path is empty for a top-level block; for a nested one it is where the block
	// stands in that: milestone.2027-03-31.
	Path  string
	Type  *plan.BlockType
	Title string
	// Changes are those of the block's attributes, in the order of the model.
	Changes []Change
	// Nested are the blocks inside of this one, Below the blocks grouped under it.
	Nested, Below []*Node
}

// Compare finds how head differs from base.
func Compare(base, head Side, units Units) Result {
	var r Result
	r.Notes = append(faults(base, baseSide), faults(head, headSide)...)
	for _, pair := range pairPlans(base.Plans, head.Plans) {
		c := comparison{
			base: view{pair.base, units, base.Partial || unread(pair.base)},
			head: view{pair.head, units, head.Partial || unread(pair.head)},
		}
		if c.base.readable() && c.head.readable() {
			r.Compared++
		}
		p := c.plan()
		r.Notes = append(r.Notes, c.notes...)
		if len(p.Nodes) > 0 {
			r.Plans = append(r.Plans, p)
		}
	}
	return r
}

func unread(p *plan.Plan) bool { return p != nil && p.Unread() }

// readable reports whether anything of a plan was read. A plan that does not
// exist hides nothing.
func (v view) readable() bool {
	return !v.partial || v.Plan != nil && len(v.Blocks()) > 0
}

// Files compares two states of one file, each decoded for itself. The result has
// the file where that of Compare has a plan, whether it differs or not.
func Files(base, head *plan.Plan, units Units) Result {
	r := Compare(Side{Plans: []*plan.Plan{base}}, Side{Plans: []*plan.Plan{head}}, units)
	if len(r.Plans) == 0 {
		r.Plans = []Plan{{}}
	}
	r.Plans[0].Dir = head.Sources[0].Path
	return r
}
