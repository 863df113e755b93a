package main

import (
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/policy"
)

func rulePage(lang diag.Lang, r *policy.Rule, samples policy.Samples, articles map[string]article) string {
	p := newPage(lang)
	p.heading(1, prose(r.Title.In(lang)))
	p.paragraph(p.say("[Tiếng Việt](../../vi/rules/%s.md) · [All rules](../README.md)",
		"[English](../../../rules/%s.md) · [Mọi quy tắc](../README.md)", r.ID))
	p.table([]string{p.say("rule", "quy tắc"), p.say("severity", "mức độ"), p.say("judges", "đối tượng"), p.say("looks at", "xem xét")}, [][]string{{
		code(r.ID), severity(lang, r.Own), judges(lang, r), phaseWords[r.Phase].In(lang),
	}})
	p.paragraph(prose(fixPart.ReplaceAllString(r.Description.In(lang), "\n\n$1")))
	p.paragraph(p.say("**Source:** %s.", "**Nguồn:** %s.", sources(lang, r, articles)))
	p.params(r)
	p.messages(r)
	p.reasons(r)
	p.samples(samples)
	return strings.TrimRight(p.String(), "\n") + "\n"
}

// fixPart is where a description turns from why to how.
var fixPart = regexp.MustCompile(`\n(To fix|Cách sửa)`)

func severity(lang diag.Lang, s diag.Severity) string {
	if lang == diag.Vietnamese {
		return s.Word().Vi + " (" + code(s.String()) + ")"
	}
	return code(s.String())
}

func judges(lang diag.Lang, r *policy.Rule) string {
	if r.Engine() {
		return diag.Say("the text of the plan", "nội dung các tệp của kế hoạch").In(lang)
	}
	words := make([]string, len(r.Subjects))
	for i, s := range r.Subjects {
		words[i] = subjectWords[s].In(lang)
	}
	return strings.Join(words, ", ")
}

// sources names the articles of a rule, each once.
func sources(lang diag.Lang, r *policy.Rule, articles map[string]article) string {
	var names []string
	for _, s := range r.Sources {
		id, _, _ := strings.Cut(s, " ")
		if a, known := articles[id]; known && !slices.Contains(names, a.name(lang)) {
			names = append(names, a.name(lang))
		}
	}
	if len(names) == 0 {
		return diag.Say("goalpost itself, so that the other rules can be relied upon", "do goalpost đặt ra, để các quy tắc khác đáng tin cậy").In(lang)
	}
	return strings.Join(names, "; ")
}

func (p *page) params(r *policy.Rule) {
	if !r.Engine() {
		p.heading(2, p.say("Settings", "Thiết lập"))
	}
	if len(r.Params) > 0 {
		var rows [][]string
		for _, param := range r.Params {
			rows = append(rows, []string{code(param.Name), code(literal(param.Default)), prose(param.Doc.In(p.lang))})
		}
		p.table([]string{p.say("parameter", "tham số"), p.say("default", "mặc định"), p.say("meaning", "ý nghĩa")}, rows)
	}
	if !r.Engine() {
		p.paragraph(p.say("In `.goalpost.hcl`, with the values that hold without it:", "Trong `.goalpost.hcl`, với các giá trị đang áp dụng khi không khai báo gì:"))
		p.fence("hcl", settings(r))
	}
}

// settings are the lines of a configuration that change nothing.
func settings(r *policy.Rule) string {
	var b strings.Builder
	b.WriteString("rule \"" + r.ID + "\" {\n  severity = \"" + r.Own.String() + "\" # error, warning, info; ignore: off\n")
	if len(r.Params) > 0 {
		longest := 0
		for _, param := range r.Params {
			longest = max(longest, len(param.Name))
		}
		b.WriteString("  params = {\n")
		for _, param := range r.Params {
			b.WriteString("    " + param.Name + strings.Repeat(" ", longest-len(param.Name)) + " = " + literal(param.Default) + "\n")
		}
		b.WriteString("  }\n")
	}
	b.WriteString("}\n")
	return b.String()
}

func (p *page) messages(r *policy.Rule) {
	if len(r.Messages) == 0 {
		return
	}
	p.heading(2, p.say("Messages", "Thông báo"))
	for _, key := range slices.Sorted(maps.Keys(r.Messages)) {
		m := r.Messages[key]
		p.WriteString("- " + prose(readable(m.Text.In(p.lang))))
		if m.Severity != diag.NoSeverity {
			p.WriteString(" (" + severity(p.lang, m.Severity) + ")")
		}
		if fix := m.Fix.In(p.lang); fix != "" {
			p.WriteString("<br>*" + p.say("Fix:", "Cách sửa:") + "* " + prose(readable(fix)))
		}
		p.WriteString("\n")
	}
	p.WriteString("\n")
}

var placeholder = regexp.MustCompile(`\{\{|\}\}|\{(\w+)(\|[^}]*)?\}`)

// readable takes the modifiers out of a message template.
func readable(template string) string {
	return placeholder.ReplaceAllStringFunc(template, func(s string) string {
		if s == "{{" || s == "}}" {
			return s[:1]
		}
		name, modifier, _ := strings.Cut(strings.Trim(s, "{}"), "|")
		switch words := strings.Split(modifier, ":"); words[0] {
		case "plural":
			return words[len(words)-1]
		case "quoted":
			return "“{" + name + "}”"
		}
		return "{" + name + "}"
	})
}

func (p *page) reasons(r *policy.Rule) {
	if len(r.Reasons) == 0 {
		return
	}
	p.heading(2, p.say("When it does not apply", "Khi nào không áp dụng"))
	for _, key := range slices.Sorted(maps.Keys(r.Reasons)) {
		p.WriteString("- " + prose(r.Reasons[key].In(p.lang)) + "\n")
	}
	p.WriteString("\n")
}

func (p *page) samples(s policy.Samples) {
	if s.Pass != "" {
		p.heading(2, p.say("A plan that passes", "Kế hoạch đạt"))
		p.fence("hcl", s.Pass)
	}
	if s.Fail != "" {
		p.heading(2, p.say("A plan that fails", "Kế hoạch vi phạm"))
		p.paragraph(p.say("Each `# want` marks a line that is reported.", "Mỗi dòng có `# want` là nơi vi phạm được báo."))
		p.fence("hcl", s.Fail)
	}
}
