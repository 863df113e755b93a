package config

import (
	"encoding/json"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/hcldata"
)

// Param is a value for a parameter of a rule, or a part of such a value.
type Param struct {
	// Name is empty for an item of a list.
	Name             string
	NameRange, Range diag.Range
	// Value is a string, json.Number, bool, []any or map[string]any.
	Value any
	// parts are the items of a list or the fields of an object.
	parts []Param
}

// params reads `params = { … }`.
func (r *reader) params(v hcldata.Value) []Param {
	if !r.is("params", v, hcldata.Object) {
		return nil
	}
	return r.fields(v)
}

func (r *reader) fields(v hcldata.Value) []Param {
	var params []Param
	for _, f := range v.Fields {
		if p, ok := r.param(f.Value); ok {
			p.Name, p.NameRange = f.Name, r.at(f.NameSpan)
			params = append(params, p)
		}
	}
	return params
}

func (r *reader) param(v hcldata.Value) (Param, bool) {
	p := Param{Range: r.at(v.Span)}
	switch v.Kind {
	case hcldata.String:
		p.Value = v.Text
	case hcldata.Number:
		p.Value = json.Number(v.Text)
	case hcldata.Bool:
		p.Value = v.Text == "true"
	case hcldata.List:
		items := []any{}
		for _, item := range v.Items {
			if part, ok := r.param(item); ok {
				p.parts = append(p.parts, part)
				items = append(items, part.Value)
			}
		}
		p.Value = items
	case hcldata.Object:
		p.parts = r.fields(v)
		fields := map[string]any{}
		for _, part := range p.parts {
			fields[part.Name] = part.Value
		}
		p.Value = fields
	case hcldata.Null:
		r.fail(v.Span, diag.Say("null is no value; leave the line out to keep the default",
			"null không phải là giá trị; hãy bỏ dòng này để giữ giá trị mặc định"))
		return p, false
	default:
		r.fail(v.Span, unquoted(v))
		return p, false
	}
	return p, true
}

// over lays a value over another: objects field by field, because to set one
// field must not lose the others; everything else as a whole.
func (p Param) over(under any) any {
	fields, ok := under.(map[string]any)
	if _, object := p.Value.(map[string]any); !ok || !object {
		return p.Value
	}
	return lay(p.parts, fields)
}

// lay gives a new object: the fields below with the values above.
func lay(above []Param, below map[string]any) map[string]any {
	all := make(map[string]any, len(below)+len(above))
	for name, value := range below {
		all[name] = value
	}
	for _, p := range above {
		all[p.Name] = p.over(all[p.Name])
	}
	return all
}
