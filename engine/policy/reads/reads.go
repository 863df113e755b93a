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
	"maps"
	"slices"
	"strings"

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
	parts, err := ByPart(c, entry...)
	all := make([][]Path, 0, len(parts))
	for _, part := range parts {
		all = append(all, part.Paths)
	}
	return Join(all...), err
}

// Part is what is read where an evaluation comes by some rules: by a rule without
// arguments, such as data.goalpost.rules.kpi.count_per_team.violation, and by the
// functions that led from there to the place. An evaluation that did not come by
// one of them did not read it there. No rules at all stand for what cannot be
// told apart so.
type Part struct {
	Rules []string
	Paths []Path
}

// ByPart tells more than Of: in which parts of the rules what is read.
func ByPart(c *ast.Compiler, entry ...ast.Ref) ([]Part, error) {
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
	var parts []Part
	for _, where := range slices.Sorted(maps.Keys(a.found)) {
		parts = append(parts, Part{strings.Fields(where), minimal(a.found[where])})
	}
	return parts, nil
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
	// found are the paths by the part that reads them, current the part under work:
	// the names of its rules with spaces between them.
	found   map[string]map[string]Path
	current string
	results map[string]*result
	calls   int
}

// within follows a rule, or a function on behalf of the part that calls it.
func (a *analysis) within(rule *ast.Rule, follow func()) {
	outer := a.current
	name := rule.Ref().GroundPrefix().String()
	switch {
	case len(rule.Head.Args) == 0:
		a.current = name
	case !slices.Contains(strings.Fields(outer), name):
		a.current = outer + " " + name
	}
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
