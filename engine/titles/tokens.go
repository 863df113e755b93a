package titles

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// reader works on one title.
type reader struct {
	text, language string
	// plain is set where a Vietnamese title is written without any marks.
	plain bool
	lex   *lexicon
	items []item
}

// item is a word, a figure, or a mark that words do not reach across. A figure
// may be made of several words: "hai triệu".
type item struct {
	start, end int
	key        string
	kind       itemKind
	number     *number
}

type itemKind int

const (
	word itemKind = iota
	figure
	mark
)

// Figures that are known by their form alone, the longest first.
var forms = []struct {
	kind string
	form *regexp.Regexp
}{
	{"date", regexp.MustCompile(`^(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}/\d{1,2}/\d{4}|\d{1,2}[.]\d{1,2}[.]\d{4}|\d{1,2}-\d{1,2}-\d{4}|\d{1,2}/(?:19|20)\d{2})`)},
	{"phone", regexp.MustCompile(`^(?:0\d{7,10}|0\d{1,3}(?:[ .-]\d{3,4}){2,3}|1[89]00(?:[ .-]?\d{4,6}|[ .-]\d{2,3}[ .-]\d{2,4})|\+\d{1,3}(?:[ .-]?\d{2,4}){3,4})`)},
	{"clock", regexp.MustCompile(`^(?:\d{1,2}:\d{2}|\d{1,2}h\d{2})`)},
	{"idiom", regexp.MustCompile(`^(?:24/7|24/24|7/7)`)},
	{Ratio, regexp.MustCompile(`^\d+(?:[.,]\d+)?/\d+`)},
}

var (
	digits = regexp.MustCompile(`^\d+(?:[.,\x{a0}\x{202f}]\d+)*`)
	tail   = regexp.MustCompile(`^[\pL\pM][\pL\pM\pN]*`)
)

// tokenise cuts the title. Hyphens only part words: "high-quality" is two.
func (r *reader) tokenise() {
	for i := 0; i < len(r.text); {
		c, size := utf8.DecodeRuneInString(r.text[i:])
		switch {
		case c >= '0' && c <= '9' || c == '+' && formed(r.text[i:]) != nil:
			i = r.figure(i)
		case unicode.IsLetter(c) || unicode.IsMark(c) || unicode.IsDigit(c):
			end := i + len(tail.FindString(r.text[i:]))
			if end == i {
				end = i + size
			}
			r.add(i, end, word)
			i = end
		case c == '-' && !r.sign(i), unicode.IsSpace(c), c == '\'', c == '’', c == '_':
			i += size
		default:
			r.add(i, i+size, mark)
			i += size
		}
	}
}

// sign tells a minus before a figure from a hyphen.
func (r *reader) sign(i int) bool {
	before, after := r.text[:i], r.text[i+1:]
	return (before == "" || strings.HasSuffix(before, " ") || strings.HasSuffix(before, "(")) && after != "" && after[0] >= '0' && after[0] <= '9'
}

func (r *reader) add(start, end int, kind itemKind) *item {
	key := fold(r.text[start:end])
	if r.plain {
		key = strip(key)
	}
	r.items = append(r.items, item{start: start, end: end, key: key, kind: kind})
	return &r.items[len(r.items)-1]
}

// figure takes in what begins with a digit. Letters that stick to it are a unit
// of their own if they are one; otherwise all of it is a name, as in 4P or 3D.
func (r *reader) figure(i int) int {
	if at := formed(r.text[i:]); at != nil {
		r.add(i, i+at.length, figure).number = &number{kind: at.kind, counted: true}
		return i + at.length
	}
	end := i + len(digits.FindString(r.text[i:]))
	if unit := tail.FindString(r.text[end:]); unit != "" && !r.lex.attached(unit, r.plain) {
		r.add(i, end+len(unit), word)
		return end + len(unit)
	}
	r.add(i, end, figure)
	return end
}

type form struct {
	kind   string
	length int
}

// formed gives the form that a text begins with, nil if it has none or if
// letters or digits go on where the form ends.
func formed(text string) *form {
	for _, f := range forms {
		if m := f.form.FindString(text); m != "" && !continues(text[len(m):]) {
			return &form{f.kind, len(m)}
		}
	}
	return nil
}

func continues(rest string) bool {
	c, _ := utf8.DecodeRuneInString(rest)
	return unicode.IsLetter(c) || unicode.IsDigit(c)
}

func (r *reader) words() string {
	var words []string
	for _, it := range r.items {
		if it.kind != mark {
			words = append(words, fold(r.text[it.start:it.end]))
		}
	}
	return strings.Join(words, " ")
}
