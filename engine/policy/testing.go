package policy

import (
	"context"
	"io/fs"
	"slices"
	"sort"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/cover"
	"github.com/open-policy-agent/opa/v1/storage/inmem"
	"github.com/open-policy-agent/opa/v1/tester"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

// TestResult is the result of one Rego test.
type TestResult struct {
	Package, Name string
	Range         diag.Range
	Pass, Skip    bool
	// Output is what the test printed, and the error it ended in if it did.
	Output string
}

// Coverage says how much of a file the tests ran.
type Coverage struct {
	File string
	// Covered and All count expressions by line; Percent is 100 for a file with
	// nothing to cover.
	Covered, All int
	Missed       []int
}

// Percent is the share of covered lines.
func (c Coverage) Percent() float64 {
	if c.All == 0 {
		return 100
	}
	return 100 * float64(c.Covered) / float64(c.All)
}

// Test runs the Rego tests of the built-in rules, or those of the project's
// own, under the same restrictions as a check.
func (s *Set) Test(ctx context.Context, builtIn bool) ([]TestResult, []Coverage, diag.Diagnostics) {
	if builtIn {
		tests, ds := s.readTests()
		if ds = append(ds, s.addAll(tests)...); len(ds) > 0 {
			return nil, nil, ds
		}
	}
	var modules []*module
	judged := map[string]*ast.Module{}
	for _, m := range s.modules {
		if m.builtIn == builtIn {
			modules = append(modules, m)
			if !m.isTest() {
				judged[m.name] = m.parsed()
			}
		}
	}
	c, ds := s.compile(compiler().WithEnablePrintStatements(true), modules)
	if len(ds) > 0 {
		return nil, nil, ds
	}
	covered := cover.New()
	results, err := tester.NewRunner().SetCompiler(c).SetStore(inmem.New()).
		SetCoverageQueryTracer(covered).SetCoverageRuns(nil).
		RaiseBuiltinErrors(true).CapturePrintOutput(true).RunTests(ctx, nil)
	if err != nil {
		return nil, nil, regoDiagnostics(err)
	}
	var out []TestResult
	for r := range results {
		t := TestResult{Package: r.Package, Name: r.Name, Range: place(r.Location), Pass: r.Pass(), Skip: r.Skip, Output: string(r.Output)}
		if r.Error != nil {
			t.Output = strings.TrimSpace(t.Output + "\n" + r.Error.Error())
		}
		out = append(out, t)
	}
	sort.Slice(out, func(i, j int) bool {
		return out[i].Package+"\x00"+out[i].Name < out[j].Package+"\x00"+out[j].Name
	})
	return out, coverage(covered.Report(judged), judged), nil
}

// readTests reads the test files of the built-in rules.
func (s *Set) readTests() ([]file, diag.Diagnostics) {
	var ds diag.Diagnostics
	tests := slices.Clone(s.tests)
	for i := range tests {
		text, err := fs.ReadFile(tests[i].from.FS, tests[i].path)
		if err != nil {
			ds = ds.Append(diag.Range{File: tests[i].name()}, bilingual(err))
		}
		tests[i].text = string(text)
	}
	return tests, ds
}

// coverage leaves out the tests themselves.
func coverage(r cover.Report, judged map[string]*ast.Module) []Coverage {
	var out []Coverage
	for name, f := range r.Files {
		if judged[name] == nil {
			continue
		}
		c := Coverage{File: name, Covered: f.CoveredLines, All: f.CoveredLines + f.NotCoveredLines}
		for _, missed := range f.NotCovered {
			for row := missed.Start.Row; row <= missed.End.Row; row++ {
				c.Missed = append(c.Missed, row)
			}
		}
		out = append(out, c)
	}
	sort.Slice(out, func(i, j int) bool { return out[i].File < out[j].File })
	return out
}
