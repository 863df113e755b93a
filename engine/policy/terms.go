package policy

import (
	"encoding/json"
	"sync"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/goalpost-dev/goalpost/engine/plan"
)

// words holds one term for each name and word of the model that views use: terms
// are most of what a view holds, and these are most of its terms.
var words sync.Map

func word(text string) *ast.Term {
	term, ok := words.Load(text)
	if !ok {
		term, _ = words.LoadOrStore(text, ast.StringTerm(text))
	}
	return term.(*ast.Term)
}

// attributeNames holds the terms of the names of each type's attributes.
var attributeNames = func() map[*plan.BlockType][]*ast.Term {
	names := map[*plan.BlockType][]*ast.Term{}
	var add func(types []*plan.BlockType)
	add = func(types []*plan.BlockType) {
		for _, bt := range types {
			if _, known := names[bt]; known {
				continue
			}
			names[bt] = make([]*ast.Term, len(bt.Attributes))
			for i, a := range bt.Attributes {
				names[bt][i] = word(a.Name)
			}
			add(bt.Children)
		}
	}
	add(plan.Model)
	return names
}()

// referringAttributes are the attributes of each type in which references stand, by
// the term of their name.
var referringAttributes = func() map[*plan.BlockType]map[ast.Value]*plan.Attribute {
	found := map[*plan.BlockType]map[ast.Value]*plan.Attribute{}
	for _, bt := range plan.Model {
		found[bt] = map[ast.Value]*plan.Attribute{}
		for i := range bt.Attributes {
			if a := &bt.Attributes[i]; a.Refers() {
				found[bt][ast.String(a.Name)] = a
			}
		}
	}
	return found
}()

func pair2(name string, value *ast.Term) [2]*ast.Term { return [2]*ast.Term{word(name), value} }

// arrayOf, objectOf and numberOf share what there is much of: nothing, and small
// numbers.
func arrayOf(items []*ast.Term) *ast.Term {
	if len(items) == 0 {
		return ast.InternedEmptyArray
	}
	return ast.ArrayTerm(items...)
}

func objectOf(pairs [][2]*ast.Term) *ast.Term {
	if len(pairs) == 0 {
		return ast.InternedEmptyObject
	}
	return ast.ObjectTerm(pairs...)
}

func numberOf(text string) *ast.Term {
	if term := ast.InternedIntNumberTermFromString(text); term != nil {
		return term
	}
	return ast.NumberTerm(json.Number(text))
}
