package plan

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/hcldata"
)

var update = flag.Bool("update", false, "rewrite the want files of testdata")

// prelude is the rest of the plan of most cases. It stands in a file of its own
// so that the lines of a case are its own.
const prelude = `plan "p" {
  title  = "Kế hoạch"
  period = { start = "2027-01-01", end = "2027-12-31" }
}
team "sales" {
  name     = "Bán hàng"
  function = "sales"
  lead     = "Bảo"
}
goal "growth" {
  title    = "Tăng trưởng"
  category = "revenue"
}
kpi "mql" { team = team.sales }
objective "mql" {
  title    = "700 MQL"
  goal     = goal.growth
  team     = team.sales
  start    = "2027-01-01"
  deadline = "2027-06-30"
}
`

func parseAll(files map[string]string) []*Source {
	var sources []*Source
	for _, name := range slices.Sorted(maps.Keys(files)) {
		f, faults := hcldata.Parse(name, []byte(files[name]), hcldata.DefaultLimits())
		sources = append(sources, &Source{Path: name, File: f, Faults: faults})
	}
	return sources
}

// goldenCase is one case of testdata/*.txtar: the files below case/, with the
// prelude as plan.hcl unless the name of the case begins with bare, and
// case/want is what comes out.
type goldenCase struct {
	name, want string
	files      map[string]string
}

func archives(t testing.TB) map[string]*txtar.Archive {
	t.Helper()
	names, _ := filepath.Glob("testdata/*.txtar")
	out := map[string]*txtar.Archive{}
	for _, name := range names {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		out[name] = archive
	}
	return out
}

func casesOf(archive *txtar.Archive) []*goldenCase {
	var out []*goldenCase
	for _, f := range archive.Files {
		name, file, _ := strings.Cut(f.Name, "/")
		if len(out) == 0 || out[len(out)-1].name != name {
			c := &goldenCase{name: name, files: map[string]string{}}
			if !strings.HasPrefix(name, "bare") {
				c.files["plan.hcl"] = prelude
			}
			out = append(out, c)
		}
		c := out[len(out)-1]
		if file == "want" {
			c.want = string(f.Data)
		} else {
			c.files[file] = string(f.Data)
		}
	}
	return out
}

func cases(t testing.TB) []*goldenCase {
	t.Helper()
	var out []*goldenCase
	for _, archive := range archives(t) {
		out = append(out, casesOf(archive)...)
	}
	return out
}

func TestGolden(t *testing.T) {
	for name, archive := range archives(t) {
		for _, c := range casesOf(archive) {
			got := describe(Build(parseAll(c.files)))
			if *update {
				setWant(archive, c.name, got)
			} else if got != c.want {
				t.Errorf("%s, %s:\ngot\n%swant\n%s", name, c.name, got, c.want)
			}
		}
		if *update {
			if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// setWant puts a want file behind the other files of its case.
func setWant(a *txtar.Archive, label, text string) {
	last := 0
	for i, f := range a.Files {
		if f.Name == label+"/want" {
			a.Files[i].Data = []byte(text)
			return
		}
		if strings.HasPrefix(f.Name, label+"/") {
			last = i
		}
	}
	a.Files = slices.Insert(a.Files, last+1, txtar.File{Name: label + "/want", Data: []byte(text)})
}

// describe shows everything that a user can learn from a build.
func describe(plans []*Plan, stray []Defect) string {
	var b strings.Builder
	for _, p := range plans {
		state := "complete"
		if !p.Complete {
			state = "incomplete"
		}
		addresses := make([]string, len(p.Blocks()))
		for i, block := range p.Blocks() {
			if addresses[i] = block.Address; block.Broken {
				addresses[i] += "(broken)"
			}
		}
		fmt.Fprintf(&b, "plan %s: %s: %s\n", p.Dir, state, strings.Join(addresses, " "))
		for _, block := range slices.Concat(p.Blocks(), p.Moved) {
			describeInvalid(&b, p, block)
		}
		describeDefects(&b, p.Defects)
	}
	if len(stray) > 0 {
		b.WriteString("stray\n")
		describeDefects(&b, stray)
	}
	return b.String()
}

func describeInvalid(b *strings.Builder, p *Plan, block *Block) {
	for name, text := range sorted(p.Invalid(block)) {
		fmt.Fprintf(b, "invalid %s %s: %q\n", block.Address, name, text)
	}
	for _, child := range block.Children {
		describeInvalid(b, p, child)
	}
}

func describeDefects(b *strings.Builder, ds []Defect) {
	for _, d := range ds {
		fmt.Fprintf(b, "%s %s", place(d.Range), d.Rule)
		for _, part := range []string{d.Address, d.Attribute, d.Key} {
			fmt.Fprintf(b, " | %s", part)
		}
		if d.Owner != "" {
			fmt.Fprintf(b, " (%s)", d.Owner)
		}
		fmt.Fprintf(b, "\n  %s\n  %s\n  > %s\n  > %s\n", d.Text.En, d.Text.Vi, d.Fix.En, d.Fix.Vi)
		for _, r := range d.Related {
			fmt.Fprintf(b, "  + %s %s: %s / %s\n", place(r.Range), r.Address, r.Text.En, r.Text.Vi)
		}
	}
}

func place(r diag.Range) string {
	if r.Start.Line == r.End.Line {
		return fmt.Sprintf("%s-%d", r, r.End.Column)
	}
	return fmt.Sprintf("%s-%d:%d", r, r.End.Line, r.End.Column)
}

func sorted(m map[string]string) func(func(string, string) bool) {
	return func(yield func(string, string) bool) {
		for _, k := range slices.Sorted(maps.Keys(m)) {
			if !yield(k, m[k]) {
				return
			}
		}
	}
}

// golden compares text with a file.
func golden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s: got\n%s", file, got)
	}
}
