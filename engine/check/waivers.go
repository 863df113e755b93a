package check

import (
	"strings"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/plan"
	"github.com/goalpost-dev/goalpost/engine/policy"
	"github.com/goalpost-dev/goalpost/engine/violation"
)

// waive marks the violations that a valid waiver covers, and adds one for every
// waiver that covers nothing or must not. Where a rule could not be evaluated
// or a part of the plan is missing, a waiver may be in use all the same.
func (e *evaluation) waive(p *plan.Plan, vs []violation.Violation) []violation.Violation {
	settings := e.settings.For(p.Dir)
	for _, w := range p.Of(plan.TypeOf("waiver")) {
		rule, target := w.Text("rule"), w.Text("target")
		if w.Broken || lacks(w) {
			continue // reported by structure/schema or structure/dangling_reference
		}
		text, fix, attribute := e.refuse(p.Dir, w, rule)
		severity, key := settings[policy.RuleWaiver].Severity, ""
		switch {
		case !text.Empty():
		case !e.trusts(p.Dir, w):
			attribute, key, severity = "", "pending", diag.Info
			text = diag.Say("This waiver is pending: it covers nothing until it is on the base branch.", "Miễn trừ này đang chờ: chưa có tác dụng cho đến khi có trên nhánh gốc.")
			fix = diag.Say("have it reviewed; it takes effect after the merge", "hãy để người duyệt xem xét; miễn trừ có hiệu lực sau khi hợp nhất")
		default:
			used := false
			for i := range vs {
				if vs[i].Rule == rule && vs[i].Address == target {
					vs[i].Status, vs[i].Waiver, vs[i].WaiverReason, used = violation.Waived, w.Address, w.Text("reason"), true
				}
			}
			if used || e.failed[rule] || !p.Complete || !e.evaluated(p.Dir, rule) {
				continue
			}
			attribute = "target"
			text = diag.Say("This waiver is not used: %s has no violation of %s.", "Miễn trừ này không dùng đến: %s không vi phạm %s.", target, rule)
			fix = diag.Say("remove the waiver", "hãy bỏ miễn trừ này")
		}
		vs = append(vs, violation.Violation{
			Rule: policy.RuleWaiver, Plan: p.Dir, Address: w.Address, Attribute: attribute, Key: key,
			Severity: severity, Status: violation.Open, Message: text, Fix: fix, Range: w.Find(attribute),
		})
	}
	return vs
}

// trusts reports whether a waiver counts: it stands, word for word, in the
// snapshot whose waivers do.
func (e *evaluation) trusts(dir string, w *plan.Block) bool {
	if e.trusted == nil {
		return true
	}
	p := e.trusted[dir]
	return p != nil && w.Equal(p.Lookup(w.Address))
}

// evaluated reports whether a rule was evaluated at all: rules about a change
// need a base, rules about history a past, and a run of some rules leaves others
// out. One that the configuration turns off never is, and its waiver is in vain.
func (e *evaluation) evaluated(dir, rule string) bool {
	if s := e.Selection; len(s.Only)+len(s.Disable) > 0 && !e.settings.For(dir)[rule].Enabled {
		return false
	}
	switch e.Rules.Lookup(rule).Phase {
	case policy.OfChange:
		return e.Base != nil
	case policy.OfHistory:
		return e.nearby
	}
	return true
}

// lacks reports whether an attribute that every waiver needs is missing or
// ill-formed.
func lacks(w *plan.Block) bool {
	for _, a := range w.Type.Attributes {
		if _, ok := w.Value(a.Name); a.Required && !ok {
			return true
		}
	}
	return false
}

// refuse says why a waiver is not valid; an empty text means that it is.
func (e *evaluation) refuse(dir string, w *plan.Block, rule string) (text, fix diag.Text, attribute string) {
	r := e.Rules.Lookup(rule)
	switch {
	case r == nil:
		text = diag.Say("There is no rule %q, so this waiver covers nothing.", "Không có quy tắc %q nên miễn trừ này không có tác dụng.", rule)
		var ids []string
		for _, known := range e.Rules.Rules {
			ids = append(ids, known.ID)
		}
		fix = diag.Say("list the rules with goalpost rules", "xem danh sách quy tắc bằng goalpost rules")
		if near := diag.Nearest(rule, ids); near != "" {
			fix = diag.Say("did you mean %q?", "có phải ý bạn là %q?", near)
		}
		return text, fix, "rule"
	case r.Engine() || !e.settings.For(dir)[rule].Waivable:
		return diag.Say("The rule %s may not be waived.", "Quy tắc %s không được phép miễn trừ.", rule),
			diag.Say("mend the violation instead", "hãy sửa vi phạm đó"), "rule"
	case strings.TrimSpace(w.Text("reason")) == "":
		return diag.Say("This waiver gives no reason, so it covers nothing.", "Miễn trừ này không nêu lý do nên không có tác dụng."),
			diag.Say("write why the exception was granted: reason = \"…\"", "ghi rõ lý do được miễn: reason = \"…\""), "reason"
	case strings.TrimSpace(w.Text("approved_by")) == "":
		return diag.Say("Nobody approved this waiver, so it covers nothing.", "Miễn trừ này chưa có người duyệt nên không có tác dụng."),
			diag.Say("write who approved it: approved_by = \"…\"", "ghi tên người duyệt: approved_by = \"…\""), "approved_by"
	case w.Text("expires") < e.AsOf:
		return diag.Say("This waiver expired on %s.", "Miễn trừ này đã hết hạn ngày %s.", w.Text("expires")),
			diag.Say("mend what it covered, or have it approved again with a new date", "hãy sửa vi phạm được miễn, hoặc xin duyệt lại với thời hạn mới"), "expires"
	}
	return text, fix, ""
}
