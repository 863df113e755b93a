package machine

import (
	"context"
	"fmt"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/ir"
	"github.com/open-policy-agent/opa/v1/rego"
)

// target is the name under which OPA knows the machine. OPA's planner is not
// public; a target is how it hands out its plans.
const target = "goalpost"

func init() { rego.RegisterPlugin(target, handover{}) }

// Compile makes code of a query on modules that were compiled with EvalModeIR;
// common are members of the input that many inputs have in common. It writes
// negations in the compiled modules in another way.
func Compile(ctx context.Context, c *ast.Compiler, query string, common ...string) (*Code, error) {
	spellOut(c.Modules)
	var policy *ir.Policy
	ctx = context.WithValue(ctx, handover{}, &policy)
	if _, err := rego.New(rego.Compiler(c), rego.Query(query), rego.Target(target), rego.Capabilities(c.Capabilities())).PrepareForEval(ctx); err != nil {
		return nil, err
	}
	return Assemble(policy, common...)
}

// handover takes a plan from OPA to who asked for it, who waits in the context.
type handover struct{}

func (handover) IsTarget(name string) bool { return name == target }

func (handover) PrepareForEval(ctx context.Context, policy *ir.Policy, _ ...rego.PrepareOption) (rego.TargetPluginEval, error) {
	receiver, ok := ctx.Value(handover{}).(**ir.Policy)
	if !ok {
		return nil, fmt.Errorf("the target %q only plans; evaluate with Code.Run", target)
	}
	*receiver = policy
	return nil, nil
}
