package policy

import (
	"context"
	"fmt"
	"maps"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/rego"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/parallel"
	"github.com/goalpost-dev/goalpost/engine/policy/reads"
)

// Program is a compiled set of rules, ready to evaluate. It may be used from
// several goroutines.
type Program struct {
	queries map[string]rego.PreparedEvalQuery
	reads   Reads
	// wants says what of a plan each rule is given.
	wants map[string]wants
}

func named(paths []reads.Path) []Read {
	out := make([]Read, len(paths))
	for i, p := range paths {
		out[i] = Read{p, p.String()}
	}
	return out
}

// Compile compiles the given rules. Rules with the same phase and subjects share one
// compiler, because OPA checks a compiler's modules against one input schema;
// the compilers run side by side. Built-in rules that the index knows were
// checked when it was made: they share one compiler per core, which checks
// nothing.
// What was compiled once is not compiled again.
func (s *Set) Compile(ctx context.Context, rules []*Rule) (*Program, diag.Diagnostics) {
	s.compiling.Lock()
	defer s.compiling.Unlock()
	p := s.compiled.clone()
	groups := map[string][]*Rule{}
	for i, r := range rules {
		if _, done := p.queries[r.ID]; !done && !r.Engine() {
			key := string(r.Phase) + " " + strings.Join(r.Subjects, ",")
			if s.modules[r.File].indexed {
				key = strconv.Itoa(i % runtime.GOMAXPROCS(0))
			}
			groups[key] = append(groups[key], r)
		}
	}
	keys := slices.Sorted(maps.Keys(groups))
	failures := make([]diag.Diagnostics, len(keys))
	var mu sync.Mutex
	parallel.Each(len(keys), func(i int) {
		failures[i] = s.compileGroup(ctx, groups[keys[i]], p, &mu)
	})
	s.compiled = p
	return p, slices.Concat(failures...)
}

// clone gives a program that may grow while the other is in use.
func (p *Program) clone() *Program {
	if p == nil {
		return &Program{queries: map[string]rego.PreparedEvalQuery{}, reads: Reads{}, wants: map[string]wants{}}
	}
	return &Program{queries: maps.Clone(p.queries), reads: maps.Clone(p.reads), wants: maps.Clone(p.wants)}
}

func (s *Set) compileGroup(ctx context.Context, rules []*Rule, p *Program, mu *sync.Mutex) diag.Diagnostics {
	modules := make([]*module, len(rules))
	for i, r := range rules {
		modules[i] = s.modules[r.File]
	}
	c := compiler()
	if modules[0].indexed {
		c = c.WithSkipStages(checks...)
	} else {
		schemas := ast.NewSchemaSet()
		schemas.Put(ast.SchemaRootRef, Schema(rules[0].Phase, rules[0].Subjects))
		c = c.WithSchemas(schemas).WithUseTypeCheckAnnotations(true)
	}
	c, ds := s.compile(c, modules)
	if len(ds) > 0 {
		return ds
	}
	for _, r := range rules {
		query, entries := r.query(c)
		prepared, err := rego.New(rego.Compiler(c), rego.Query(query), rego.StrictBuiltinErrors(true),
			rego.Capabilities(capabilities())).PrepareForEval(ctx)
		if err != nil {
			ds = append(ds, regoDiagnostics(err)...)
			continue
		}
		paths, err := reads.Of(c, entries...)
		if err != nil {
			ds = ds.Append(diag.Range{File: r.File}, diag.Say("the rule could not be analysed: %s", "không phân tích được quy tắc: %s", err))
			continue
		}
		known := named(paths)
		mu.Lock()
		p.queries[r.ID], p.reads[r.ID], p.wants[r.ID] = prepared, known, wantsOf(known)
		mu.Unlock()
	}
	return ds
}

// checks are the stages of OPA's compiler that refuse modules and change none.
var checks = []ast.StageID{
	ast.StageCheckUnusedImports, ast.StageCheckKeywordOverrides, ast.StageCheckDuplicateImports,
	ast.StageCheckVoidCalls, ast.StageCheckRuleConflicts, ast.StageCheckUndefinedFuncs,
	ast.StageCheckRecursion, ast.StageCheckTypes, ast.StageCheckUnsafeBuiltins,
	ast.StageCheckDeprecatedBuiltins, ast.StageBuildRequiredCapabilities,
	ast.StageParseMetadataBlocks, ast.StageSetAnnotationSet,
}

// compiler gives what rules and their tests are compiled with alike.
func compiler() *ast.Compiler {
	return ast.NewCompiler().WithCapabilities(capabilities()).WithStrict(true)
}

// compile compiles modules with the libraries that they use.
func (s *Set) compile(c *ast.Compiler, modules []*module) (*ast.Compiler, diag.Diagnostics) {
	parsed := map[string]*ast.Module{}
	for _, m := range modules {
		parsed[m.name] = m.parsed()
	}
	for _, lib := range s.closure(modules...) {
		parsed[lib.name] = lib.parsed()
	}
	c.Compile(parsed)
	if c.Failed() {
		return nil, regoDiagnostics(c.Errors)
	}
	return c, nil
}

// query asks for the violations of a rule and, where it defines them, for the
// reasons why it does not apply.
func (r *Rule) query(c *ast.Compiler) (string, []ast.Ref) {
	entry := func(name string) ast.Ref { return r.ref.Append(ast.StringTerm(name)) }
	violations := entry("violation")
	entries := []ast.Ref{violations}
	query := fmt.Sprintf(`{"violation": %s`, violations)
	if reasons := entry("not_applicable"); len(c.GetRules(reasons)) > 0 {
		entries = append(entries, reasons)
		query += fmt.Sprintf(`, "not_applicable": %s`, reasons)
	}
	return query + "}", entries
}
