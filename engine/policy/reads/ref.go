package reads

import "github.com/open-policy-agent/opa/v1/ast"

// ref follows a reference from its head, and returns where it ends.
func (a *analysis) ref(s *scope, ref ast.Ref) value {
	head := ref[0]
	var v value
	switch {
	case head.Equal(ast.DefaultRootDocument):
		return a.data(s, ref)
	case head.Equal(ast.InputRootDocument):
		v = at(nil)
	default:
		if _, ok := s.free(head); ok {
			// A head that nothing has bound: not as the compiler leaves rules.
			return a.giveUp()
		}
		v = a.term(s, head)
	}
	return a.follow(s, v, ref[1:])
}

// follow goes on from a value. Whether the reference is defined depends on the
// place where it ends: with nothing on the way, there is nothing at the end.
func (a *analysis) follow(s *scope, v value, steps []*ast.Term) value {
	for i, step := range steps {
		v = a.index(s, v, step)
		if _, named := step.Value.(ast.String); named && i == len(steps)-1 {
			a.read(v, Shape)
		}
	}
	return v
}

// index is the member of a value at a key, or any of them where the key is not
// a string known beforehand.
func (a *analysis) index(s *scope, v value, key *ast.Term) value {
	if name, ok := key.Value.(ast.String); ok {
		return a.step(v, Step{Key: string(name)})
	}
	// A free variable takes on each key in turn; one bound before, and every
	// other term, is compared with the keys.
	a.absorb(s, key)
	return a.each(v)
}

func (a *analysis) each(v value) value {
	a.read(v, Keys)
	return a.step(v, Step{Any: true})
}

// step goes on in the input, or into what the rule built itself.
func (a *analysis) step(v value, step Step) value {
	if len(v.at) > maxPlaces {
		return a.giveUp()
	}
	var member value
	for _, p := range v.at {
		member.at = append(member.at, p.member(step))
	}
	if v.members == nil {
		return member
	}
	return join(member, *v.members)
}

// data evaluates a reference to other rules. Only a single complete rule can
// hand on places of the input; others are read whole.
func (a *analysis) data(s *scope, ref ast.Ref) value {
	rules := a.rulesOf(ref)
	if n, ok := complete(rules, ref); ok {
		var v value
		a.within(rules[0], func() { v = a.definitions(rules, nil) })
		return a.follow(s, v, ref[n:])
	}
	for _, rule := range rules {
		a.within(rule, func() { a.whole(a.rule(rule, make([]value, len(rule.Head.Args))).value) })
	}
	for _, step := range ref[1:] {
		a.absorb(s, step)
	}
	return value{}
}

// complete says whether all rules define the one document that ref leads into,
// and after how many terms of it.
func complete(rules []*ast.Rule, ref ast.Ref) (int, bool) {
	if len(rules) == 0 {
		return 0, false
	}
	name := rules[0].Ref()
	for _, rule := range rules {
		single := rule.Head.RuleKind() == ast.SingleValue && len(rule.Head.Args) == 0
		if !single || !rule.Ref().IsGround() || !rule.Ref().Equal(name) {
			return 0, false
		}
	}
	return len(name), ref.HasPrefix(name)
}

// rulesOf returns the rules that evaluating a reference can reach.
func (a *analysis) rulesOf(ref ast.Ref) []*ast.Rule {
	return a.compiler.GetRulesDynamicWithOpts(ref, ast.RulesOptions{IncludeHiddenModules: true})
}
