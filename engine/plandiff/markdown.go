package plandiff

import (
	"bytes"
	"io"
	"strings"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/wording"
)

// writeMarkdown writes a nested list below a heading for each plan. Whatever came
// from a plan stands in a code span.
func writeMarkdown(w io.Writer, r Report, o Options) error {
	var b bytes.Buffer
	for _, p := range r.Plans {
		b.WriteString("### " + capital(p.header(o.Lang, wording.Markdown)) + "\n\n")
		if list(&b, 0, p.Nodes, o.Lang); len(p.Nodes) > 0 {
			b.WriteByte('\n')
		}
	}
	for _, d := range r.Diagnostics {
		b.WriteString(diag.Say("Note: ", "Lưu ý: ").In(o.Lang))
		if d.Range.File != "" {
			b.WriteString(wording.Markdown(d.Range.String()) + ": ")
		}
		b.WriteString(wording.Markdown(d.Text.In(o.Lang)) + "\n\n")
	}
	if summary := r.summary(o.Lang); summary != "" {
		b.WriteString("**" + summary + "**\n")
	}
	if compared := r.compared(o.Lang, wording.Markdown); compared != "" {
		b.WriteString("\n" + compared + "\n")
	}
	_, err := w.Write(b.Bytes())
	return err
}

// words name what happened for those who do not see the marks of a list.
var words = map[Kind]diag.Text{
	Added:   {En: "added", Vi: "thêm"},
	Removed: {En: "removed", Vi: "xoá"},
	Renamed: {En: "renamed", Vi: "đổi tên"},
	Changed: {En: "changed", Vi: "sửa"},
}

func list(b *bytes.Buffer, depth int, nodes []*Node, lang diag.Lang) {
	item := func(depth int, kind Kind, what string) {
		b.WriteString(strings.Repeat("  ", depth) + "- ")
		if word := words[kind].In(lang); word != "" {
			b.WriteString(word + " ")
		}
		b.WriteString(what + "\n")
	}
	for _, n := range nodes {
		item(depth, n.Kind, n.header(lang, wording.Markdown))
		for _, c := range n.Changes {
			item(depth+1, c.Kind, c.say(lang, n, wording.Markdown))
		}
		list(b, depth+1, n.Nested, lang)
		list(b, depth+1, n.Below, lang)
	}
}

func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }
