package config

import (
	"fmt"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/hcldata"
)

var kindNames = [...]diag.Text{
	hcldata.Null:      {En: "null", Vi: "null"},
	hcldata.String:    {En: "a string", Vi: "chuỗi"},
	hcldata.Number:    {En: "a number", Vi: "số"},
	hcldata.Bool:      {En: "true or false", Vi: "true hoặc false"},
	hcldata.List:      {En: "a list", Vi: "danh sách"},
	hcldata.Object:    {En: "an object", Vi: "đối tượng"},
	hcldata.Reference: {En: "a reference", Vi: "tham chiếu"},
}

// mustBe says that a value has the wrong kind.
func mustBe(name string, want, have hcldata.Kind) diag.Text {
	return diag.Text{
		En: quote(name) + " must be " + kindNames[want].En + ", not " + kindNames[have].En,
		Vi: quote(name) + " phải là " + kindNames[want].Vi + ", không phải " + kindNames[have].Vi,
	}
}

// is reports whether a value has a kind, and fails where it has not.
func (r *reader) is(name string, v hcldata.Value, want hcldata.Kind) bool {
	switch {
	case v.Kind == want:
		return true
	case v.Kind == hcldata.Reference && want == hcldata.String:
		r.fail(v.Span, unquoted(v))
	default:
		r.fail(v.Span, mustBe(name, want, v.Kind))
	}
	return false
}

// unquoted says that a word lacks its quotes.
func unquoted(v hcldata.Value) diag.Text {
	return diag.Say("text needs quotes; write `\"%s\"`", "văn bản phải nằm trong dấu nháy kép; hãy viết `\"%s\"`", v.Text)
}

// item names one item of a list.
func item(list string, i int) string { return fmt.Sprintf("%s[%d]", list, i) }

// word reads a string that only some values are allowed for.
func word[T any](r *reader, name string, v hcldata.Value, parse func(string) (T, diag.Diagnostics), to *T) bool {
	if !r.is(name, v, hcldata.String) {
		return false
	}
	value, diags := parse(v.Text)
	for _, d := range diags {
		r.fail(v.Span, d.Text)
	}
	if len(diags) == 0 {
		*to = value
	}
	return len(diags) == 0
}
