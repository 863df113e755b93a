package plandiff

import (
	"io"
	"strings"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/wording"
)

// Report is all that a run of `goalpost diff` has to say.
type Report struct {
	Version string
	// Base and Head say what was compared. With an empty Head.Kind it is two
	// files of no revision.
	Base, Head Revision
	Reason     diag.Text
	// Complete is false when something could not be read at all; Diagnostics then
	// say what.
	Complete    bool
	Diagnostics diag.Diagnostics
	Result
}

// Revision says which state was compared: Kind is commit, index or worktree.
type Revision struct {
	Kind, Revision, Commit string
}

// Options are what a reader may choose about a rendering.
type Options struct {
	Lang  diag.Lang
	Color bool
}

// Format writes a report in one form.
type Format func(w io.Writer, r Report, o Options) error

// Formats are the forms of a report by name, and the order of the names.
var (
	Formats = map[string]Format{"text": writeText, "json": writeJSON, "markdown": writeMarkdown}
	Names   = []string{"text", "json", "markdown"}
)

// Summary counts the blocks that differ. A renamed block that changed as well is
// counted as renamed.
type Summary struct {
	Added   int `json:"added"`
	Removed int `json:"removed"`
	Renamed int `json:"renamed"`
	Changed int `json:"changed"`
}

// Summary counts a result.
func (r Result) Summary() Summary {
	var s Summary
	var count func([]*Node)
	count = func(nodes []*Node) {
		for _, n := range nodes {
			switch n.Kind {
			case Added:
				s.Added++
			case Removed:
				s.Removed++
			case Renamed:
				s.Renamed++
			case Changed:
				s.Changed++
			}
			count(n.Below)
		}
	}
	for _, p := range r.Plans {
		count(p.Nodes)
	}
	return s
}

// summary says the counts that are not zero. Where nothing could be compared
// there is nothing to say.
func (r Report) summary(lang diag.Lang) string {
	if r.Compared == 0 {
		return ""
	}
	s := r.Summary()
	var parts []string
	for _, c := range []struct {
		n      int
		en, vi string
	}{
		{s.Added, "%d added", "thêm %d"}, {s.Removed, "%d removed", "xoá %d"},
		{s.Renamed, "%d renamed", "đổi tên %d"}, {s.Changed, "%d changed", "sửa %d"},
	} {
		if c.n > 0 {
			parts = append(parts, diag.Say(c.en, c.vi, c.n).In(lang))
		}
	}
	if len(parts) == 0 && (len(r.Notes) > 0 || !r.Complete) {
		return diag.Say("No difference in what could be compared.", "Không có khác biệt trong phần so sánh được.").In(lang)
	}
	if len(parts) == 0 {
		return diag.Say("No difference in meaning.", "Không có khác biệt về nội dung.").In(lang)
	}
	return diag.Say("Blocks: ", "Khối: ").In(lang) + strings.Join(parts, ", ") + "."
}

// compared says what was compared with what, empty for files of no revision.
func (r Report) compared(lang diag.Lang, quote func(string) string) string {
	if r.Head.Kind == "" {
		return ""
	}
	plans := diag.Say("%s plans", "%s kế hoạch", wording.Number(lang, itoa(r.Compared)))
	if r.Compared == 1 {
		plans = diag.Say("1 plan", "1 kế hoạch")
	}
	text := diag.Say("Compared %s with base %s in %s", "So sánh %s với gốc %s trong %s",
		r.Head.name(lang, quote), r.Base.name(lang, quote), plans.In(lang)).In(lang)
	if reason := r.Reason.In(lang); reason != "" {
		text += ": " + quote(reason)
	}
	return text + "."
}

func (r Revision) name(lang diag.Lang, quote func(string) string) string {
	switch {
	case r.Kind == "index":
		return diag.Say("the index", "vùng chờ commit (index)").In(lang)
	case r.Kind == "worktree":
		return diag.Say("the worktree", "cây làm việc (worktree)").In(lang)
	case r.Commit == "":
		return diag.Say("nothing", "trống").In(lang)
	}
	short := "commit " + r.Commit[:min(len(r.Commit), 12)]
	if r.Revision == "" || strings.HasPrefix(r.Commit, r.Revision) {
		return short
	}
	return short + " (" + quote(r.Revision) + ")"
}
