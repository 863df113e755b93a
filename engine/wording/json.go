package wording

import (
	"bytes"
	"fmt"
	"unicode/utf16"
)

// HardenJSON rewrites characters that JSON allows as they are, but that a
// terminal or the log of a workflow acts upon, as the escapes that decode to the
// same. Outside of strings JSON holds none of them but the newline.
func HardenJSON(text []byte) []byte {
	var b bytes.Buffer
	for _, r := range string(bytes.ReplaceAll(text, []byte("##["), []byte(`##\u005b`))) {
		if r == '\n' || !Hidden(r) {
			b.WriteRune(r)
			continue
		}
		for _, unit := range utf16.Encode([]rune{r}) {
			fmt.Fprintf(&b, `\u%04x`, unit)
		}
	}
	return b.Bytes()
}
