package policy

import (
	"encoding/json"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/hcldata"
	"github.com/goalpost-dev/goalpost/engine/parallel"
	"github.com/goalpost-dev/goalpost/engine/plan"
	"github.com/goalpost-dev/goalpost/engine/policy/machine"
)

// View is a plan as rules see it. It may be used from several goroutines. Its
// parts are made when they are first asked for: after a small change few are.
type View struct {
	Plan *plan.Plan

	metrics *metrics
	// lang is the language that the plan is written in. It is asked for once per
	// block, so looking for the plan block each time would be quadratic.
	lang   diag.Lang
	sparse bool
	made   *made
}

// made is what a view has made, once, for many rules.
type made struct {
	// rows are those of blocks, subjects their own views, by block.
	rows     *blockTerms
	subjects sync.Map
	// plans holds a planTerm by the name of its parts, lists a listTerm by the name
	// of the list, digests a Key and days a planDays by the name of a path below
	// input.plan.
	plans, lists, digests, days sync.Map
	// found holds a common by the code of a rule.
	found sync.Map
}

// common is what a rule has found with some settings in the plan as a whole.
type common struct {
	day    string
	params ast.Value
	*machine.Common
}

// common gives what a rule has found in the plan as a whole, for other blocks. It
// is kept for the settings of the last evaluation only: an audit asks about many
// days.
func (v *View) common(code *machine.Code, s Settings) *machine.Common {
	if known, ok := v.made.found.Load(code); ok {
		if c := known.(common); c.day == s.AsOf && c.params == s.params {
			return c.Common
		}
	}
	fresh := common{s.AsOf, s.params, &machine.Common{}}
	v.made.found.Store(code, fresh)
	return fresh.Common
}

// planTerm is input.plan with some parts.
type planTerm struct {
	parts
	term *ast.Term
}

// listTerm is a list below input.plan.
type listTerm struct {
	of   *plan.BlockType
	term *ast.Term
}

// View prepares a plan for evaluation.
func (s *Set) View(p *plan.Plan) *View {
	v := &View{Plan: p, metrics: s.metrics, lang: langOf(p), made: &made{rows: &blockTerms{}}}
	if v.metrics == nil {
		v.metrics = &metrics{}
	}
	return v
}

// Sparse makes the lists below input.plan hold only what each rule reads of
// them: the right thing where few blocks are judged, and not all rows are needed
// anyhow. It is to be called before any evaluation.
func (v *View) Sparse() { v.sparse = true }

// Subject gives the view of one block: references resolved one hop in both
// directions.
func (v *View) Subject(b *plan.Block) *ast.Term {
	if b.Type.Name == "plan" {
		return v.plan(everything)
	}
	if term, ok := v.made.subjects.Load(b); ok {
		return term.(*ast.Term)
	}
	row, referring, inverses := v.row(b).Value.(ast.Object), v.referring(b), inverses(b.Type.Name)
	pairs := make([][2]*ast.Term, 0, row.Len()+len(inverses))
	row.Foreach(func(name, term *ast.Term) { pairs = append(pairs, [2]*ast.Term{name, v.resolved(b, name, term)}) })
	for name := range inverses {
		pairs = append(pairs, pair2(name, arrayOf(referring[name])))
	}
	term, _ := v.made.subjects.LoadOrStore(b, ast.ObjectTerm(pairs...))
	return term.(*ast.Term)
}

// resolved gives a member of a row as the block's own view has it, where references
// are rows.
func (v *View) resolved(b *plan.Block, name, term *ast.Term) *ast.Term {
	a := referringAttributes[b.Type][name.Value]
	switch {
	case a == nil:
		return term
	case b.Type.Name == "kpi" && a.Name == "teams":
		return v.teams(b, true)
	}
	if value, given := b.Value(a.Name); given {
		return v.term(a, value, true)
	}
	return term
}

// row gives a block as other blocks and lists show it: references are addresses.
func (v *View) row(b *plan.Block) *ast.Term {
	if memo := b.Memo(); memo != nil {
		return memo.Keep(func() any { return ast.ObjectTerm(v.pairs(b)...) }).(*ast.Term)
	}
	if term, ok := v.made.rows.load(b); ok {
		return term
	}
	return v.made.rows.store(b, ast.ObjectTerm(v.pairs(b)...))
}

