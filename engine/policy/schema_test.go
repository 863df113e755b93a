package policy

import (
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/goalpost-dev/goalpost/engine/hcldata"
	"github.com/goalpost-dev/goalpost/engine/plan"
)

// conforms lists what a value has that the schema has not, or has otherwise.
// Fields that a schema does not name are forbidden where it names any: a rule
// could not read them.
func conforms(at string, v any, s, definitions object) []string {
	if ref, ok := s["$ref"].(string); ok {
		s = definitions[strings.TrimPrefix(ref, "#/definitions/")].(object)
	}
	if options, ok := s["anyOf"].([]any); ok {
		return conformsToOne(at, v, options, definitions)
	}
	want, typed := s["type"]
	if !typed {
		return nil
	}
	var got string
	var complaints []string
	switch v := v.(type) {
	case map[string]any:
		got = "object"
		properties, named := s["properties"].(object)
		for name, value := range v {
			if inner, ok := properties[name].(object); ok {
				complaints = append(complaints, conforms(at+"."+name, value, inner, definitions)...)
			} else if named {
				complaints = append(complaints, at+"."+name+" is not in the schema")
			}
		}
	case []any:
		got = "array"
		items, _ := s["items"].(object)
		for i, item := range v {
			complaints = append(complaints, conforms(fmt.Sprintf("%s[%d]", at, i), item, items, definitions)...)
		}
	case string:
		got = "string"
	case bool:
		got = "boolean"
	case nil:
		got = "null"
	default:
		got = "number"
	}
	if got != want {
		complaints = append(complaints, fmt.Sprintf("%s is of type %s, not %v", at, got, want))
	}
	return complaints
}

func conformsToOne(at string, v any, options []any, definitions object) []string {
	var all []string
	for _, option := range options {
		complaints := conforms(at, v, option.(object), definitions)
		if len(complaints) == 0 {
			return nil
		}
		all = append(all, complaints...)
	}
	return all
}

// Nothing is in a view that the schema lacks, or rules could not read it.
func TestViewsConformToTheSchema(t *testing.T) {
	set := builtIn(t)
	plans := examples(t)
	plans = append(plans, planOf(t, fileOf(t, "testdata/view/plan.hcl")))
	judgedTypes := map[string]bool{}
	for _, p := range plans {
		view := set.View(p)
		settings, _ := Settings{AsOf: "2027-04-20", Params: map[string]any{"max": 5}}.Prepare()
		for _, b := range p.Blocks() {
			if !slices.Contains(judged, b.Type.Name) {
				continue
			}
			judgedTypes[b.Type.Name] = true
			value, err := ast.JSON(Task{Rule: &Rule{}, View: view, Block: b, Settings: settings}.input(wholeInput))
			if err != nil {
				t.Fatal(err)
			}
			s := Schema(OfState, []string{b.Type.Name})
			for _, complaint := range conforms("input", value, s, s["definitions"].(object)) {
				t.Errorf("%s, %s: %s", p.Dir, b.Address, complaint)
			}
		}
	}
	if len(judgedTypes) != len(judged) {
		t.Errorf("only %v were looked at", judgedTypes)
	}
}

// examples reads the example plans of the repository.
func examples(t *testing.T) []*plan.Plan {
	t.Helper()
	var sources []*plan.Source
	tree := os.DirFS("../../plans")
	err := fs.WalkDir(tree, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(name, ".hcl") {
			return err
		}
		text, err := fs.ReadFile(tree, name)
		if err != nil {
			return err
		}
		file, faults := hcldata.Parse(name, text, hcldata.DefaultLimits())
		sources = append(sources, &plan.Source{Path: name, File: file, Faults: faults})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	plans, _ := plan.Build(sources)
	return plans
}

// The checker of this file would not be worth much if it let these pass.
func TestConforms(t *testing.T) {
	s := object{"type": "object", "properties": object{
		"n": object{"type": "number"}, "list": array(stringSchema), "any": anySchema, "free": anyObject,
		"row": row("a"), "either": object{"anyOf": []any{stringSchema, object{"type": "boolean"}}},
	}}
	definitions := object{"row_a": record(object{"x": stringSchema})}
	for _, bad := range []map[string]any{
		{"m": 1}, {"n": "1"}, {"list": "x"}, {"list": []any{1}}, {"row": map[string]any{"y": "z"}}, {"free": []any{}}, {"either": 1}, {"n": nil},
	} {
		if len(conforms("input", bad, s, definitions)) == 0 {
			t.Errorf("%v passes", bad)
		}
	}
	good := map[string]any{"n": 1, "list": []any{"x"}, "any": []any{1}, "free": map[string]any{"q": 1}, "row": map[string]any{"x": "z"}, "either": true}
	if got := conforms("input", good, s, definitions); len(got) > 0 {
		t.Error(got)
	}
}
