package policy

import (
	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/goalpost-dev/goalpost/engine/plan"
)

// Task is one rule to evaluate on one subject.
type Task struct {
	Rule *Rule
	View *View
	// Block is the subject; nil where a change removed it.
	Block    *plan.Block
	Settings Settings
	// Before is the other side of a change, nil for rules about anything else.
	Before *Before
	// Past is what the subject has been, for rules about history.
	Past Past
}

// Before is the base that a change rule compares with.
type Before struct {
	View *View
	// Block is the subject in base; nil where the change added it.
	Block *plan.Block
	// Change is what all tasks of one plan share.
	Change *Change
}

// Change says how a plan got from base to head.
type Change struct {
	reviews, renamed *ast.Term
}

// NewChange prepares the reviews that a change adds, and its renames from old to
// new address, for evaluation.
func NewChange(head *View, reviews []*plan.Block, renamed map[string]string) *Change {
	rows := make([]*ast.Term, len(reviews))
	for i, b := range reviews {
		rows[i] = head.row(b)
	}
	pairs := make([][2]*ast.Term, 0, len(renamed))
	for from, to := range renamed {
		pairs = append(pairs, pair2(from, ast.StringTerm(to)))
	}
	return &Change{reviews: ast.ArrayTerm(rows...), renamed: ast.ObjectTerm(pairs...)}
}

// Subject is the block that the task is about, in head if it is there.
func (t Task) Subject() *plan.Block {
	if t.Block == nil {
		return t.Before.Block
	}
	return t.Block
}

// The members of an input besides the one that is named after the subject.
const (
	partAsOf    = "as_of"
	partParams  = "params"
	partPlan    = "plan"
	partBefore  = "before"
	partAfter   = "after"
	partBase    = "base"
	partReviews = "reviews"
	partRenamed = "renamed"
	partPast    = "past"
)

// parts are the members of the task's input.
func (t Task) parts() []string {
	if t.Before != nil {
		return []string{partAsOf, partParams, partPlan, partBefore, partAfter, partBase, partReviews, partRenamed}
	}
	all := append(make([]string, 0, 5), partAsOf, partParams, partPlan)
	if name := t.Block.Type.Name; name != partPlan {
		all = append(all, name)
	}
	if t.Rule.Phase == OfHistory {
		all = append(all, partPast)
	}
	return all
}

// part gives one member of the input, nil where it is absent. Of a plan it gives
// what is wanted.
func (t Task) part(name string, wanted parts) *ast.Term {
	switch name {
	case partAsOf:
		return ast.StringTerm(t.Settings.AsOf)
	case partParams:
		return ast.NewTerm(t.Settings.params)
	case partPlan:
		return t.View.plan(wanted)
	}
	if t.Before == nil {
		switch name {
		case t.Block.Type.Name:
			return t.View.Subject(t.Block)
		case partPast:
			return t.Past.term(t.Block.Type.Name)
		}
		return nil
	}
	switch {
	case name == partBefore && t.Before.Block != nil:
		return t.Before.View.Subject(t.Before.Block)
	case name == partAfter && t.Block != nil:
		return t.View.Subject(t.Block)
	case name == partBase:
		return t.Before.View.plan(wanted)
	case name == partReviews:
		return t.Before.Change.reviews
	case name == partRenamed:
		return t.Before.Change.renamed
	}
	return nil
}

func (t Task) input(wanted wants) ast.Object {
	names := t.parts()
	pairs := make([][2]*ast.Term, 0, len(names))
	for _, name := range names {
		if !wanted.reads(name) {
			continue
		}
		if term := t.part(name, wanted.of(name)); term != nil {
			pairs = append(pairs, pair2(name, term))
		}
	}
	return ast.NewObject(pairs...)
}
