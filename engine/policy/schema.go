package policy

import (
	"sync"

	"github.com/goalpost-dev/goalpost/engine/plan"
)

// object is a JSON Schema, or a part of one.
type object = map[string]any

var (
	stringSchema = object{"type": "string"}
	anySchema    = object{}
	anyObject    = object{"type": "object"}
)

// Schema gives the JSON Schema of the input of a rule with these subjects, made
// from the model. OPA checks every rule against it, so that a misspelt path is
// a compile error. Collections are arrays because OPA's checker knows the type
// of array items but not of additionalProperties.
func Schema(phase Phase, subjects []string) map[string]any {
	definitions := object{"metric": metricSchema()}
	for _, bt := range plan.Model {
		definitions["row_"+bt.Name] = block(bt, false)
	}
	properties := object{partAsOf: stringSchema, partParams: anyObject, partPlan: planSchema()}
	views := make([]any, len(subjects))
	for i, name := range subjects {
		views[i] = planSchema()
		if name != partPlan {
			views[i] = block(plan.TypeOf(name), true)
		}
	}
	if phase == OfChange {
		side := object{"anyOf": views}
		if len(views) == 1 {
			side = views[0].(object)
		}
		properties[partBefore], properties[partAfter] = side, side
		properties[partBase] = planSchema()
		properties[partReviews] = array(row("review"))
		properties[partRenamed] = anyObject
	} else {
		for i, name := range subjects {
			properties[name] = views[i]
		}
	}
	if phase == OfHistory {
		moment := object{"date": stringSchema}
		for _, name := range subjects {
			moment[name] = row(name)
		}
		properties[partPast] = array(record(moment))
	}
	return object{"$schema": "http://json-schema.org/draft-07/schema#", "type": "object", "properties": properties, "definitions": definitions}
}

func planSchema() object {
	s := block(plan.TypeOf("plan"), true)
	properties := s["properties"].(object)
	properties["complete"] = object{"type": "boolean"}
	for _, bt := range collections {
		properties[bt.Plural] = array(row(bt.Name))
	}
	return s
}

// collections are the block types that input.plan lists.
var collections = func() []*plan.BlockType {
	var out []*plan.BlockType
	for _, bt := range plan.Model {
		if bt.Name != "plan" && bt.Label != plan.LabelNone {
			out = append(out, bt)
		}
	}
	return out
}()

func row(name string) object     { return object{"$ref": "#/definitions/row_" + name} }
func array(items object) object  { return object{"type": "array", "items": items} }
func record(props object) object { return object{"type": "object", "properties": props} }

// block describes a block as the subject itself (references are the blocks they
// point at, and inverse lists are there) or as a row one hop away (references
// are addresses).
func block(bt *plan.BlockType, subject bool) object {
	properties := object{"address": stringSchema, "label": stringSchema, "invalid": anyObject}
	if bt.LabelName != "" {
		properties[bt.LabelName] = stringSchema
	}
	for _, a := range bt.Attributes {
		properties[a.Name] = attribute(a, subject)
	}
	for _, c := range bt.Children {
		properties[c.Plural] = array(block(c, false))
	}
	if bt.Name == "kpi" {
		properties["catalogue"] = object{"$ref": "#/definitions/metric"}
		properties["given"] = anyObject
	}
	if subject {
		for name, from := range inverses(bt.Name) {
			properties[name] = array(row(from))
		}
	}
	return record(properties)
}

func attribute(a plan.Attribute, subject bool) object {
	one := scalar(a, subject)
	if a.List {
		return array(one)
	}
	return one
}

func scalar(a plan.Attribute, subject bool) object {
	switch a.Type {
	case plan.Number:
		return object{"type": "number"}
	case plan.Bool:
		return object{"type": "boolean"}
	case plan.Any:
		return anySchema
	case plan.Object:
		fields := object{}
		for _, f := range a.Fields {
			fields[f.Name] = attribute(f, subject)
		}
		return record(fields)
	case plan.Ref:
		if !subject {
			return stringSchema
		}
		if len(a.Targets) == 1 {
			return row(a.Targets[0])
		}
		var options []any
		for _, target := range a.Targets {
			options = append(options, row(target))
		}
		return object{"anyOf": options}
	}
	return stringSchema
}

// inverses maps each inverse name of a block type to the type that it lists.
func inverses(target string) map[string]string { return inverseTable()[target] }

var inverseTable = sync.OnceValue(func() map[string]map[string]string {
	out := map[string]map[string]string{}
	for _, bt := range plan.Model {
		out[bt.Name] = inversesOf(bt.Name)
	}
	return out
})

func inversesOf(target string) map[string]string {
	out := map[string]string{}
	var walk func(from string, as []plan.Attribute)
	walk = func(from string, as []plan.Attribute) {
		for _, a := range as {
			if a.Inverse != "" {
				for _, t := range a.Targets {
					if t == target {
						out[a.Inverse] = from
					}
				}
			}
			walk(from, a.Fields)
		}
	}
	for _, bt := range plan.Model {
		walk(bt.Name, bt.Attributes)
	}
	return out
}
