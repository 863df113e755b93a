package policy

import (
	"maps"
	"sync"
	"sync/atomic"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/goalpost-dev/goalpost/engine/plan"
)

// blockTerms maps the blocks of a plan to terms. It may be used from several
// goroutines. Terms that were made for earlier plans lie in layers below: few
// differ from one plan to the next.
type blockTerms struct {
	own  sync.Map
	size atomic.Int64
	// older are the terms of the plan before. They hold except for the blocks that
	// differ, by address.
	older  *blockTerms
	differ map[string]bool
	depth  int
}

// maxDepth is how many layers a term is looked for in, small how much smaller than
// the lowest those above it are together before all become one.
const (
	maxDepth = 4
	small    = 8
)

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
	kept, there := t.own.LoadOrStore(b, term)
	if !there {
		t.size.Add(1)
	}
	return kept.(*ast.Term)
}

// following gives the terms of the next plan.
func (t *blockTerms) following(next *plan.Plan, differ map[string]bool) *blockTerms {
	if t.depth == maxDepth {
		t = t.merged(next)
	}
	return &blockTerms{older: t, differ: differ, depth: t.depth + 1}
}

// merged makes one layer of those above the lowest, or of all if that is not much
// more, without the blocks that the next plan does not have.
func (t *blockTerms) merged(next *plan.Plan) *blockTerms {
	out := &blockTerms{differ: map[string]bool{}}
	take := func(from *blockTerms) {
		from.own.Range(func(key, term any) bool {
			if b := key.(*plan.Block); !out.differ[b.Address] && next.Lookup(b.Address) == b {
				out.store(b, term.(*ast.Term))
			}
			return true
		})
		maps.Copy(out.differ, from.differ)
	}
	lowest := t
	for ; lowest.older != nil; lowest = lowest.older {
		take(lowest)
	}
	if small*out.size.Load() < lowest.size.Load() {
		out.older, out.depth = lowest, lowest.depth+1
		return out
	}
	take(lowest)
	out.differ = nil
	return out
}
