package reads

import (
	"fmt"

	"github.com/open-policy-agent/opa/v1/ast"
)

// result is what a rule gives, and whether it can give more than one value.
type result struct {
	value value
	many  bool
}

// definitions evaluates all rules of one complete document or function. Where
// more than one value can come out, evaluation compares them: it is an error if
// they differ.
func (a *analysis) definitions(rules []*ast.Rule, args []value) value {
	var values []value
	count, many := 0, false
	for _, rule := range rules {
		r := a.rule(rule, args)
		values = append(values, r.value)
		many = many || r.many
		if !rule.Default {
			count++
		}
	}
	v := join(values...)
	if many || count > 1 {
		a.whole(v)
		return value{}
	}
	return v
}

// rule evaluates a rule with its else branches, once for the same arguments.
func (a *analysis) rule(rule *ast.Rule, args []value) result {
	key := fmt.Sprintf("%p %q %s", rule, args, a.current)
	if done, ok := a.results[key]; ok {
		if done == nil {
			// Rules cannot be recursive; if they were, this would not end.
			a.giveUp()
			return result{}
		}
		return *done
	}
	a.results[key] = nil
	if a.calls++; a.calls > maxCalls {
		a.giveUp()
	}
	var all result
	for ; rule != nil && !a.gaveUp(); rule = rule.Else {
		r := a.branch(rule, args)
		all = result{value: join(all.value, r.value), many: all.many || r.many}
	}
	a.results[key] = &all
	return all
}

func (a *analysis) branch(rule *ast.Rule, args []value) result {
	if len(args) != len(rule.Head.Args) {
		a.giveUp()
		return result{}
	}
	s := newScope(nil)
	for i, param := range rule.Head.Args {
		a.match(s, param, args[i])
	}
	a.body(s, rule.Body)
	if a.gaveUp() {
		return result{}
	}
	var v value
	if rule.Head.Key != nil && rule.Head.RuleKind() == ast.MultiValue {
		a.whole(a.term(s, rule.Head.Key))
	} else if rule.Head.Value != nil {
		v = a.term(s, rule.Head.Value)
	}
	if ref := rule.Head.Ref(); !ref.IsGround() {
		for _, step := range ref[1:] {
			a.whole(a.term(s, step))
		}
		// Two values of one key conflict.
		a.whole(v)
		v = value{}
	}
	return result{value: v, many: s.many}
}
