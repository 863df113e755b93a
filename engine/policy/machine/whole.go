package machine

import (
	"sync/atomic"

	"github.com/open-policy-agent/opa/v1/ast"
)

// wholes keeps terms of whole numbers once they were made. Rules reckon with days,
// and OPA keeps but the first 512.
var wholes [1 << 15]atomic.Pointer[ast.Term]

// whole gives the term of a number.
func whole(n int) *ast.Term {
	if n < 0 || n >= len(wholes) {
		return ast.IntNumberTerm(n)
	}
	if t := wholes[n].Load(); t != nil {
		return t
	}
	t := ast.IntNumberTerm(n)
	wholes[n].Store(t)
	return t
}
