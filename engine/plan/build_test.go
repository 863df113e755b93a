package plan

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/hcldata"
)

// corpus holds the files of every golden case, each case in a directory of its
// own.
func corpus(t testing.TB) map[string]string {
	t.Helper()
	files := map[string]string{}
	for _, c := range cases(t) {
		for name, text := range c.files {
			files[c.name+"/"+name] = text
		}
	}
	if len(files) < 50 {
		t.Fatalf("only %d files", len(files))
	}
	return files
}

// dump shows everything about plans, places without bytes, so that line ends do
// not matter.
func dump(plans []*Plan, stray []Defect) string {
	var b strings.Builder
	for _, p := range plans {
		for _, block := range slices.Concat(p.Blocks(), p.Moved) {
			dumpBlock(&b, block)
		}
	}
	return b.String() + describe(plans, stray)
}

func dumpBlock(b *strings.Builder, block *Block) {
	fmt.Fprintf(b, "%s %s %q\n", place(block.Header()), block.Address, block.Label)
	for _, f := range block.Values {
		dumpValue(b, block, f.Name, f.Value)
	}
	for _, c := range block.Children {
		dumpBlock(b, c)
	}
}

func dumpValue(b *strings.Builder, block *Block, path string, v Value) {
	fmt.Fprintf(b, "  %s %s = %q\n", place(block.Find(path)), path, v.Text)
	for i, item := range v.Items {
		dumpValue(b, block, join(path, fmt.Sprint(i)), item)
	}
	for _, f := range v.Fields {
		dumpValue(b, block, join(path, f.Name), f.Value)
	}
}

func TestOrderOfSourcesDoesNotMatter(t *testing.T) {
	sources := parseAll(corpus(t))
	want := dump(Build(sources))
	random := rand.New(rand.NewPCG(1, 2))
	for range 10 {
		random.Shuffle(len(sources), func(i, j int) { sources[i], sources[j] = sources[j], sources[i] })
		if got := dump(Build(sources)); got != want {
			t.Fatalf("got\n%s\nwant\n%s", got, want)
		}
	}
}

// TestSourcesStayAsTheyAre holds that a parsed file can be used again: caches
// hand the same one to several builds.
func TestSourcesStayAsTheyAre(t *testing.T) {
	sources := parseAll(corpus(t))
	before, _ := json.Marshal(sources)
	first := dump(Build(sources))
	second := dump(Build(sources))
	if first != second {
		t.Errorf("first\n%s\nsecond\n%s", first, second)
	}
	if after, _ := json.Marshal(sources); string(after) != string(before) {
		t.Error("the sources have changed")
	}
}

// TestDecoderForgetsWhatIsMended holds that what other files make of a file, such
// as that a block is there twice, is not remembered with it.
func TestDecoderForgetsWhatIsMended(t *testing.T) {
	twice := parseAll(map[string]string{"a.hcl": prelude, "b.hcl": "team \"sales\" {\n  name = \"x\"\n  function = \"sales\"\n  lead = \"x\"\n}\n", "c.hcl": prelude})
	d := &Decoder{}
	for _, sources := range [][]*Source{twice, twice, twice[:1], twice[1:]} {
		plans, stray := d.Build(sources)
		if got, want := dump(plans, stray), dump(Build(sources)); got != want {
			t.Errorf("got\n%s\nwant\n%s", got, want)
		}
	}
}

