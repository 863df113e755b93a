package plandiff_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/engine/hcldata"
	"github.com/goalpost-dev/goalpost/engine/plan"
	"github.com/goalpost-dev/goalpost/engine/plandiff"
)

// random writes a plan of a few blocks, out of so few names and values that two
// such plans have much in common.
func random(r *rand.Rand) files {
	pick := func(options ...string) string { return options[r.IntN(len(options))] }
	var b strings.Builder
	block := func(kind, label string, attributes ...string) {
		if r.IntN(4) == 0 {
			return
		}
		fmt.Fprintf(&b, "%s %q {\n", kind, label)
		for i := 0; i < len(attributes); i += 2 {
			if r.IntN(3) > 0 {
				fmt.Fprintf(&b, "  %s = %s\n", attributes[i], attributes[i+1])
			}
		}
		if kind == "objective" && r.IntN(2) == 0 {
			fmt.Fprintf(&b, "  milestone \"2027-0%d-01\" { target = %s }\n", 1+r.IntN(2), pick("1", "2"))
		}
		b.WriteString("}\n")
	}
	b.WriteString("plan \"p\" {}\n")
	for _, label := range []string{"a", "b"} {
		block("goal", label, "status", pick(`"active"`, `"missed"`), "primary", pick("true", "false"))
		block("team", label, "members", pick(`["x"]`, `["y", "x"]`, `["x", "y", "y"]`, `[]`, `5`), "capacity", pick("1", "-2.5", `"x"`))
		block("objective", label, "goal", pick("goal.a", "goal.b", "goal.c"), "measure", pick("kpi.a", "kpi.b"),
			"target", pick("0", "10", "12.5"), "deadline", pick(`"2027-06-30"`, `"2027-12-31"`), "effort_share", pick("{ a = 1 }", "{ a = 2, b = [1] }"))
		block("kpi", label, "unit", pick(`"percent"`, `"count"`), "baseline", pick(`{ value = 1 }`, `{ value = 2, as_of = "2027-01-01" }`), "teams", pick("[team.a]", "[team.a, team.b]"))
	}
	// The new label is one that no other plan has a block of its own for.
	if r.IntN(3) == 0 {
		b.WriteString("goal \"c\" {}\nmoved {\n  from = goal.b\n  to = goal.c\n}\n")
	}
	return files{"p/plan.hcl": b.String()}
}

// facts lists what a result says about blocks and attributes, without its order.
// With mirrored set it is what the diff the other way round should say.
func facts(r plandiff.Result, mirrored bool) []string {
	swap := map[plandiff.Kind]plandiff.Kind{plandiff.Added: plandiff.Removed, plandiff.Removed: plandiff.Added}
	var out []string
	var walk func([]*plandiff.Node)
	walk = func(nodes []*plandiff.Node) {
		for _, n := range nodes {
			address, from, kind := n.Address, n.From, n.Kind
			if mirrored {
				if from != "" {
					address, from = from, address
				}
				if swap[kind] != "" {
					kind = swap[kind]
				}
			}
			if kind != plandiff.Same {
				out = append(out, fmt.Sprint(kind, " ", address, " ", from))
			}
			for _, c := range n.Changes {
				kind, before, after, delta, days := c.Kind, c.Before, c.After, c.Delta, 0
				if c.Days != nil {
					days = *c.Days
				}
				if mirrored {
					before, after, days = after, before, -days
					if swap[kind] != "" {
						kind = swap[kind]
					}
					if delta = "-" + delta; c.Delta == "" || c.Delta == "0" {
						delta = c.Delta
					}
					delta = strings.TrimPrefix(delta, "--")
				}
				out = append(out, fmt.Sprintf("%s %s %s %s: %s → %s %s %d", kind, address, n.Path, c.Attribute, shown(before), shown(after), delta, days))
			}
			walk(n.Nested)
			walk(n.Below)
		}
	}
	for _, p := range r.Plans {
		walk(p.Nodes)
	}
	slices.Sort(out)
	return out
}

func shown(v *plandiff.Value) string {
	if v == nil {
		return "-"
	}
	return fmt.Sprint(v.Type, v.Text, v.Unit, v.Unusable, v.Items, v.Fields)
}

func TestEqualPlansDoNotDiffer(t *testing.T) {
	for seed := range uint64(200) {
		f := random(rand.New(rand.NewPCG(seed, 1)))
		if got := facts(plandiff.Compare(side(f), side(f), units), false); len(got) > 0 {
			t.Fatalf("%s\n%v", f["p/plan.hcl"], got)
		}
	}
}

func TestBackwardsIsTheMirrorImage(t *testing.T) {
	different := 0
	for seed := range uint64(500) {
		r := rand.New(rand.NewPCG(seed, 2))
		a, b := random(r), random(r)
		forth := facts(plandiff.Compare(side(a), side(b), units), false)
		back := facts(plandiff.Compare(side(b), side(a), units), true)
		if !slices.Equal(forth, back) {
			t.Fatalf("base\n%shead\n%sforth\n%s\nback, mirrored\n%s", a["p/plan.hcl"], b["p/plan.hcl"], strings.Join(forth, "\n"), strings.Join(back, "\n"))
		}
		different += len(forth)
	}
	if different == 0 {
		t.Error("no two plans differed")
	}
}

// Comparing takes time in proportion to the size of a file, not to its square: a
// plan from a stranger must not keep a machine busy.
func TestLongListsAndObjects(t *testing.T) {
	const n = 30_000
	long := func(prefix string) plandiff.Side {
		var members, notes, contexts strings.Builder
		for i := range n {
			fmt.Fprintf(&members, "%q,", fmt.Sprint(prefix, i))
			fmt.Fprintf(&notes, "%s%d = 1\n", prefix, i)
		}
		for i := range n / 4 {
			fmt.Fprintf(&contexts, "context \"market\" { note = \"%s%d\" }\n", prefix, i)
		}
		limits := hcldata.DefaultLimits()
		limits.FileBytes = 1 << 30
		source := fmt.Sprintf("plan \"p\" {\n  annotations = {\n%s}\n}\nteam \"t\" {\n  members = [%s]\n}\nkpi \"k\" {\n%s}\n", &notes, &members, &contexts)
		file, faults := hcldata.Parse("p/plan.hcl", []byte(source), limits)
		plans, _ := plan.Build([]*plan.Source{{Path: "p/plan.hcl", File: file, Faults: faults}})
		return plandiff.Side{Plans: plans}
	}
	r := plandiff.Compare(long("a"), long("b"), units)
	if len(r.Notes) > 0 {
		t.Fatal(r.Notes)
	}
	changed := map[string]int{}
	for _, n := range r.Plans[0].Nodes {
		changed[n.Address] = len(n.Changes) + len(n.Nested)
	}
	if want := map[string]int{"plan.p": 2 * n, "team.t": 2 * n, "kpi.k": n / 4}; !maps.Equal(changed, want) {
		t.Errorf("got %v, want %v", changed, want)
	}
}
