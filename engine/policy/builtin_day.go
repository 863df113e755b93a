package policy

import (
	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/rego"
	"github.com/open-policy-agent/opa/v1/types"

	"github.com/goalpost-dev/goalpost/engine/policy/machine"
)

// dayBuiltin counts days, which half of the rules do. OPA's own time.parse_ns
// ends in 2262, and the calendar in Rego costs twenty times as much.
const dayBuiltin = machine.Counter

func init() {
	rego.RegisterBuiltin1(&rego.Function{
		Name:        dayBuiltin,
		Description: "Numbers the days of the calendar, so that the difference of two is how many days lie between them. Undefined for what is no day.",
		Decl: types.NewFunction(
			types.Args(types.Named("date", types.S).Description("a date, YYYY-MM-DD")),
			types.Named("number", types.N).Description("days since 1970-01-01, negative before"),
		),
	}, func(_ rego.BuiltinContext, date *ast.Term) (*ast.Term, error) {
		return machine.DayNumber([]*ast.Term{date}), nil
	})
}
