package policy

import (
	"bytes"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/goalpost-dev/goalpost/policies"
)

var builtInRules = Source{FS: policies.FS, Dir: "policies", BuiltIn: true}

// What the index says, and what is left out because of it, changes nothing:
// rules are described alike and read the same.
func TestTheIndexChangesNothing(t *testing.T) {
	parsed, ds := load(false, builtInRules)
	if len(ds) > 0 {
		t.Fatal(ds)
	}
	indexed, ds := Load(builtInRules)
	if len(ds) > 0 {
		t.Fatal(ds)
	}
	if diff := cmp.Diff(parsed.Digest, indexed.Digest); diff != "" {
		t.Error(diff)
	}
	for i, r := range indexed.Rules {
		if !indexed.modules[r.File].indexed {
			t.Fatalf("%s does not come from the index, so nothing is compared", r.ID)
		}
		if diff := cmp.Diff(parsed.Rules[i], r, cmp.AllowUnexported(Rule{})); diff != "" {
			t.Errorf("%s (-parsed +indexed)\n%s", r.ID, diff)
		}
	}
	checked, ds := parsed.Compile(t.Context(), parsed.Rules)
	if len(ds) > 0 {
		t.Fatal(ds)
	}
	unchecked, ds := indexed.Compile(t.Context(), indexed.Rules)
	if len(ds) > 0 {
		t.Fatal(ds)
	}
	if diff := cmp.Diff(checked.Reads(), unchecked.Reads(), cmp.AllowUnexported(Reading{}, Read{}, members{})); diff != "" {
		t.Errorf("what rules read (-checked +unchecked)\n%s", diff)
	}
}

// A rule under work is described by what it says, not by what it once said.
func TestTheIndexOfOtherFilesIsNotUsed(t *testing.T) {
	const name = "rules/kpi/data_source/data_source.rego"
	set, ds := Load(changedRules(t, name, func(text []byte) []byte {
		return bytes.Replace(text, []byte("# title: KPI has no data source"), []byte("# title: Another title"), 1)
	}))
	if len(ds) > 0 {
		t.Fatal(ds)
	}
	if got := set.Lookup("kpi/data_source").Title.En; got != "Another title" {
		t.Errorf("the title is %q", got)
	}
}
