package titles

import (
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// normalise gives the composed form, in which a title typed on any system has
// the same bytes. Bytes that are no UTF-8 become the replacement character.
func normalise(s string) string { return norm.NFC.String(strings.ToValidUTF8(s, "\uFFFD")) }

func shortened(s string) string {
	n := 0
	for i := range s {
		if n == Longest {
			return s[:i]
		}
		n++
	}
	return s
}

// fold gives the form in which words are compared.
func fold(s string) string { return norm.NFC.String(cases.Fold().String(s)) }

// strip takes away the marks over and under letters: "điểm" is "diem".
func strip(s string) string {
	var b strings.Builder
	for _, c := range norm.NFD.String(s) {
		switch {
		case unicode.Is(unicode.Mn, c):
		case c == 'đ':
			b.WriteRune('d')
		case c == 'Đ':
			b.WriteRune('D')
		default:
			b.WriteRune(c)
		}
	}
	return b.String()
}

func accented(s string) bool { return strip(s) != norm.NFD.String(s) }

// vietnamese are the letters that no English word borrows.
func vietnamese(c rune) bool {
	return c >= 0x1EA0 && c <= 0x1EF9 || strings.ContainsRune("đĐơƠưƯăĂ", c)
}

// englishMarks are words that tell English from Vietnamese without its marks.
var englishMarks = setOf("the of from by and for with our your per in at on new is are we us this next more " +
	"increase grow improve boost reduce decrease customers leads sales revenue orders month year quarter redesign launch run")

// vietnameseMarks are words of Vietnamese without its marks that no English
// title has.
var vietnameseMarks = setOf("tang giam khach hang tiem nang nhieu thang trong cua doanh thu luot nguoi dat tu len xuong thiet ke chay quang cao")

// tongue decides in which language a title is read. Plans in one language do
// have titles in the other.
func tongue(text, language string) string {
	if strings.ContainsFunc(text, vietnamese) {
		return Vietnamese
	}
	if language == English {
		return English
	}
	if accented(text) {
		return Vietnamese
	}
	english, local := 0, 0
	for _, word := range strings.FieldsFunc(fold(text), func(c rune) bool { return !unicode.IsLetter(c) }) {
		if englishMarks[word] {
			english++
		}
		if vietnameseMarks[word] {
			local++
		}
	}
	if english > local {
		return English
	}
	return Vietnamese
}

func setOf(words string) map[string]bool {
	set := map[string]bool{}
	for _, word := range strings.Fields(words) {
		set[word] = true
	}
	return set
}
