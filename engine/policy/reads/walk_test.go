package reads

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// seen is what paths read of an input: the definition of Path as code.
func seen(input any, paths []Path) string {
	var b strings.Builder
	for _, p := range paths {
		b.WriteString(p.String() + ":")
		walk(&b, input, p)
		b.WriteString("\n")
	}
	return b.String()
}

func walk(b *strings.Builder, v any, p Path) {
	if len(p.Steps) == 0 {
		switch p.Extent {
		case Whole:
			text, _ := json.Marshal(v)
			b.Write(text)
		case Keys:
			b.WriteString(keys(v))
		case Shape:
			b.WriteString(shape(v))
		}
		return
	}
	step, rest := p.Steps[0], Path{Steps: p.Steps[1:], Extent: p.Extent}
	if !step.Any {
		object, _ := v.(map[string]any)
		if member, ok := object[step.Key]; ok {
			walk(b, member, rest)
		} else {
			b.WriteString("nothing")
		}
		return
	}
	b.WriteString(keys(v) + "(")
	switch v := v.(type) {
	case map[string]any:
		for _, key := range slices.Sorted(maps.Keys(v)) {
			walk(b, v[key], rest)
			b.WriteString(",")
		}
	case []any:
		for _, member := range v {
			walk(b, member, rest)
			b.WriteString(",")
		}
	}
	b.WriteString(")")
}

func keys(v any) string {
	switch v := v.(type) {
	case map[string]any:
		return fmt.Sprintf("object%q", slices.Sorted(maps.Keys(v)))
	case []any:
		return fmt.Sprintf("array%d", len(v))
	}
	return shape(v)
}

func shape(v any) string {
	switch v.(type) {
	case map[string]any:
		return "object"
	case []any:
		return "array"
	}
	text, _ := json.Marshal(v)
	return string(text)
}
