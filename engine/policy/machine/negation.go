package machine

import "github.com/open-policy-agent/opa/v1/ast"

// spellOut writes every `not e` of compiled modules as `not (e and true)`, which
// means the same and is planned right. For `not e` alone OPA plans a block that
// holds if its end is reached, and that is reached, too, where e fails in a block
// within: a rule that a variable names, data.rules[x]. For a negation with a body
// it plans a mark that stays from one turn of a loop to the next. Of the operands
// of `and` it marks whether they held, and clears the mark before.
func spellOut(modules map[string]*ast.Module) {
	for _, m := range modules {
		ast.WalkExprs(m, func(e *ast.Expr) bool {
			var negated ast.Body
			switch not, ok := e.Terms.(*ast.Not); {
			case ok:
				negated = not.Body
			case e.Negated && !e.IsAnd():
				negated = ast.NewBody(e.ComplementNoWith())
			default:
				return false
			}
			always := ast.NewExpr(ast.BooleanTerm(true)).SetLocation(e.Location)
			e.Terms = &ast.LogicalAnd{Lhs: negated, Rhs: ast.NewBody(always), Location: e.Location}
			e.Negated = true
			return false
		})
	}
}
