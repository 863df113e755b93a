package wording_test

import (
	"html"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/goalpost-dev/goalpost/engine/wording"
)

var markdowns = []struct{ name, in, want string }{
	{"plain Vietnamese", "Đội bán hàng, 12.000 ₫", "<code>Đội bán hàng, 12.000 ₫</code>"},
	{"empty", "", "<code></code>"},
	{"end of the span", "</code><img src=x>", "<code>&#60;/code&#62;&#60;img src=x&#62;</code>"},
	{"mention and issue", "@octocat #12", "<code>&#64;octocat &#35;12</code>"},
	{"link", "[a](b) https://c www.d.e WWW.f", "<code>&#91;a&#93;&#40;b&#41; https&#58;//c www&#46;d.e WWW&#46;f</code>"},
	{"table, emphasis, code, mathematics", "a|b *c* _d_ `e` ~f~ $g$ !\\", "<code>a&#124;b &#42;c&#42; &#95;d&#95; &#96;e&#96; &#126;f&#126; &#36;g&#36; &#33;&#92;</code>"},
	{"entity", "&lt; \"'", "<code>&#38;lt; &#34;&#39;</code>"},
	{"lines", "a\nb\r\nc\n", "<code>a<br>b<br>c<br></code>"},
	{"hidden", "a\x1b[0m" + string(rune(0x202E)), "<code>a&#92;u{1b}&#91;0m&#92;u{202e}</code>"},
	{"two hundred", strings.Repeat("ệ", 200), "<code>" + strings.Repeat("ệ", 200) + "</code>"},
	{"one more", strings.Repeat("ệ", 201), "<code>" + strings.Repeat("ệ", 200) + "…</code>"},
}

func TestMarkdown(t *testing.T) {
	for _, c := range markdowns {
		t.Run(c.name, func(t *testing.T) {
			if got := wording.Markdown(c.in); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

var entity = regexp.MustCompile(`&#[0-9]+;`)

// Between the tags nothing is left that Markdown or HTML would act upon, and
// what a reader sees is the text with its hidden characters escaped.
func FuzzMarkdown(f *testing.F) {
	for _, c := range markdowns {
		f.Add(c.in)
	}
	f.Fuzz(func(t *testing.T, in string) {
		out := wording.Markdown(in)
		inner, ok := strings.CutPrefix(out, "<code>")
		inner, closed := strings.CutSuffix(inner, "</code>")
		if !ok || !closed || !utf8.ValidString(out) {
			t.Fatalf("%q is no code span", out)
		}
		bare := entity.ReplaceAllString(strings.ReplaceAll(inner, "<br>", ""), "")
		if i := strings.IndexAny(bare, "&<>\"'`|*_[]()!#~\\@:$\r\n"); i >= 0 {
			t.Fatalf("%q still holds %q", out, bare[i])
		}
		if strings.Contains(strings.ToLower(inner), "www.") {
			t.Fatalf("%q still holds a link", out)
		}
		if utf8.RuneCountInString(in) > 200 {
			return
		}
		lines := strings.Split(strings.ReplaceAll(in, "\r\n", "\n"), "\n")
		for i, line := range strings.Split(inner, "<br>") {
			if got, want := html.UnescapeString(line), wording.Escape(lines[i]); got != want {
				t.Errorf("a reader sees %q, want %q", got, want)
			}
		}
	})
}
