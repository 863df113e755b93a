package policy

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/goalpost-dev/goalpost/engine/plan"
	"github.com/goalpost-dev/goalpost/policies"
)

var update = flag.Bool("update", false, "rewrite the golden files in testdata")

// builtIn loads the rules that come with goalpost.
func builtIn(t testing.TB) *Set {
	t.Helper()
	set, ds := Load(Source{FS: policies.FS, Dir: "policies", BuiltIn: true})
	if len(ds) > 0 {
		t.Fatal(ds)
	}
	return set
}

func fileOf(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// What a rule sees of every type of block is in testdata/view/<type>.json.
func TestViews(t *testing.T) {
	p := planOf(t, fileOf(t, "testdata/view/plan.hcl"))
	view := builtIn(t).View(p)
	for _, bt := range plan.Model {
		blocks := map[string]json.RawMessage{}
		for _, b := range p.Of(bt) {
			if bt.Name == "plan" {
				blocks[b.Address] = planWithoutRows(t, view)
			} else if raw, err := view.JSON(b); err != nil {
				t.Fatal(err)
			} else {
				blocks[b.Address] = raw
			}
		}
		if len(blocks) == 0 && bt.Label == plan.LabelNone {
			continue
		}
		t.Run(bt.Name, func(t *testing.T) {
			if len(blocks) == 0 {
				t.Fatal("the sample has none")
			}
			var got bytes.Buffer
			enc := json.NewEncoder(&got)
			enc.SetIndent("", "  ")
			enc.SetEscapeHTML(false)
			if err := enc.Encode(blocks); err != nil {
				t.Fatal(err)
			}
			golden(t, filepath.Join("testdata/view", bt.Name+".json"), got.Bytes())
		})
	}
}

// planWithoutRows is input.plan with the addresses of its rows only: the rows
// stand in the views of the other blocks.
func planWithoutRows(t *testing.T, v *View) json.RawMessage {
	t.Helper()
	raw, err := v.JSON(v.Plan.Root())
	if err != nil {
		t.Fatal(err)
	}
	var all map[string]any
	if err := json.Unmarshal(raw, &all); err != nil {
		t.Fatal(err)
	}
	for _, bt := range collections {
		var addresses []any
		for _, row := range all[bt.Plural].([]any) {
			addresses = append(addresses, row.(map[string]any)["address"])
		}
		all[bt.Plural] = addresses
	}
	if raw, err = json.Marshal(all); err != nil {
		t.Fatal(err)
	}
	return raw
}

func golden(t *testing.T, file string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(fileOf(t, file), string(got)); diff != "" {
		t.Errorf("%s (-golden +got; rewrite with -update):\n%s", file, diff)
	}
}

// The row that a collection of the plan lists is the one that a neighbour sees.
func TestRowsAreTheSameEverywhere(t *testing.T) {
	p := planOf(t, fileOf(t, "testdata/view/plan.hcl"))
	view := builtIn(t).View(p)
	for _, b := range p.Of(plan.TypeOf("campaign")) {
		row := view.Subject(b).Value.(ast.Object).Get(ast.StringTerm("strategy"))
		var listed *ast.Term
		view.plan(everything).Value.(ast.Object).Get(ast.StringTerm("strategies")).Value.(*ast.Array).Foreach(func(s *ast.Term) { listed = s })
		if row == nil || row.Value.Compare(listed.Value) != 0 {
			t.Errorf("%s: %v and %v", b.Address, row, listed)
		}
	}
}

// What a view lets go of is made again as it was.
func TestSettledViewSaysTheSame(t *testing.T) {
	p := planOf(t, fileOf(t, "testdata/view/plan.hcl"))
	view := builtIn(t).View(p)
	for _, b := range p.Blocks() {
		want := view.Subject(b)
		if view.Settle(); view.Subject(b).Value.Compare(want.Value) != 0 || b.Type.Name != partPlan && view.Subject(b) == want {
			t.Errorf("%s: %v, want %v made again", b.Address, view.Subject(b), want)
		}
	}
}

func TestCatalogueSpeaksThePlansLanguage(t *testing.T) {
	for language, want := range map[string]string{`"en"`: "Share of voice (SOV)", `"vi"`: "Tỷ lệ thảo luận (SOV)", `null`: "Tỷ lệ thảo luận (SOV)"} {
		p := planOf(t, "plan \"p\" {\n  language = "+language+"\n}\nkpi \"sov\" {\n  metric = \"share_of_voice\"\n}\n")
		raw, err := builtIn(t).View(p).JSON(p.Lookup("kpi.sov"))
		if err != nil || !strings.Contains(string(raw), `"name":"`+want+`"`) {
			t.Errorf("%s: %v, got %s", language, err, raw)
		}
	}
}

// Rules take the last check-in of the list for the latest.
func TestCheckinsStandInOrder(t *testing.T) {
	p := planOf(t, `plan "p" {
  title  = "P"
  period = { start = "2027-01-01", end = "2027-12-31" }
}
objective "o" {
  title = "O"
  checkin "2027-04-05-2" { value = 3 }
  checkin "2027-12-01" { value = 4 }
  checkin "2027-03-05" { value = 1 }
  checkin "2027-04-05" { value = 2 }
}
`)
	raw, err := builtIn(t).View(p).JSON(p.Lookup("objective.o"))
	if err != nil {
		t.Fatal(err)
	}
	var o struct{ Checkins []struct{ Value int } }
	if err := json.Unmarshal(raw, &o); err != nil {
		t.Fatal(err)
	}
	for i, c := range o.Checkins {
		if c.Value != i+1 {
			t.Errorf("%+v", o.Checkins)
			break
		}
	}
	if len(o.Checkins) != 4 {
		t.Errorf("%d check-ins", len(o.Checkins))
	}
}
