package plan

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/goalpost-dev/goalpost/engine/hcldata"
)

// kinds says how a value of each type is written.
var kinds = [...]hcldata.Kind{
	String: hcldata.String, Number: hcldata.Number, Bool: hcldata.Bool, Date: hcldata.String,
	Enum: hcldata.String, Ref: hcldata.Reference, Object: hcldata.Object, Any: hcldata.Object,
}

// fields checks named values against their model and gives the good ones in the
// order of the model. path is where they stand in the block.
func (d *decoder) fields(b *Block, path string, model []Attribute, raw []hcldata.Attribute) []Field {
	out := make([]Field, 0, len(raw))
	for i := range model {
		a := &model[i]
		given := named(raw, a.Name)
		if given == nil || given.Value.Kind == hcldata.Null {
			continue
		}
		inner := join(path, a.Name)
		v, whole, ok := d.value(b, a, inner, given.Value)
		if !whole {
			b.setInvalid(inner, written(given.Value))
		}
		if ok {
			out = append(out, Field{Name: a.Name, Value: v, span: wholeOf(*given)})
		}
	}
	return out
}

// value checks one value. whole is false where something is wrong with it, ok
// where nothing of it can be used: a bad item costs a list that item only.
func (d *decoder) value(b *Block, a *Attribute, path string, raw hcldata.Value) (v Value, whole, ok bool) {
	if !a.List {
		v, ok = d.single(b, a, path, raw)
		return v, ok, ok
	}
	if raw.Kind != hcldata.List {
		d.refuse(b, a, path, raw)
		return Value{}, false, false
	}
	v, whole = Value{Kind: hcldata.List, span: raw.Span}, true
	if len(raw.Items) > 0 {
		v.Items = make([]Value, 0, len(raw.Items))
	}
	for i, r := range raw.Items {
		if one, good := d.item(b, a, path, i, r); good {
			v.Items = append(v.Items, one)
		} else {
			whole = false
		}
	}
	return v, whole, true
}

// item checks one item of a list.
func (d *decoder) item(b *Block, a *Attribute, path string, i int, raw hcldata.Value) (Value, bool) {
	if raw.Kind == kinds[a.Type] && (a.Type == String || a.Type == Ref || a.Type == Number) {
		return plainValue(raw), true // nothing to say, so that nobody asks for the path
	}
	one := *a
	one.List = false
	return d.single(b, &one, join(path, strconv.Itoa(i)), raw)
}

func plainValue(raw hcldata.Value) Value {
	return Value{Kind: raw.Kind, Text: raw.Text, span: raw.Span}
}

func (d *decoder) single(b *Block, a *Attribute, path string, raw hcldata.Value) (Value, bool) {
	if raw.Kind != kinds[a.Type] {
		d.refuse(b, a, path, raw)
		return Value{}, false
	}
	switch a.Type {
	case Date:
		if !IsDate(raw.Text) {
			d.add(raw.Span, badDate(b.Address, path, a, raw.Text))
			return Value{}, false
		}
	case Enum:
		if !slices.Contains(a.Values, raw.Text) {
			d.add(raw.Span, badWord(b.Address, path, a, raw.Text))
			return Value{}, false
		}
	case Object:
		return d.object(b, a, path, raw), true
	case Any:
		return anyValue(raw), true
	}
	return plainValue(raw), true
}

func (d *decoder) refuse(b *Block, a *Attribute, path string, raw hcldata.Value) {
	d.lost = d.lost || a.Refers()
	d.add(raw.Span, wrongType(b.Address, path, a, raw))
}

// object checks the fields of an object. A bad field costs that field, so that
// the rest of the object still counts.
func (d *decoder) object(b *Block, a *Attribute, path string, raw hcldata.Value) Value {
	for _, f := range raw.Fields {
		if find(a.Fields, f.Name) == nil {
			d.lost = d.lost || refers(f.Value)
			d.add(f.NameSpan, unknownField(b.Address, path, f.Name, a.Fields))
		}
	}
	v := Value{Kind: hcldata.Object, Fields: d.fields(b, path, a.Fields, raw.Fields), span: raw.Span}
	for _, f := range missing(a.Fields, raw.Fields) {
		span := raw.Span
		if given := named(raw.Fields, f.Name); given != nil {
			span = wholeOf(*given)
		}
		d.add(span, missingField(b.Address, path, f))
	}
	return v
}

// missing lists the required attributes that are not given; null is not given.
func missing(model []Attribute, raw []hcldata.Attribute) []*Attribute {
	given := func(name string) bool {
		f := named(raw, name)
		return f != nil && f.Value.Kind != hcldata.Null
	}
	var out []*Attribute
	for i := range model {
		a := &model[i]
		if a.Required && !given(a.Name) && (a.Or == "" || !given(a.Or)) {
			out = append(out, a)
		}
	}
	return out
}

func anyValue(raw hcldata.Value) Value {
	v := Value{Kind: raw.Kind, Text: raw.Text, span: raw.Span}
	for _, item := range raw.Items {
		v.Items = append(v.Items, anyValue(item))
	}
	for _, f := range raw.Fields {
		v.Fields = append(v.Fields, Field{Name: f.Name, Value: anyValue(f.Value), span: wholeOf(f)})
	}
	slices.SortFunc(v.Fields, func(x, y Field) int { return cmp.Compare(x.Name, y.Name) })
	return v
}

// refers reports whether a value holds a reference.
func refers(raw hcldata.Value) bool {
	return raw.Kind == hcldata.Reference || slices.ContainsFunc(raw.Items, refers) ||
		slices.ContainsFunc(raw.Fields, func(f hcldata.Attribute) bool { return refers(f.Value) })
}

func named(raw []hcldata.Attribute, name string) *hcldata.Attribute {
	for i := range raw {
		if raw[i].Name == name {
			return &raw[i]
		}
	}
	return nil
}

func wholeOf(a hcldata.Attribute) hcldata.Span {
	return hcldata.Span{Start: a.NameSpan.Start, End: a.Value.Span.End}
}

func join(path, name string) string {
	if path == "" {
		return name
	}
	return path + "." + name
}
