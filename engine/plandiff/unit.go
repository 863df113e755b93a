package plandiff

import (
	"regexp"

	"github.com/goalpost-dev/goalpost/engine/plan"
)

// percentUnit is the unit of a number that counts hundredths.
const percentUnit = "%"

// view is one side of a plan, with what is needed to read its numbers.
type view struct {
	*plan.Plan
	units Units
	// partial says that what is missing may be in a part that was not read.
	partial bool
}

// unit gives the unit of a number: of the plan's money, or of the KPI that the
// number is a value of.
func (v view) unit(top *plan.Block, path string) string {
	switch top.Type.Name + ":" + path {
	case "objective:past_growth.percent":
		return percentUnit
	case "strategy:budget", "campaign:budget", "segment:research.budget":
		return v.currency()
	case "kpi:baseline.value", "kpi:benchmark.value", "kpi:benchmark.min", "kpi:benchmark.max":
		return v.unitOf(top)
	case "objective:baseline", "objective:target", "objective:milestone.target", "objective:checkin.value":
		return v.unitOf(v.Lookup(top.Text("measure")))
	}
	return ""
}

func (v view) unitOf(kpi *plan.Block) string {
	if kpi == nil {
		return ""
	}
	unit := kpi.Text("unit")
	if unit == "" {
		unit = v.units[kpi.Text("metric")]
	}
	switch unit {
	case "percent":
		return percentUnit
	case "currency":
		return v.currency()
	}
	return ""
}

var currencyCode = regexp.MustCompile(`^[A-Z]{3}$`)

// currency is the plan's; what is no code of ISO 4217 is no unit, but any text.
func (v view) currency() string {
	if root := v.Root(); root != nil && currencyCode.MatchString(root.Text("currency")) {
		return root.Text("currency")
	}
	return ""
}
