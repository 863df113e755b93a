package policy

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/goalpost-dev/goalpost/engine/plan"
)

// The rules that read titles.
var titleRules = []string{
	"smart/specific", "smart/percent_basis", "language/vague_goal", "language/term_consistency", "language/relative_date",
	"language/by_vs_to", "language/objective_is_not_strategy", "language/title_matches_data",
}

// TestTitles asks the real rules about titles as people write them. Most are
// fine, and a rule that speaks about a fine title is soon switched off.
func TestTitles(t *testing.T) {
	set := builtIn(t)
	var rules []*Rule
	for _, id := range titleRules {
		rules = append(rules, set.Lookup(id))
	}
	program, ds := set.Compile(context.Background(), rules)
	if len(ds) > 0 {
		t.Fatal(ds)
	}
	for _, language := range []string{"vi", "en"} {
		raw, err := os.ReadFile("testdata/titles/" + language + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		known := 0
		for line := range strings.Lines(string(raw)) {
			line = strings.TrimSpace(line)
			if line == "" || strings.HasPrefix(line, "#") {
				continue
			}
			known++
			cells := strings.Split(line, " | ")
			if len(cells) != 3 {
				t.Fatalf("%q: want title | data | rules", line)
			}
			block, text := titled(language, cells[0], strings.Fields(cells[1]))
			want := strings.Fields(strings.Trim(cells[2], "–"))
			slices.Sort(want)
			if got := speaking(t, set, program, rules, planOf(t, text), block); !slices.Equal(got, want) {
				t.Errorf("%s (%s)\n got %q\nwant %q", cells[0], cells[1], got, want)
			}
		}
		if known < 60 {
			t.Errorf("%s: only %d titles", language, known)
		}
	}
}

// titled writes a plan around a title. The data of an objective is its unit,
// baseline, target and kind of change; "none" is one without numbers. A goal is
// served by a task only.
func titled(language, title string, data []string) (address, text string) {
	head := fmt.Sprintf("plan \"p\" {\n  title = \"p\"\n  language = %q\n}\n", language)
	switch data[0] {
	case "goal":
		return "goal.x", head + fmt.Sprintf("goal \"x\" {\n  title = %q\n}\nobjective \"y\" {\n  goal = goal.x\n  kind = \"task\"\n}\n", title)
	case "strategy", "campaign":
		return data[0] + ".x", head + fmt.Sprintf("%s \"x\" {\n  title = %q\n}\n", data[0], title)
	case "task":
		return "objective.x", head + fmt.Sprintf("objective \"x\" {\n  title = %q\n  kind = \"task\"\n}\n", title)
	case "none":
		return "objective.x", head + fmt.Sprintf("objective \"x\" {\n  title = %q\n}\n", title)
	}
	change := ""
	if len(data) > 3 {
		change = fmt.Sprintf("  change = %q\n", data[3])
	}
	return "objective.x", head + fmt.Sprintf("kpi \"k\" {\n  name = \"K\"\n  unit = %q\n}\n"+
		"objective \"x\" {\n  title = %q\n  measure = kpi.k\n  baseline = %s\n  target = %s\n%s  start = \"2027-01-01\"\n  deadline = \"2027-12-31\"\n}\n",
		data[0], title, data[1], data[2], change)
}

// speaking lists the rules that find something about a block, by the last part
// of their names.
func speaking(t *testing.T, set *Set, program *Program, rules []*Rule, p *plan.Plan, address string) []string {
	t.Helper()
	block := p.Lookup(address)
	if block == nil {
		t.Fatalf("no %s", address)
	}
	view := set.View(p)
	var tasks []Task
	for _, r := range rules {
		if slices.Contains(r.Subjects, block.Type.Name) {
			settings, err := Settings{AsOf: "2027-04-20", Params: r.Defaults()}.Prepare()
			if err != nil {
				t.Fatal(err)
			}
			tasks = append(tasks, Task{Rule: r, View: view, Block: block, Settings: settings})
		}
	}
	outcomes, ds := program.Run(context.Background(), tasks, patient)
	if len(ds) > 0 {
		t.Fatal(ds)
	}
	var found []string
	for i, o := range outcomes {
		if len(o.Violations) > 0 {
			_, name, _ := strings.Cut(tasks[i].Rule.ID, "/")
			found = append(found, name)
		}
	}
	slices.Sort(found)
	return found
}
