package check

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/engine/snapshot"
)

// project is a plan that is edited at random: the blocks of each file.
type project struct {
	*rand.Rand
	files map[string][]string
	count int
}

// example reads the example plan of the repository, each file cut into blocks.
func example(t testing.TB, seed uint64) *project {
	t.Helper()
	p := &project{Rand: rand.New(rand.NewPCG(seed, 1)), files: map[string][]string{}}
	root := "../../plans/2027"
	err := filepath.WalkDir(root, func(name string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() || path.Ext(name) != ".hcl" {
			return err
		}
		text, err := os.ReadFile(name)
		rel, _ := filepath.Rel(root, name)
		p.files["plans/2027/"+filepath.ToSlash(rel)] = blocks(string(text))
		return err
	})
	if err != nil || len(p.files) < 2 {
		t.Fatalf("%d files, %v", len(p.files), err)
	}
	return p
}

// blocks cuts a file behind each closing brace at the beginning of a line.
func blocks(text string) []string {
	parts := strings.SplitAfter(text, "\n}\n")
	return slices.DeleteFunc(parts, func(s string) bool { return s == "" })
}

func (p *project) snapshot() snapshot.Files {
	files := snapshot.Files{}
	for name, blocks := range p.files {
		files[name] = strings.Join(blocks, "")
	}
	return files
}

func (p *project) file() string {
	names := slices.Sorted(maps.Keys(p.files))
	return names[p.IntN(len(names))]
}

// edit makes one change and says which.
func (p *project) edit() string {
	name := p.file()
	blocks := p.files[name]
	if len(blocks) == 0 || len(p.files) < 3 {
		p.files[name] = append(blocks, p.template())
		return "add to " + name
	}
	i := p.IntN(len(blocks))
	p.count++
	switch p.IntN(12) {
	case 0:
		p.files[name] = append(slices.Clone(blocks), p.template())
		return "add to " + name
	case 1:
		p.files[name] = slices.Delete(slices.Clone(blocks), i, i+1)
		return fmt.Sprintf("remove block %d of %s", i, name)
	case 2:
		to := fmt.Sprintf("plans/2027/part%d.hcl", p.count)
		p.files[to] = slices.Clone(blocks[i:])
		p.files[name] = slices.Clone(blocks[:i])
		return "split " + name
	case 3:
		to := p.file()
		if to != name {
			p.files[to] = append(slices.Clone(p.files[to]), blocks...)
			delete(p.files, name)
		}
		return "merge " + name + " into " + to
	case 4:
		p.files[path.Join(path.Dir(name), fmt.Sprintf("renamed%d.hcl", p.count))] = blocks
		delete(p.files, name)
		return "rename " + name
	case 5:
		label := fmt.Sprintf("renamed%d", p.count)
		old := labelPattern.FindStringSubmatch(blocks[i])
		if old != nil {
			p.everywhere(regexp.MustCompile(`\b`+regexp.QuoteMeta(old[2])+`\b`), label)
		}
		return "rename a block of " + name
	default:
		changed := slices.Clone(blocks)
		changed[i] = p.line(blocks[i])
		p.files[name] = changed
		return fmt.Sprintf("edit block %d of %s", i, name)
	}
}

var labelPattern = regexp.MustCompile(`(?m)^([a-z]+) "([a-z_0-9]+)" \{`)

func (p *project) everywhere(what *regexp.Regexp, to string) {
	for name, blocks := range p.files {
		changed := make([]string, len(blocks))
		for i, b := range blocks {
			changed[i] = what.ReplaceAllString(b, to)
		}
		p.files[name] = changed
	}
}

// replacements are what one line of a block turns into.
var replacements = []struct {
	what *regexp.Regexp
	to   []string
}{
	{regexp.MustCompile(`20\d\d-\d\d-\d\d`), []string{"2027-04-19", "2027-04-21", "2029-01-01", "2027-02-30", "30/06/2027"}},
	{regexp.MustCompile(`= \d+`), []string{"= 0", "= 5", "= -3", "= 1000000", "= \"12\"", "="}},
	{regexp.MustCompile(`\b(goal|team|kpi|objective)\.[a-z_0-9]+`), []string{"goal.brand", "team.sales", "kpi.mql", "kpi.aov", "objective.mql_h1", "kpi.nowhere"}},
	{regexp.MustCompile(`"[^"]*"$`), []string{`"draft"`, `"retired"`, `"cancelled"`, `"active"`, `"task"`, `""`, `"monthly"`, "{{"}},
	{regexp.MustCompile(`^  (\w+) `), []string{"  status ", "  xyz ", "  category ", "  metric "}},
}

func (p *project) line(block string) string {
	lines := strings.Split(block, "\n")
	i := p.IntN(len(lines))
	r := replacements[p.IntN(len(replacements))]
	switch {
	case r.what.MatchString(lines[i]):
		lines[i] = r.what.ReplaceAllString(lines[i], r.to[p.IntN(len(r.to))])
	case p.IntN(3) == 0:
		lines = slices.Delete(lines, i, i+1)
	default:
		lines[i] += " # note"
	}
	return strings.Join(lines, "\n")
}

// template is a new block of some kind.
func (p *project) template() string {
	n := p.count
	all := []string{
		"team \"new%d\" {\n  name = \"N\"\n  function = \"sales\"\n  lead = \"Lan\"\n}\n",
		"goal \"new%d\" {\n  title = \"G\"\n  category = \"brand_awareness\"\n}\n",
		"objective \"new%d\" {\n  title = \"O\"\n  goal = goal.brand\n  team = team.sales\n  start = \"2027-01-01\"\n}\n",
		"kpi \"new%d\" {\n  metric = \"mql\"\n  team = team.sales\n}\n",
		"waiver \"new%d\" {\n  rule = \"kpi/count_per_team\"\n  target = team.sales\n  reason = \"R\"\n  approved_by = \"L\"\n  expires = \"2027-05-01\"\n}\n",
		"team \"broken%d\" {\n  name = = 3\n}\n",
		"plan \"second%d\" {\n}\n",
		"}\n# %d\n",
	}
	return fmt.Sprintf(all[p.IntN(len(all))], n)
}
