package plandiff

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/goalpost-dev/goalpost/engine/plan"
)

// fields compares named values. The model gives order and defaults; without one
// the order is that of the names.
func (c *comparison) fields(path string, model []plan.Attribute, before, after sideFields) []Change {
	var changes []Change
	was, is := byName(before.fields), byName(after.fields)
	for _, a := range described(model, before.fields, after.fields) {
		b, h := was[a.Name], is[a.Name]
		switch {
		case b == nil && h == nil, b == nil && before.partial, h == nil && after.partial:
			continue
		case b == nil && !before.absent:
			b = assumed(a)
		case h == nil && !after.absent:
			h = assumed(a)
		}
		changes = append(changes, c.values(join(path, a.Name), b, h)...)
	}
	return changes
}

// described lists the attributes of a model, or those that are named.
func described(model []plan.Attribute, before, after []Field) []*plan.Attribute {
	var out []*plan.Attribute
	for i := range model {
		out = append(out, &model[i])
	}
	if model != nil {
		return out
	}
	names := map[string]bool{}
	for _, f := range slices.Concat(before, after) {
		names[f.Name] = true
	}
	for _, name := range slices.Sorted(maps.Keys(names)) {
		out = append(out, &plan.Attribute{Name: name})
	}
	return out
}

func assumed(a *plan.Attribute) *Value {
	if v, ok := byDefault(a); ok {
		return &v
	}
	return nil
}

func byName(fields []Field) map[string]*Value {
	out := make(map[string]*Value, len(fields))
	for i := range fields {
		out[fields[i].Name] = &fields[i].Value
	}
	return out
}

// values compares two values, of which one may be nil: lists by their items,
// objects by their fields, all else as a whole.
func (c *comparison) values(path string, before, after *Value) []Change {
	is := func(test func(*Value) bool) bool {
		return (before == nil || test(before)) && (after == nil || test(after))
	}
	switch {
	case before != nil && after != nil && c.key(*before) == c.key(*after):
		return nil
	case is(func(v *Value) bool { return v.List }):
		return c.items(path, before, after)
	case is((*Value).object):
		return c.fields(path, modelOf(before, after), fieldsOf(before), fieldsOf(after))
	}
	return []Change{change(path, before, after)}
}

func modelOf(values ...*Value) []plan.Attribute {
	for _, v := range values {
		if v != nil {
			return v.model
		}
	}
	return nil
}

func fieldsOf(v *Value) sideFields {
	if v == nil {
		return sideFields{absent: true}
	}
	return sideFields{fields: v.Fields}
}

// items compares lists as sets in which an item may stand several times: no list
// of a plan has an order that means anything.
func (c *comparison) items(path string, before, after *Value) []Change {
	var was, is []Value
	if before != nil {
		was = before.Items
	}
	if after != nil {
		is = after.Items
	}
	removed, added, _ := match(was, is, c.key)
	var changes []Change
	for i := range removed {
		changes = append(changes, change(path, &removed[i], nil))
	}
	for i := range added {
		changes = append(changes, change(path, nil, &added[i]))
	}
	return changes
}

// key is the same for values of the same meaning: lists whatever their order,
// references to one block before and after it was renamed, also one that was
// forgotten and still has the old address. A unit comes from another attribute,
// whose change is told there.
func (c *comparison) key(v Value) string {
	text := v.Text
	if v.Type == plan.Ref && !v.Unusable {
		text = c.inHead(text)
	}
	parts := []string{fmt.Sprintf("%d %t %t %q", v.Type, v.Unusable, v.List, text)}
	for _, item := range v.Items {
		parts = append(parts, "["+c.key(item)+"]")
	}
	slices.Sort(parts[1:])
	for _, f := range v.Fields {
		parts = append(parts, fmt.Sprintf("%q=(%s)", f.Name, c.key(f.Value)))
	}
	return strings.Join(parts, " ")
}
