package reads

import (
	"fmt"
	"strings"
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"
)

// compile takes modules apart at their package lines.
func compile(t testing.TB, source string) *ast.Compiler {
	t.Helper()
	c, err := tryCompile(source)
	if err != nil {
		t.Fatalf("%v\n%s", err, source)
	}
	return c
}

func tryCompile(source string, skip ...ast.StageID) (*ast.Compiler, error) {
	modules := map[string]*ast.Module{}
	for i, text := range strings.Split("\n"+source, "\npackage ") {
		if strings.TrimSpace(text) == "" {
			continue
		}
		name := fmt.Sprintf("m%d.rego", i)
		module, err := ast.ParseModuleWithOpts(name, "package "+text, ast.ParserOptions{RegoVersion: ast.RegoV1})
		if err != nil {
			return nil, err
		}
		modules[name] = module
	}
	c := ast.NewCompiler().WithSkipStages(skip...)
	if c.Compile(modules); c.Failed() {
		return nil, c.Errors
	}
	return c, nil
}

func names(paths []Path) string {
	all := make([]string, len(paths))
	for i, p := range paths {
		all[i] = p.String()
	}
	return strings.Join(all, " ")
}

type sample struct {
	name, rules, want string
}

// check reads what data.t.v of each sample does. The rules of a sample are
// those of package t, further packages may follow.
func check(t *testing.T, samples []sample) {
	t.Helper()
	for _, s := range samples {
		t.Run(s.name, func(t *testing.T) {
			c := compile(t, "package t\n\n"+s.rules)
			got, err := Of(c, ast.MustParseRef("data.t.v"))
			if err != nil {
				t.Fatal(err)
			}
			for _, p := range got {
				roundTrip(t, p)
			}
			if names(got) != s.want {
				t.Errorf("got  %s\nwant %s\nrules:\n%s", names(got), s.want, s.rules)
			}
		})
	}
}

func TestEntryPoints(t *testing.T) {
	c := compile(t, "package t.a\nv := input.x\nn := input.y\n\npackage t.b\nv := input.z\n")
	for _, s := range []struct{ entries, want string }{
		{"data.t.a.v", "x"},
		{"data.t.a.v data.t.a.n", "x y"},
		{"data.t.a", "x y"},
		{"data.t", "x y z"},
	} {
		var refs []ast.Ref
		for _, entry := range strings.Fields(s.entries) {
			refs = append(refs, ast.MustParseRef(entry))
		}
		got, err := Of(c, refs...)
		if err != nil || names(got) != s.want {
			t.Errorf("%s: got %s, %v, want %s", s.entries, names(got), err, s.want)
		}
	}
}

func TestErrors(t *testing.T) {
	if _, err := Of(compile(t, "package t\nv := 1\n"), ast.MustParseRef("data.t.w")); err == nil {
		t.Error("an entry point that no rule defines gives no error")
	}
	broken := ast.NewCompiler()
	broken.Compile(map[string]*ast.Module{"m": ast.MustParseModule("package t\nv := w")})
	if _, err := Of(broken, ast.MustParseRef("data.t.v")); err == nil {
		t.Error("rules that do not compile give no error")
	}
}

// A chain of functions that doubles what is known at each step must not keep
// the analysis busy for ever.
func TestRulesThatBlowUp(t *testing.T) {
	for name, step := range map[string]string{
		"calls":  "f%[1]d(x) := [f%[2]d(x.a), f%[2]d([x])]\n",
		"places": "f%[1]d(x) := f%[2]d([x[_].a, x[_].b])\n",
	} {
		t.Run(name, func(t *testing.T) {
			rules := "package t\nv := f0(input)\nf40(x) := x\n"
			for i := range 40 {
				rules += fmt.Sprintf(step, i, i+1)
			}
			got, err := Of(compile(t, rules), ast.MustParseRef("data.t.v"))
			if err != nil || names(got) != "." {
				t.Errorf("got %s, %v, want the whole input", names(got), err)
			}
		})
	}
}
