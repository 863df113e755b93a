package machine

import (
	"context"
	"strings"
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/rego"
	"github.com/open-policy-agent/opa/v1/topdown"
)

const trickyInput = `{"o": {"k": 1}, "ks": ["a", "b"], "xs": [1, 2, 3], "mixed": [1, 1.0, "1", true, [1]]}`

func TestTricky(t *testing.T) {
	for name, body := range tricky {
		t.Run(name, func(t *testing.T) {
			m := module(t, body)
			for _, rule := range m.Rules {
				if len(rule.Head.Args) == 0 {
					same(t, m, "x = data.t."+rule.Head.Ref()[0].String())
				}
			}
		})
	}
}

func module(t testing.TB, body string) *ast.Module {
	t.Helper()
	m, err := ast.ParseModuleWithOpts("t.rego", "package t\n"+body, ast.ParserOptions{RegoVersion: ast.RegoV1})
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func compiled(t testing.TB, m *ast.Module, mode ast.CompilerEvalMode) *ast.Compiler {
	t.Helper()
	c := ast.NewCompiler().WithEvalMode(mode)
	if c.Compile(map[string]*ast.Module{"t.rego": m.Copy()}); c.Failed() {
		t.Fatal(c.Errors)
	}
	return c
}

// same wants that the machine answers a query as topdown does, and leaves the
// input as it was.
func same(t *testing.T, m *ast.Module, query string) {
	t.Helper()
	input := ast.MustParseTerm(trickyInput)
	want := asked(t.Context(), t, compiled(t, m, ast.EvalModeTopdown), query, input)
	code, err := Compile(t.Context(), compiled(t, m, ast.EvalModeIR), query)
	if err != nil {
		if !strings.Contains(t.Name(), "(refused)") {
			t.Errorf("%s: %v", query, err)
		}
		return
	}
	for _, time := range []string{"first", "second"} {
		results, _, err := code.Run(input, ast.ObjectTerm(), topdown.NewCancel(), nil, nil)
		if got := told(results, err); got != want {
			t.Errorf("%s, asked for the %s time\ngot  %s\nwant %s", query, time, got, want)
		}
	}
	if fresh := ast.MustParseTerm(trickyInput); !input.Equal(fresh) || input.Hash() != fresh.Hash() {
		t.Errorf("%s changes the input to %v", query, input)
	}
}

// object gives a result as OPA gives it.
func (r Result) object() *ast.Term {
	object := ast.NewObject()
	for i, name := range r.names {
		object.Insert(name.term, r.values[i])
	}
	return ast.NewTerm(object)
}

// told writes results down, or the error without its place.
func told(results []Result, err error) string {
	if e, ok := err.(*topdown.Error); ok {
		first, _, _ := strings.Cut(e.Message, ":\n") // where the two values are from
		return e.Code + " " + first
	}
	if err != nil {
		return err.Error()
	}
	set := ast.NewSet()
	for _, r := range results {
		value, err := ast.JSON(r.object().Value)
		if err != nil {
			return err.Error()
		}
		set.Add(ast.NewTerm(ast.MustInterfaceToValue(value)))
	}
	return set.String()
}

// asked gives topdown's answer.
func asked(ctx context.Context, t *testing.T, c *ast.Compiler, query string, input *ast.Term) string {
	t.Helper()
	rs, err := rego.New(rego.Compiler(c), rego.Query(query), rego.ParsedInput(input.Value), rego.StrictBuiltinErrors(true)).Eval(ctx)
	if err != nil {
		return told(nil, err)
	}
	set := ast.NewSet()
	for _, r := range rs {
		set.Add(ast.NewTerm(ast.MustInterfaceToValue(map[string]any(r.Bindings))))
	}
	return set.String()
}
