package plan

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/hcldata"
)

// offsets shows the bytes of all places, which dump leaves out.
func offsets(p *Plan) string {
	var b strings.Builder
	show := func(r diag.Range) { fmt.Fprintf(&b, "%d-%d ", r.Start.Byte, r.End.Byte) }
	var walk func(block *Block)
	walk = func(block *Block) {
		show(block.Header())
		for _, f := range block.Values {
			show(block.Find(f.Name))
		}
		for _, s := range block.unread {
			show(block.Find(s.name))
		}
		for _, c := range block.Children {
			walk(c)
		}
	}
	for _, block := range p.Blocks() {
		walk(block)
	}
	for _, d := range p.Defects {
		show(d.Range)
		for _, r := range d.Related {
			show(r.Range)
		}
	}
	return b.String()
}

// nestedBlocks are what may stand in an objective, sound or not.
var nestedBlocks = []string{
	"  checkin \"2027-02-01\" {\n    value = 1\n    note = \"x\"\n  }\n",
	"\n  # ồ\n  checkin \"2027-03-01\" {\n    value = 2\n  }\n",
	"  milestone \"2027-03-31\" { target = 650 }\n",
	"\n  checkin \"2027-01-01\" { value = null }\n",
	"  checkin \"2027-02-01\" { value = \"x\" }\n",
	"  checkin \"2027-02-30\" { value = 1 }\n",
	"  checkin \"2027-03-01\" {\n    value = 3\n    nothing = goal.growth\n  }\n",
	"  checkin \"2027-04-01\" {\n    value = 4\n    checkin \"2027-04-01\" { value = 5 }\n  }\n",
	"  title { x = 1 }\n",
	"  title {}\n",
	"  nothing {}\n",
	"  checkin {\n    value = 1\n  }\n",
	"  effort = 4\n",
	"  milestone \"2027-03-31\" { target = }\n",
}

// An objective is what it is from scratch whatever it was before and wherever,
// if what is decoded of the blocks in it is taken over.
func TestNestedBlocksAgreeWithScratch(t *testing.T) {
	const dated = "  goal = goal.growth\n  team = team.sales\n  start = \"2027-01-01\"\n  deadline = \"2027-06-30\"\n"
	heads := []string{
		"objective \"o\" {\n  title = \"x\"\n" + dated,
		"objective \"o\" {\n" + dated,
		"objective \"o\" {\n  title = null\n  horizon = \"long\"\n" + dated,
		"objective \"o\" {\n  title = \"x\"\n  target = \"x\"\n" + dated,
		"objective \"mql\" {\n  title = \"x\"\n" + dated,
		"kpi \"o\" {\n  team = team.sales\n",
		"objektive \"o\" {\n  title = \"x\"\n" + dated,
	}
	random := rand.New(rand.NewPCG(7, 8))
	taken := 0
	for range 300 {
		var earlier *hcldata.File
		var last *Plan
		head, above := heads[0], ""
		inside := append([]string{}, nestedBlocks[:3]...)
		for range 15 {
			at := random.IntN(len(inside) + 1)
			switch random.IntN(8) {
			case 0:
				head = heads[random.IntN(len(heads))]
			case 1:
				above = []string{"", "\n", "# ồ\ngoal \"above\" {\n  title = \"x\"\n  category = \"revenue\"\n}\n"}[random.IntN(3)]
			case 2, 3:
				if at < len(inside) {
					inside = append(inside[:at:at], inside[at+1:]...)
				}
			case 4, 5:
				inside = append(inside[:at:at], append([]string{nestedBlocks[random.IntN(4)]}, inside[at:]...)...)
			case 6:
				inside = append(inside[:at:at], append([]string{nestedBlocks[random.IntN(len(nestedBlocks))]}, inside[at:]...)...)
			default:
				head, inside = heads[0], append([]string{}, nestedBlocks[:3]...)
			}
			text := prelude + above + head + strings.Join(inside, "") + "}\n"
			now, faults := hcldata.ParseAfter(earlier, "p.hcl", []byte(text), hcldata.DefaultLimits())
			plans, stray := Build([]*Source{{Path: "p.hcl", File: now, Faults: faults}})
			want, wantStray := Build(parseAll(map[string]string{"p.hcl": text}))
			if got, want := dump(plans, stray)+offsets(plans[0]), dump(want, wantStray)+offsets(want[0]); got != want {
				t.Fatalf("%s:\ngot\n%s\nwant\n%s", text, got, want)
			}
			taken += sharedChildren(last, plans[0])
			earlier, last = now, plans[0]
		}
	}
	if taken < 1000 {
		t.Errorf("only %d nested blocks were taken over", taken)
	}
}

// sharedChildren counts the nested blocks of an objective that has changed which
// two plans share.
func sharedChildren(old, now *Plan) (n int) {
	if old == nil || old.Lookup("objective.o") == nil || now.Lookup("objective.o") == nil || old.Lookup("objective.o") == now.Lookup("objective.o") {
		return 0
	}
	had := map[*Block]bool{}
	for _, c := range old.Lookup("objective.o").Children {
		had[c] = true
	}
	for _, c := range now.Lookup("objective.o").Children {
		if had[c] {
			n++
		}
	}
	return n
}
