package policy

import (
	"encoding/json"
	"reflect"
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"
)

// What is read without the way over JSON is what that way gives.
func FuzzPlainFinding(f *testing.F) {
	for _, seed := range []string{
		`{"message": "a", "address": "team.sales", "attribute": "name", "key": "k", "measure": 2.50}`,
		`{"message": "a", "args": {"n": 1.50, "set": {3, 1, 2}, "list": [], "none": null, "yes": true, "in": {"a": {"b"}}}}`,
		`{"message": "a", "args": {1: "a", "1": "b"}}`,
		`{"message": "a", "args": {"big": 123456789012345678901234567890, "small": 1e-400}}`,
		`{"message": "a", "measure": 1e400}`,
		`{"message": "a", "measure": null, "args": null}`,
		`{"message": "a", "measure": "3"}`,
		`{"message": 3}`, `{"message": ""}`, `{"message": null}`, `{"Message": "a"}`, `{"args": {}}`, `{1: "a", "message": "a"}`,
		`["message"]`, `"message"`,
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		term, err := ast.ParseTerm(text)
		if err != nil || !term.IsGround() {
			t.Skip()
		}
		alike(t, term.Value)
	})
}

// Texts and numbers that Rego has and JSON has not.
func TestUnusualFindings(t *testing.T) {
	broken, number := ast.StringTerm("a\xff\xfe"), func(text string) *ast.Term { return ast.NumberTerm(json.Number(text)) }
	message := ast.Item(ast.StringTerm("message"), ast.StringTerm("m"))
	for _, item := range []*ast.Term{
		ast.ObjectTerm(ast.Item(ast.StringTerm("message"), broken)),
		ast.ObjectTerm(message, ast.Item(ast.StringTerm("args"), ast.ObjectTerm(ast.Item(ast.StringTerm("a"), broken)))),
		ast.ObjectTerm(message, ast.Item(ast.StringTerm("args"), ast.ObjectTerm(ast.Item(broken, broken)))),
		ast.ObjectTerm(message, ast.Item(ast.StringTerm("measure"), number("0x10"))),
		ast.ObjectTerm(message, ast.Item(ast.StringTerm("measure"), number("Inf"))),
		ast.ObjectTerm(message, ast.Item(ast.StringTerm("measure"), number(" 1"))),
		ast.ObjectTerm(message, ast.Item(ast.StringTerm("args"), ast.ObjectTerm(ast.Item(ast.StringTerm("a"), number("1\n"))))),
	} {
		alike(t, item.Value)
	}
}

func alike(t *testing.T, item ast.Value) {
	t.Helper()
	plain, ok := plainFinding(item)
	if !ok {
		return
	}
	want, err := finding(item)
	if err != nil || !reflect.DeepEqual(plain, want) {
		t.Errorf("%s is %#v, and by way of JSON %#v, %v", item, plain, want, err)
	}
}

// Usual findings do not go the long way.
func TestPlainFindings(t *testing.T) {
	item := ast.MustParseTerm(`{"message": "a", "args": {"n": 1.50, "set": {3}, "yes": true}, "measure": 2}`)
	if _, ok := plainFinding(item.Value); !ok {
		t.Errorf("%s is not read", item)
	}
}
