package machine

import (
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/rego"
	"github.com/open-policy-agent/opa/v1/storage/inmem"
)

// A rule that a variable names and that is undefined hides what data has in its
// place, as it does in OPA's evaluator; where there is no rule, data is found.
func TestUndefinedRulesHideData(t *testing.T) {
	m := module(t, `
x.a := 1 if input.none
x.b := 2
p contains [k, v] if { some k in ["a", "b", "c"]; v := data.t.x[k] }
q contains k if { some k in ["a", "b", "c"]; not data.t.x[k] }
r := [v | some k in ["a", "b", "c"]; v := data.t.x[k]]`)
	data := map[string]any{"t": map[string]any{"x": map[string]any{"a": 5, "c": 7}}}
	for _, query := range []string{"x = data.t.p", "x = data.t.q", "x = data.t.r"} {
		rs, err := rego.New(rego.Compiler(compiled(t, m, ast.EvalModeTopdown)), rego.Query(query), rego.Store(inmem.NewFromObject(data))).Eval(t.Context())
		if err != nil || len(rs) != 1 {
			t.Fatal(rs, err)
		}
		want := ast.NewSet(ast.NewTerm(ast.MustInterfaceToValue(map[string]any(rs[0].Bindings)))).String()
		code, err := Compile(t.Context(), compiled(t, m, ast.EvalModeIR), query)
		if err != nil {
			t.Fatal(err)
		}
		results, _, err := code.Run(ast.ObjectTerm(), ast.NewTerm(ast.MustInterfaceToValue(data)), nil, nil, nil)
		if got := told(results, err); got != want {
			t.Errorf("%s\ngot  %s\nwant %s", query, got, want)
		}
	}
}
