package plan

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

// resolver checks the references of one plan.
type resolver struct {
	*Plan
	// all are the plans of the run, so that a reference into another plan can
	// be told from a misspelt one.
	all     []*Plan
	guesses map[string]guess
	// left are the addresses that moved blocks lead away from.
	left map[string]bool
}

// guess is what a reference to nothing may have meant: a label in this plan, or
// the same address in the plan of another directory.
type guess struct{ near, elsewhere string }

// maxGuesses bounds the search for the nearest label, which looks at every
// label of the plan.
const maxGuesses = 200

func newResolver(p *Plan, all []*Plan) resolver {
	r := resolver{p, all, map[string]guess{}, map[string]bool{}}
	for _, m := range p.Moved {
		r.left[m.Text("from")] = true
	}
	return r
}

// resolve checks every reference of the plan.
func (p *Plan) resolve(all []*Plan) {
	r := newResolver(p, all)
	for i, b := range p.blocks {
		resolved := r.block(b)
		if resolved == b {
			continue
		}
		if p.root == b {
			p.root = resolved
		}
		p.blocks[i] = resolved
		p.byAddress.Set(b.Address, resolved)
	}
	for i, m := range p.Moved {
		p.Moved[i] = r.block(m)
		p.moved(p.Moved[i])
	}
	p.cycles()
}

// block gives the block without the references that point at nothing. It leaves
// the block alone, because other plans may share it.
func (r *resolver) block(b *Block) *Block {
	sound := true
	b.References(func(a *Attribute, target string) { sound = sound && r.resolves(a, target) })
	if sound {
		return b
	}
	resolved := *b
	resolved.Values = r.fields(&resolved, b.Type.Attributes, "", b.Values)
	resolved.findReferences()
	return &resolved
}

// fields gives the fields without the references that point at nothing, which
// it records.
func (r *resolver) fields(b *Block, model []Attribute, path string, fields []Field) []Field {
	out := make([]Field, 0, len(fields))
	for _, f := range fields {
		var ok bool
		if f.Value, ok = r.value(b, find(model, f.Name), join(path, f.Name), f.Value); ok {
			out = append(out, f)
		}
	}
	return out
}

func (r *resolver) value(b *Block, a *Attribute, path string, v Value) (Value, bool) {
	switch {
	case !a.Refers():
	case a.List:
		items := make([]Value, 0, len(v.Items))
		for i, item := range v.Items {
			if one, ok := r.single(b, a, join(path, strconv.Itoa(i)), path, item); ok {
				items = append(items, one)
			}
		}
		v.Items = items
	default:
		return r.single(b, a, path, path, v)
	}
	return v, true
}

// single resolves one reference, or those in one object. owner is the path
// without the number of a list item.
func (r *resolver) single(b *Block, a *Attribute, path, owner string, v Value) (Value, bool) {
	if a.Type == Object {
		v.Fields = r.fields(b, a.Fields, path, v.Fields)
		return v, true
	}
	if r.resolves(a, v.Text) {
		return v, true
	}
	bad := r.wrong(b, a, path, v.Text)
	bad.Range = b.at(v.span)
	r.Defects = append(r.Defects, bad)
	r.Complete = false
	r.setInvalid(b, owner, clip(v.Text))
	return v, false
}

func (r *resolver) resolves(a *Attribute, text string) bool {
	kind, label, _ := strings.Cut(text, ".")
	if !slices.Contains(a.Targets, kind) {
		return false
	}
	return r.Lookup(text) != nil || a.Onward && r.left[text] || a.Gone && label != "" && !strings.Contains(label, ".")
}

// wrong words what is wrong with a reference.
func (r *resolver) wrong(b *Block, a *Attribute, path, text string) Defect {
	kind, label, two := strings.Cut(text, ".")
	switch {
	case !two || strings.Contains(label, "."):
		return badReference(r.Plan, b, path, text, a.Targets)
	case !slices.Contains(a.Targets, kind):
		return wrongTarget(r.Plan, b, path, text, a.Targets)
	}
	return nothingThere(b, path, text, r.guess(text))
}

func (r *resolver) guess(text string) guess {
	g, known := r.guesses[text]
	if known || len(r.guesses) == maxGuesses {
		return g
	}
	kind, label, _ := strings.Cut(text, ".")
	var labels []string
	for _, b := range r.Blocks() {
		if b.Type.Name == kind {
			labels = append(labels, b.Label)
		}
	}
	g.near = diag.Nearest(label, labels)
	for _, other := range r.all {
		if other != r.Plan && other.Lookup(text) != nil {
			g.elsewhere = other.Dir
			break
		}
	}
	r.guesses[text] = g
	return g
}

// setInvalid notes what resolving found, apart from the block's own notes,
// which a decoded block shares with its copies.
func (p *Plan) setInvalid(b *Block, path, text string) {
	m := p.invalid[b]
	if m == nil {
		if m = maps.Clone(b.invalid); m == nil {
			m = map[string]string{}
		}
		p.invalid[b] = m
	}
	m[path] = text
}

func (p *Plan) moved(m *Block) {
	from, to := m.Text("from"), m.Text("to")
	if from == "" || to == "" {
		return
	}
	if kind, _, _ := strings.Cut(from, "."); !strings.HasPrefix(to, kind+".") {
		p.Defects = append(p.Defects, movedKinds(m, from, to))
	} else if p.Lookup(from) != nil {
		p.Defects = append(p.Defects, movedStays(m, from, to))
	}
}
