// Package reads finds what a compiled rule can read from its input, so that a
// result can be reused when nothing of it has changed.
//
// It walks the rules the way they are evaluated, with places of the input
// instead of values. A variable that stands for a place costs nothing until the
// rule looks at it: `k.status` reads the status, `k == x` or `f(k)` with a
// built-in f reads all of k. Closures, functions and other rules are followed.
// Whatever is not understood reads the whole input: too many paths cost time, a
// missing one reuses a stale result.
//
// The argument why that is enough: take two inputs that agree on all paths.
// Both evaluations then take the same steps in the same order, with variables
// that are equal or stand for the same place in their input; every step that
// could tell two such values apart has read them.
package reads

import (
	"fmt"

	"github.com/open-policy-agent/opa/v1/ast"
)

// The limits stop rules that are made to blow up the analysis; real ones stay
// far below.
const (
	maxCalls  = 20_000
	maxPlaces = 200
)

// Of finds what evaluating the entry points can read from the input, sorted and
// without paths that another one covers. An entry point is a reference such as
// data.goalpost.rules.kpi.count_per_team.violation; one that no rule defines is
// an error. The input is assumed to be JSON: no sets in it.
func Of(c *ast.Compiler, entry ...ast.Ref) ([]Path, error) {
	byRule, err := ByRule(c, entry...)
	all := make([][]Path, 0, len(byRule))
	for _, paths := range byRule {
		all = append(all, paths)
	}
	return Join(all...), err
}

// ByRule tells more than Of: what is read while a rule without arguments is
// evaluated, but not the rules that it asks for in turn, by the name of the rule,
// such as data.goalpost.rules.kpi.count_per_team.violation. An evaluation that
// did not ask for a rule has read nothing that is read there alone. Under no name
// stands what cannot be told apart so.
func ByRule(c *ast.Compiler, entry ...ast.Ref) (map[string][]Path, error) {
	if c.Failed() {
		return nil, fmt.Errorf("the rules do not compile: %w", c.Errors)
	}
	a := &analysis{compiler: c, found: map[string]map[string]Path{}, results: map[string]*result{}}
	for _, ref := range entry {
		if len(a.rulesOf(ref)) == 0 {
			return nil, fmt.Errorf("no rule defines %v", ref)
		}
		a.whole(a.ref(newScope(nil), ref))
	}
	byRule := map[string][]Path{}
	for rule, found := range a.found {
		byRule[rule] = minimal(found)
	}
	return byRule, nil
}

// Join gives all paths of several lists, sorted and without those that another
// one covers.
func Join(lists ...[]Path) []Path {
	all := map[string]Path{}
	for _, list := range lists {
		for _, path := range list {
			all[path.String()] = path
		}
	}
	return minimal(all)
}

type analysis struct {
	compiler *ast.Compiler
	// found are the paths by the name of the rule that reads them, current the one
	// under work.
	found   map[string]map[string]Path
	current string
	results map[string]*result
	calls   int
}

// within follows a rule without arguments: what it reads is its own.
func (a *analysis) within(rule *ast.Rule, follow func()) {
	outer := a.current
	a.current = rule.Ref().GroundPrefix().String()
	follow()
	a.current = outer
}

// read records that as much of a value is looked at.
func (a *analysis) read(v value, extent Extent) {
	for _, p := range v.at {
		path := Path{Steps: p, Extent: extent}
		if a.found[a.current] == nil {
			a.found[a.current] = map[string]Path{}
		}
		a.found[a.current][path.String()] = path
	}
	if extent == Whole && v.members != nil {
		a.read(*v.members, Whole)
	}
}

func (a *analysis) whole(v value) { a.read(v, Whole) }

// giveUp reads the whole input; nothing that follows matters any more.
func (a *analysis) giveUp() value {
	a.current = ""
	a.whole(at(nil))
	return value{}
}

func (a *analysis) gaveUp() bool {
	_, all := a.found[""]["."]
	return all
}

// scope holds the variables bound so far in a body. A closure sees those around
// it and keeps its own to itself, as in evaluation.
type scope struct {
	vars map[ast.Var]value
	// many is set when the body can have more than one solution.
	many bool
}

func newScope(outer *scope) *scope {
	s := &scope{vars: map[ast.Var]value{}}
	if outer != nil {
		for name, v := range outer.vars {
			s.vars[name] = v
		}
	}
	return s
}

// free returns the variable that a term is if nothing has bound it yet.
func (s *scope) free(t *ast.Term) (ast.Var, bool) {
	name, ok := t.Value.(ast.Var)
	if !ok || name.Equal(ast.InputRootDocument.Value) || name.Equal(ast.DefaultRootDocument.Value) {
		return "", false
	}
	_, bound := s.vars[name]
	return name, !bound
}
