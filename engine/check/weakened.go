package check

import (
	"fmt"
	"reflect"

	"github.com/goalpost-dev/goalpost/engine/config"
	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/plan"
	"github.com/goalpost-dev/goalpost/engine/policy"
	"github.com/goalpost-dev/goalpost/engine/violation"
)

// weakened reports what a change takes from the rules themselves: waivers that
// it adds, and settings that it loosens.
func (e *evaluation) weakened(heads, bases *side) []violation.Violation {
	if e.Rules.Lookup(policy.RuleWaiverAdded) == nil {
		return nil
	}
	var out []violation.Violation
	for _, p := range heads.plans {
		before := bases.plan(p.Dir)
		set := e.settings.For(p.Dir)[policy.RuleWaiverAdded]
		if before == nil || !set.Enabled {
			continue
		}
		for _, w := range p.Of(plan.TypeOf("waiver")) {
			if w.Text("rule") == "" || covered(w, before.Lookup(w.Address)) {
				continue
			}
			if e.trusted != nil && e.trusts(p.Dir, w) {
				continue // the base branch got it after the change began
			}
			out = append(out, violation.Violation{
				Rule: policy.RuleWaiverAdded, Plan: p.Dir, Address: w.Address, Severity: set.Severity, Status: violation.Open, Range: w.Header(),
				Message: diag.Say("This change adds a waiver of %s for %s, until %s.", "Thay đổi này thêm miễn trừ %s cho %s, đến %s.", w.Text("rule"), w.Text("target"), w.Text("expires")),
				Fix:     diag.Say("make sure that %s did approve it", "hãy xác nhận %s đã duyệt", w.Text("approved_by")),
			})
		}
	}
	return append(out, e.weakenedSettings()...)
}

// covered reports whether a waiver frees nothing that it did not free before: a
// shorter one is stricter.
func covered(now, then *plan.Block) bool {
	return then != nil && now.Text("rule") == then.Text("rule") && now.Text("target") == then.Text("target") &&
		now.Text("expires") <= then.Text("expires")
}

// weakenedSettings compares the settings of every rule under the two
// configurations.
func (e *evaluation) weakenedSettings() []violation.Violation {
	set := e.settings.For("")[policy.RuleWaiverAdded]
	if e.BaseConfig == nil || e.HeadConfig == nil || !set.Enabled {
		return nil
	}
	rules := configurable(e.Rules)
	then, ds := e.BaseConfig.Settle(rules, config.Selection{})
	now, more := e.HeadConfig.Settle(rules, config.Selection{})
	if len(ds)+len(more) > 0 {
		return nil // said elsewhere, or about a configuration that is not in force
	}
	var out []violation.Violation
	if before, after := e.BaseConfig.FailLevel, e.HeadConfig.FailLevel; after.Milder(before) {
		out = append(out, violation.Violation{
			Rule: policy.RuleWaiverAdded, Key: "fail_level", Severity: set.Severity, Status: violation.Open,
			Message: diag.Say("This change lets more pass: fail_level goes from %s to %s.", "Thay đổi này nới lỏng: fail_level chuyển từ %s sang %s.", before, after),
			Fix:     diag.Say("make sure that this is meant", "hãy xác nhận đây là chủ ý"),
			Range:   e.HeadConfig.Place(""),
		})
	}
	for _, r := range rules {
		before, after := then.For("")[r.ID], now.For("")[r.ID]
		var what diag.Text
		switch {
		case before.Enabled && !after.Enabled:
			what = diag.Say("This change turns %s off.", "Thay đổi này tắt %s.", r.ID)
		case after.Severity < before.Severity:
			what = diag.Say("This change lowers %s from %s to %s.", "Thay đổi này hạ %s từ %s xuống %s.", r.ID, before.Severity, after.Severity)
		case after.Waivable && !before.Waivable:
			what = diag.Say("This change allows waivers of %s.", "Thay đổi này cho phép miễn trừ %s.", r.ID)
		case !reflect.DeepEqual(before.Params, after.Params):
			what = diag.Say("This change sets other parameters for %s: %s.", "Thay đổi này đặt tham số khác cho %s: %s.", r.ID, fmt.Sprint(after.Params))
		default:
			continue
		}
		out = append(out, violation.Violation{
			Rule: policy.RuleWaiverAdded, Key: r.ID, Severity: set.Severity, Status: violation.Open, Message: what,
			Fix:   diag.Say("make sure that this is meant", "hãy xác nhận đây là chủ ý"),
			Range: e.HeadConfig.Place(r.ID),
		})
	}
	return out
}
