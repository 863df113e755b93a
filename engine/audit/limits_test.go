package audit

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/goalpost-dev/goalpost/engine/policy"
	"github.com/goalpost-dev/goalpost/engine/snapshot/gittest"
	"github.com/goalpost-dev/goalpost/policies"
)

const slowRule = `# METADATA
# title: t
# description: d
# custom:
#   severity: error
#   subject: team
#   phase: state
#   sources: ["S0 L1"]
#   vi:
#     title: t
#     description: d
#   messages:
#     m:
#       en: "m"
#       vi: "m"
package goalpost.rules.own.slow

violation contains {"message": "m"} if {
	input.team.capacity == 2
	n := numbers.range(1, 4000)
	every a in n { every b in n { every c in n { a + b + c > 0 } } }
}
`

// A commit on which a rule took too long is none that cannot be judged: on a faster
// machine it can, so nothing is concluded from it and the audit ends.
func TestARuleThatTookTooLongEndsTheAudit(t *testing.T) {
	r := gittest.New(t)
	for capacity := 1; capacity <= 2; capacity++ {
		r.Write("plans/plan.hcl", strings.Replace(planText, "team \"sales\" {", fmt.Sprintf("team \"sales\" {\n  capacity = %d", capacity), 1))
		r.Commit("c", fmt.Sprintf("2027-01-0%d", capacity))
	}
	o := options(t, r, "own/slow")
	own := policy.Source{FS: fstest.MapFS{"slow.rego": {Data: []byte(slowRule)}}, Dir: "rules"}
	set, ds := policy.Load(policy.Source{FS: policies.FS, Dir: "policies", BuiltIn: true}, own)
	if len(ds) > 0 {
		t.Fatal(ds)
	}
	o.Check.Rules, o.Check.Config.Limits.RuleTime = set, time.Millisecond
	_, err := Run(t.Context(), o)
	if err == nil || !strings.Contains(err.Error(), "rule own/slow exceeded 1ms on team.sales") {
		t.Errorf("the audit ends with %v", err)
	}
}
