// Package check is the use case: read plans from a snapshot, evaluate rules on
// them, and say what is not allowed.
package check

import (
	"context"
	"slices"
	"strings"

	"github.com/goalpost-dev/goalpost/engine/config"
	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/plan"
	"github.com/goalpost-dev/goalpost/engine/policy"
	"github.com/goalpost-dev/goalpost/engine/snapshot"
	"github.com/goalpost-dev/goalpost/engine/violation"
)

// Options say what to check, with what.
type Options struct {
	Snapshot snapshot.Snapshot
	// Base is what to compare with; nil judges the snapshot for itself.
	Base snapshot.Snapshot
	// Waivers, where set, holds the only waivers that count: those of the plans
	// of this snapshot.
	Waivers snapshot.Snapshot
	// Paths are the files and directories to look for plans in, relative to the
	// root of the snapshot.
	Paths     []string
	Rules     *policy.Set
	Config    config.Config
	Selection config.Selection
	// BaseConfig and HeadConfig are what the two sides say, for telling what a
	// change weakens; nil where that is not known. Config is the one in force.
	BaseConfig, HeadConfig *config.Config
	// AsOf is the date that rules take for today.
	AsOf string
	// Cache keeps work between runs; nil keeps none.
	Cache *Cache
}

// Result is what a check found. It depends on nothing but the options.
type Result struct {
	Violations []violation.Violation
	Skips      []Skip
	// Diagnostics say what could not be read or evaluated. With any, the result
	// is not complete and must not pass for one.
	Diagnostics diag.Diagnostics
	// Plans, Files, Rules and Subjects count what was evaluated; Dirs are the
	// directories of the plans.
	Plans, Files, Rules, Subjects int
	Dirs                          []string
}

// Skip is a rule that did not apply to a block, with its reason.
type Skip struct {
	Rule, Plan, Address string
	Reason              diag.Text
}

// Run checks. Settings that no rule can follow come back as an error of type
// diag.Diagnostics: they are the user's to mend, not part of a result.
func Run(ctx context.Context, o Options) (Result, error) {
	settings, ds := o.Config.Settle(configurable(o.Rules), o.Selection)
	if len(ds) > 0 {
		return Result{}, ds
	}
	l := o.loader()
	sides := o.sides()
	for i := range sides {
		l.from = sides[i].from
		sides[i].tellSizes(sides[:i])
		sides[i].files, sides[i].failed = l.files(o.Paths)
		ds = append(ds, sides[i].failed...)
	}
	key := o.runKey(sides)
	if len(ds) == 0 {
		if r, ok := o.Cache.result(key); ok {
			l.seen.store()
			return r, nil
		}
	}
	for i := range sides {
		l.from = sides[i].from
		sides[i].build(l)
	}
	head := sides[0]
	// A plan that could not be read is not a plan that does not exist.
	if len(head.failed) == 0 && wholeProject(o) {
		if ds := o.Config.UnknownPlans(dirs(sides)); len(ds) > 0 {
			return Result{}, ds
		}
	}
	r := Result{Plans: len(head.plans), Files: len(head.files), Dirs: dirs(sides[:1])}
	for i := range sides[1:] {
		relocate(&sides[0], &sides[i+1])
	}
	for _, s := range sides {
		r.Diagnostics = append(r.Diagnostics, s.failed...)
	}
	e := evaluation{Options: o, settings: settings, failed: map[string]bool{}}
	e.trust(sides)
	r.Violations, r.Skips, ds = e.run(ctx, sides)
	r.Diagnostics = append(r.Diagnostics, ds...)
	r.Rules, r.Subjects = e.rules, e.subjects
	r.Diagnostics = append(r.Diagnostics, e.nothing(r)...)
	addSource(r.Violations, sides)
	if len(r.Diagnostics) == 0 {
		o.Cache.keep(key, r, l.parsed, l.seen)
	}
	return r, nil
}

// Unusable says which settings no rule can follow, before anything is read.
func (o Options) Unusable() diag.Diagnostics {
	_, ds := o.Config.Settle(configurable(o.Rules), o.Selection)
	return ds
}

// nothing says that there was nothing to check, unless it is known why: that
// must never look green.
func (e *evaluation) nothing(r Result) diag.Diagnostics {
	switch {
	case len(r.Diagnostics) > 0:
		return nil
	case r.Plans == 0:
		return noPlan()
	case r.Rules == 0 && e.elsewhere():
		return diag.Diagnostics{}.Append(diag.Range{}, diag.Say(
			"the rules that are enabled judge changes or the past, so nothing was checked; compare with a base (--base), or use goalpost audit for rules about history",
			"các quy tắc được bật chỉ xét thay đổi hoặc quá khứ nên chưa kiểm tra gì; hãy so sánh với bản gốc (--base), hoặc dùng goalpost audit cho quy tắc về lịch sử"))
	case r.Rules == 0 && !e.engineOnly():
		return diag.Diagnostics{}.Append(diag.Range{}, diag.Say(
			"no rule is enabled, so nothing was checked; look at --only, --disable, the profile and the rules that .goalpost.hcl turns off",
			"không có quy tắc nào được bật nên chưa kiểm tra gì; hãy xem lại --only, --disable, profile và các quy tắc bị tắt trong .goalpost.hcl"))
	}
	return nil
}

// elsewhere reports whether a rule is enabled that this check has no use for.
func (e *evaluation) elsewhere() bool {
	return slices.ContainsFunc(e.Rules.Rules, func(r *policy.Rule) bool {
		return !r.Engine() && r.Phase != policy.OfState && e.settings.For("")[r.ID].Enabled
	})
}

// engineOnly reports whether somebody has asked for rules of the engine's own, which
// are judged wherever plans are read.
func (e *evaluation) engineOnly() bool {
	return len(e.Selection.Only) > 0 && slices.ContainsFunc(e.Rules.Rules, func(r *policy.Rule) bool {
		return r.Engine() && e.settings.For("")[r.ID].Enabled
	})
}

func noPlan() diag.Diagnostics {
	return diag.Diagnostics{}.Append(diag.Range{}, diag.Say(
		"no plan was found, so nothing was checked; name a directory whose files hold a plan block, or write one with goalpost init",
		"không tìm thấy kế hoạch nào nên chưa kiểm tra gì; hãy chỉ ra thư mục có tệp chứa khối plan, hoặc tạo mới bằng goalpost init"))
}

// wholeProject reports whether the check covers every configured root, so that
// settings for a plan that was not met are a mistake.
func wholeProject(o Options) bool {
	for _, root := range o.Config.Plans {
		found := false
		for _, p := range o.Paths {
			found = found || p == "." || p == root.Value || strings.HasPrefix(root.Value, p+"/")
		}
		if !found {
			return false
		}
	}
	return true
}

// dirs are the directories of the plans on any side: settings for a plan that a
// change removes are no mistake yet.
func dirs(sides []side) []string {
	var out []string
	for _, s := range sides {
		for _, p := range s.plans {
			out = append(out, p.Dir)
		}
	}
	return out
}

// configurable tells the configuration which rules exist.
func configurable(set *policy.Set) []config.Rule {
	out := make([]config.Rule, len(set.Rules))
	for i, r := range set.Rules {
		out[i] = config.Rule{ID: r.ID, Severity: r.Own, Params: r.Defaults(), Engine: r.Engine()}
	}
	return out
}

// Load reads plans without judging them.
func Load(o Options) ([]*plan.Plan, diag.Diagnostics) {
	l := o.loader()
	s := side{from: o.Snapshot}
	s.files, s.failed = l.files(o.Paths)
	s.build(l)
	return s.plans, s.failed
}
