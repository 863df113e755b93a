package hcldata

import (
	"strings"
	"testing"
)

// syntaxCases are texts with broken syntax. One broken item gives one fault,
// and what stands on its own around it is kept.
var syntaxCases = []struct{ name, src, data, fault string }{
	{"block not closed", "goal \"a\" {\n  x = 1\n\ngoal \"b\" {\n  y = 1\n}\n", `goal "a"!{x=1} | goal "b"{y=1}`,
		"p.hcl:1:10-1:11 syntax: `{` is not closed"},
	{"last block not closed", "goal \"a\" {\n  x = 1\n", `goal "a"!{x=1}`, "p.hcl:1:10-1:11 syntax: `{` is not closed"},
	{"object not closed", "goal \"a\" {\n  x = 1\n  y = {\n    z = 1\n}\n\ngoal \"b\" {}\n", `goal "a"!{x=1 y={z=1}} | goal "b"{}`,
		"p.hcl:1:10-1:11 syntax: `{` is not closed"},
	{"list not closed", "goal \"a\" {\n  x = [1,\n  y = 2\n}\ngoal \"b\" {}\n", `goal "a"!{y=2} | goal "b"{}`,
		"p.hcl:2:7-2:8 syntax: `[` is not closed"},
	{"brace too many", "goal \"a\" {\n  x = 1\n}\n}\ngoal \"b\" {}\n", `goal "a"{x=1} | goal "b"{}`,
		"p.hcl:4:1-4:2 syntax: `}` closes nothing"},
	{"brace on the next line", "goal \"a\"\n{\n  x = 1\n}\ngoal \"b\" {}\n", `goal "a"!{} | goal "b"{}`,
		"p.hcl:1:9-1:9 syntax: the block has no `{` on the line of its header"},
	{"string not closed", "goal \"a\" {\n  x = \"v\n  y = 2\n}\ngoal \"b\" {}\n", `goal "a"!{y=2} | goal "b"{}`,
		"p.hcl:2:7-2:9 syntax: the string is not closed on its line"},
	{"string not closed at the end", "a = \"v", ``, "p.hcl:1:5-1:7 syntax: the string is not closed on its line"},
	{"interpolation not closed", "goal \"a\" {\n  x = \"${v\"\n  y = 2\n}\ngoal \"b\" {}\n", `goal "a"!{y=2} | goal "b"{}`,
		"p.hcl:2:7-2:12 syntax: the string is not closed on its line"},
	{"label not closed", "goal \"a {\n  x = 1\n}\ngoal \"b\" {}\n", `goal "b"{}`,
		"p.hcl:1:6-1:10 syntax: the string is not closed on its line"},
	{"heredoc not closed", "goal \"a\" {\n  y = 2\n  x = <<EOT\nv\n}\ngoal \"b\" {}\n", `goal "a"!{y=2} | goal "b"{}`,
		"p.hcl:3:7-3:12 syntax: the text has no closing line `EOT`"},
	{"heredoc marker with more", "goal \"a\" {\n  x = <<EOT v\n  y = 2\n}\n", `goal "a"!{y=2}`,
		"p.hcl:2:7-2:9 syntax: `<<` must be followed by a marker word and the end of the line"},
	{"comment not closed", "/* v\ngoal \"a\" {}\n", `goal "a"{}`, "p.hcl:1:1-1:3 syntax: the comment is not closed"},
	{"value missing", "goal \"a\" {\n  x =\n  y = 2\n}\n", `goal "a"!{y=2}`, "p.hcl:2:6-2:6 syntax: the value is missing"},
	{"value missing at the end", "x =", ``, "p.hcl:1:4-1:4 syntax: the value is missing"},
	{"equals sign missing", "goal \"a\" {\n  x\n  y = 2\n}\n", `goal "a"!{y=2}`, "p.hcl:2:3-2:4 syntax: neither `=` nor `{` follows this name"},
	{"colon", "goal \"a\" {\n  x: 1\n  y = 2\n}\n", `goal "a"!{y=2}`, "p.hcl:2:3-2:4 syntax: neither `=` nor `{` follows this name"},
	{"equals sign missing before text", "goal \"a\" {\n  x \"v\"\n  y = 2\n}\n", `goal "a"!{y=2}`,
		"p.hcl:2:8-2:8 syntax: the block has no `{` on the line of its header"},
	{"equals sign before a block", "goal \"a\" = {\n  x = 1\n}\ngoal \"b\" {}\n", `goal "b"{}`,
		"p.hcl:1:10-1:11 syntax: a block takes no `=`"},
	{"quoted name", "goal \"a\" {\n  \"x\" = 1\n  y = 2\n}\n", `goal "a"!{y=2}`, "p.hcl:2:3-2:4 syntax: the name of an attribute is not quoted"},
	{"two on a line", "goal \"a\" {\n  x = 1 y = 2\n  z = 3\n}\n", `goal "a"!{z=3}`,
		"p.hcl:2:9-2:10 syntax: the line goes on after the end of the attribute or the block"},
	{"comma after an attribute", "goal \"a\" {\n  x = 1,\n  y = 2\n}\n", `goal "a"!{y=2}`,
		"p.hcl:2:8-2:9 syntax: attributes are separated by new lines, not by commas"},
	{"text after a block", "goal \"a\" {} x\n", `goal "a"!{}`, "p.hcl:1:13-1:14 syntax: the line goes on after the end of the attribute or the block"},
	{"two in a block of one line", "goal \"a\" { x = 1, y = 2 }\n", `goal "a"!{}`, "p.hcl:1:17-1:18 syntax: a block on one line may hold one attribute only"},
	{"attribute on the line of the brace", "goal \"a\" { x = 1\n  y = 2\n}\n", `goal "a"!{x=1 y=2}`,
		"p.hcl:1:17-1:17 syntax: a block on one line may hold one attribute only"},
	{"comma missing in a list", "goal \"a\" {\n  x = [\n    1\n    2,\n  ]\n  y = 2\n}\n", `goal "a"!{y=2}`,
		"p.hcl:4:5-4:6 syntax: a comma is missing between two items of the list"},
	{"comma missing in an object", "a = { x = 1 y = 2 }\n", ``, "p.hcl:1:13-1:14 syntax: a comma or a new line is missing between two fields"},
	{"equals sign missing in an object", "a = { x 1 }\n", ``, "p.hcl:1:9-1:10 syntax: the `=` after the name is missing"},
	{"single quotes", "goal \"a\" {\n  x = 'v'\n  y = 2\n}\n", `goal "a"!{y=2}`, "p.hcl:2:7-2:8 syntax: ' is not a quotation mark here"},
	{"curly quotes", "goal \"a\" {\n  x = “v”\n  y = 2\n}\n", `goal "a"!{y=2}`, "p.hcl:2:7-2:8 syntax: “ is not a quotation mark here"},
	{"semicolon", "goal \"a\" {\n  x = 1;\n  y = 2\n}\n", `goal "a"!{y=2}`, "p.hcl:2:8-2:9 syntax: `;` separates nothing here"},
	{"odd character", "a = @b\n", ``, "p.hcl:1:5-1:6 syntax: the character '@' means nothing here"},
	{"odd character beyond ASCII", "a → b\ngoal \"a\" {}\n", `goal "a"{}`, "p.hcl:1:3-1:4 syntax: the character '→' means nothing here"},
	{"unknown escape", "a = \"v\\q\"\n", ``, "p.hcl:1:7-1:9 syntax: the backslash begins no known escape sequence"},
	{"template in a label", "goal \"${a}\" {}\ngoal \"b\" {}\n", `goal "b"{}`, "p.hcl:1:7-1:9 syntax: a label is plain text"},
	{"dot without a name", "a = goal.\n", ``, "p.hcl:1:10-1:10 syntax: a name must follow the dot"},
	{"prose", "This is our plan, and a good one.\ngoal \"b\" {}\n", `goal "b"{}`, "p.hcl:1:17-1:18 syntax: this is neither an attribute nor a block"},
	{"rare error", "a = f(1 2)\n", ``, "p.hcl:1:9-1:10 syntax: this is not valid HCL: A comma is required to separate each function argument from the next."},
	{"error in a nested block", "goal \"a\" {\n  x = 1\n  m \"n\" {\n    y = \n    z = 3\n  }\n  w = 4\n}\n",
		`goal "a"!{x=1 w=4 m "n"!{z=3}}`, "p.hcl:4:9-4:9 syntax: the value is missing"},
	{"several errors in a block", "goal \"a\" {\n  x = \n  y = 'v'\n  z = 3\n}\ngoal \"b\" {}\n", `goal "a"!{z=3} | goal "b"{}`,
		"p.hcl:3:7-3:8 syntax: ' is not a quotation mark here"},
	{"nested blocks without indentation", "goal \"a\" {\nm \"n\" {\nx = 1\n}\ny = \n}\ngoal \"b\" {}\n", `goal "a"!{m "n"{x=1}} | goal "b"{}`,
		"p.hcl:5:5-5:5 syntax: the value is missing"},
}

