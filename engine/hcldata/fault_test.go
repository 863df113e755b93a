package hcldata

import (
	"fmt"
	"strings"
	"testing"
)

// faultCases are texts with one thing wrong, what is kept of them, and the
// fault. They are also seeds for fuzzing, and each must read the same with
// other line ends.
var faultCases = []struct{ name, src, data, fault string }{
	{"latin 1", "a = \"caf\xe9\"\n", ``, `p.hcl:1:9-1:9 encoding: this is not valid UTF-8 text`},
	{"latin 1 in a comment", "a = 1\n# caf\xe9\n", ``, `p.hcl:2:6-2:6 encoding: this is not valid UTF-8 text`},
	{"byte order mark inside", "a = 1\n\ufeffb = 1\n", ``, `p.hcl:2:1-2:2 encoding: there is a byte order mark (U+FEFF) inside the file`},
	{"conflict", "goal \"a\" {\n<<<<<<< HEAD\n  x = 1\n=======\n  x = 2\n>>>>>>> topic\n}\n", ``,
		`p.hcl:2:1-2:13 conflict: unresolved merge conflict`},
	{"conflict half resolved", "a = 1\n>>>>>>> topic\n", ``, `p.hcl:2:1-2:14 conflict: unresolved merge conflict`},
	{"conflict with a base", "a = 1\n||||||| 0515de9\n", ``, `p.hcl:2:1-2:16 conflict: unresolved merge conflict`},
	{"git lfs", "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n", ``,
		`p.hcl:1:1-1:43 lfs: Git LFS pointer: content not available`},

	{"nul", "goal \"a\" {\n  x = \"\x00\"\n  y = 1\n}\n", `goal "a"!{y=1}`, `p.hcl:2:8-2:9 control: invisible control character U+0000`},
	{"escape", "goal \"a\" {\n  x = \"\x1b[31m\"\n}\n", `goal "a"!{}`, `p.hcl:2:8-2:9 control: invisible control character U+001B`},
	{"del", "a = \"\x7f\"\n", ``, `p.hcl:1:6-1:7 control: invisible control character U+007F`},
	{"c1", "a = \"\u0085\"\n", ``, `p.hcl:1:6-1:7 control: invisible control character U+0085`},
	{"bidi override", "a = \"\u202e\"\n", ``, `p.hcl:1:6-1:7 control: invisible control character U+202E`},
	{"bidi isolate", "a = \"\u2067\"\n", ``, `p.hcl:1:6-1:7 control: invisible control character U+2067`},
	{"arabic letter mark", "a = \"\u061c\"\n", ``, `p.hcl:1:6-1:7 control: invisible control character U+061C`},
	{"bidi in a comment", "# \u202e\ngoal \"a\" { x = 1 }\n", `goal "a"!{x=1}`, `p.hcl:1:3-1:4 control: invisible control character U+202E`},
	{"bidi in a label", "goal \"a\u200f\" {}\ngoal \"b\" {}\n", `goal "b"{}`, `p.hcl:1:8-1:9 control: invisible control character U+200F`},
	{"escaped escape", "goal \"a\" {\n  x = \"a\\u001b\"\n  y = 1\n}\n", `goal "a"!{y=1}`, `p.hcl:2:7-2:16 control: invisible control character U+001B`},
	{"escaped carriage return", "a = \"a\\r\"\n", ``, `p.hcl:1:5-1:10 control: invisible control character U+000D`},

	{"function", "goal \"a\" {\n  x = upper(\"v\")\n  y = 1\n}\n", `goal "a"!{y=1}`, `p.hcl:2:7-2:17 expression: expressions are not allowed in plans; this is a function call`},
	{"operator", "a = 1 + 2\n", ``, `p.hcl:1:5-1:10 expression: expressions are not allowed in plans; this is an operator`},
	{"subtraction", "a = 3 -2\n", ``, `p.hcl:1:5-1:9 expression: expressions are not allowed in plans; this is an operator`},
	{"two minus signs", "a = - -2\n", ``, `p.hcl:1:5-1:9 expression: expressions are not allowed in plans; this is an operator`},
	{"minus of a reference", "a = -b\n", ``, `p.hcl:1:5-1:7 expression: expressions are not allowed in plans; this is an operator`},
	{"not", "a = !true\n", ``, `p.hcl:1:5-1:10 expression: expressions are not allowed in plans; this is an operator`},
	{"conditional", "a = b ? 1 : 2\n", ``, `p.hcl:1:5-1:14 expression: expressions are not allowed in plans; this is a conditional`},
	{"for list", "a = [for x in b : x]\n", ``, "p.hcl:1:5-1:21 expression: expressions are not allowed in plans; this is a `for` expression"},
	{"for object", "a = {for k, x in b : k => x}\n", ``, "p.hcl:1:5-1:29 expression: expressions are not allowed in plans; this is a `for` expression"},
	{"splat", "a = b[*].c\n", ``, "p.hcl:1:5-1:11 expression: expressions are not allowed in plans; this is a splat (`*`)"},
	{"attribute splat", "a = b.*.c\n", ``, "p.hcl:1:5-1:10 expression: expressions are not allowed in plans; this is a splat (`*`)"},
	{"index", "a = b[0]\n", ``, `p.hcl:1:5-1:9 expression: expressions are not allowed in plans; this is an index`},
	{"computed index", "a = b[c]\n", ``, `p.hcl:1:5-1:9 expression: expressions are not allowed in plans; this is an index`},
	{"legacy index", "a = b.0\n", ``, `p.hcl:1:5-1:8 expression: expressions are not allowed in plans; this is an index`},
	{"attribute of a value", "a = {b = 1}.b\n", ``, `p.hcl:1:5-1:14 expression: expressions are not allowed in plans; this is an attribute of a value`},
	{"interpolation", "a = \"x ${b} y\"\n", ``, `p.hcl:1:10-1:11 expression: expressions are not allowed in plans; this is an interpolation`},
	{"interpolation alone", "a = \"${b}\"\n", ``, `p.hcl:1:5-1:11 expression: expressions are not allowed in plans; this is an interpolation`},
	{"interpolated number", "a = \"x${1}\"\n", ``, `p.hcl:1:9-1:10 expression: expressions are not allowed in plans; this is an interpolation`},
	{"interpolated string", "a = \"x${\"y\"}\"\n", ``, `p.hcl:1:9-1:12 expression: expressions are not allowed in plans; this is an interpolation`},
	{"interpolation in a heredoc", "a = <<T\nx ${b}\nT\n", ``, `p.hcl:2:5-2:6 expression: expressions are not allowed in plans; this is an interpolation`},
	{"if directive", "a = \"%{ if b }x%{ endif }\"\n", ``, `p.hcl:1:6-1:26 expression: expressions are not allowed in plans; this is a template directive`},
	{"for directive", "a = \"%{ for x in b }x%{ endfor }\"\n", ``, `p.hcl:1:6-1:33 expression: expressions are not allowed in plans; this is a template directive`},
	{"parentheses", "a = (1)\n", ``, `p.hcl:1:5-1:8 expression: expressions are not allowed in plans; this is parentheses`},
	{"computed key", "a = { (b) = 1 }\n", ``, `p.hcl:1:7-1:10 expression: expressions are not allowed in plans; this is a computed key`},
	{"dotted key", "a = { b.c = 1 }\n", ``, `p.hcl:1:7-1:10 expression: expressions are not allowed in plans; this is a computed key`},

	{"duplicate key", "a = { b = 1, b = 2 }\n", `a={b=1}`, "p.hcl:1:14-1:15 duplicate_key: `b` is set twice"},
	{"duplicate quoted key", "a = {\n  b = 1\n  \"b\" = 2\n}\n", `a={b=1}`, "p.hcl:3:3-3:6 duplicate_key: `b` is set twice"},
	{"duplicate decomposed key", "a = { \"\u00e9\" = 1, \"e\u0301\" = 2 }\n", "a={\u00e9=1}", "p.hcl:1:16-1:19 duplicate_key: `\u00e9` is set twice"},
	{"duplicate attribute", "goal \"a\" {\n  x = 1\n  x = 2\n}\n", `goal "a"{x=1}`, "p.hcl:3:3-3:4 duplicate_key: `x` is set twice"},
	{"duplicate decomposed attribute", "goal \"a\" {\n  \u00e9 = 1\n  e\u0301 = 2\n}\n", "goal \"a\"{\u00e9=1}", "p.hcl:3:3-3:4 duplicate_key: `\u00e9` is set twice"},
	{"duplicate at the top", "a = 1\ngoal \"a\" {}\na = 2\n", `a=1 | goal "a"{}`, "p.hcl:3:1-3:2 duplicate_key: `a` is set twice"},
}

