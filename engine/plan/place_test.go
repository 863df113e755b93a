package plan

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
)

const placed = `# Chỉ số
objective "o" {
  title     = "MQL tăng từ 620 lên 700"
  goal      = goal.growth
  team      = team.sales
  kpis      = [kpi.mql, kpi.mql]
  measure   = kpi.nothing
  target    = "700"
  start     = "2027-01-01"
  deadline  = "2027-06-30"
  past_growth = {
    percent = 9
    months  = "6"
  }
  milestone "2027-03-31" { target = 650 }
  milestone "2027-04-30" {
    target = 670
  }
}
strategy "s" {
  title       = "x"
  objectives  = [objective.o, objective.mql]
  experiments = [{ variable = "a", metric = kpi.mql }, { variable = "b" }]
  personalization = { segments = [segment.loyal], data = ["CRM"] }
}
segment "loyal" {
  name  = "x"
  basis = "geographic"
}
waiver "w" {
  rule        = "kpi/count_per_team"
  target      = kpi.mql
  reason      = "x"
  approved_by = "Lan"
  expires     = "2027-12-31"
}
`

func built(t *testing.T, text string) (*Plan, map[string]string) {
	t.Helper()
	files := map[string]string{"a.hcl": text, "plan.hcl": prelude}
	plans, _ := Build(parseAll(files))
	if len(plans) != 1 {
		t.Fatalf("%d plans", len(plans))
	}
	return plans[0], files
}

func TestFind(t *testing.T) {
	p, files := built(t, placed)
	for _, c := range []struct{ address, path, want string }{
		{"objective.o", "", `objective "o"`},
		{"objective.o", "title", `title     = "MQL tăng từ 620 lên 700"`},
		{"objective.o", "kpis", `kpis      = [kpi.mql, kpi.mql]`},
		{"objective.o", "kpis.1", `kpi.mql`},
		{"objective.o", "kpis.2", `kpis      = [kpi.mql, kpi.mql]`},
		{"objective.o", "kpis.-1", `kpis      = [kpi.mql, kpi.mql]`},
		{"objective.o", "kpis.x", `kpis      = [kpi.mql, kpi.mql]`},
		{"objective.o", "target", `target    = "700"`},
		{"objective.o", "measure", `measure   = kpi.nothing`},
		{"objective.o", "past_growth.percent", `percent = 9`},
		{"objective.o", "past_growth.percent.deeper", `percent = 9`},
		{"objective.o", "past_growth.source", "past_growth = {\n    percent = 9\n    months  = \"6\"\n  }"},
		{"objective.o", "past_growth.months", "past_growth = {\n    percent = 9\n    months  = \"6\"\n  }"},
		{"objective.o", "owner", `objective "o"`},
		{"objective.o", "nothing.at.all", `objective "o"`},
		{"objective.o", "milestone.2027-04-30", `milestone "2027-04-30"`},
		{"objective.o", "milestone.2027-04-30.target", `target = 670`},
		{"objective.o", "milestone.2027-04-30.note", `milestone "2027-04-30"`},
		{"objective.o", "milestone.2027-05-31", `objective "o"`},
		{"objective.o", "milestone", `objective "o"`},
		{"strategy.s", "experiments.0.metric", `metric = kpi.mql`},
		{"strategy.s", "experiments.1", `{ variable = "b" }`},
		{"strategy.s", "experiments.1.metric", `{ variable = "b" }`},
		{"strategy.s", "personalization.segments.0", `segment.loyal`},
		{"strategy.s", "personalization.segments", `segments = [segment.loyal]`},
	} {
		r := p.Lookup(c.address).Find(c.path)
		if got := cut(files, r); got != c.want {
			t.Errorf("%s %s: got %q, want %q", c.address, c.path, got, c.want)
		}
		if r.File != "a.hcl" {
			t.Errorf("%s %s: in %s", c.address, c.path, r.File)
		}
	}
	if got := place(p.Lookup("objective.o").Find("title")); got != "a.hcl:3:3-40" {
		t.Errorf("columns count what a reader sees: got %s", got)
	}
}

func TestReferences(t *testing.T) {
	p, _ := built(t, placed)
	for address, want := range map[string]string{
		"objective.o":   "goal→goal.growth team→team.sales kpis→kpi.mql kpis→kpi.mql",
		"strategy.s":    "objectives→objective.o objectives→objective.mql segments→segment.loyal metric→kpi.mql",
		"waiver.w":      "target→kpi.mql",
		"segment.loyal": "",
	} {
		var got []string
		p.Lookup(address).References(func(a *Attribute, target string) { got = append(got, a.Name+"→"+target) })
		if strings.Join(got, " ") != want {
			t.Errorf("%s: got %s", address, got)
		}
	}
}

