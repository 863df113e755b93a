package policy

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/parallel"
	"github.com/goalpost-dev/goalpost/engine/policy/machine"
	"github.com/goalpost-dev/goalpost/engine/policy/reads"
)

// Program is a compiled set of rules, ready to evaluate. It may be used from
// several goroutines.
type Program struct {
	codes map[string]*machine.Code
	reads Reads
	// wants says what of a plan each rule is given.
	wants map[string]wants
	// footprints tell what evaluations of each rule have read.
	footprints map[string]*footprints
}

func named(paths []reads.Path) []Read {
	out := make([]Read, len(paths))
	for i, p := range paths {
		out[i] = Read{Path: p, Name: p.String()}
	}
	return out
}

// Compile compiles the given rules. Rules with the same phase and subjects share one
// compiler, because OPA checks a compiler's modules against one input schema;
// the compilers run side by side. Built-in rules that the index knows come as
// code out of their library.
// What was compiled once is not compiled again.
func (s *Set) Compile(ctx context.Context, rules []*Rule) (*Program, diag.Diagnostics) {
	s.compiling.Lock()
	defer s.compiling.Unlock()
	p := s.compiled.clone()
	groups := map[string][]*Rule{}
	for _, r := range rules {
		if _, done := p.codes[r.ID]; done || r.Engine() || s.modules[r.File].indexed && p.take(r, s.library, s.index.Digest) {
			continue
		}
		key := string(r.Phase) + " " + strings.Join(r.Subjects, ",")
		groups[key] = append(groups[key], r)
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
		return &Program{codes: map[string]*machine.Code{}, reads: Reads{}, wants: map[string]wants{}, footprints: map[string]*footprints{}}
	}
	return &Program{codes: maps.Clone(p.codes), reads: maps.Clone(p.reads), wants: maps.Clone(p.wants), footprints: maps.Clone(p.footprints)}
}

func (s *Set) compileGroup(ctx context.Context, rules []*Rule, p *Program, mu *sync.Mutex) diag.Diagnostics {
	modules := make([]*module, len(rules))
	for i, r := range rules {
		modules[i] = s.modules[r.File]
	}
	schemas := ast.NewSchemaSet()
	schemas.Put(ast.SchemaRootRef, Schema(rules[0].Phase, rules[0].Subjects))
	c := compiler().WithEvalMode(ast.EvalModeIR).WithSchemas(schemas).WithUseTypeCheckAnnotations(true)
	c, ds := s.compile(c, modules)
	if len(ds) > 0 {
		return ds
	}
	// What rules read is looked for first: the machine's compiler writes modules in
	// another way.
	queries, parts := make([]string, len(rules)), make([][]reads.Part, len(rules))
	for i, r := range rules {
		query, entries := r.query(c)
		found, err := reads.ByPart(c, entries...)
		if err != nil {
			ds = ds.Append(diag.Range{File: r.File}, diag.Say("the rule could not be analysed: %s", "không phân tích được quy tắc: %s", err))
			continue
		}
		queries[i], parts[i] = query, found
	}
	for i, r := range rules {
		if queries[i] == "" {
			continue
		}
		code, err := machine.Compile(ctx, c, queries[i], partAsOf, partParams, partPlan)
		if err != nil {
			ds = append(ds, unplanned(r, err)...)
			continue
		}
		mu.Lock()
		p.add(r, code, joined(parts[i]), notesOf(parts[i]))
		mu.Unlock()
	}
	return ds
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
	query := fmt.Sprintf(`%s = %s`, violationVar, violations)
	if reasons := entry("not_applicable"); len(c.GetRules(reasons)) > 0 {
		entries = append(entries, reasons)
		query = fmt.Sprintf(`%s = %s; %s`, notApplicableVar, reasons, query)
	}
	return query, entries
}
