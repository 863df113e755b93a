package hcldata

import (
	"unicode/utf8"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

// controlling marks the first bytes of what control may refuse, so that plain
// text is passed over a byte at a time.
var controlling = func() (t [256]bool) {
	for b := range ' ' {
		t[b] = b != '\t' && b != '\n' && b != '\r'
	}
	for _, b := range []byte{0x7F, 0xC2, 0xD8, 0xE2} {
		t[b] = true
	}
	return t
}()

// isControl tells characters that are invisible or reorder the text around
// them, so that a reader sees something else than what is read. A carriage
// return is not one: misencoded has judged it.
func isControl(r rune) bool {
	switch {
	case r < ' ':
		return r != '\t' && r != '\n' && r != '\r'
	case r < 0x7F:
		return false
	case r <= 0x9F, r == 0x061C, r == 0x200E, r == 0x200F:
		return true
	}
	return r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069
}

// controls lists the offsets of control characters in ascending order.
func controls(src []byte) (found []int) {
	for i := 0; i < len(src); i++ {
		if !controlling[src[i]] {
			continue
		}
		if r, _ := utf8.DecodeRune(src[i:]); isControl(r) {
			found = append(found, i)
		}
	}
	return found
}

func controlFlaw(r rune, start, end int) flaw {
	return flaw{code: Control, start: start, end: end,
		text: diag.Say("invisible control character U+%04X", "ký tự điều khiển vô hình U+%04X", r),
		fix:  diag.Say("delete the character", "xoá ký tự này"),
	}
}
