package policy

import (
	"bytes"
	"encoding/json"
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/goalpost-dev/goalpost/engine/policy/machine"
)

// Outcome is what one rule says of one subject.
type Outcome struct {
	Violations []Finding `json:"violation"`
	// NotApplicable holds the keys of the reasons why the rule could not judge.
	NotApplicable []string `json:"not_applicable"`
	// asked are the parts of its rule that the evaluation came by, read tells what is
	// read there: nil for an outcome that was kept.
	asked []int
	read  *footprints
	// First and Last are the days, by number, between which the rule says the same
	// of the same input.
	First, Last int `json:"-"`
}

// Bounds of a time without an end, in numbers of days.
const (
	Always = machine.Always
	Ever   = machine.Ever
)

// Footprint gives what the evaluation has read, nil where that is not known.
func (o *Outcome) Footprint() *Reading {
	if o.read == nil {
		return nil
	}
	return o.read.of(o.asked)
}

// Silent reports whether the rule has nothing to say.
func (o *Outcome) Silent() bool { return len(o.Violations)+len(o.NotApplicable) == 0 }

// The variables of a rule's query.
const (
	violationVar     = "violation"
	notApplicableVar = "not_applicable"
)

// decode reads a result strictly: a misspelt field of a violation must not
// silently mean nothing.
func decode(violations, notApplicable *ast.Term) (Outcome, error) {
	list, ok := listed(violations)
	if !ok {
		return Outcome{}, fault("`violation` must be a set: write `violation contains {…} if {…}`",
			"`violation` phải là một tập hợp: hãy viết `violation contains {…} if {…}`")
	}
	var out Outcome
	for _, item := range list {
		f, ok := plainFinding(item.Value)
		if !ok {
			var err error
			if f, err = finding(item.Value); err != nil {
				return Outcome{}, err
			}
		}
		out.Violations = append(out.Violations, f)
	}
	if notApplicable == nil {
		return out, nil
	}
	reasons, ok := listed(notApplicable)
	if !ok {
		return Outcome{}, fault("`not_applicable` must be a set: write `not_applicable contains \"…\" if {…}`",
			"`not_applicable` phải là một tập hợp: hãy viết `not_applicable contains \"…\" if {…}`")
	}
	for _, item := range reasons {
		key, ok := item.Value.(ast.String)
		if !ok {
			return Outcome{}, unlike(item.Value, "`not_applicable` must hold strings, not %v", "`not_applicable` phải chứa chuỗi, không phải %v")
		}
		out.NotApplicable = append(out.NotApplicable, string(key))
	}
	return out, nil
}

// listed gives, in order, what a term lists, false if it is no list.
func listed(t *ast.Term) ([]*ast.Term, bool) {
	if t == nil {
		return nil, false
	}
	switch list := t.Value.(type) {
	case ast.Set:
		return list.Slice(), true
	case *ast.Array:
		items := make([]*ast.Term, list.Len())
		for i := range items {
			items[i] = list.Elem(i)
		}
		return items, true
	}
	return nil, false
}

// unlike is a fault that shows what was found.
func unlike(found ast.Value, en, vi string) error {
	shown, err := ast.JSON(found)
	if err != nil {
		return err
	}
	return fault(en, vi, shown)
}

// DecodeOutcome reads an outcome that was kept as JSON.
func DecodeOutcome(data []byte, o *Outcome) error { return decodeJSON(data, o) }

// decodeJSON keeps numbers of unknown use as they were written.
func decodeJSON(data []byte, to any) error {
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber()
	return dec.Decode(to)
}

// Alike reports whether two outcomes name the same violations. What they say of
// them may differ: how many days something is overdue grows with every day.
func (o *Outcome) Alike(other *Outcome) bool { return slices.Equal(o.names(), other.names()) }

// Unmeasured gives the outcome without saying how bad it is: what held on an
// earlier day holds, but nobody knows how much.
func (o *Outcome) Unmeasured() *Outcome {
	out := &Outcome{Violations: slices.Clone(o.Violations), NotApplicable: o.NotApplicable}
	for i := range out.Violations {
		out.Violations[i].Measure = nil
	}
	return out
}

func (o *Outcome) names() []string {
	out := make([]string, len(o.Violations))
	for i, f := range o.Violations {
		out[i] = f.Address + " " + f.Key
	}
	slices.Sort(out)
	return out
}
