package wording

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// invisible adds to the control and format characters of Unicode what no
// terminal shows either and what text can be smuggled in: the unassigned
// neighbours of the format characters, and the plane of tags and of variation
// selectors that no emoji uses.
var invisible = &unicode.RangeTable{
	R16: []unicode.Range16{{Lo: 0x2060, Hi: 0x206F, Stride: 1}, {Lo: 0xFFF0, Hi: 0xFFFB, Stride: 1}},
	R32: []unicode.Range32{{Lo: 0xE0000, Hi: 0xE0FFF, Stride: 1}},
}

// Hidden reports whether a character acts on a terminal or a reader without
// being seen: controls, bidirectional and zero-width characters, tags, line and
// paragraph separators. Newline and tab are among them.
func Hidden(r rune) bool {
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp, invisible)
}

// Escape writes every hidden character as \u{…} and every byte that is not
// UTF-8 as \x.., so that text from a stranger can neither drive a terminal nor
// look like what it is not. All other text is unchanged.
func Escape(s string) string {
	var b strings.Builder
	for i, width := 0, 0; i < len(s); i += width {
		var r rune
		r, width = utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && width == 1:
			fmt.Fprintf(&b, `\x%02x`, s[i])
		case Hidden(r):
			fmt.Fprintf(&b, `\u{%x}`, r)
		default:
			b.WriteString(s[i : i+width])
		}
	}
	return b.String()
}