// TestSameReading holds that line ends, a byte order mark and the form of the
// letters change no text and no place.
func TestSameReading(t *testing.T) {
	files := corpus(t)
	want := dump(Build(parseAll(files)))
	for _, c := range []struct {
		name   string
		change func(string) string
	}{
		{"CRLF", func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") }},
		{"byte order mark", func(s string) string { return "\ufeff" + s }},
		{"decomposed", norm.NFD.String},
	} {
		changed := map[string]string{}
		for name, text := range files {
			// A pointer of Git LFS is compared as it stands.
			if changed[name] = text; !strings.HasPrefix(text, "version") {
				changed[name] = c.change(text)
			}
		}
		if got := dump(Build(parseAll(changed))); got != want {
			t.Errorf("%s: got\n%s\nwant\n%s", c.name, got, want)
		}
	}
}

// TestUnreadableFile is a file that could not even be opened.
func TestUnreadableFile(t *testing.T) {
	fault := hcldata.Fault{Code: "link", Text: diag.Text{En: "This is a link."}, Range: start("b/x.hcl")}
	sources := append(parseAll(map[string]string{"a/plan.hcl": prelude}), &Source{Path: "b/x.hcl", Faults: []hcldata.Fault{fault}}, &Source{Path: "a/y.hcl"})
	plans, stray := Build(sources)
	if len(plans) != 2 || len(stray) != 0 {
		t.Fatalf("%d plans and %d stray", len(plans), len(stray))
	}
	if a := plans[0]; a.Complete || len(a.Defects) != 0 || a.Root() == nil {
		t.Errorf("a plan with an unread file: %+v", a)
	}
	if b := plans[1]; b.Complete || len(b.Defects) != 1 || b.Root() != nil || b.Defects[0].Rule != RuleSyntax {
		t.Errorf("a directory with a link alone: %+v", b)
	}
}

// TestKeysAreDistinct holds that no two defects of a plan are taken for one.
func TestKeysAreDistinct(t *testing.T) {
	plans, _ := Build(parseAll(corpus(t)))
	for _, p := range plans {
		seen := map[string]bool{}
		for _, d := range p.Defects {
			id := d.Rule + " " + d.Address + " " + d.Key
			if seen[id] {
				t.Errorf("%s: %s twice", p.Dir, id)
			}
			seen[id] = true
		}
	}
}

func TestEveryDefectIsWellWorded(t *testing.T) {
	plans, stray := Build(parseAll(corpus(t)))
	for _, p := range plans {
		for _, d := range p.Defects {
			wellWorded(t, d)
		}
	}
	for _, d := range stray {
		wellWorded(t, d)
	}
}

// TestLongChain walks a chain longer than any stack of calls should be, and
// then the same as a circle.
func TestLongChain(t *testing.T) {
	const length = 20_000
	chain := func(last string) []*Plan {
		var b strings.Builder
		b.WriteString(`plan "p" {` + "\n  title = \"x\"\n  period = { start = \"2027-01-01\", end = \"2027-12-31\" }\n}\n")
		for i := range length {
			next := fmt.Sprintf("[goal.g%05d]", i+1)
			if i == length-1 {
				next = last
			}
			fmt.Fprintf(&b, "goal \"g%05d\" {\n  title = \"x\"\n  category = \"revenue\"\n  supports = %s\n}\n", i, next)
		}
		limits := hcldata.DefaultLimits()
		limits.FileBytes = b.Len()
		f, faults := hcldata.Parse("p.hcl", []byte(b.String()), limits)
		plans, _ := Build([]*Source{{Path: "p.hcl", File: f, Faults: faults}})
		return plans
	}
	if ds := chain("[]")[0].Defects; len(ds) != 0 {
		t.Errorf("a chain has %d defects: %s", len(ds), ds[0].Text.En)
	}
	ds := chain("[goal.g00000]")[0].Defects
	const want = "supports goes in a circle: goal.g00000 → goal.g00001 → goal.g00002 → goal.g00003 → goal.g00004 → goal.g00005 → goal.g00006 → goal.g00007 → … → goal.g00000."
	if len(ds) != 1 || ds[0].Text.En != want || len(ds[0].Related) != shownCircle-1 {
		t.Errorf("a circle has %d defects: %+v", len(ds), ds[:1])
	}
}

// TestTangle bounds what a plan can make us report and search.
func TestTangle(t *testing.T) {
	var b strings.Builder
	b.WriteString(prelude + "kpi \"absent_00_00\" { team = team.sales }\n")
	for i := range 60 {
		fmt.Fprintf(&b, "kpi \"k%d\" {\n  team = team.sales\n  drives = [", i)
		for j := range 60 {
			fmt.Fprintf(&b, "kpi.k%d, kpi.absent_%02d_%02dx, ", j, i, j)
		}
		b.WriteString("]\n}\n")
	}
	plans, _ := Build(parseAll(map[string]string{"p.hcl": b.String()}))
	circles, guessed := 0, 0
	for _, d := range plans[0].Defects {
		switch {
		case strings.HasPrefix(d.Key, "cycle:"):
			circles++
		case strings.HasPrefix(d.Fix.En, "did you mean"):
			guessed++
		}
	}
	if circles != maxCircles || guessed == 0 || guessed > maxGuesses || len(plans[0].Defects) != 60*60+maxCircles {
		t.Errorf("%d circles and %d guesses among %d defects", circles, guessed, len(plans[0].Defects))
	}
}
