package machine

import (
	"slices"
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/topdown"
)

// What answers in place of a function of OPA gives what the function gives, or
// nothing.
func TestDirect(t *testing.T) {
	var values []*ast.Term
	for _, text := range []string{
		`0`, `-0`, `1`, `-1`, `7`, `-7`, `3.0`, `2.5`, `1e2`, `9007199254740993`, `-9007199254740993`, `2147483648`, `123456789012`, `9223372036854775807`,
		`-9223372036854775808`, `-9223372036854775807`, `9223372036854775808`, `-3037000500`, `3037000500`, `10000000000000000000000`,
		`"a"`, `""`, `"é̂"`, `"2027-02-28"`, `"2027-02-30"`, `"27-1-1"`, `true`, `false`, `null`,
		`[]`, `[1, "a"]`, `["k", 0]`, `[["k", 0]]`, `[1.0]`, `{}`, `{"a": 1}`, `{"k": [1, 2]}`, `{1: {"a"}}`, `set()`, `{1, "a"}`, `{[1, "a"]}`, `{1.0}`,
	} {
		values = append(values, ast.MustParseTerm(text))
	}
	answered := map[string]bool{}
	for name, answer := range direct {
		b := builtinNamed(name)
		arity := len(ast.BuiltinMap[name].Decl.FuncArgs().Args)
		for _, x := range values {
			for _, y := range values {
				args := []*ast.Term{x, y, ast.StringTerm("none")}[:arity]
				got := answer(slices.Clone(args))
				if got == nil {
					continue
				}
				answered[name] = true
				var want []*ast.Term
				err := b.run(topdown.BuiltinContext{}, args, func(t *ast.Term) error {
					want = append(want, t)
					return nil
				})
				if err != nil || len(want) != 1 || got.String() != want[0].String() {
					t.Errorf("%s(%v) is %v, and OPA gives %v, %v", name, args, got, want, err)
				}
			}
		}
	}
	for name := range direct {
		if !answered[name] {
			t.Errorf("%s never answers", name)
		}
	}
}
