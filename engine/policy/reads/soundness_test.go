package reads

import (
	"context"
	"math/rand/v2"
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/rego"
)

// What the paths of rules do not see of an input must not change the result:
// the property that reusing results stands on. Random rules are many and mostly
// dull, the tricky ones few and full of traps.

func TestUnseenChangesOfRandomRules(t *testing.T) {
	const modules = 500
	p := prover{inputs: 3, changes: 40}
	for seed := range uint64(modules) {
		p.Rand = rand.New(rand.NewPCG(seed, 1))
		source := (&writer{Rand: p.Rand}).module()
		// The type checker would refuse much of what the writer writes.
		if c, err := tryCompile(source, ast.StageCheckTypes); err == nil {
			p.prove(t, c, source)
		}
	}
	t.Logf("%d modules, %d unseen changes, %d seen ones that mattered", p.modules, p.unseen, p.mattered)
	if p.modules < modules/2 || p.unseen < 10*modules || p.mattered < modules/4 {
		t.Error("the random rules are too dull to prove anything")
	}
}

func TestUnseenChangesOfTrickyRules(t *testing.T) {
	for name, rules := range tricky {
		t.Run(name, func(t *testing.T) {
			source := "package t\n\n" + rules
			p := prover{Rand: rand.New(rand.NewPCG(0, 1)), inputs: 25, changes: 30}
			p.prove(t, compile(t, source), source)
			if p.mattered == 0 {
				t.Error("no change made a difference")
			}
		})
	}
}

// prover changes random inputs of a module and counts what it has seen.
type prover struct {
	*rand.Rand
	inputs, changes           int
	modules, unseen, mattered int
}

func (p *prover) prove(t *testing.T, c *ast.Compiler, source string) {
	t.Helper()
	paths, err := Of(c, ast.MustParseRef("data.t.v"))
	if err != nil {
		t.Fatalf("%v\n%s", err, source)
	}
	p.modules++
	evaluate := evaluator(t, c)
	for range p.inputs {
		input := randomInput(p.Rand)
		before, reads := evaluate(input), seen(input, paths)
		for range p.changes {
			changed := change(p.Rand, input)
			same := seen(changed, paths) == reads
			if !same && p.IntN(4) > 0 {
				// Only a few of these, to know that changes can matter at all.
				continue
			}
			after := evaluate(changed)
			switch {
			case same && after != before:
				t.Fatalf("%s\npaths: %s\n\ninput  %v\ngives  %s\n\ninput  %v\ngives  %s",
					source, names(paths), input, before, changed, after)
			case same:
				p.unseen++
			case after != before:
				p.mattered++
			}
		}
	}
}

// evaluator returns the result of data.t.v for an input as text; all errors are
// alike.
func evaluator(t *testing.T, c *ast.Compiler) func(input any) string {
	t.Helper()
	ctx := context.Background()
	query, err := rego.New(rego.Compiler(c), rego.Query("x = data.t.v"), rego.StrictBuiltinErrors(true)).PrepareForEval(ctx)
	if err != nil {
		t.Fatal(err)
	}
	return func(input any) string {
		results, err := query.Eval(ctx, rego.EvalInput(input))
		if err != nil {
			return "error"
		}
		if len(results) == 0 {
			return "undefined"
		}
		return ast.MustInterfaceToValue(results[0].Bindings["x"]).String()
	}
}
