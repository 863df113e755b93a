package hcldata

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// plan is what people write; it also feeds the benchmarks and the fuzz targets.
const plan = `# Kế hoạch năm
plan "sao_mai_2027" {
  title    = "Kế hoạch marketing 2027 – Cà phê Sao Mai"
  period   = { start = "2027-01-01", end = "2027-12-31" }
  capacity = 48 # person-months
}

// the goals
goal "brand" {
  supports = [goal.growth, goal.revenue]
  owner    = "Nguyễn Thu Hà"
  notes    = <<-EOT
    Mộc mạc, 100% $thật $${x}
      hiếu khách
  EOT
}

objective "mql_h1" {
  target  = 700
  change  = -0.5
  primary = true
  team    = team
  past_growth = {
    percent : 9
    "months" = 6
    2027 = null
  }
  milestone "2027-03-31" { target = 650 }
  milestone "2027-06-30" {}
}
version = "1"
`

func TestValues(t *testing.T) {
	for _, c := range []struct{ name, src, data string }{
		{"empty", "", ""},
		{"blank", " \n\t\n", ""},
		{"comments", "# a\n// b\n/* c\n*/\n", ""},
		{"no line end", "a = 1", "a=1"},
		{"string", `a = "x\n\t\"\\\u00e9"`, `a="x\n\t\"\\é"`},
		{"literal template marks", `a = "$${x} %%{y} 5% $"`, `a="${x} %{y} 5% $"`},
		{"decomposed", "a = \"e\u0301\"", `a="é"`},
		{"heredoc", "a = <<T\nx\n  \"y\"\nT\n", `a="x\n  \"y\"\n"`},
		{"indented heredoc", "a = <<-T\n    x\n      y\n  T\n", `a="x\n  y\n"`},
		{"bool", "a = true\nb = false", "a=true | b=false"},
		{"null", "a = null", "a=null"},
		{"list", "a = [1, \"b\", [], # c\n  goal.d,]", `a=[1 "b" [] &goal.d]`},
		{"object", "a = {\n  b = 1, \"c d\" : 2\n  3 = { null = 4 }\n}", "a={b=1 c d=2 3={null=4}}"},
		{"reference", "a = goal.brand", "a=&goal.brand"},
		{"longer reference", "a = goal.brand.owner", "a=&goal.brand.owner"},
		{"lone name", "a = goal", "a=&goal"},
		{"decomposed name", "a = goal.e\u0301", "a=&goal.é"},
		{"block without labels", "a {}", "a{}"},
		{"labels", "a \"b\" c \"e\u0301\" {}", `a "b" "c" "é"{}`},
		{"block on one line", "a { b = 1 }", "a{b=1}"},
		{"blocks in blocks", "a {\n  b \"c\" {\n    d = 1\n  }\n}", `a{b "c"{d=1}}`},
		{"order of the source", "a {\n  z = 1\n  b = 2\n  y = 3\n}", "a{z=1 b=2 y=3}"},
		{"heading in a heredoc", "a = <<T\nx\n=======\nT\n", `a="x\n=======\n"`},
		{"brackets in strings and comments", "a {\n  b = \"}{[(\" # }\n  /* }}\n  */\n}\nc = 1\n", `a{b="}{[("} | c=1`},
		{"plan", plan, `plan "sao_mai_2027"{title="Kế hoạch marketing 2027 – Cà phê Sao Mai" ` +
			`period={start="2027-01-01" end="2027-12-31"} capacity=48} | ` +
			`goal "brand"{supports=[&goal.growth &goal.revenue] owner="Nguyễn Thu Hà" ` +
			`notes="Mộc mạc, 100% $thật ${x}\n  hiếu khách\n"} | ` +
			`objective "mql_h1"{target=700 change=-0.5 primary=true team=&team ` +
			`past_growth={percent=9 months=6 2027=null} milestone "2027-03-31"{target=650} milestone "2027-06-30"{}} | version="1"`},
	} {
		t.Run(c.name, func(t *testing.T) {
			data, faults := read(t, c.src)
			equal(t, "data", data, c.data)
			equal(t, "faults", strings.Join(faults, "\n"), "")
		})
	}
}

// TestSameReading holds that line ends, a byte order mark and the form of the
// letters change neither values nor faults nor any line or column.
func TestSameReading(t *testing.T) {
	var texts []string
	for _, c := range faultCases {
		texts = append(texts, c.src)
	}
	for _, c := range syntaxCases {
		texts = append(texts, c.src)
	}
	texts = append(texts, plan, "a = <<T\n\n x\n\nT\n", "a = <<-T\n    x\n\n      y\n    \n  T\n", "a = \"\\n\"\n")
	for _, src := range texts {
		want := places(t, src)
		if strings.HasPrefix(src, "version https") || strings.Contains(src, "\xe9") {
			continue
		}
		equal(t, fmt.Sprintf("CRLF %q", src), places(t, strings.ReplaceAll(src, "\n", "\r\n")), want)
		equal(t, fmt.Sprintf("BOM %q", src), places(t, "\ufeff"+src), want)
		if !strings.Contains(src, "e\u0301") {
			equal(t, fmt.Sprintf("NFD %q", src), places(t, norm.NFD.String(src)), want)
		}
	}
}

// places shows values and faults with lines and columns.
func places(t *testing.T, src string) string {
	f, faults := Parse("p.hcl", []byte(src), DefaultLimits())
	var b strings.Builder
	for _, c := range f.Chunks {
		fmt.Fprintf(&b, "%d: ", c.Line)
		walk(c.Body, func(what string, s Span) {
			fmt.Fprintf(&b, "%s@%d:%d-%d:%d ", what, s.Start.Line, s.Start.Column, s.End.Line, s.End.Column)
		})
	}
	return b.String() + strings.Join(describe(t, faults), "\n")
}

// walk calls f for every span below a body.
func walk(b Body, f func(what string, s Span)) {
	for _, a := range b.Attributes {
		f(a.Name, a.NameSpan)
		walkValue(a.Value, f)
	}
	for _, block := range b.Blocks {
		f(block.Type, block.TypeSpan)
		f("header", block.Header)
		f("whole", block.Whole)
		for _, l := range block.Labels {
			f(l.Text, l.Span)
		}
		walk(block.Body, f)
	}
}

func walkValue(v Value, f func(what string, s Span)) {
	f(outlineValue(v), v.Span)
	for _, item := range v.Items {
		walkValue(item, f)
	}
	walk(Body{Attributes: v.Fields}, f)
}

// TestChunksAreRelative holds that a block reads the same, positions and all,
// wherever it stands in a file.
func TestChunksAreRelative(t *testing.T) {
	const block = "# about a\ngoal \"a\" {\n  x = [\"ế\", 2]\n}\n"
	f, _ := Parse("p.hcl", []byte(block+"\n\nb = 1\n\n"+block), DefaultLimits())
	if len(f.Chunks) != 3 {
		t.Fatalf("%d chunks", len(f.Chunks))
	}
	first, last := f.Chunks[0], f.Chunks[2]
	equal(t, "body", fmt.Sprintf("%+v", last.Body), fmt.Sprintf("%+v", first.Body))
	equal(t, "range", last.Body.Blocks[0].Header.In("p.hcl", last).String(), "p.hcl:10:1")
	if last.Byte != len(block)+len("\n\nb = 1\n\n") {
		t.Errorf("chunk at byte %d", last.Byte)
	}
}
