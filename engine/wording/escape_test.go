package wording_test

import (
	"testing"
	"unicode/utf8"

	"github.com/goalpost-dev/goalpost/engine/wording"
)

// The characters are built from their numbers, so that no reviewer has to trust
// an invisible one in this file.
var escapes = []struct{ name, in, want string }{
	{"plain Vietnamese", "Đội bán hàng: 12.000 ₫ “ưu tiên”", "Đội bán hàng: 12.000 ₫ “ưu tiên”"},
	{"decomposed Vietnamese", "e" + string(rune(0x302)) + string(rune(0x301)), "e" + string(rune(0x302)) + string(rune(0x301))},
	{"emoji with a variation selector", "❤" + string(rune(0xFE0F)) + "🎯", "❤" + string(rune(0xFE0F)) + "🎯"},
	{"backslash", `\u{1b}`, `\u{1b}`},
	{"escape sequence", "\x1b[31mred", `\u{1b}[31mred`},
	{"newline, return, tab, NUL", "a\nb\rc\td\x00", `a\u{a}b\u{d}c\u{9}d\u{0}`},
	{"DEL", "a\x7f", `a\u{7f}`},
	{"C1", "a" + string(rune(0x9B)) + "2J", `a\u{9b}2J`},
	{"raw C1 byte", "a\x9b2J", `a\x9b2J`},
	{"bidi override", string(rune(0x202E)) + "cba" + string(rune(0x202C)), `\u{202e}cba\u{202c}`},
	{"bidi isolate", string(rune(0x2066)) + "a" + string(rune(0x2069)), `\u{2066}a\u{2069}`},
	{"bidi mark", string(rune(0x200F)) + string(rune(0x61C)), `\u{200f}\u{61c}`},
	{"zero width", "a" + string(rune(0x200B)) + string(rune(0x200D)) + string(rune(0xFEFF)), `a\u{200b}\u{200d}\u{feff}`},
	{"word joiner and its unassigned neighbour", string(rune(0x2060)) + string(rune(0x2065)), `\u{2060}\u{2065}`},
	{"line and paragraph separator", string(rune(0x2028)) + string(rune(0x2029)), `\u{2028}\u{2029}`},
	{"tags", string(rune(0xE0000)) + string(rune(0xE0041)), `\u{e0000}\u{e0041}`},
	{"supplementary variation selector", "a" + string(rune(0xE0100)), `a\u{e0100}`},
}

func TestEscape(t *testing.T) {
	for _, c := range escapes {
		t.Run(c.name, func(t *testing.T) {
			if got := wording.Escape(c.in); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// forbidden lists the ranges of threats that must never be printed, apart from
// the Unicode tables that Escape itself uses.
var forbidden = [][2]rune{
	{0x00, 0x1F}, {0x7F, 0x9F}, {0x61C, 0x61C}, {0x200B, 0x200F}, {0x2028, 0x202E},
	{0x2060, 0x206F}, {0xFEFF, 0xFEFF}, {0xE0000, 0xE007F},
}

func FuzzEscape(f *testing.F) {
	for _, c := range escapes {
		f.Add(c.in)
	}
	f.Fuzz(func(t *testing.T, in string) {
		out := wording.Escape(in)
		if !utf8.ValidString(out) {
			t.Fatalf("%q is not UTF-8", out)
		}
		for _, r := range out {
			for _, bad := range forbidden {
				if bad[0] <= r && r <= bad[1] {
					t.Fatalf("%q still holds %U", out, r)
				}
			}
		}
		if again := wording.Escape(out); again != out {
			t.Errorf("safe text %q became %q", out, again)
		}
	})
}
