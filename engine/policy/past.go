package policy

import (
	"encoding/json"
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/goalpost-dev/goalpost/engine/plan"
	"github.com/goalpost-dev/goalpost/engine/policy/reads"
)

// Moment is what a block was from a day (YYYY-MM-DD) on, as far as rules about
// history look back.
type Moment struct {
	Day string
	row *ast.Term
}

// savedMoment is a moment as JSON.
type savedMoment struct {
	Day string
	Row any
}

// MarshalJSON writes the moment down.
func (m Moment) MarshalJSON() ([]byte, error) {
	row, err := ast.JSON(m.row.Value)
	if err != nil {
		return nil, err
	}
	return json.Marshal(savedMoment{m.Day, row})
}

// UnmarshalJSON reads a moment back.
func (m *Moment) UnmarshalJSON(data []byte) error {
	var saved savedMoment
	if err := decodeJSON(data, &saved); err != nil {
		return err
	}
	row, err := ast.InterfaceToValue(saved.Row)
	if err != nil {
		return err
	}
	m.Day, m.row = saved.Day, ast.NewTerm(row)
	return nil
}

// Past is what a block has been, the oldest first. The last moment is what it
// is.
type Past []Moment

// Remember adds to the past of a block what it is from a day on, unless that is
// nothing new to those who look back.
func (v *View) Remember(past Past, b *plan.Block, day string, back LookBack) Past {
	row := ast.ObjectTerm(v.some(b, back.reads)...)
	if n := len(past); n > 0 && past[n-1].row.Value.Compare(row.Value) == 0 {
		return past
	}
	return append(slices.Clip(past), Moment{day, row})
}

// term gives the past as rules see it.
func (p Past) term(subject string) *ast.Term {
	items := make([]*ast.Term, len(p))
	for i, m := range p {
		items[i] = ast.ObjectTerm(pair2("date", ast.StringTerm(m.Day)), pair2(subject, m.row))
	}
	return ast.ArrayTerm(items...)
}

// LookBack says which attributes of a block's past somebody reads.
type LookBack struct {
	all        bool
	attributes []string
}

func (l LookBack) reads(attribute string) bool {
	return l.all || slices.Contains(l.attributes, attribute)
}

// Empty reports whether nobody looks back at all.
func (l LookBack) Empty() bool { return len(l.attributes) == 0 }

// LookBack finds what the rules about the history of a type of block read of its
// past.
func (rs Reads) LookBack(rules []*Rule, bt *plan.BlockType) LookBack {
	var l LookBack
	for _, r := range rules {
		if r.Phase != OfHistory || !slices.Contains(r.Subjects, bt.Name) {
			continue
		}
		l.attributes = append(l.attributes, "address")
		for _, path := range rs.Of(r).Paths {
			steps := path.Steps
			switch {
			case len(steps) > 0 && !steps[0].Any && steps[0].Key != partPast:
			case len(steps) > 2 && !steps[0].Any && steps[2].Key != bt.Name && !steps[2].Any:
				// The date, or another type of block.
			case len(steps) == 3 && !steps[0].Any && !steps[2].Any && path.Extent == reads.Shape:
				// That the block is there.
			case len(steps) > 3 && !steps[0].Any && !steps[2].Any && !steps[3].Any:
				l.attributes = append(l.attributes, steps[3].Key)
			default:
				l.all = true
			}
		}
	}
	return l
}
