package policy

import (
	"maps"
	"sync"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/goalpost-dev/goalpost/engine/plan"
)

// blockTerms maps the blocks of a plan to terms. It may be used from several
// goroutines.
type blockTerms struct {
	own sync.Map
	// older are the terms of the plan before. They hold except for the blocks that
	// differ, by address.
	older  *blockTerms
	differ map[string]bool
	depth  int
}

// maxDepth is how many plans back a term is looked for.
const maxDepth = 4

func (t *blockTerms) load(b *plan.Block) (*ast.Term, bool) {
	for at := t; at != nil; at = at.older {
		if term, ok := at.own.Load(b); ok {
			return term.(*ast.Term), true
		}
		if at.differ[b.Address] {
			break
		}
	}
	return nil, false
}

// store keeps a term unless there is one, and gives the one that is kept.
func (t *blockTerms) store(b *plan.Block, term *ast.Term) *ast.Term {
	kept, _ := t.own.LoadOrStore(b, term)
	return kept.(*ast.Term)
}

// following gives the terms of the next plan.
func (t *blockTerms) following(next *plan.Plan, differ map[string]bool) *blockTerms {
	if t.depth < maxDepth {
		return &blockTerms{older: t, differ: differ, depth: t.depth + 1}
	}
	out, hidden := &blockTerms{}, maps.Clone(differ)
	for at := t; at != nil; at = at.older {
		at.own.Range(func(key, term any) bool {
			if b := key.(*plan.Block); !hidden[b.Address] && next.Lookup(b.Address) == b {
				out.own.LoadOrStore(b, term)
			}
			return true
		})
		maps.Copy(hidden, at.differ)
	}
	return out
}
