package policy

import (
	"math"
	"strconv"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/rego"
	"github.com/open-policy-agent/opa/v1/types"
)

// powerBuiltin is what compounding growth over other times than years takes;
// Rego only multiplies, and a series in Rego costs a thousand times as much.
const powerBuiltin = "goalpost.power"

func init() {
	rego.RegisterBuiltin2(&rego.Function{
		Name:        powerBuiltin,
		Description: "Raises a positive number to any power. Undefined for other numbers. What is too large to be written is 1e300.",
		Decl: types.NewFunction(
			types.Args(
				types.Named("base", types.N).Description("a number above 0"),
				types.Named("exponent", types.N).Description("any number"),
			),
			types.Named("result", types.N).Description("base to the power of exponent, to twelve significant digits"),
		),
	}, func(_ rego.BuiltinContext, base, exponent *ast.Term) (*ast.Term, error) {
		b, ok := float(base)
		if !ok || b <= 0 {
			return nil, nil
		}
		e, ok := float(exponent)
		if !ok {
			return nil, nil
		}
		return power(b, e), nil
	})
}

func float(t *ast.Term) (float64, bool) {
	n, ok := t.Value.(ast.Number)
	if !ok {
		return 0, false
	}
	return n.Float64()
}

// power gives twelve digits, because the last ones differ between processors.
func power(base, exponent float64) *ast.Term {
	v, err := strconv.ParseFloat(strconv.FormatFloat(math.Pow(base, exponent), 'g', 12, 64), 64)
	if err != nil {
		return nil
	}
	return number(min(v, 1e300))
}
