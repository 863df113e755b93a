package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/goalpost-dev/goalpost/engine/violation"
	"github.com/goalpost-dev/goalpost/engine/wording"
)

// markdownFormat is for the summary of a workflow and the comment on a pull
// request: a verdict, what it rests on, and folded below that everything else.
// Every row is one line, so that Cut can leave rows out.
type markdownFormat struct{}

const (
	// unfolded is how many rows stand before the fold.
	unfolded = 5
	// summaryBytes stays below the 1 MiB over which GitHub drops a whole summary.
	summaryBytes = 900 << 10
)

func (markdownFormat) Write(w io.Writer, r Report, o Options) error {
	o.Color = false
	m := &markdown{text{Options: o}}
	m.verdict(r)
	var acting, existing, over, waived []violation.Violation
	for _, v := range worstFirst(r.Violations, o) {
		switch {
		case shownInFull(v.Status, o):
			acting = append(acting, v)
		case v.Status == violation.Waived:
			waived = append(waived, v)
		case v.Status == violation.Existing:
			existing = append(existing, v)
		default:
			over = append(over, v)
		}
	}
	m.diagnostics(r)
	if n := min(len(acting), unfolded); n > 0 {
		m.table(acting[:n])
		m.fold(m.count(len(acting)-n, "%s more", "%s more", "Còn %s mục nữa"), acting[n:])
	}
	m.fold(m.count(len(over), "%s fixed or better", "%s fixed or better", "%s mục đã sửa hoặc nhẹ hơn"), over)
	m.fold(m.count(len(existing), "%s that was there before", "%s that were there before", "%s mục có từ trước"), existing)
	m.fold(m.count(len(waived), "%s waived", "%s waived", "%s mục được miễn"), waived)
	if r.Changes != nil {
		if changes := strings.TrimSpace(r.Changes(o.Lang)); changes != "" {
			m.details(m.say("What the change means", "Nội dung của thay đổi"), changes)
		}
	}
	m.footer(r)
	_, err := io.WriteString(w, Cut(m.String(), summaryBytes, o.Lang))
	return err
}

// markdown collects the output of one report.
type markdown struct{ text }

// verdict is the first line: whether the change may go in, and how much is
// wrong.
func (m *markdown) verdict(r Report) {
	failing := 0
	for _, v := range r.Violations {
		if m.fails(v) {
			failing++
		}
	}
	var mark, what string
	switch {
	case !r.Complete:
		mark, what = "⛔", m.say("not evaluated completely, so not a pass", "chưa đánh giá hết nên không được coi là đạt")
	case failing > 0 && r.Base.Kind != "":
		mark, what = "❌", m.count(failing, "this change brings %s violation that must be mended", "this change brings %s violations that must be mended", "thay đổi này mang đến %s vi phạm cần sửa")
	case failing > 0:
		mark, what = "❌", m.count(failing, "%s violation must be mended", "%s violations must be mended", "%s vi phạm cần sửa")
	case r.Base.Kind != "":
		mark, what = "✅", m.say("nothing in this change has to be mended", "thay đổi này không có gì phải sửa")
	default:
		mark, what = "✅", m.say("nothing has to be mended", "không có gì phải sửa")
	}
	m.line("### ", mark, " goalpost: ", what)
	m.line()
}

func (m *markdown) diagnostics(r Report) {
	for _, d := range r.Diagnostics {
		where := ""
		if d.Range.File != "" {
			where = wording.Markdown(d.Range.String()) + ": "
		}
		label := m.say("Not evaluated:", "Chưa đánh giá được:")
		if r.Complete {
			label = m.say("Note:", "Lưu ý:")
		}
		m.line("- **", label, "** ", where, wording.MarkdownSentence(d.Text.In(m.Lang)))
	}
	if len(r.Diagnostics) > 0 {
		m.line()
	}
}

// table has a row for each violation.
func (m *markdown) table(vs []violation.Violation) {
	m.line("| ", m.say("Severity", "Mức độ"), " | ", m.say("Where", "Vị trí"), " | ", m.say("What", "Nội dung"), " |")
	m.line("|---|---|---|")
	for _, v := range vs {
		m.row(v)
	}
	m.line()
}

func (m *markdown) row(v violation.Violation) {
	severity := v.Severity.Word().In(m.Lang)
	if m.fails(v) {
		severity = "**" + severity + "**"
	}
	if word := statusWords[v.Status].In(m.Lang); word != "" && v.Status != violation.New {
		severity += " (" + word + ")"
	}
	place := v.Plan
	if v.Range.File != "" {
		place = v.Range.File
		if v.Range.Start.Line > 0 {
			place += fmt.Sprint(":", v.Range.Start.Line)
		}
	}
	where := wording.Markdown(place) + "<br>" + wording.Markdown(v.Rule)
	if v.Address != "" {
		where += "<br>" + wording.Markdown(v.Address)
	}
	what := []string{wording.MarkdownSentence(v.Message.In(m.Lang))}
	if fix := v.Fix.In(m.Lang); fix != "" && standing(v.Status) {
		what = append(what, m.say("Fix:", "Cách sửa:")+" "+wording.MarkdownSentence(fix))
	}
	if v.Waiver != "" {
		what = append(what, m.say("Waiver:", "Miễn trừ:")+" "+wording.Markdown(v.Waiver))
	}
	for _, r := range v.Related {
		related := m.say("See", "Xem") + " " + wording.Markdown(r.Range.String())
		if r.Address != "" {
			related += " " + wording.Markdown(r.Address)
		}
		if message := r.Message.In(m.Lang); message != "" {
			related += ": " + wording.MarkdownSentence(message)
		}
		what = append(what, related)
	}
	m.line("| ", severity, " | ", where, " | ", strings.Join(what, "<br>"), " |")
}

// fold hides a table behind a line that says what is in it.
func (m *markdown) fold(title string, vs []violation.Violation) {
	if len(vs) == 0 {
		return
	}
	inner := &markdown{text{Options: m.Options}}
	inner.table(vs)
	m.details(title, strings.TrimSpace(inner.String()))
}

func (m *markdown) details(title, body string) {
	m.line(detailsOpen, title, "</summary>")
	m.line()
	m.line(body)
	m.line()
	m.line(detailsClose)
	m.line()
}

// footer says what was looked at, in one paragraph.
func (m *markdown) footer(r Report) {
	m.line(m.evaluated(summarize(r), r))
	if r.Base.Kind != "" {
		compared := m.say("Compared %s with base %s", "So sánh %s với gốc %s", wording.Markdown(m.revision(r.Head)), wording.Markdown(m.revision(r.Base)))
		if reason := r.BaseReason.In(m.Lang); reason != "" {
			compared += ": " + wording.MarkdownSentence(reason)
		}
		m.line(compared + ".")
	}
	if from := r.RulesFrom.In(m.Lang); from != "" {
		m.line(wording.MarkdownSentence(from))
	}
	if len(r.Skips) > 0 {
		m.line(m.count(len(r.Skips), "%s evaluation did not apply.", "%s evaluations did not apply.", "%s lượt đánh giá không áp dụng."))
	}
}
