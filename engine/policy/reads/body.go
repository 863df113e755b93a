package reads

import "github.com/open-policy-agent/opa/v1/ast"

// body follows the expressions in the order in which the compiler has put them
// for evaluation: the first place where a variable stands is where it is bound.
func (a *analysis) body(s *scope, body ast.Body) {
	for _, expr := range body {
		if a.gaveUp() {
			return
		}
		a.expr(s, expr)
	}
}

// closure follows a body of its own, as that of a comprehension, and returns
// what it has bound.
func (a *analysis) closure(outer *scope, body ast.Body) *scope {
	s := newScope(outer)
	a.body(s, body)
	return s
}

func (a *analysis) expr(s *scope, expr *ast.Expr) {
	if len(expr.With) > 0 {
		// Another input, or other rules, for one expression.
		a.giveUp()
		return
	}
	if expr.Negated {
		s = newScope(s)
	}
	switch terms := expr.Terms.(type) {
	case *ast.Term:
		// A condition holds unless it is undefined or false.
		a.read(a.term(s, terms), Shape)
	case []*ast.Term:
		a.callExpr(s, terms)
	case *ast.Every:
		a.every(s, terms)
	case *ast.Not:
		a.closure(s, terms.Body)
	case *ast.LogicalAnd:
		a.closure(s, terms.Lhs)
		a.closure(s, terms.Rhs)
	case *ast.LogicalOr:
		a.closure(s, terms.Lhs)
		a.closure(s, terms.Rhs)
	default:
		a.giveUp()
	}
}

func (a *analysis) every(s *scope, every *ast.Every) {
	domain := a.term(s, every.Domain)
	inner := newScope(s)
	if every.Key != nil {
		a.match(inner, every.Key, value{})
	}
	a.match(inner, every.Value, a.each(domain))
	a.body(inner, every.Body)
}
