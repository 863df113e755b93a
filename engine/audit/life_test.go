package audit

import (
	"testing"

	"github.com/goalpost-dev/goalpost/engine/violation"
)

// What stands goes on standing under the names that a commit gives to its plan and
// its block.
func TestLivesFollowNames(t *testing.T) {
	was := violation.Violation{Rule: "smart/specific", Plan: "plans/old", Address: "objective.a"}
	for name, c := range map[string]struct {
		dirs    map[string]string
		renames map[string]violation.Renames
		is      violation.Violation
	}{
		"none":       {renames: map[string]violation.Renames{"plans/old": {}}, is: was},
		"the plan":   {dirs: map[string]string{"plans/old": "plans/new"}, is: violation.Violation{Rule: was.Rule, Plan: "plans/new", Address: was.Address}},
		"the block":  {renames: map[string]violation.Renames{"plans/old": {"objective.a": "objective.b"}}, is: violation.Violation{Rule: was.Rule, Plan: was.Plan, Address: "objective.b"}},
		"another's":  {renames: map[string]violation.Renames{"plans/else": {"objective.a": "objective.b"}}, is: was},
		"both names": {dirs: map[string]string{"plans/old": "plans/new"}, renames: map[string]violation.Renames{"plans/new": {"objective.a": "objective.b"}}, is: violation.Violation{Rule: was.Rule, Plan: "plans/new", Address: "objective.b"}},
	} {
		t.Run(name, func(t *testing.T) {
			ls := lives{byID: map[string]*life{}}
			ls.pass(moment{day: "2027-01-01"}, nil, []violation.Violation{was})
			now := []violation.Violation{c.is}
			ls.rename(c.dirs, c.renames, now)
			ls.pass(moment{day: "2027-01-02"}, now, now)
			if len(ls.all) != 1 {
				t.Fatalf("%d lives", len(ls.all))
			}
			if l := ls.all[0]; l.Plan != c.is.Plan || l.Address != c.is.Address || !l.stands || len(l.Events) != 1 {
				t.Errorf("got %+v", l)
			}
		})
	}
}
