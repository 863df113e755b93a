package policy

import (
	"fmt"
	"regexp"
	"slices"

	"github.com/goalpost-dev/goalpost/engine/hcldata"
	"github.com/goalpost-dev/goalpost/engine/plan"
)

// mutator makes one small change of a plan after the other, in place: visit
// sees the plan with the change, and then the change is taken back.
type mutator struct {
	files []*plan.Source
	// addresses are those of the plan's blocks by type.
	addresses map[string][]string
	visit     func(change string)
}

func mutate(files []*plan.Source, visit func(change string)) {
	m := &mutator{files, map[string][]string{}, visit}
	for _, f := range files {
		for _, c := range f.File.Chunks {
			for _, b := range c.Body.Blocks {
				if len(b.Labels) == 1 {
					m.addresses[b.Type] = append(m.addresses[b.Type], b.Type+"."+b.Labels[0].Text)
				}
			}
		}
	}
	for i := range files {
		f := files[i]
		swap(m, "without "+f.Path, &f.File, nil)
		for j := range f.File.Chunks {
			m.body(f.Path, &f.File.Chunks[j].Body, nil)
		}
	}
}

// swap puts another value in a place for one visit.
func swap[T any](m *mutator, change string, at *T, other T) {
	old := *at
	*at = other
	m.visit(change)
	*at = old
}

// body changes the blocks of a body; parent is nil at the top of a file.
func (m *mutator) body(at string, body *hcldata.Body, parent *plan.BlockType) {
	for i := range body.Blocks {
		b := &body.Blocks[i]
		bt := plan.TypeOf(b.Type)
		if parent != nil {
			bt = parent.Child(b.Type)
		}
		name := at + " " + b.Type
		swap(m, name+" removed", &body.Blocks, slices.Delete(slices.Clone(body.Blocks), i, i+1))
		swap(m, name+" broken", &b.Broken, true)
		if len(b.Labels) == 1 {
			name += "." + b.Labels[0].Text
			for _, label := range labels(bt) {
				other := *b
				other.Labels = []hcldata.Label{{Text: label, Span: b.Labels[0].Span}}
				swap(m, name+" renamed "+label, b, other)
				swap(m, name+" again as "+label, &body.Blocks, append(slices.Clone(body.Blocks), other))
			}
		}
		m.attributes(name, &b.Body.Attributes, bt.Attributes)
		m.body(name, &b.Body, bt)
		for _, c := range bt.Children {
			empty := hcldata.Block{Type: c.Name, Labels: []hcldata.Label{{Text: labels(c)[0]}}}
			swap(m, name+" with "+c.Name, &b.Body.Blocks, append(slices.Clone(b.Body.Blocks), empty))
		}
	}
}

func labels(bt *plan.BlockType) []string {
	switch bt.Label {
	case plan.LabelDate:
		return []string{"2027-02-28", "2027-04-19", "2027-12-31-2"}
	case plan.LabelEnum:
		return bt.LabelValues
	}
	return []string{"zz"}
}

// attributes changes, removes and adds attributes or the fields of an object.
func (m *mutator) attributes(at string, as *[]hcldata.Attribute, model []plan.Attribute) {
	for i := range *as {
		a := &(*as)[i]
		name := at + "." + a.Name
		swap(m, name+" removed", as, slices.Delete(slices.Clone(*as), i, i+1))
		swap(m, name+" misspelt", &a.Name, a.Name+"x")
		if j := slices.IndexFunc(model, func(x plan.Attribute) bool { return x.Name == a.Name }); j >= 0 {
			m.value(name, &a.Value, &model[j])
		}
	}
	for _, a := range model {
		if !slices.ContainsFunc(*as, func(x hcldata.Attribute) bool { return x.Name == a.Name }) {
			for _, v := range m.samples(&a) {
				swap(m, fmt.Sprintf("%s.%s added: %s", at, a.Name, v.Text), as,
					append(slices.Clone(*as), hcldata.Attribute{Name: a.Name, Value: v}))
			}
		}
	}
}

func (m *mutator) value(at string, v *hcldata.Value, a *plan.Attribute) {
	set := func(name string, other hcldata.Value) {
		other.Span = v.Span
		swap(m, at+" = "+name, v, other)
	}
	set("null", hcldata.Value{})
	switch v.Kind {
	case hcldata.List:
		one := *a
		one.List = false
		for i := range v.Items {
			set(fmt.Sprintf("without item %d", i), list(slices.Delete(slices.Clone(v.Items), i, i+1)...))
			m.value(fmt.Sprintf("%s.%d", at, i), &v.Items[i], &one)
		}
		for _, item := range m.samples(&one) {
			set("one more: "+item.Text, list(append(slices.Clone(v.Items), item)...))
		}
	case hcldata.Object:
		m.attributes(at, &v.Fields, a.Fields)
	case hcldata.Number:
		set("text", hcldata.Value{Kind: hcldata.String, Text: v.Text})
		set("more", hcldata.Value{Kind: hcldata.Number, Text: v.Text + "1"})
		fallthrough
	default:
		for _, other := range m.samples(a) {
			set(other.Text, other)
		}
	}
}

func list(items ...hcldata.Value) hcldata.Value {
	return hcldata.Value{Kind: hcldata.List, Items: items}
}

var dates = []string{"2020-01-01", "2027-04-19", "2027-04-20", "2027-04-21", "2031-12-31", "2027-02-30", "cuối năm"}

// samples are values that an attribute may hold, and some that it may not.
func (m *mutator) samples(a *plan.Attribute) []hcldata.Value {
	texts := func(kind hcldata.Kind, texts ...string) []hcldata.Value {
		var out []hcldata.Value
		for _, t := range texts {
			out = append(out, hcldata.Value{Kind: kind, Text: t})
		}
		return out
	}
	var out []hcldata.Value
	switch a.Type {
	case plan.Number:
		out = texts(hcldata.Number, "0", "1", "-5", "0.5", "100", "1000000")
	case plan.Bool:
		out = texts(hcldata.Bool, "true", "false")
	case plan.Date:
		out = texts(hcldata.String, dates...)
	case plan.Enum:
		out = texts(hcldata.String, append(slices.Clone(a.Values), "lạ")...)
	case plan.Ref:
		out = texts(hcldata.Reference, a.Targets[0]+".nowhere", "plan.x")
		for _, target := range a.Targets {
			out = append(out, texts(hcldata.Reference, m.addresses[target]...)...)
		}
	case plan.Object:
		var fields []hcldata.Attribute
		for _, f := range a.Fields {
			fields = append(fields, hcldata.Attribute{Name: f.Name, Value: m.samples(&f)[0]})
		}
		out = []hcldata.Value{{Kind: hcldata.Object}, {Kind: hcldata.Object, Fields: fields}}
	default:
		out = texts(hcldata.String, "", "khác", "tăng 20% trong quý 3")
	}
	if !a.List {
		return append(out, hcldata.Value{Kind: hcldata.Bool, Text: "true"})
	}
	return []hcldata.Value{list(), list(out...), {Kind: hcldata.String, Text: "not a list"}}
}

var asOf = regexp.MustCompile(`(?m)^# as_of: (\S+)`)
