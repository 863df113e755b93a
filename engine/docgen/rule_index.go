package main

import (
	"maps"
	"slices"
	"strings"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/policy"
)

// ruleIndex lists the rules by category, and the articles that they come from.
func ruleIndex(lang diag.Lang, rules []*policy.Rule, articles map[string]article) string {
	p := newPage(lang)
	p.heading(1, p.say("Rules", "Quy tắc"))
	p.paragraph(p.say("[Tiếng Việt](../vi/rules/README.md)", "[English](../../rules/README.md)"))
	p.paragraph(p.say(
		"The %d rules that come with goalpost. An `error` fails a check; `warning` and `info` fail it only with `--fail-level`. `goalpost explain RULE` prints the main part of a page.",
		"%d quy tắc có sẵn trong goalpost. Mức lỗi (`error`) làm lần kiểm tra không đạt; cảnh báo (`warning`) và gợi ý (`info`) chỉ làm không đạt khi dùng `--fail-level`. Lệnh `goalpost explain MÃ_QUY_TẮC` in ra phần chính của từng trang.", len(rules)))
	p.paragraph(p.say("[What goalpost does not judge](../not-judged.md), and why.", "[Những điều goalpost không đánh giá](../khong-danh-gia.md), và lý do."))
	for _, category := range categoriesOf(rules) {
		p.heading(2, category.title.In(lang))
		var rows [][]string
		for _, r := range rules {
			if r.Category() == category.name {
				rows = append(rows, []string{"[`" + r.ID + "`](" + r.ID + ".md)", severity(lang, r.Own), prose(r.Title.In(lang))})
			}
		}
		p.table([]string{p.say("rule", "quy tắc"), p.say("severity", "mức độ"), p.say("title", "nội dung")}, rows)
	}
	p.heading(2, p.say("Sources", "Nguồn"))
	p.paragraph(p.say("The rules restate, in the project's own words, what these articles advise:", "Các quy tắc diễn đạt lại, bằng lời của dự án, những gì các bài viết sau khuyên:"))
	for _, id := range slices.Sorted(maps.Keys(articles)) {
		p.WriteString("- " + prose(articles[id].name(lang)) + "\n")
	}
	return p.String()
}

type category struct {
	name  string
	title diag.Text
}

// categoriesOf lists the categories that hold a rule; one without a title of
// its own goes by its name, at the end.
func categoriesOf(rules []*policy.Rule) []category {
	var out []category
	left := map[string]bool{}
	for _, r := range rules {
		left[r.Category()] = true
	}
	for _, c := range categories {
		if left[c.name] {
			out = append(out, c)
			delete(left, c.name)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(left)) {
		title := strings.ToUpper(name[:1]) + name[1:]
		out = append(out, category{name, diag.Text{En: title, Vi: title}})
	}
	return out
}
