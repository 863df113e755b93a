package plan

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/engine/hcldata"
)

// A plan that is rebuilt after an edit is the plan that is built from scratch,
// whatever the edit leaves behind: blocks that are there twice, references to
// nothing, circles, files that break off.
func TestRebuildAgreesWithScratch(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	rebuilt, refused, shared := 0, 0, 0
	for range 100 {
		decoder, files := &Decoder{}, map[string]string{"plan.hcl": prelude}
		sources := parseAfter(nil, files)
		plans, _ := decoder.Build(sources)
		for range 60 {
			old := plans[0]
			gone, came := editFiles(random, files), map[string]string{}
			for name := range gone {
				if text, ok := files[name]; ok {
					came[name] = text
				}
			}
			var before []*Source
			next := parseAfter(sources, came)
			for _, s := range sources {
				if gone[s.Path] {
					before = append(before, s)
				} else {
					next = append(next, s)
				}
			}
			slices.SortFunc(next, func(a, b *Source) int { return strings.Compare(a.Path, b.Path) })
			fresh := slices.DeleteFunc(slices.Clone(next), func(s *Source) bool { return !gone[s.Path] })
			sources = next
			scratch := parseAll(files)
			want, stray := Build(scratch)
			plans, _ = decoder.Build(sources)
			if p, ok := decoder.Rebuild(old, before, fresh, sources); ok {
				plans = []*Plan{p}
				rebuilt++
				shared += sharedBlocks(old, p, gone)
			} else {
				refused++
			}
			if got, want := dump(plans, stray)+index(plans[0])+offsets(plans[0]), dump(want, stray)+index(want[0])+offsets(want[0]); got != want {
				t.Fatalf("%v:\ngot\n%s\nwant\n%s", files, got, want)
			}
			if rootOf(plans[0]) != rootOf(want[0]) {
				t.Fatalf("the root is %q, want %q", rootOf(plans[0]), rootOf(want[0]))
			}
			for i, s := range scratch {
				if HasRoot(sources[i].File) != HasRoot(s.File) {
					t.Fatalf("%s has a plan block: %v", s.Path, HasRoot(s.File))
				}
			}
			for _, s := range before {
				decoder.Forget(s)
			}
		}
	}
	if rebuilt < 500 || refused < 500 || shared < 500 {
		t.Errorf("%d plans were rebuilt and %d refused; %d blocks of files that changed stayed", rebuilt, refused, shared)
	}
}

// parseAfter parses files after their earlier versions.
func parseAfter(earlier []*Source, files map[string]string) []*Source {
	var sources []*Source
	for _, name := range slices.Sorted(maps.Keys(files)) {
		var before *hcldata.File
		for _, s := range earlier {
			if s.Path == name {
				before = s.File
			}
		}
		f, faults := hcldata.ParseAfter(before, name, []byte(files[name]), hcldata.DefaultLimits())
		sources = append(sources, &Source{Path: name, File: f, Faults: faults})
	}
	return sources
}

// sharedBlocks counts the blocks of changed files that two plans share.
func sharedBlocks(old, now *Plan, changed map[string]bool) (n int) {
	for _, b := range now.Blocks() {
		if changed[b.Header().File] && old.Lookup(b.Address) == b {
			n++
		}
	}
	return n
}

