package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

// page is a Markdown document in one language.
type page struct {
	strings.Builder
	lang diag.Lang
}

// note says where a page comes from, to whoever wants to edit it.
const note = "<!-- Made by go run ./engine/docgen; do not edit. -->\n\n"

func newPage(lang diag.Lang) *page {
	p := &page{lang: lang}
	p.WriteString(note)
	return p
}

// say picks the language of the page.
func (p *page) say(en, vi string, args ...any) string { return diag.Say(en, vi, args...).In(p.lang) }

// paragraph writes text and an empty line.
func (p *page) paragraph(text string) { p.WriteString(text + "\n\n") }

func (p *page) heading(level int, text string) {
	p.paragraph(strings.Repeat("#", level) + " " + text)
}

// table writes a Markdown table; cells are Markdown already.
func (p *page) table(header []string, rows [][]string) {
	line := func(cells []string) {
		escaped := make([]string, len(cells))
		for i, c := range cells {
			escaped[i] = strings.ReplaceAll(strings.Join(strings.Fields(c), " "), "|", `\|`)
		}
		p.WriteString("| " + strings.Join(escaped, " | ") + " |\n")
	}
	line(header)
	p.WriteString(strings.Repeat("|---", len(header)) + "|\n")
	for _, r := range rows {
		line(r)
	}
	p.WriteString("\n")
}

// fence writes a block of code whose fence is longer than any inside.
func (p *page) fence(language, text string) {
	mark := "```"
	for strings.Contains(text, mark) {
		mark += "`"
	}
	p.paragraph(mark + language + "\n" + strings.TrimRight(text, "\n") + "\n" + mark)
}

var markdownSigns = strings.NewReplacer("<", "&lt;", "*", `\*`, "[", `\[`, "]", `\]`)

// prose escapes text that is not Markdown; code in backticks stays as it is.
func prose(text string) string {
	parts := strings.Split(strings.TrimSpace(text), "`")
	for i := 0; i < len(parts); i += 2 {
		parts[i] = markdownSigns.Replace(parts[i])
	}
	return strings.Join(parts, "`")
}

func code(text string) string { return "`" + text + "`" }

// codes lists words of a plan.
func codes(words []string) string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = code(w)
	}
	return strings.Join(out, ", ")
}

// literal writes a value as it stands in HCL.
func literal(v any) string {
	switch v := v.(type) {
	case []any:
		items := make([]string, len(v))
		for i, item := range v {
			items[i] = literal(item)
		}
		return "[" + strings.Join(items, ", ") + "]"
	case map[string]any:
		if len(v) == 0 {
			return "{}"
		}
		fields := make([]string, 0, len(v))
		for _, name := range slices.Sorted(maps.Keys(v)) {
			fields = append(fields, name+" = "+literal(v[name]))
		}
		return "{ " + strings.Join(fields, ", ") + " }"
	case string:
		quoted, _ := json.Marshal(v)
		return string(quoted)
	}
	return fmt.Sprint(v)
}