func TestFaults(t *testing.T) {
	for _, c := range faultCases {
		t.Run(c.name, func(t *testing.T) {
			data, faults := read(t, c.src)
			equal(t, "data", data, c.data)
			equal(t, "faults", strings.Join(faults, "\n"), c.fault)
		})
	}
}

func TestCarriageReturnsAlone(t *testing.T) {
	_, faults := read(t, "a = 1\rb = 2\r")
	equal(t, "faults", fmt.Sprint(faults), `[p.hcl:1:6-1:6 encoding: a line ends with a carriage return alone]`)
}

func TestUTF16(t *testing.T) {
	for name, src := range map[string]string{
		"little endian with mark": "\xff\xfea\x00=\x00", "big endian with mark": "\xfe\xff\x00a\x00=",
		"little endian": "a\x00=\x001\x00", "big endian": "\x00a\x00=\x001",
	} {
		_, faults := read(t, src)
		equal(t, name, fmt.Sprint(faults), `[p.hcl:1:1-1:1 encoding: the file is UTF-16, not UTF-8]`)
	}
}

func TestFixesSayWhatToDoInBothLanguages(t *testing.T) {
	_, fs := Parse("p.hcl", []byte("a = f(1)\n"), DefaultLimits())
	equal(t, "en", fs[0].Fix.En, "write the result itself")
	equal(t, "vi", fs[0].Fix.Vi, "viết thẳng kết quả")
	equal(t, "vi", fs[0].Text.Vi, "kế hoạch không được chứa biểu thức; đây là lời gọi hàm")
}

func TestFaultsBeyondTheLimitAreCounted(t *testing.T) {
	for _, c := range []struct {
		faults, shown int
		last          string
	}{
		{20, 20, "p.hcl:20:5-20:8 expression: expressions are not allowed in plans; this is parentheses"},
		{21, 20, "p.hcl:20:5-20:8 more: 2 more faults in this file are not shown"},
		{500, 20, "p.hcl:20:5-20:8 more: 481 more faults in this file are not shown"},
	} {
		var src strings.Builder
		for i := range c.faults {
			fmt.Fprintf(&src, "%c = (1)\n", 'a'+i%26)
		}
		_, faults := read(t, src.String())
		if len(faults) != c.shown {
			t.Fatalf("%d faults: %d shown, want %d", c.faults, len(faults), c.shown)
		}
		equal(t, "last", faults[c.shown-1], c.last)
	}
}
