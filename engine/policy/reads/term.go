package reads

import "github.com/open-policy-agent/opa/v1/ast"

// term evaluates a term of which all variables are bound, but for those that
// index a reference.
func (a *analysis) term(s *scope, t *ast.Term) value {
	switch v := t.Value.(type) {
	case ast.Null, ast.Boolean, ast.Number, ast.String:
		return value{}
	case ast.Var:
		if bound, ok := s.vars[v]; ok {
			return bound
		}
		return a.ref(s, ast.Ref{t})
	case ast.Ref:
		return a.ref(s, v)
	case ast.Call:
		return a.call(s, v[0], v[1:])
	case *ast.Array:
		var members []value
		v.Foreach(func(member *ast.Term) { members = append(members, a.term(s, member)) })
		return arrayOf(members...)
	case ast.Object:
		var members []value
		v.Foreach(func(key, member *ast.Term) {
			a.whole(a.term(s, key))
			members = append(members, a.term(s, member))
		})
		return arrayOf(members...)
	case ast.Set:
		v.Foreach(func(member *ast.Term) { a.whole(a.term(s, member)) })
		return value{}
	case *ast.ArrayComprehension:
		return arrayOf(a.term(a.closure(s, v.Body), v.Term))
	case *ast.SetComprehension:
		a.whole(a.term(a.closure(s, v.Body), v.Term))
		return value{}
	case *ast.ObjectComprehension:
		inner := a.closure(s, v.Body)
		a.whole(a.term(inner, v.Key))
		a.whole(a.term(inner, v.Value))
		return value{}
	}
	return a.giveUp()
}

// absorb reads a term whole, inside a value that is read whole as well: what
// its free variables get to hold is known by then.
func (a *analysis) absorb(s *scope, t *ast.Term) {
	if name, ok := s.free(t); ok {
		s.vars[name] = value{}
		s.many = true
		return
	}
	switch v := t.Value.(type) {
	case *ast.Array:
		v.Foreach(func(member *ast.Term) { a.absorb(s, member) })
	case ast.Object:
		v.Foreach(func(key, member *ast.Term) {
			a.absorb(s, key)
			a.absorb(s, member)
		})
	case ast.Set:
		v.Foreach(func(member *ast.Term) { a.absorb(s, member) })
	default:
		a.whole(a.term(s, t))
	}
}