// plan gives input.plan with the collections that somebody reads. They are made
// when a rule first looks at them, which most do not come to, except where all of
// the plan is read.
func (v *View) plan(p parts) *ast.Term {
	if !v.sparse && !p.all && len(p.attributes) > 0 {
		p = someLists
	}
	if term, ok := v.made.plans.Load(p.name); ok {
		return term.(planTerm).term
	}
	var pairs [][2]*ast.Term
	if root := v.Plan.Root(); root != nil {
		row := v.row(root).Value.(ast.Object)
		pairs = make([][2]*ast.Term, 0, row.Len()+1+len(collections))
		row.Foreach(func(name, term *ast.Term) { pairs = append(pairs, [2]*ast.Term{name, term}) })
	}
	pairs = append(pairs, pair2("complete", ast.BooleanTerm(v.Plan.Complete)))
	for _, bt := range collections {
		attributes, read := p.of(bt.Plural)
		if !read {
			continue
		}
		list := v.collection(bt, attributes)
		if p.all {
			list = machine.Forced(list)
		}
		pairs = append(pairs, pair2(bt.Plural, list))
	}
	made, _ := v.made.plans.LoadOrStore(p.name, planTerm{p, ast.ObjectTerm(pairs...)})
	return made.(planTerm).term
}

// collection gives a list below input.plan, in a sparse view with some attributes
// of its blocks, nil for all.
func (v *View) collection(bt *plan.BlockType, attributes []string) *ast.Term {
	name := bt.Plural
	if !v.sparse {
		attributes = nil
	}
	if attributes != nil {
		name += "(" + strings.Join(attributes, ",") + ")"
	}
	list, known := v.made.lists.Load(name)
	if !known {
		list, _ = v.made.lists.LoadOrStore(name, listTerm{bt, machine.NewLazy(func() *ast.Term { return v.list(bt, attributes) })})
	}
	return list.(listTerm).term
}

func (v *View) list(bt *plan.BlockType, attributes []string) *ast.Term {
	blocks := v.Plan.Of(bt)
	items := make([]*ast.Term, len(blocks))
	parallel.Each(len(blocks), func(i int) {
		if attributes != nil {
			items[i] = ast.ObjectTerm(v.some(blocks[i], func(name string) bool { return slices.Contains(attributes, name) })...)
		} else {
			items[i] = v.row(blocks[i])
		}
	})
	return ast.ArrayTerm(items...)
}

// pairs gives what a block says, with defaults and derived values; references are
// addresses.
func (v *View) pairs(b *plan.Block) [][2]*ast.Term {
	return v.some(b, func(string) bool { return true })
}

// some gives the members that are wanted of what a block says.
func (v *View) some(b *plan.Block, wanted func(name string) bool) [][2]*ast.Term {
	pairs := make([][2]*ast.Term, 0, len(b.Type.Attributes)+6)
	add := func(name string, term func() *ast.Term) {
		if wanted(name) {
			if t := term(); t != nil {
				pairs = append(pairs, pair2(name, t))
			}
		}
	}
	values, names, invalid := b.Values, attributeNames[b.Type], v.Plan.Invalid(b)
	for i := range b.Type.Attributes {
		a := &b.Type.Attributes[i]
		var given *plan.Value
		// Values stand in the order of the attributes.
		if len(values) > 0 && values[0].Name == a.Name {
			given, values = &values[0].Value, values[1:]
		}
		if !wanted(a.Name) || b.Type.Name == "kpi" && a.Name == "teams" {
			continue
		}
		if t := v.attribute(b, a, given, invalid); t != nil {
			pairs = append(pairs, [2]*ast.Term{names[i], t})
		}
	}
	add("address", func() *ast.Term { return ast.StringTerm(b.Address) })
	add("label", func() *ast.Term { return ast.StringTerm(b.Label) })
	add("invalid", func() *ast.Term {
		bad := make([][2]*ast.Term, 0, len(invalid))
		for name, text := range invalid {
			bad = append(bad, pair2(name, ast.StringTerm(text)))
		}
		return objectOf(bad)
	})
	if b.Type.LabelName != "" {
		add(b.Type.LabelName, func() *ast.Term { return ast.StringTerm(labelValue(b)) })
	}
	for _, c := range b.Type.Children {
		add(c.Plural, func() *ast.Term {
			var items []*ast.Term
			for _, child := range b.Children {
				if child.Type == c {
					items = append(items, v.row(child))
				}
			}
			return arrayOf(items)
		})
	}
	if b.Type.Name == "kpi" {
		add("teams", func() *ast.Term { return v.teams(b, false) })
		add("given", func() *ast.Term { return v.written(b) })
		add("catalogue", func() *ast.Term { return v.metrics.terms[b.Text("metric")] })
	}
	return pairs
}

