package snapshot

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Quote gives a path as git shows it: as it is, or in double quotes with
// escapes where it holds control characters, quotes, backslashes or bytes that
// are not UTF-8. Letters of any script stay readable.
func Quote(name string) string {
	var b strings.Builder
	plain := true
	for rest := name; rest != ""; {
		r, size := utf8.DecodeRuneInString(rest)
		if escaped := escape(rest[:size], r); escaped != "" {
			plain = false
			b.WriteString(escaped)
		} else {
			b.WriteString(rest[:size])
		}
		rest = rest[size:]
	}
	if plain {
		return name
	}
	return `"` + b.String() + `"`
}

var shortEscapes = map[rune]string{
	'\a': `\a`, '\b': `\b`, '\t': `\t`, '\n': `\n`, '\v': `\v`, '\f': `\f`, '\r': `\r`, '"': `\"`, '\\': `\\`,
}

// escape is empty for a character that needs none.
func escape(encoded string, r rune) string {
	if short := shortEscapes[r]; short != "" {
		return short
	}
	if !unicode.IsControl(r) && (r != utf8.RuneError || len(encoded) > 1) {
		return ""
	}
	var b strings.Builder
	for _, c := range []byte(encoded) {
		fmt.Fprintf(&b, `\%03o`, c)
	}
	return b.String()
}
