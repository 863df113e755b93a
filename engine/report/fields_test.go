package report

import (
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var fieldRow = regexp.MustCompile("(?m)^\\| `([^`]+)` \\| ([^|]+) \\|")

// docs/report.md lists the fields that the structs have, with their types and in
// their order.
func TestEveryFieldIsDocumented(t *testing.T) {
	page, err := os.ReadFile("../../docs/report.md")
	if err != nil {
		t.Fatal(err)
	}
	fields, lines, found := strings.Cut(string(page), "\n## Lines\n")
	if !found {
		t.Fatal("there is no part on lines")
	}
	var documented []string
	for _, row := range fieldRow.FindAllStringSubmatch(fields, -1) {
		documented = append(documented, row[1]+" "+row[2])
	}
	want := fieldsOf(reflect.TypeFor[document](), "")
	want = append(want, fieldsOf(reflect.TypeFor[rangeModel](), "range.")...)
	if diff := cmp.Diff(want, documented); diff != "" {
		t.Errorf("fields of docs/report.md (-code +page):\n%s", diff)
	}
	var types []string
	for _, row := range fieldRow.FindAllStringSubmatch(lines, -1) {
		types = append(types, row[1])
	}
	if want := []string{"diagnostic", "violation", "skip", "summary"}; !slices.Equal(types, want) {
		t.Errorf("types of lines are %q, want %q", types, want)
	}
}

// fieldsOf lists the fields of a struct as JSON has them, each with its type.
func fieldsOf(s reflect.Type, at string) []string {
	var all []string
	for i := range s.NumField() {
		f := s.Field(i)
		if f.Anonymous {
			all = append(all, fieldsOf(f.Type, at)...)
			continue
		}
		name, option, _ := strings.Cut(f.Tag.Get("json"), ",")
		kind, inner, below := typeOf(f.Type)
		switch {
		case option != "":
			kind += "?"
		case f.Type.Kind() == reflect.Pointer:
			kind += " or null"
		}
		all = append(all, at+name+" "+kind)
		if inner != nil && inner != reflect.TypeFor[rangeModel]() {
			all = append(all, fieldsOf(inner, at+name+below)...)
		}
	}
	return all
}

// typeOf names a type, and gives the struct in it with what leads there.
func typeOf(t reflect.Type) (kind string, inner reflect.Type, below string) {
	switch t.Kind() {
	case reflect.Pointer:
		return typeOf(t.Elem())
	case reflect.Slice:
		return "list", t.Elem(), "[]."
	case reflect.Struct:
		return "object", t, "."
	case reflect.Bool:
		return "boolean", nil, ""
	case reflect.Int:
		return "integer", nil, ""
	case reflect.Float64:
		return "number", nil, ""
	}
	return t.Kind().String(), nil, ""
}
