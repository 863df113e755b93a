package config

import (
	"strings"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/hcldata"
)

// rules is the block `rule "id" { … }`, at the top and inside of a plan.
func (r *reader) rules(to *[]RuleSetting) blockShape {
	seen := map[string]diag.Range{}
	return blockShape{
		label:   diag.Say("the id of the rule", "mã của quy tắc"),
		example: "kpi/count_per_team",
		read: func(b hcldata.Block) {
			id := b.Labels[0]
			if strings.Contains(id.Text, "*") {
				r.fail(id.Span, diag.Say(
					"a pattern such as %s is for the command line (--only, --enable, --disable); name each rule here",
					"mẫu như %s chỉ dùng được trên dòng lệnh (--only, --enable, --disable); ở đây hãy nêu từng quy tắc",
					quote(id.Text)))
				return
			}
			s := r.rule(b)
			if r.once(seen, id.Text, "rule \""+id.Text+"\"", b.Header) {
				*to = append(*to, s)
			}
		},
	}
}

func (r *reader) rule(b hcldata.Block) RuleSetting {
	s := RuleSetting{ID: Placed[string]{Value: b.Labels[0].Text, Range: r.at(b.Labels[0].Span)}}
	flag := func(name string, to **Placed[bool]) func(hcldata.Value) {
		return func(v hcldata.Value) {
			if r.is(name, v, hcldata.Bool) {
				*to = &Placed[bool]{Value: v.Text == "true", Range: r.at(v.Span)}
			}
		}
	}
	var bySeverity *Placed[bool]
	r.read(b.Body, &shape{name: "rule", attributes: map[string]func(hcldata.Value){
		"severity": func(v hcldata.Value) { s.Severity, bySeverity = r.severity(v) },
		"enabled":  flag("enabled", &s.Enabled),
		"waivable": flag("waivable", &s.Waivable),
		"params":   func(v hcldata.Value) { s.Params = r.params(v) },
	}})
	switch {
	case s.Enabled == nil:
		s.Enabled = bySeverity
	case bySeverity != nil && !bySeverity.Value && s.Enabled.Value:
		r.diags = r.diags.Append(s.Enabled.Range, diag.Say(
			"`enabled = true` contradicts `severity = \"ignore\"`; keep one of them",
			"`enabled = true` mâu thuẫn với `severity = \"ignore\"`; hãy chỉ giữ một trong hai"))
	}
	return s
}

// severity reads a severity and what it says about the rule being on at all.
func (r *reader) severity(v hcldata.Value) (*Placed[diag.Severity], *Placed[bool]) {
	var severity diag.Severity
	if !word(r, "severity", v, parseSeverity, &severity) {
		return nil, nil
	}
	at := r.at(v.Span)
	if severity == diag.NoSeverity {
		return nil, &Placed[bool]{Value: false, Range: at}
	}
	return &Placed[diag.Severity]{Value: severity, Range: at}, &Placed[bool]{Value: true, Range: at}
}
