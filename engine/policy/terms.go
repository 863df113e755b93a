package policy

import (
	"encoding/json"
	"sync"

	"github.com/open-policy-agent/opa/v1/ast"
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
