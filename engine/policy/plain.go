package policy

import (
	"encoding/json"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/open-policy-agent/opa/v1/ast"
)

// plainFinding reads a violation as rules write them, without the way over JSON,
// and gives what that way gives. It knows nothing of what is wrong, or unusual:
// false stands for both.
func plainFinding(item ast.Value) (f Finding, ok bool) {
	fields, ok := item.(ast.Object)
	if !ok {
		return f, false
	}
	ok = !fields.Until(func(name, field *ast.Term) bool { return !f.take(name.Value, field.Value) })
	return f, ok && f.Message != ""
}

// take reads one field.
func (f *Finding) take(name, field ast.Value) (ok bool) {
	switch name {
	case ast.String("message"):
		f.Message, ok = plainText(field)
	case ast.String("address"):
		f.Address, ok = plainText(field)
	case ast.String("attribute"):
		f.Attribute, ok = plainText(field)
	case ast.String("key"):
		f.Key, ok = plainText(field)
	case ast.String("args"):
		f.Args, ok = plainObject(field)
	case ast.String("measure"):
		f.Measure, ok = plainMeasure(field)
	}
	return ok
}

// plainText gives a text that JSON leaves as it is.
func plainText(v ast.Value) (string, bool) {
	text, ok := v.(ast.String)
	return string(text), ok && utf8.ValidString(string(text))
}

func plainObject(v ast.Value) (map[string]any, bool) {
	object, ok := v.(ast.Object)
	if !ok {
		return nil, false
	}
	out := make(map[string]any, object.Len())
	broken := object.Until(func(key, member *ast.Term) bool {
		name, ok := plainText(key.Value)
		if ok {
			out[name], ok = plainValue(member.Value)
		}
		return !ok
	})
	return out, !broken
}

func plainValue(v ast.Value) (any, bool) {
	switch v := v.(type) {
	case ast.String:
		return plainText(v)
	case ast.Number:
		return plainNumber(v)
	case ast.Boolean:
		return bool(v), true
	case ast.Null:
		return nil, true
	case ast.Object:
		return plainObject(v)
	case *ast.Array:
		return plainList(v.Len(), v.Elem)
	case ast.Set:
		sorted := v.Slice()
		return plainList(len(sorted), func(i int) *ast.Term { return sorted[i] })
	}
	return nil, false
}

func plainList(length int, item func(i int) *ast.Term) (any, bool) {
	out := make([]any, length)
	for i := range out {
		var ok bool
		if out[i], ok = plainValue(item(i).Value); !ok {
			return nil, false
		}
	}
	return out, true
}

// plainNumber gives a number as it is written, if JSON writes it so.
func plainNumber(n ast.Number) (json.Number, bool) {
	return json.Number(n), json.Valid([]byte(n)) && !strings.ContainsAny(string(n), " \t\r\n")
}

func plainMeasure(v ast.Value) (*float64, bool) {
	n, ok := v.(ast.Number)
	if !ok {
		return nil, false
	}
	if _, ok = plainNumber(n); !ok {
		return nil, false
	}
	measure, err := strconv.ParseFloat(string(n), 64)
	return &measure, err == nil
}