func TestInvalid(t *testing.T) {
	p, _ := built(t, placed)
	b := p.Lookup("objective.o")
	want := map[string]string{"measure": "kpi.nothing", "target": "700", "past_growth.months": "6"}
	if got := p.Invalid(b); !maps.Equal(got, want) {
		t.Errorf("got %v", got)
	}
	for _, name := range []string{"measure", "target"} {
		if _, ok := b.Value(name); ok {
			t.Errorf("%s has a value", name)
		}
	}
	if got := p.Invalid(p.Lookup("strategy.s")); len(got) != 0 {
		t.Errorf("a good block has %v", got)
	}
}

func TestTextAndField(t *testing.T) {
	p, _ := built(t, placed)
	b := p.Lookup("objective.o")
	for name, want := range map[string]string{
		"title": "MQL tăng từ 620 lên 700", "goal": "goal.growth", "kind": "kpi_improvement",
		"status": "active", "owner": "", "target": "", "no_such": "",
	} {
		if got := b.Text(name); got != want {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
	v, _ := b.Value("past_growth")
	if f, ok := v.Field("percent"); !ok || f.Text != "9" {
		t.Errorf("percent: %+v", f)
	}
	if _, ok := v.Field("months"); ok {
		t.Error("an ill-formed field counts")
	}
}

// TestOrderInTheBlockDoesNotMatter holds that rules see the same whatever the
// order in which a block is written.
func TestOrderInTheBlockDoesNotMatter(t *testing.T) {
	const head = `plan "p" {` + "\n"
	shown := func(text string) string {
		plans, _ := Build(parseAll(map[string]string{"a.hcl": head + text + "}\n"}))
		var b strings.Builder
		for _, f := range plans[0].Root().Values {
			b.WriteString(f.Name + show(f.Value) + " ")
		}
		return b.String()
	}
	const want = "title“x” period{start“2027-01-01” end“2027-12-31”} annotations{a“1” b{c“2” d“3”}} "
	for _, text := range []string{
		"title = \"x\"\nperiod = { start = \"2027-01-01\", end = \"2027-12-31\" }\nannotations = { a = 1, b = { c = 2, d = 3 } }\n",
		"annotations = { b = { d = 3, c = 2 }, a = 1 }\nperiod = { end = \"2027-12-31\", start = \"2027-01-01\" }\ntitle = \"x\"\n",
	} {
		if got := shown(text); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
}

func show(v Value) string {
	if v.Fields == nil {
		return "“" + v.Text + "”"
	}
	parts := make([]string, len(v.Fields))
	for i, f := range v.Fields {
		parts[i] = f.Name + show(f.Value)
	}
	return "{" + strings.Join(parts, " ") + "}"
}

func TestOf(t *testing.T) {
	p, _ := built(t, placed)
	for name, want := range map[string]string{"objective": "mql o", "review": "", "kpi": "mql"} {
		var got []string
		for _, b := range p.Of(TypeOf(name)) {
			got = append(got, b.Label)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: got %s", name, got)
		}
	}
	children := p.Lookup("objective.o").Children
	if !slices.IsSortedFunc(children, func(a, b *Block) int { return strings.Compare(a.Address, b.Address) }) || len(children) != 2 {
		t.Errorf("children %v", children)
	}
	if p.Lookup("objective.nothing") != nil {
		t.Error("found what is not there")
	}
}

func TestIsDate(t *testing.T) {
	for text, want := range map[string]bool{
		"2027-06-30": true, "2028-02-29": true, "2000-02-29": true, "2100-02-29": false, "2027-02-29": false,
		"2027-13-01": false, "2027-00-10": false, "2027-06-31": false, "2027-6-3": false, "27-06-03": false,
		"2027-06-30 ": false, "2027-06-30T00:00:00": false, "": false, "２０２７-06-30": false,
	} {
		if got := IsDate(text); got != want {
			t.Errorf("%q: got %v", text, got)
		}
	}
}

func ExampleBuild() {
	plans, _ := Build(parseAll(map[string]string{"plans/2027.hcl": prelude + `goal "brand" { titel = "Thương hiệu" }`}))
	for _, d := range plans[0].Defects {
		fmt.Println(d.Range, d.Text.En, d.Fix.En)
	}
	// Output:
	// plans/2027.hcl:22:1 goal.brand has no title. add title = "…"
	// plans/2027.hcl:22:1 goal.brand has no category. add category = "revenue"
	// plans/2027.hcl:22:16 There is no attribute "titel" in goal blocks. did you mean "title"?
}
