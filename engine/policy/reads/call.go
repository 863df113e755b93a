package reads

import "github.com/open-policy-agent/opa/v1/ast"

// callExpr follows a call that stands alone. The compiler has added a last
// operand for the result unless nothing but its truth matters.
func (a *analysis) callExpr(s *scope, terms []*ast.Term) {
	operator, operands := terms[0], terms[1:]
	if isEquality(operator) && len(operands) == 2 {
		a.unify(s, operands[0], operands[1])
		return
	}
	n, ok := a.arity(operator)
	if !ok || len(operands) > n+1 || len(operands) < n {
		a.giveUp()
		return
	}
	v := a.call(s, operator, operands[:n])
	if len(operands) > n {
		a.match(s, operands[n], v)
	} else {
		a.read(v, Shape)
	}
}

func isEquality(operator *ast.Term) bool {
	return operator.Value.Compare(ast.Equality.Ref()) == 0 || operator.Value.Compare(ast.Assign.Ref()) == 0
}

// arity is the number of arguments that a function or built-in takes.
func (a *analysis) arity(operator *ast.Term) (int, bool) {
	if rules := a.function(operator); len(rules) > 0 {
		return len(rules[0].Head.Args), true
	}
	builtin := ast.BuiltinMap[operator.String()]
	if builtin == nil || builtin.Decl.NamedFuncArgs().Variadic != nil {
		return 0, false
	}
	return builtin.Decl.Arity(), true
}

func (a *analysis) function(operator *ast.Term) []*ast.Rule {
	ref, ok := operator.Value.(ast.Ref)
	if !ok {
		return nil
	}
	return a.compiler.GetRulesExact(ref)
}

// call evaluates a call. A function of the rules gets its arguments as they
// are; a built-in reads them whole, but for some that authors use to look for
// one thing in a larger one.
func (a *analysis) call(s *scope, operator *ast.Term, args []*ast.Term) value {
	if rules := a.function(operator); len(rules) > 0 {
		values := make([]value, len(args))
		for i, arg := range args {
			values[i] = a.term(s, arg)
		}
		var v value
		a.within(rules[0], func() { v = a.definitions(rules, values) })
		return v
	}
	switch operator.String() {
	case ast.Count.Name, ast.ObjectKeys.Name:
		a.read(a.term(s, args[0]), Keys)
		return value{}
	case ast.ObjectGet.Name:
		if path, ok := constantPath(args[1]); ok {
			return a.objectGet(a.term(s, args[0]), path, a.term(s, args[2]))
		}
	}
	builtin := ast.BuiltinMap[operator.String()]
	if builtin == nil {
		return a.giveUp()
	}
	for _, arg := range args {
		a.whole(a.term(s, arg))
	}
	s.many = s.many || builtin.Relation
	return value{}
}

// objectGet looks for a member without failing where there is none; only that
// it was given an object matters besides.
func (a *analysis) objectGet(object value, path []*ast.Term, otherwise value) value {
	a.read(object, Shape)
	return join(a.follow(newScope(nil), object, path), otherwise)
}

// constantPath is the second argument of object.get, a key or an array of keys,
// if all of it is written in the rule.
func constantPath(t *ast.Term) ([]*ast.Term, bool) {
	path := []*ast.Term{t}
	if array, ok := t.Value.(*ast.Array); ok {
		path = nil
		array.Foreach(func(key *ast.Term) { path = append(path, key) })
	}
	for _, key := range path {
		if !ast.IsScalar(key.Value) {
			return nil, false
		}
	}
	return path, true
}