func TestBrokenSyntax(t *testing.T) {
	for _, c := range syntaxCases {
		t.Run(c.name, func(t *testing.T) {
			data, faults := read(t, c.src)
			equal(t, "data", data, c.data)
			equal(t, "faults", strings.Join(faults, "\n"), c.fault)
		})
	}
}

func TestEachBrokenBlockHasItsFault(t *testing.T) {
	data, faults := read(t, "goal \"a\" {\n  x = \n}\ngoal \"b\" {\n  y = 1\n}\ngoal \"c\" {\n  z = 'v'\n}\n")
	equal(t, "data", data, `goal "a"!{} | goal "b"{y=1} | goal "c"!{}`)
	equal(t, "faults", strings.Join(faults, "\n"),
		"p.hcl:2:7-2:7 syntax: the value is missing\np.hcl:8:7-8:8 syntax: ' is not a quotation mark here")
}

// Positions of recovered parts must be those that the parts have in the file.
func TestPlacesInABrokenBlock(t *testing.T) {
	const src = "a = 1\n\n# note\ngoal \"g\" {\n  x = \n  y = 2\n  m \"n\" { z = 'v' }\n}\n"
	f, _ := Parse("p.hcl", []byte(src), DefaultLimits())
	c := f.Chunks[1]
	goal := c.Body.Blocks[0]
	for _, p := range []struct {
		name, want string
		span       Span
	}{
		{"header", `goal "g"`, goal.Header},
		{"whole", src[strings.Index(src, "goal") : len(src)-1], goal.Whole},
		{"label", `"g"`, goal.Labels[0].Span},
		{"attribute", "y", goal.Body.Attributes[0].NameSpan},
		{"value", "2", goal.Body.Attributes[0].Value.Span},
		{"nested block", `m "n" { z = 'v' }`, goal.Body.Blocks[0].Whole},
	} {
		r := p.span.In("p.hcl", c)
		equal(t, p.name, src[r.Start.Byte:r.End.Byte], p.want)
		whole := text{src: []byte(src)}
		if got := whole.pos(r.Start.Byte); got != r.Start {
			t.Errorf("%s starts at %v, noted as %v", p.name, got, r.Start)
		}
		if got := whole.pos(r.End.Byte); got != r.End {
			t.Errorf("%s ends at %v, noted as %v", p.name, got, r.End)
		}
	}
}
