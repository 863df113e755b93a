package policy

import (
	"sync"

	"github.com/open-policy-agent/opa/v1/ast"
)

// keys holds one term for each name that views use.
var keys sync.Map

func pair2(name string, value *ast.Term) [2]*ast.Term {
	k, ok := keys.Load(name)
	if !ok {
		k, _ = keys.LoadOrStore(name, ast.StringTerm(name))
	}
	return [2]*ast.Term{k.(*ast.Term), value}
}
