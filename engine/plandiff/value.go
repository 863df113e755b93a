package plandiff

import (
	"slices"

	"github.com/goalpost-dev/goalpost/engine/hcldata"
	"github.com/goalpost-dev/goalpost/engine/plan"
)

// Value is an attribute, an item or a field on one side. Text holds a scalar,
// Items a list, Fields an object.
type Value struct {
	Type plan.Type
	Text string
	// Unit is the code of a currency, % or empty.
	Unit string
	// Unusable says that Text is what was written and is not what it should be.
	Unusable bool
	List     bool
	Items    []Value
	Fields   []Field

	// model describes the fields of an object whose fields are known.
	model []plan.Attribute
}

// Field is a named value.
type Field struct {
	Name  string
	Value Value
}

func (v *Value) object() bool {
	return !v.List && !v.Unusable && (v.Type == plan.Object || v.Type == plan.Any)
}

// reader turns what a block says into values.
type reader struct {
	view
	// top is the block, or the one that it is nested in; inside is the type of
	// the nested one and a dot.
	top      *plan.Block
	inside   string
	unusable map[string]string
}

// fields gives what is written, in the order of the model.
func (r reader) fields(path string, model []plan.Attribute, written []plan.Field) []Field {
	var out []Field
	for i := range model {
		a := &model[i]
		at := join(path, a.Name)
		if text, bad := r.unusable[at]; bad {
			out = append(out, Field{a.Name, Value{Text: text, Unusable: true}})
			continue
		}
		j := slices.IndexFunc(written, func(f plan.Field) bool { return f.Name == a.Name })
		if j >= 0 {
			out = append(out, Field{a.Name, r.value(at, a, written[j].Value)})
		}
	}
	return out
}

func (r reader) value(path string, a *plan.Attribute, v plan.Value) Value {
	if a.List {
		item := *a
		item.List = false
		out := Value{Type: a.Type, List: true}
		for _, one := range v.Items {
			out.Items = append(out.Items, r.value(path, &item, one))
		}
		return out
	}
	switch a.Type {
	case plan.Object:
		return Value{Type: a.Type, Fields: r.fields(path, a.Fields, v.Fields), model: a.Fields}
	case plan.Any:
		return free(v)
	case plan.Number:
		return Value{Type: a.Type, Text: v.Text, Unit: r.unit(r.top, r.inside+path)}
	}
	return Value{Type: a.Type, Text: v.Text}
}

// byDefault is what holds for an attribute that is not written.
func byDefault(a *plan.Attribute) (Value, bool) {
	return Value{Type: a.Type, Text: a.Default}, a.Default != ""
}

var freeTypes = map[hcldata.Kind]plan.Type{
	hcldata.String: plan.String, hcldata.Number: plan.Number, hcldata.Bool: plan.Bool,
	hcldata.Reference: plan.Ref, hcldata.Object: plan.Any, hcldata.Null: plan.Enum,
}

// free reads a value whose shape the model leaves open; its fields are in the
// order of their names already.
func free(v plan.Value) Value {
	out := Value{Type: freeTypes[v.Kind], Text: v.Text, List: v.Kind == hcldata.List}
	for _, item := range v.Items {
		out.Items = append(out.Items, free(item))
	}
	for _, f := range v.Fields {
		out.Fields = append(out.Fields, Field{f.Name, free(f.Value)})
	}
	return out
}

func join(path, name string) string {
	if path == "" {
		return name
	}
	return path + "." + name
}
