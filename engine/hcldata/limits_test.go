package hcldata

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// nests are texts that nest n levels deep, each in its own way, and where the
// level too deep for the default limit stands.
var nests = []struct {
	name, place string
	text        func(n int) string
}{
	{"parentheses", "1:105-1:106", func(n int) string { return "a = " + wrap("(", "1", ")", n) + "\n" }},
	{"lists", "1:105-1:106", func(n int) string { return "a = " + wrap("[", "", "]", n) + "\n" }},
	{"objects", "1:505-1:506", func(n int) string { return "a = " + wrap("{ b =", "1", "}", n) + "\n" }},
	{"templates", "1:306-1:308", func(n int) string { return `a = ` + wrap(`"${`, `b`, `}"`, n) + "\n" }},
	{"directives", "1:706-1:708", func(n int) string { return "a = " + wrap(`"%{ if `, "c", ` }x%{ endif }"`, n) + "\n" }},
	{"for", "1:1405-1:1406", func(n int) string { return "a = " + wrap("[for x in b : ", "x", "]", n) + "\n" }},
	{"indexes", "1:206-1:207", func(n int) string { return "a = b" + wrap("[b", "", "]", n) + "\n" }},
	{"blocks", "101:3-101:4", func(n int) string { return wrap("b {\n", "", "}\n", n) }},
	{"heredocs", "102:1-102:3", func(n int) string {
		return "a = " + wrap("<<T\n${", "b", "}\nT\n", n)
	}},
}

func wrap(open, middle, end string, n int) string {
	return strings.Repeat(open, n) + middle + strings.Repeat(end, n)
}

func TestDepth(t *testing.T) {
	for _, c := range nests {
		t.Run(c.name, func(t *testing.T) {
			after := "goal \"after\" {}\n"
			_, faults := read(t, c.text(100)+after)
			if all := strings.Join(faults, "\n"); strings.Contains(all, "depth") {
				t.Errorf("100 levels are refused: %s", all)
			}
			data, faults := read(t, c.text(101)+after)
			equal(t, "faults", strings.Join(faults, "\n"), "p.hcl:"+c.place+" depth: nested deeper than 100 levels; not read")
			if !strings.HasSuffix(data, `goal "after"{}`) {
				t.Errorf("the block after it is lost: %s", data)
			}
		})
	}
}

const deepVector = "HCLDATA_DEEP_VECTOR"

// TestFarTooDeep runs in a process of its own, because an overflow of the stack
// would take the other tests with it.
func TestFarTooDeep(t *testing.T) {
	if os.Getenv(deepVector) == "" {
		cmd := exec.Command(os.Args[0], "-test.run=^TestFarTooDeep$")
		cmd.Env = append(os.Environ(), deepVector+"=1")
		if out, err := cmd.CombinedOutput(); err != nil || !bytes.Contains(out, []byte("PASS")) {
			t.Fatalf("%v\n%.2000s", err, out)
		}
		return
	}
	limits := DefaultLimits()
	limits.FileBytes, limits.Depth = 64<<20, 1<<30
	chains := []string{
		"a = " + wrap("-", "1", "", 400_000) + "\n",
		"a = " + wrap("- ", "1", "", 400_000) + "\n",
		"a = " + wrap("!", "true", "", 400_000) + "\n",
		"a = " + wrap("1+", "1", "", 400_000) + "\n",
		"a = " + wrap("1 -", "1", "", 400_000) + "\n",
		"a = " + wrap("b ? 1 : ", "1", "", 100_000) + "\n",
		"a = " + wrap("b", "", "[*]", 40_000) + "\n",
		"a = b" + wrap("::b", "(1)", "", 100_000) + "\n",
		"a = " + wrap("(-\n", "1", ")", 40_000) + "\n",
		"a = " + wrap(`"${`, "b", `}`, 40_000) + "\n",
		wrap("b {\n", "", "", 40_000),
		wrap("", "", "}\n", 40_000),
		wrap("a = <<A\nb {\n", "", "", 20_000),
		wrap("a = [\n", "", "", 40_000),
	}
	for _, c := range nests {
		chains = append(chains, c.text(40_000))
	}
	for _, src := range chains {
		if _, faults := Parse("p.hcl", []byte(src), limits); len(faults) == 0 {
			t.Errorf("no fault for %.40q", src)
		}
	}
}

func TestOperatorChains(t *testing.T) {
	for _, c := range []struct{ name, src, fault string }{
		{"unary minus", "a = " + wrap("-", "x", "", 101), "1:105-1:106"},
		{"not", "a = " + wrap("!", "x", "", 101), "1:105-1:106"},
		{"sum", "a = 1" + wrap("+1", "", "", 101), "1:206-1:207"},
		{"differences", "a = 1" + wrap(" -1", "", "", 101), "1:307-1:308"},
		{"scopes", "a = b" + wrap("::b", "", "()", 101)[:303] + "()", "1:306-1:308"},
	} {
		_, faults := read(t, c.src+"\n")
		equal(t, c.name, strings.Join(faults, "\n"), "p.hcl:"+c.fault+" expression: expressions are not allowed in plans; this is a chain of operators")
	}
	data, faults := read(t, "a = ["+strings.Repeat("-1, ", 500)+"- 2]\n")
	if len(faults) != 0 || !strings.HasSuffix(data, "-1 -2]") {
		t.Errorf("negative numbers in a list are refused: %v", faults)
	}
}

