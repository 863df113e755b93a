package wording

import (
	"fmt"
	"strings"
)

// The length in characters after which text in Markdown ends: text from a plan,
// and our own sentences that quote it.
const (
	markdownCut = 200
	sentenceCut = 1000
)

// markdownSpecial are the characters that GitHub may act upon even inside of
// HTML: markup, mentions, references, addresses, mathematics.
const markdownSpecial = "&<>\"'`|*_[]()!#~\\@:$"

// Markdown makes text from a stranger fit for GitHub: a code span in HTML, in
// which nothing is markup, a mention or a link, and which fits into a list as
// into a table. Long text is cut.
func Markdown(s string) string { return markdown(s, markdownCut) }

// MarkdownSentence is Markdown for a sentence of ours that quotes a plan: it may
// be longer, so that what to do about it is not cut off.
func MarkdownSentence(s string) string { return markdown(s, sentenceCut) }

func markdown(s string, most int) string {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	if runes := []rune(s); len(runes) > most {
		s = string(runes[:most]) + "…"
	}
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		lines[i] = entities(Escape(line))
	}
	return "<code>" + strings.Join(lines, "<br>") + "</code>"
}

func entities(line string) string {
	var b strings.Builder
	for i, r := range line {
		// GitHub links www. even where no other address is one.
		link := r == '.' && i >= 3 && strings.EqualFold(line[i-3:i], "www")
		if link || strings.ContainsRune(markdownSpecial, r) {
			fmt.Fprintf(&b, "&#%d;", r)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}