// editFiles changes some files and names them.
func editFiles(random *rand.Rand, files map[string]string) map[string]bool {
	names, edited := slices.Sorted(maps.Keys(files)), map[string]bool{}
	for range 1 + random.IntN(3) {
		name := names[random.IntN(len(names))]
		edited[name] = true
		switch random.IntN(8) {
		case 0:
			if name != "plan.hcl" {
				delete(files, name)
			}
		case 1:
			// Under a new name.
			if text, ok := files[name]; ok && name != "plan.hcl" {
				delete(files, name)
				to := fmt.Sprintf("f%d.hcl", random.IntN(9))
				files[to], edited[to] = text, true
			}
		case 2:
			files[name] += someBlocks(random)
		case 3:
			if name != "plan.hcl" {
				files[name] = someBlocks(random) + files[name]
			}
		default:
			to := fmt.Sprintf("f%d.hcl", random.IntN(9))
			files[to], edited[to] = someBlocks(random), true
		}
	}
	if random.IntN(8) == 0 {
		edited["plan.hcl"] = true
		root, _, _ := strings.Cut(prelude, "team")
		files["plan.hcl"] = []string{"", strings.Replace(root, `"p"`, `"o"`, 1)}[random.IntN(2)] +
			strings.Replace(prelude, `"p"`, []string{`"q"`, `"p"`}[random.IntN(2)], 1)
	}
	if random.IntN(3) == 0 {
		// All is mended, so that most plans are sound.
		for name, text := range files {
			if name != "plan.hcl" && strings.Contains(text, "# broken") {
				delete(files, name)
				edited[name] = true
			}
		}
	}
	return edited
}

func someBlocks(random *rand.Rand) string {
	var b strings.Builder
	for range random.IntN(3) {
		label := func() string { return fmt.Sprintf("%c%d", 'a'+rune(random.IntN(4)), random.IntN(10)) }
		one, other := label(), label()
		switch random.IntN(14) {
		default:
			fmt.Fprintf(&b, "goal %q {\n  title = %q\n  category = \"revenue\"\n}\n", one, other)
		case 0, 1, 2:
			fmt.Fprintf(&b, "kpi %q {\n  metric = \"website_traffic\"\n  team = team.sales\n  context \"seasonality\" { note = %q }\n}\n", one, other)
		case 3:
			fmt.Fprintf(&b, "# broken\ngoal %q {\n  title = \"x\"\n  category = \"revenue\"\n  supports = [goal.%s, goal.%s]\n}\n", one, other, one)
		case 4:
			fmt.Fprintf(&b, "goal %q {\n  title = \"x\"\n  category = \"revenue\"\n}\ngoal %q {\n  title = \"x\"\n  category = \"revenue\"\n  supports = [goal.%s, goal.%s]\n}\n", one, other, one, one)
		case 5:
			fmt.Fprintf(&b, "moved {\n  from = goal.m%d\n  to = goal.%s\n}\n", random.IntN(4), []string{"growth", "m1", "m2"}[random.IntN(3)])
		case 9:
			fmt.Fprintf(&b, "goal \"m%d\" {\n  title = %q\n  category = \"revenue\"\n}\n", random.IntN(4), other)
		case 8:
			fmt.Fprintf(&b, "# broken\ngoal %q {\n  title = \"x\"\n  category = \"revenue\"\n  nothing = 1\n}\n", one)
		case 6:
			fmt.Fprintf(&b, "# broken\ngoal %q {\n  title = [\n}\n", one)
		case 7:
			fmt.Fprintf(&b, "# broken\nkpi %q {\n  team = team.nobody\n  nothing = 1\n}\n", one)
		}
	}
	return b.String()
}

// index shows what the index of a plan says.
func index(p *Plan) string {
	var b strings.Builder
	for _, bt := range Model {
		fmt.Fprintf(&b, "%s: %s\n", bt.Name, addresses(p.Of(bt)))
	}
	targets := map[string]bool{}
	for _, block := range p.Blocks() {
		targets[block.Address] = true
		block.References(func(_ *Attribute, target string) { targets[target] = true })
	}
	for _, target := range slices.Sorted(maps.Keys(targets)) {
		fmt.Fprintf(&b, "%s is there: %v, for: %s\n", target, p.Lookup(target) != nil, addresses(p.Referrers(target)))
	}
	return b.String()
}

func addresses(blocks []*Block) string {
	var list []string
	for _, b := range blocks {
		list = append(list, b.Address)
	}
	return strings.Join(list, " ")
}

func rootOf(p *Plan) string {
	if p.Root() == nil {
		return ""
	}
	return p.Root().Address
}
