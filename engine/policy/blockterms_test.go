package policy

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/goalpost-dev/goalpost/engine/hcldata"
	"github.com/goalpost-dev/goalpost/engine/plan"
)

// A term is found in a later plan exactly as long as its block does not differ,
// however many plans lie between.
func TestBlockTermsHoldUntilTheBlockDiffers(t *testing.T) {
	var text strings.Builder
	text.WriteString("plan \"p\" {}\n")
	for i := range 20 {
		fmt.Fprintf(&text, "goal \"g%d\" {}\n", i)
	}
	file, faults := hcldata.Parse("p.hcl", []byte(text.String()), hcldata.DefaultLimits())
	plans, _ := plan.Build([]*plan.Source{{Path: "p.hcl", File: file, Faults: faults}})
	blocks := plans[0].Of(plan.TypeOf("goal"))
	random := rand.New(rand.NewPCG(1, 2))
	terms, want := &blockTerms{}, map[*plan.Block]*ast.Term{}
	found := 0
	for n := range 500 {
		for _, b := range blocks {
			got, ok := terms.load(b)
			if expected, known := want[b]; ok != known || got != expected {
				t.Fatalf("plan %d: %s is %v, want %v", n, b.Address, got, expected)
			}
			if ok {
				found++
			} else if random.IntN(3) == 0 {
				want[b] = terms.store(b, ast.IntNumberTerm(n))
			}
		}
		differ := map[string]bool{}
		for range random.IntN(4) {
			b := blocks[random.IntN(len(blocks))]
			differ[b.Address] = true
			delete(want, b)
		}
		terms = terms.following(plans[0], differ)
	}
	if found < 1000 {
		t.Errorf("only %d terms were found again", found)
	}
}
