package machine

import (
	"fmt"
	"io/fs"
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/test/cases"
	"github.com/open-policy-agent/opa/v1/test/cases/testdata"
	"github.com/open-policy-agent/opa/v1/topdown"
	"github.com/open-policy-agent/opa/v1/util"
)

// conformance lists OPA's cases.
func conformance(t *testing.T) []cases.TestCase {
	t.Helper()
	var all cases.Set
	err := fs.WalkDir(testdata.V1, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := fs.ReadFile(testdata.V1, path)
		if err != nil {
			return err
		}
		var set cases.Set
		if err := util.Unmarshal(text, &set); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		for i := range set.Cases {
			set.Cases[i].Filename = path
		}
		all.Cases = append(all.Cases, set.Cases...)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all.Sorted().Cases
}

func compileCase(t *testing.T, tc cases.TestCase) (*Code, error) {
	modules := map[string]*ast.Module{}
	capabilities := ast.CapabilitiesForThisVersion(ast.CapabilitiesExperimentalKeywords(tc.ExperimentalKeywords))
	for i, text := range tc.Modules {
		name := fmt.Sprintf("test-%d.rego", i)
		m, err := ast.ParseModuleWithOpts(name, text, ast.ParserOptions{Capabilities: capabilities, RegoVersion: ast.RegoV1})
		if err != nil {
			return nil, err
		}
		modules[name] = m
	}
	c := ast.NewCompiler().WithCapabilities(capabilities).WithEvalMode(ast.EvalModeIR)
	if c.Compile(modules); c.Failed() {
		return nil, c.Errors
	}
	return Compile(t.Context(), c, tc.Query)
}

// impure tells whether code calls a function that asks the world: the network,
// the clock, chance. A run gives these functions nothing to ask with.
func impure(code *Code) bool {
	found := false
	visit(code, func(in *instruction) {
		found = found || in.builtin != nil && ast.BuiltinMap[in.builtin.name].IsNondeterministic()
	})
	return found
}

// visit shows every instruction that code may come to.
func visit(code *Code, see func(*instruction)) {
	seen := map[*function]bool{}
	var inFunction func(fn *function)
	var inBlocks func(blocks []block)
	inFunction = func(fn *function) {
		if !seen[fn] {
			seen[fn] = true
			inBlocks(fn.blocks)
		}
	}
	inBlocks = func(blocks []block) {
		for _, b := range blocks {
			for i := range b {
				see(&b[i])
				if b[i].call != nil {
					inFunction(b[i].call)
				}
				inBlocks(b[i].blocks)
			}
		}
	}
	inFunction(code.entry)
	for _, fn := range code.dynamic {
		inFunction(fn)
	}
}

// play compiles and runs a case.
func play(t *testing.T, tc cases.TestCase) (*Code, []Result, error) {
	t.Helper()
	for name, value := range tc.Env {
		t.Setenv(name, value)
	}
	code, err := compileCase(t, tc)
	if err != nil {
		return nil, nil, err
	}
	if impure(code) {
		t.Skip("calls what no rule may call here")
	}
	results, err := runCase(tc, code)
	return code, results, err
}

func runCase(tc cases.TestCase, code *Code) ([]Result, error) {
	var input *ast.Term
	switch {
	case tc.InputTerm != nil:
		input = ast.MustParseTerm(*tc.InputTerm)
	case tc.Input != nil:
		input = ast.NewTerm(ast.MustInterfaceToValue(*tc.Input))
	}
	data := ast.ObjectTerm()
	if tc.Data != nil {
		data = ast.NewTerm(ast.MustInterfaceToValue(*tc.Data))
	}
	results, _, err := code.Run(input, data, topdown.NewCancel(), &Common{}, nil)
	return results, err
}
