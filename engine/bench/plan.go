package main

import (
	"bytes"
	_ "embed"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"text/template"
)

const (
	goals = 10
	// fewestFiles leaves enough teams to break some of them.
	fewestFiles = 40
	// broken is how many violations of each rule the broken plan has.
	broken = 3
)

// metrics has one for each KPI of a team, since a metric counts once.
var metrics = []string{"lead_volume", "mql", "sql", "website_traffic", "average_order_value"}

var (
	//go:embed plan.hcl.tmpl
	planText string
	//go:embed file.hcl.tmpl
	fileText string

	templates = template.Must(template.Must(template.New("plan").Parse(planText)).New("file").Parse(fileText))
)

// part is what one file of the generated plan is about: an objective, its KPI
// and its strategy.
type part struct {
	Number, Team, Goal int
	NewTeam            bool // the file has the team's block too
	Metric, Month      string
	Baseline, Target   int

	NoGoal, NoDeadline, Retired bool
}

// render gives the text of the file; it stays the same for the same part.
func (p part) render() []byte {
	return render("file", p)
}

func (p part) path() string {
	return filepath.Join(fmt.Sprintf("area_%02d", p.Number/40), fmt.Sprintf("o_%04d.hcl", p.Number))
}

func render(name string, data any) []byte {
	var text bytes.Buffer
	if err := templates.ExecuteTemplate(&text, name, data); err != nil {
		panic(err) // the templates are part of the program
	}
	return text.Bytes()
}

// parts makes up a plan of so many files, one of which holds the plan block,
// with four or five KPIs a team: nothing for the three rules to complain about.
// The same number of files always gives the same plan.
func parts(files int) []part {
	random := rand.New(rand.NewPCG(1, uint64(files)))
	all := make([]part, files-1)
	teams := len(all) / 4
	for i := range all {
		baseline := 100 + random.IntN(900)
		all[i] = part{
			Number: i, Team: i % teams, NewTeam: i < teams, Goal: random.IntN(goals),
			Metric: metrics[i/teams], Month: fmt.Sprintf("%02d", 6+random.IntN(6)),
			Baseline: baseline, Target: baseline + 10 + random.IntN(90),
		}
	}
	return all
}

// breakSome turns a clean plan into one with known violations, and names them:
// the rule and the address, as both tools are made to print them.
func breakSome(all []part) (changed []part, violations []string) {
	random := rand.New(rand.NewPCG(2, uint64(len(all))))
	changed = slices.Clone(all)
	chosen := random.Perm(len(all))
	for _, i := range chosen[:broken] {
		changed[i].NoGoal = true
		violations = append(violations, fmt.Sprintf("structure/objective_has_goal objective.o_%d", i))
	}
	for _, i := range chosen[broken : 2*broken] {
		changed[i].NoDeadline = true
		violations = append(violations, fmt.Sprintf("smart/deadline_present objective.o_%d", i))
	}
	teams := len(all) / 4
	for _, team := range random.Perm(teams)[:broken] {
		for i := team + teams; i < len(all); i += teams { // all but the first
			changed[i].Retired = true
		}
		violations = append(violations, fmt.Sprintf("kpi/count_per_team team.t_%d", team))
	}
	slices.Sort(violations)
	return changed, violations
}

// write puts a plan into an empty directory and gives its size in bytes.
func write(dir string, all []part) (int, error) {
	numbers := make([]int, goals)
	for i := range numbers {
		numbers[i] = i
	}
	first := render("plan", map[string]any{"Goals": numbers})
	size, err := len(first), writeFile(filepath.Join(dir, "plan.hcl"), first)
	for _, p := range all {
		if err != nil {
			return 0, err
		}
		text := p.render()
		size += len(text)
		err = writeFile(filepath.Join(dir, p.path()), text)
	}
	return size, err
}

func writeFile(name string, text []byte) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	return os.WriteFile(name, text, 0o644)
}
