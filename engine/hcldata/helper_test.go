package hcldata

import (
	"fmt"
	"strings"
	"testing"
)

// read parses with default limits and shows the outcome as people would note
// it down: the data on one line, then a line for each fault.
func read(t *testing.T, src string) (data string, faults []string) {
	t.Helper()
	f, fs := Parse("p.hcl", []byte(src), DefaultLimits())
	return outline(f), describe(t, fs)
}

func describe(t *testing.T, fs []Fault) (out []string) {
	t.Helper()
	for _, f := range fs {
		for _, s := range []string{f.Text.En, f.Text.Vi, f.Fix.En, f.Fix.Vi} {
			if s == "" || strings.Contains(s, "%!") {
				t.Errorf("fault %+v has an empty or badly built sentence", f)
			}
		}
		out = append(out, fmt.Sprintf("%s-%d:%d %s: %s", f.Range, f.Range.End.Line, f.Range.End.Column, f.Code, f.Text.En))
	}
	return out
}

func outline(f *File) string {
	parts := make([]string, len(f.Chunks))
	for i, c := range f.Chunks {
		parts[i] = outlineBody(c.Body)
	}
	return strings.Join(parts, " | ")
}

func outlineBody(b Body) string {
	var parts []string
	for _, a := range b.Attributes {
		parts = append(parts, a.Name+"="+outlineValue(a.Value))
	}
	for _, block := range b.Blocks {
		s := block.Type
		for _, l := range block.Labels {
			s += fmt.Sprintf(" %q", l.Text)
		}
		if block.Broken {
			s += "!"
		}
		parts = append(parts, s+"{"+outlineBody(block.Body)+"}")
	}
	return strings.Join(parts, " ")
}

func outlineValue(v Value) string {
	switch v.Kind {
	case Null:
		return "null"
	case String:
		return fmt.Sprintf("%q", v.Text)
	case Reference:
		return "&" + v.Text
	case List:
		items := make([]string, len(v.Items))
		for i, item := range v.Items {
			items[i] = outlineValue(item)
		}
		return "[" + strings.Join(items, " ") + "]"
	case Object:
		return "{" + outlineBody(Body{Attributes: v.Fields}) + "}"
	}
	return v.Text
}

func equal(t *testing.T, what, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("%s:\n got %s\nwant %s", what, got, want)
	}
}
