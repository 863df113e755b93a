package check

import (
	"cmp"
	"flag"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/goalpost-dev/goalpost/engine/config"
	"github.com/goalpost-dev/goalpost/engine/snapshot"
)

var update = flag.Bool("update", false, "rewrite the golden files in testdata")

// examplePlan is the plan whose every attribute is taken away and distorted.
const examplePlan = "plans/2027"

// TestMutationsOfTheExample takes each attribute of the example plan away, and
// then distorts it, and records which rules notice. An attribute that no rule
// notices anywhere has to be justified in unnoticed.txt.
func TestMutationsOfTheExample(t *testing.T) {
	if testing.Short() {
		t.Skip("hundreds of checks")
	}
	files := exampleFiles(t)
	o := options(t, files)
	o.Paths, o.Selection, o.Rules = []string{examplePlan}, config.Selection{}, builtIns(t, nil)
	o.Config = configured(t, string(mustRead(t, "../../.goalpost.hcl")))
	noticed := map[string]bool{}
	var lines []string
	for _, name := range slices.Sorted(maps.Keys(files)) {
		for _, m := range mutations(t, name, files[name]) {
			changed := maps.Clone(files)
			changed[name] = m.text
			o.Snapshot = changed
			rules := noticing(run(t, o))
			noticed[m.attribute] = noticed[m.attribute] || len(rules) > 0
			lines = append(lines, fmt.Sprintf("%s %s: %s", m.at, m.what, cmp.Or(strings.Join(rules, " "), "–")))
		}
	}
	golden(t, "testdata/mutations.txt", strings.Join(lines, "\n")+"\n")
	justified := map[string]bool{}
	for _, line := range strings.Split(strings.TrimSpace(string(mustRead(t, "testdata/unnoticed.txt"))), "\n") {
		attribute, why, _ := strings.Cut(line, ": ")
		justified[attribute] = why != ""
	}
	for _, attribute := range slices.Sorted(maps.Keys(noticed)) {
		if !noticed[attribute] && !justified[attribute] {
			t.Errorf("no rule notices %s; justify that in testdata/unnoticed.txt", attribute)
		}
	}
	for attribute := range justified {
		if seen, known := noticed[attribute]; seen || !known {
			t.Errorf("testdata/unnoticed.txt justifies %s, which is noticed or not in the example", attribute)
		}
	}
}

// noticing lists the rules with something to say, the engine's own included.
func noticing(r Result) []string {
	rules := map[string]bool{}
	for _, v := range r.Violations {
		rules[v.Rule] = true
	}
	if len(r.Diagnostics) > 0 {
		rules["(cannot be read)"] = true
	}
	return slices.Sorted(maps.Keys(rules))
}

// mutation is one changed text of a file. At names the block and the place in
// it, attribute the kind of place ("objective.target").
type mutation struct{ at, attribute, what, text string }

func mutations(t *testing.T, name, text string) []mutation {
	t.Helper()
	f, ds := hclsyntax.ParseConfig([]byte(text), name, hcl.InitialPos)
	if ds.HasErrors() {
		t.Fatal(ds)
	}
	var out []mutation
	add := func(at, attribute, what string, r hcl.Range, with string) {
		out = append(out, mutation{at, attribute, what, text[:r.Start.Byte] + with + text[r.End.Byte:]})
	}
	var value func(at, attribute string, e hclsyntax.Expression)
	value = func(at, attribute string, e hclsyntax.Expression) {
		if object, ok := e.(*hclsyntax.ObjectConsExpr); ok {
			for _, item := range object.Items {
				key := hcl.ExprAsKeyword(item.KeyExpr)
				whole := hcl.RangeBetween(item.KeyExpr.Range(), item.ValueExpr.Range())
				for whole.End.Byte < len(text) && (text[whole.End.Byte] == ',' || text[whole.End.Byte] == ' ') {
					whole.End.Byte++
				}
				add(at+"."+key, attribute+"."+key, "removed", whole, "")
				value(at+"."+key, attribute+"."+key, item.ValueExpr)
			}
			return
		}
		old := text[e.Range().Start.Byte:e.Range().End.Byte]
		add(at, attribute, "distorted", e.Range(), distorted(old))
	}
	var body func(at, kind string, b *hclsyntax.Body)
	body = func(at, kind string, b *hclsyntax.Body) {
		attributes := slices.SortedFunc(maps.Values(b.Attributes), func(a, b *hclsyntax.Attribute) int {
			return a.SrcRange.Start.Byte - b.SrcRange.Start.Byte
		})
		for _, a := range attributes {
			add(at+" "+a.Name, kind+"."+a.Name, "removed", a.SrcRange, "")
			value(at+" "+a.Name, kind+"."+a.Name, a.Expr)
		}
		for _, block := range b.Blocks {
			inner := strings.Join(append([]string{block.Type}, block.Labels...), ".")
			whole := hcl.RangeBetween(block.TypeRange, block.CloseBraceRange)
			if at != "" {
				inner, block.Type = at+" "+inner, kind+"."+block.Type
			}
			add(inner, block.Type, "removed", whole, "")
			body(inner, block.Type, block.Body)
		}
	}
	body("", "", f.Body.(*hclsyntax.Body))
	return out
}

var (
	dateText  = regexp.MustCompile(`^"\d{4}-\d\d-\d\d"$`)
	reference = regexp.MustCompile(`^([a-z]+)\.[a-z0-9_]+$`)
)

// distorted gives another value of the same shape.
func distorted(old string) string {
	switch {
	case dateText.MatchString(old):
		return `"2031-01-31"`
	case strings.HasPrefix(old, `"`):
		return `"zzz"`
	case strings.HasPrefix(old, "["):
		return "[]"
	case old == "true":
		return "false"
	case reference.MatchString(old):
		return reference.ReplaceAllString(old, "$1.nowhere")
	}
	return old + "7" // ten times as much and seven
}

func exampleFiles(t *testing.T) snapshot.Files {
	t.Helper()
	files := snapshot.Files{}
	err := fs.WalkDir(os.DirFS("../.."), examplePlan, func(p string, d fs.DirEntry, err error) error {
		if err == nil && strings.HasSuffix(p, ".hcl") {
			files[p] = string(mustRead(t, "../../"+p))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func mustRead(t *testing.T, name string) []byte {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if diff := gocmp.Diff(string(mustRead(t, name)), got); diff != "" {
		t.Errorf("%s (-want +got), go test ./engine/check -run Mutations -update rewrites it:\n%s", name, diff)
	}
}