func TestPieces(t *testing.T) {
	for _, c := range []struct {
		name, place string
		text        func(n int) string
	}{
		{"lines of a heredoc", "4098:1-4098:2", func(n int) string { return "<<T\n" + strings.Repeat("x\n", n) + "T" }},
		{"escapes in a string", "1:12294-1:12297", func(n int) string { return `"` + strings.Repeat("$${", n) + `"` }},
		{"escapes in a heredoc", "2:12289-2:12290", func(n int) string { return "<<T\n" + strings.Repeat("%%{", n-1) + "x\nT" }},
		{"dollars", "1:4102-1:4103", func(n int) string { return `"` + strings.Repeat("$", n) + `"` }},
	} {
		t.Run(c.name, func(t *testing.T) {
			src := func(n int) string { return "a = " + c.text(n) + "\nb = 1\n" }
			if data, faults := read(t, src(4096)); len(faults) != 0 || !strings.HasSuffix(data, "b=1") {
				t.Errorf("4096 are refused: %v", faults)
			}
			data, faults := read(t, src(4097))
			equal(t, "data", data, "b=1")
			equal(t, "faults", strings.Join(faults, "\n"), "p.hcl:"+c.place+" pieces: the string has more than 4096 lines or parts; not read")
		})
	}
}

func TestSize(t *testing.T) {
	limits := DefaultLimits()
	src := []byte("a = 1\n#")
	src = append(src, bytes.Repeat([]byte("x"), limits.FileBytes-len(src))...)
	if f, faults := Parse("p.hcl", src, limits); len(faults) != 0 || outline(f) != "a=1" {
		t.Errorf("%d bytes are refused: %v", len(src), faults)
	}
	f, faults := Parse("p.hcl", append(src, 'x'), limits)
	equal(t, "data", outline(f), "")
	equal(t, "faults", fmt.Sprint(describe(t, faults)), "[p.hcl:1:1-1:1 size: the file has 262145 bytes; at most 262144 are read]")
}

func TestNumbers(t *testing.T) {
	nines := strings.Repeat("9", 64)
	for _, c := range []struct{ src, data, fault string }{
		{"0", "0", ""}, {"-0", "0", ""}, {"-0.0", "0", ""}, {"700.0", "700", ""}, {"7e2", "700", ""},
		{"1E3", "1000", ""}, {"1e+3", "1000", ""}, {"25e-1", "2.5", ""}, {"- 0.50", "-0.5", ""}, {"0.1", "0.1", ""},
		{"007", "7", ""}, {nines, nines, ""}, {"1e30", "1" + strings.Repeat("0", 30), ""},
		{"1e-30", "0." + strings.Repeat("0", 29) + "1", ""},
		{"0" + nines, "", "1:5-1:70 number: the number is longer than 64 characters; not read"},
		{"1e31", "", "1:5-1:9 number: the exponent of the number is larger than 30; not read"},
		{"-1e-31", "", "1:6-1:11 number: the exponent of the number is larger than 30; not read"},
		{"1e10000000", "", "1:5-1:15 number: the exponent of the number is larger than 30; not read"},
		{"1e99999999999999999999999", "", "1:5-1:30 number: the exponent of the number is larger than 30; not read"},
		{"b.1e99", "", "1:7-1:11 number: the exponent of the number is larger than 30; not read"},
		{"f(" + nines + "...)", "", "1:5-1:75 expression: expressions are not allowed in plans; this is a function call"},
		{"1.2.3", "", "1:5-1:10 syntax: this is not a number"},
		{"1/0", "", "1:5-1:8 expression: expressions are not allowed in plans; this is an operator"},
	} {
		data, faults := read(t, "a = "+c.src+"\n")
		want := ""
		if c.fault != "" {
			c.fault = "p.hcl:" + c.fault
		} else {
			want = "a=" + c.data
		}
		equal(t, c.src, data, want)
		equal(t, c.src, strings.Join(faults, "\n"), c.fault)
	}
}

func TestLimitCostsItsAttributeOnly(t *testing.T) {
	data, faults := read(t, "goal \"a\" {\n  x = 1e99\n  y = 1\n  milestone \"m\" {\n    z = 2\n  }\n}\ngoal \"b\" {}\n")
	equal(t, "data", data, `goal "a"!{y=1 milestone "m"{z=2}} | goal "b"{}`)
	equal(t, "faults", strings.Join(faults, "\n"), "p.hcl:2:7-2:11 number: the exponent of the number is larger than 30; not read")
}
