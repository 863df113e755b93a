package plan

import (
	"strconv"
	"strings"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/hcldata"
)

// Anchor is the place of the plan as a whole: its plan block, or the beginning
// of its first file where that could not be read.
func (p *Plan) Anchor() diag.Range {
	if root := p.Root(); root != nil {
		return root.Header()
	}
	if p.gone != "" {
		return diag.Range{File: p.gone}
	}
	return start(p.Sources[0].Path)
}

// Gone gives what is left of a plan in a snapshot that does not have it: no
// block, and the file where it was.
func (p *Plan) Gone() *Plan {
	return &Plan{Dir: p.Dir, Complete: true, gone: p.Anchor().File}
}

// At gives the plan under the name of another directory.
func (p *Plan) At(dir string) *Plan {
	return &Plan{
		Dir: dir, Sources: p.Sources, Moved: p.Moved, Defects: p.Defects, Complete: p.Complete,
		gone: p.gone, root: p.root, byAddress: p.byAddress, invalid: p.invalid,
	}
}

// Find gives the range of an attribute by its dotted path ("baseline.as_of",
// "kpis.1", "milestone.2027-03-31.target"), or of the nearest part of the path
// that the file holds, in the end the block's header.
func (b *Block) Find(path string) diag.Range {
	if path == "" {
		return b.Header()
	}
	name, rest, _ := strings.Cut(path, ".")
	if v, ok := b.Value(name); ok {
		if inner, ok := v.find(rest); ok {
			return b.at(inner)
		}
	}
	if span, ok := b.span(name); ok {
		return b.at(span)
	}
	label, rest, _ := strings.Cut(rest, ".")
	for _, c := range b.Children {
		if c.Type.Name == name && c.Label == label {
			return c.Find(rest)
		}
	}
	return b.Header()
}

// find follows a path into a value as far as it goes; ok is false where not
// even the first step exists.
func (v Value) find(path string) (span hcldata.Span, ok bool) {
	if path == "" {
		return span, false
	}
	step, rest, _ := strings.Cut(path, ".")
	inner, span, ok := v.step(step)
	if !ok {
		return span, false
	}
	if deeper, ok := inner.find(rest); ok {
		return deeper, true
	}
	return span, true
}

func (v Value) step(name string) (inner Value, span hcldata.Span, ok bool) {
	for _, f := range v.Fields {
		if f.Name == name {
			return f.Value, f.span, true
		}
	}
	if i, err := strconv.Atoi(name); err == nil && i >= 0 && i < len(v.Items) {
		return v.Items[i], v.Items[i].span, true
	}
	return inner, span, false
}

// References calls visit for every reference in the block, nested ones too.
func (b *Block) References(visit func(a *Attribute, target string)) {
	for _, r := range b.references {
		visit(r.attribute, r.target)
	}
}

// reference is an attribute or a field that points at a block.
type reference struct {
	attribute *Attribute
	target    string
}

// findReferences notes what the values of the block point at.
func (b *Block) findReferences() {
	b.references = nil
	var walk func(a *Attribute, v Value)
	walk = func(a *Attribute, v Value) {
		if a.Type == Ref && v.Kind == hcldata.Reference {
			b.references = append(b.references, reference{a, v.Text})
		}
		for _, item := range v.Items {
			walk(a, item)
		}
		for _, f := range v.Fields {
			if inner := find(a.Fields, f.Name); inner != nil {
				walk(inner, f.Value)
			}
		}
	}
	for _, f := range b.Values {
		walk(b.Type.Attribute(f.Name), f.Value)
	}
}