// attribute gives what an attribute says: what is written, or else what stands in
// for it, unless something is written that is wrong.
func (v *View) attribute(b *plan.Block, a *plan.Attribute, given *plan.Value, invalid map[string]string) *ast.Term {
	if given != nil {
		return v.term(a, *given, false)
	}
	if _, bad := invalid[a.Name]; bad {
		return nil
	}
	return v.fallback(b, a)
}

// Settle lets go of the own views of blocks: all of them together are most of what
// a view holds, and once a plan was judged, few are asked for again.
func (v *View) Settle() { v.made.subjects.Clear() }

// JSON gives a subject's view as rules see it.
func (v *View) JSON(b *plan.Block) (json.RawMessage, error) {
	value, err := ast.JSON(v.Subject(b).Value)
	if err != nil {
		return nil, err
	}
	return json.Marshal(value)
}

// labelValue is a label as data: the date of a review without the suffix that
// tells two of one day apart.
func labelValue(b *plan.Block) string {
	if b.Type.Label == plan.LabelDate && len(b.Label) > len(time.DateOnly) {
		return b.Label[:len(time.DateOnly)]
	}
	return b.Label
}

func (v *View) term(a *plan.Attribute, value plan.Value, resolve bool) *ast.Term {
	switch value.Kind {
	case hcldata.Number:
		return numberOf(value.Text)
	case hcldata.Bool:
		return ast.InternedTerm(value.Text == "true")
	case hcldata.List:
		items := make([]*ast.Term, len(value.Items))
		for i, item := range value.Items {
			items[i] = v.term(a, item, resolve)
		}
		return arrayOf(items)
	case hcldata.Object:
		pairs := make([][2]*ast.Term, 0, len(value.Fields))
		for _, f := range value.Fields {
			pairs = append(pairs, pair2(f.Name, v.term(fieldOf(a, f.Name), f.Value, resolve)))
		}
		return ast.ObjectTerm(pairs...)
	case hcldata.Reference:
		if resolve {
			if target := v.Plan.Lookup(value.Text); target != nil {
				return v.row(target)
			}
		}
	case hcldata.Null:
		return ast.NullTerm()
	}
	if a.Type == plan.Enum {
		return word(value.Text)
	}
	return ast.StringTerm(value.Text)
}

// fieldOf finds the model of a field; an attribute of any shape stands for its
// own fields.
func fieldOf(a *plan.Attribute, name string) *plan.Attribute {
	for i := range a.Fields {
		if a.Fields[i].Name == name {
			return &a.Fields[i]
		}
	}
	return a
}

// referring lists, by the name that the model has for it, the rows of the blocks
// that point at one.
func (v *View) referring(to *plan.Block) map[string][]*ast.Term {
	out := map[string][]*ast.Term{}
	for _, b := range v.Plan.Referrers(to.Address) {
		seen := map[string]bool{}
		b.References(func(a *plan.Attribute, target string) {
			if a.Inverse == "" || target != to.Address || seen[a.Inverse] {
				return
			}
			seen[a.Inverse] = true
			out[a.Inverse] = append(out[a.Inverse], v.row(b))
		})
	}
	return out
}

func langOf(p *plan.Plan) diag.Lang {
	if root := p.Root(); root != nil && strings.EqualFold(root.Text("language"), string(diag.English)) {
		return diag.English
	}
	return diag.Vietnamese
}
