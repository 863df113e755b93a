package check

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/goalpost-dev/goalpost/engine/policy"
	"github.com/goalpost-dev/goalpost/policies"
)

// Every rule lets its pass.hcl pass and breaks its fail.hcl where that says,
// with all other rules looking on.
func TestSamplesOfAllRules(t *testing.T) {
	set := builtIns(t, nil)
	results, ds := Samples(t.Context(), set, set.Rules)
	if len(ds) > 0 {
		t.Fatal(ds)
	}
	if len(results) != 2*len(set.Rules) {
		t.Errorf("%d samples for %d rules: each has a pass.hcl and a fail.hcl", len(results), len(set.Rules))
	}
	for _, r := range results {
		for _, problem := range r.Problems {
			t.Errorf("%s %s: %s", r.Rule, r.Sample, problem)
		}
	}
}

func TestSamplesThatLie(t *testing.T) {
	team := func(capacity, want string) string {
		return "# as_of: 2027-04-20\n" + planText + strings.Replace(teamText("a", "capacity = "+capacity), "\n}", want+"\n}", 1)
	}
	for name, tc := range map[string]struct{ pass, fail, want string }{
		"good":           {team("3", ""), team("1", ` # want "own/capacity"`), ""},
		"one too few":    {team("3", ""), team("3", ` # want "own/capacity"`), "fail.hcl: missing violation at line 10: own/capacity; the failing sample does not break its own rule"},
		"one too many":   {team("1", ""), team("1", ` # want "own/capacity"`), "pass.hcl: unexpected violation at line 10: own/capacity"},
		"another line":   {team("3", ""), "# want \"own/capacity\"\n" + team("1", ""), "fail.hcl: unexpected violation at line 11: own/capacity; missing violation at line 1: own/capacity"},
		"another rule":   {team("3", ""), team("3", "\n  colour = 1 # want \"structure/schema\""), "fail.hcl: the failing sample does not break its own rule"},
		"announced once": {team("3", ""), team("1", ` # want "own/capacity" "own/capacity"`), "fail.hcl: missing violation at line 10: own/capacity"},
		"only one":       {"", team("1", ` # want "own/capacity"`), ""},
	} {
		t.Run(name, func(t *testing.T) {
			files := map[string]string{"capacity.rego": ownRule}
			for file, text := range map[string]string{"testdata/pass.hcl": tc.pass, "testdata/fail.hcl": tc.fail} {
				if text != "" {
					files[file] = text
				}
			}
			set := alone(t, files)
			results, ds := Samples(t.Context(), set, []*policy.Rule{set.Lookup("own/capacity")})
			if len(ds) > 0 {
				t.Fatal(ds)
			}
			var got []string
			for _, r := range results {
				if len(r.Problems) > 0 {
					got = append(got, r.Sample+": "+strings.Join(r.Problems, "; "))
				}
			}
			if strings.Join(got, "\n") != tc.want {
				t.Errorf("got %q", got)
			}
		})
	}
}

// alone loads rules beside those of the engine and no others.
func alone(t *testing.T, files map[string]string) *policy.Set {
	t.Helper()
	engine, own := fstest.MapFS{}, fstest.MapFS{}
	for _, name := range []string{"syntax", "schema", "dangling_reference", "waiver"} {
		file := "rules/structure/" + name + "/" + name + ".rego"
		text, err := fs.ReadFile(policies.FS, file)
		if err != nil {
			t.Fatal(err)
		}
		engine[file] = &fstest.MapFile{Data: text}
	}
	for name, text := range files {
		own[name] = &fstest.MapFile{Data: []byte(text)}
	}
	set, ds := policy.Load(policy.Source{FS: engine, Dir: "policies", BuiltIn: true}, policy.Source{FS: own, Dir: "own"})
	if len(ds) > 0 {
		t.Fatal(ds)
	}
	return set
}
