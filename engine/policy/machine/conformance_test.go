package machine

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/rego"
	"github.com/open-policy-agent/opa/v1/storage/inmem"
	"github.com/open-policy-agent/opa/v1/test/cases"
	"github.com/open-policy-agent/opa/v1/test/cases/testdata"
	"github.com/open-policy-agent/opa/v1/topdown"
	"github.com/open-policy-agent/opa/v1/util"
)

// answer is what an evaluation gives: its results as a set, or the code of its
// error.
type answer struct {
	results ast.Set
	code    string
}

func (a answer) String() string {
	if a.code != "" {
		return "error " + a.code
	}
	return fmt.Sprint(a.results)
}

func (a answer) equal(b answer) bool {
	return a.code == b.code && (a.code != "" || a.results.Compare(b.results) == 0)
}

func failed(err error) answer {
	var e *topdown.Error
	if errors.As(err, &e) {
		return answer{code: e.Code}
	}
	return answer{code: err.Error()}
}

// question is a case as both evaluators take it.
type question struct {
	cases.TestCase
	modules map[string]*ast.Module
	input   *ast.Term
	data    map[string]any
}

func (q question) compiled(t *testing.T, mode ast.CompilerEvalMode) *ast.Compiler {
	t.Helper()
	c := ast.NewCompiler().WithEvalMode(mode).WithCapabilities(experimental)
	modules := map[string]*ast.Module{}
	for name, m := range q.modules {
		modules[name] = m.Copy()
	}
	if c.Compile(modules); c.Failed() {
		t.Skip("OPA does not compile it:", c.Errors)
	}
	for _, b := range c.Required.Builtins {
		if b.Nondeterministic {
			t.Skip("no rule of goalpost may call", b.Name)
		}
	}
	return c
}

var experimental = ast.CapabilitiesForThisVersion(ast.CapabilitiesExperimentalKeywords(true))

// topdown asks OPA's own evaluator, with strict errors.
func (q question) topdown(t *testing.T) answer {
	options := []func(*rego.Rego){
		rego.Compiler(q.compiled(t, ast.EvalModeTopdown)), rego.Query(q.Query), rego.StrictBuiltinErrors(true),
		rego.Store(inmem.NewFromObject(q.data)), rego.Capabilities(experimental),
	}
	if q.input != nil {
		options = append(options, rego.ParsedInput(q.input.Value))
	}
	rs, err := rego.New(options...).Eval(t.Context())
	if err != nil {
		return failed(err)
	}
	out := ast.NewSet()
	for _, result := range rs {
		out.Add(ast.NewTerm(ast.MustInterfaceToValue(map[string]any(result.Bindings))))
	}
	return answer{results: out}
}

// machine asks the machine.
func (q question) machine(t *testing.T, through func(*Code) *Code) answer {
	code, err := Compile(t.Context(), q.compiled(t, ast.EvalModeIR), q.Query)
	if err != nil {
		return answer{code: "no plan: " + err.Error()}
	}
	results, err := through(code).Run(q.input, ast.NewTerm(ast.MustInterfaceToValue(q.data)), topdown.NewCancel(), &Common{})
	if err != nil {
		return failed(err)
	}
	out := ast.NewSet()
	for _, result := range results {
		bindings, err := ast.JSON(result.Value)
		if err != nil {
			t.Fatal(err)
		}
		out.Add(ast.NewTerm(ast.MustInterfaceToValue(bindings)))
	}
	return answer{results: out}
}

// conformance lists OPA's own cases.
func conformance(t *testing.T) []question {
	t.Helper()
	var all []question
	err := fs.WalkDir(testdata.V1, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path.Ext(name) != ".yaml" {
			return err
		}
		text, err := fs.ReadFile(testdata.V1, name)
		if err != nil {
			return err
		}
		var set cases.Set
		if err := util.Unmarshal(text, &set); err != nil {
			return err
		}
		for _, tc := range set.Cases {
			if len(tc.Env) > 0 {
				continue // no function that goalpost allows reads the environment
			}
			q := question{TestCase: tc, modules: map[string]*ast.Module{}, data: map[string]any{}}
			for i, text := range tc.Modules {
				m, err := ast.ParseModuleWithOpts(fmt.Sprintf("test-%d.rego", i), text, ast.ParserOptions{RegoVersion: ast.RegoV1, Capabilities: experimental})
				if err != nil {
					return fmt.Errorf("%s: %w", tc.Note, err)
				}
				q.modules[fmt.Sprint(i)] = m
			}
			switch {
			case tc.InputTerm != nil:
				q.input = ast.MustParseTerm(*tc.InputTerm)
			case tc.Input != nil:
				q.input = ast.NewTerm(ast.MustInterfaceToValue(*tc.Input))
			}
			if tc.Data != nil {
				q.data = *tc.Data
			}
			all = append(all, q)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// differences lists OPA's cases in which the machine answers other than OPA's
// evaluator with strict errors, and why that is so.
var differences = map[string]string{
	"data/toplevel integer": "OPA's store takes a number in a path for the name of a member; goalpost has nothing in it",
	"data/nested integer":   "the same",
}

// The machine answers OPA's own conformance cases as OPA's evaluator does.
func TestConformance(t *testing.T) {
	conform(t, func(c *Code) *Code { return c })
}

// So does code that was kept in a library.
func TestConformanceOfLibraries(t *testing.T) {
	conform(t, func(c *Code) *Code {
		var w Writer
		w.Add("other", c)
		w.Add("case", c, "a note", "")
		library, err := Read(w.Bytes("mark"))
		if err != nil {
			t.Fatal(err)
		}
		kept, notes := library.Code("case")
		if library.Mark != "mark" || kept == nil || !slices.Equal(notes, []string{"a note", ""}) {
			t.Fatalf("the library has mark %q and notes %q", library.Mark, notes)
		}
		return kept
	})
}

func conform(t *testing.T, through func(*Code) *Code) {
	unused := maps.Clone(differences)
	compared := 0
	for _, q := range conformance(t) {
		t.Run(strings.ReplaceAll(q.Note, " ", "_"), func(t *testing.T) {
			want := q.topdown(t)
			got := q.machine(t, through)
			compared++
			if _, listed := differences[q.Note]; listed {
				delete(unused, q.Note)
				if got.equal(want) {
					t.Error("listed as a difference, and there is none")
				}
				return
			}
			if !got.equal(want) {
				t.Errorf("%s\ngot  %v\nwant %v", strings.Join(q.Modules, "\n"), got, want)
			}
		})
	}
	if compared < 2000 {
		t.Errorf("only %d cases were compared", compared)
	}
	if len(unused) > 0 {
		t.Errorf("listed and not met: %v", slices.Sorted(maps.Keys(unused)))
	}
}
