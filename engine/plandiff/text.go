package plandiff

import (
	"bytes"
	"io"
	"strings"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/wording"
)

// inks begin the ANSI sequence of each mark.
var inks = map[Kind]string{Added: "\x1b[32m", Removed: "\x1b[31m", Renamed: "\x1b[36m", Changed: "\x1b[33m"}

const (
	bold  = "\x1b[1m"
	reset = "\x1b[0m"
)

// text collects the tree for a terminal. No line begins with text from a plan
// but addresses, which begin with the type of a block.
type text struct {
	bytes.Buffer
	Options
}

func writeText(w io.Writer, r Report, o Options) error {
	t := &text{Options: o}
	for _, p := range r.Plans {
		t.line(0, t.paint(bold, p.header(t.Lang, wording.Printable)))
		if t.nodes(1, p.Nodes); len(p.Nodes) > 0 {
			t.WriteByte('\n')
		}
	}
	note := diag.Say("note:", "lưu ý:").In(t.Lang)
	for _, d := range r.Diagnostics {
		where := ""
		if d.Range.File != "" {
			where = wording.Printable(d.Range.String()) + ": "
		}
		t.line(0, note, " ", where, wording.Printable(d.Text.In(t.Lang)))
	}
	if summary := r.summary(t.Lang); summary != "" {
		t.line(0, t.paint(bold, summary))
	}
	if compared := r.compared(t.Lang, wording.Printable); compared != "" {
		t.line(0, compared)
	}
	_, err := w.Write(t.Bytes())
	return err
}

func (t *text) nodes(depth int, nodes []*Node) {
	for _, n := range nodes {
		t.mark(depth, n.Kind, n.header(t.Lang, wording.Printable))
		for _, c := range n.Changes {
			t.mark(depth+1, c.Kind, c.say(t.Lang, n, wording.Printable))
		}
		t.nodes(depth+1, n.Nested)
		t.nodes(depth+1, n.Below)
	}
}

func (t *text) mark(depth int, kind Kind, what string) {
	t.line(depth, t.paint(inks[kind], marks[kind]), " ", what)
}

func (t *text) line(depth int, parts ...string) {
	t.WriteString(strings.TrimRight(strings.Repeat("  ", depth)+strings.Join(parts, ""), " ") + "\n")
}

func (t *text) paint(ink, s string) string {
	if !t.Color || ink == "" {
		return s
	}
	return ink + s + reset
}

// header names a block, and what it was called before.
func (n *Node) header(lang diag.Lang, quote func(string) string) string {
	if n.Path != "" {
		return quote(n.Path)
	}
	text := quote(n.Address)
	if n.Title != "" {
		text += " " + quote("“"+n.Title+"”")
	}
	if n.From != "" {
		text += diag.Say(" (was %s)", " (trước là %s)", quote(n.From)).In(lang)
	}
	return text
}

// say words one change of an attribute.
func (c Change) say(lang diag.Lang, n *Node, quote func(string) string) string {
	text := quote(c.Attribute) + ": "
	switch c.Kind {
	case Added:
		return text + quote(c.After.say(lang))
	case Removed:
		return text + quote(c.Before.say(lang))
	}
	text += quote(c.Before.say(lang)) + " → " + quote(c.After.say(lang))
	if sense := c.sense(lang, n.Type); sense != "" {
		text += " (" + sense + ")"
	}
	return text
}
