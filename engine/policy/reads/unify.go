package reads

import "github.com/open-policy-agent/opa/v1/ast"

type pair struct{ left, right *ast.Term }

// unify binds the free variables on either side of an equation, and reads what
// has to be compared.
func (a *analysis) unify(s *scope, left, right *ast.Term) {
	// In [x, y] = [y, 1] a pair of two free variables waits for another pair to
	// bind one of them.
	waiting := pairs(left, right)
	for progress := true; progress && len(waiting) > 0; {
		progress = false
		var again []pair
		for _, p := range waiting {
			_, leftFree := s.free(p.left)
			_, rightFree := s.free(p.right)
			if leftFree && rightFree {
				again = append(again, p)
				continue
			}
			a.equate(s, p.left, p.right)
			progress = true
		}
		waiting = again
	}
	if len(waiting) > 0 {
		a.giveUp()
	}
}

// pairs takes two array literals apart, so that each side can bind the other.
func pairs(left, right *ast.Term) []pair {
	l, lok := left.Value.(*ast.Array)
	r, rok := right.Value.(*ast.Array)
	if !lok || !rok || l.Len() != r.Len() {
		return []pair{{left, right}}
	}
	var all []pair
	for i := range l.Len() {
		all = append(all, pairs(l.Elem(i), r.Elem(i))...)
	}
	return all
}

func (a *analysis) equate(s *scope, left, right *ast.Term) {
	_, leftFree := s.free(left)
	_, rightFree := s.free(right)
	switch {
	case leftFree:
		a.match(s, left, a.term(s, right))
	case rightFree:
		a.match(s, right, a.term(s, left))
	case isPattern(left) && isPattern(right):
		a.absorb(s, left)
		a.absorb(s, right)
	case isPattern(left):
		a.match(s, left, a.term(s, right))
	default:
		a.match(s, right, a.term(s, left))
	}
}

func isPattern(t *ast.Term) bool {
	switch t.Value.(type) {
	case *ast.Array, ast.Object:
		return true
	}
	return false
}

// match unifies a term with a value: of an assignment, an argument, a member.
func (a *analysis) match(s *scope, t *ast.Term, v value) {
	if name, ok := s.free(t); ok {
		s.vars[name] = v
		return
	}
	switch pattern := t.Value.(type) {
	case *ast.Array:
		member := a.each(v)
		pattern.Foreach(func(t *ast.Term) { a.match(s, t, member) })
	case ast.Object:
		// All keys have to agree, not only those whose members are matched.
		a.read(v, Keys)
		pattern.Foreach(func(key, t *ast.Term) { a.match(s, t, a.index(s, v, key)) })
	default:
		a.absorb(s, t)
		a.whole(v)
	}
}
