package plan

import (
	"testing"

	"github.com/goalpost-dev/goalpost/engine/hcldata"
)

// A label that was changed twice has two moved blocks; the one in the middle
// leads on and need not exist.
func TestMovedBlocksMayFollowOneAnother(t *testing.T) {
	build := func(moved string) []Defect {
		file, faults := hcldata.Parse("p.hcl", []byte(`plan "p" {
  title  = "P"
  period = { start = "2027-01-01", end = "2027-12-31" }
}
goal "c" {
  title    = "C"
  category = "revenue"
}
`+moved), hcldata.DefaultLimits())
		plans, _ := Build([]*Source{{Path: "p.hcl", File: file, Faults: faults}})
		return plans[0].Defects
	}
	if got := build("moved {\n  from = goal.a\n  to   = goal.b\n}\nmoved {\n  from = goal.b\n  to   = goal.c\n}\n"); len(got) != 0 {
		t.Errorf("a chain: %v", got)
	}
	if got := build("moved {\n  from = goal.a\n  to   = goal.b\n}\n"); len(got) != 1 || got[0].Rule != RuleDangling {
		t.Errorf("an end that leads nowhere: %v", got)
	}
}
