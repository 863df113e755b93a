package policy

import (
	"sync"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/goalpost-dev/goalpost/engine/persistent"
	"github.com/goalpost-dev/goalpost/engine/plan"
)

// blockTerms maps the blocks of a plan to terms. It may be used from several
// goroutines. Few terms differ from one plan to the next, which takes over the
// others.
type blockTerms struct {
	// own are the terms that were made for this plan, by block.
	own sync.Map
	// inherited are those of earlier plans that still hold, by address.
	inherited persistent.Map[blockTerm]
}

type blockTerm struct {
	block *plan.Block
	term  *ast.Term
}

func (t *blockTerms) load(b *plan.Block) (*ast.Term, bool) {
	if term, ok := t.own.Load(b); ok {
		return term.(*ast.Term), true
	}
	known := t.inherited.Get(b.Address)
	return known.term, known.block == b
}

// store keeps a term unless there is one, and gives the one that is kept.
func (t *blockTerms) store(b *plan.Block, term *ast.Term) *ast.Term {
	kept, _ := t.own.LoadOrStore(b, term)
	return kept.(*ast.Term)
}

// following gives the terms of the next plan: those of the blocks that it has, but
// for some addresses where it differs.
func (t *blockTerms) following(next *plan.Plan, differ map[string]bool) *blockTerms {
	inherited := t.inherited.Fork()
	t.own.Range(func(key, term any) bool {
		if b := key.(*plan.Block); next.Lookup(b.Address) == b {
			inherited.Set(b.Address, blockTerm{b, term.(*ast.Term)})
		}
		return true
	})
	for address := range differ {
		inherited.Delete(address)
	}
	return &blockTerms{inherited: inherited}
}
