package policy

import (
	"bytes"
	"math/rand/v2"
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/goalpost-dev/goalpost/engine/policy/reads"
)

// Comparing what a path reads gives the same answer as comparing the bytes that
// go into keys.
func TestSameAgreesWithKeys(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	equal := 0
	for range 200_000 {
		a := randomValue(random, 3)
		b := a
		if random.IntN(3) > 0 {
			b = randomValue(random, 3)
		}
		path := reads.Path{Extent: []reads.Extent{reads.Whole, reads.Keys, reads.Shape}[random.IntN(3)]}
		for range random.IntN(3) {
			path.Steps = append(path.Steps, reads.Step{Key: string(rune('a' + random.IntN(3))), Any: random.IntN(2) == 0})
		}
		var x, y material
		x.walk(a, path)
		y.walk(b, path)
		want := bytes.Equal(x, y)
		if got := sameAt(a, b, path); got != want {
			t.Fatalf("%v of %v and %v: same is %v, keys say %v", path, a, b, got, want)
		}
		if d := differingMembers(a, b); d != nil && !want && len(path.Steps) > 0 && !path.Steps[0].Any && !d[path.Steps[0].Key] {
			t.Fatalf("%v of %v and %v reads something else in a member that is said to be the same", path, a, b)
		}
		if want && a.Compare(b) != 0 {
			equal++
		}
	}
	if equal < 1000 {
		t.Errorf("only %d pairs differed without a path seeing it", equal)
	}
}

func randomValue(random *rand.Rand, depth int) ast.Value {
	kind := random.IntN(7)
	if depth == 0 {
		kind = random.IntN(5)
	}
	switch kind {
	case 0:
		return ast.Null{}
	case 1:
		return ast.Boolean(random.IntN(2) == 0)
	case 2:
		return ast.IntNumberTerm(random.IntN(3)).Value
	case 3, 4:
		return ast.String("abc"[:random.IntN(3)])
	case 5:
		var items []*ast.Term
		for range random.IntN(3) {
			items = append(items, ast.NewTerm(randomValue(random, depth-1)))
		}
		return ast.NewArray(items...)
	}
	var pairs [][2]*ast.Term
	for _, key := range "abc" {
		if random.IntN(2) == 0 {
			pairs = append(pairs, pair2(string(key), ast.NewTerm(randomValue(random, depth-1))))
		}
	}
	return ast.NewObject(pairs...)
}
