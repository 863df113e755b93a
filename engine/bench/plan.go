package main

import (
	"bytes"
	_ "embed"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"text/template"
	"time"
)

const (
	goals = 10
	// fewestFiles leaves enough teams to break some of them.
	fewestFiles = 40
	// broken is how many violations of each rule the broken plan has.
	broken = 3
)

// metrics has one for each KPI of a team, since a metric counts once.
var metrics = []string{"lead_volume", "mql", "sql", "average_order_value", "form_submissions"}

var (
	//go:embed plan.hcl.tmpl
	planText string
	//go:embed file.hcl.tmpl
	fileText string

	//go:embed topic.hcl.tmpl
	topicText string
	//go:embed reviews.hcl.tmpl
	reviewsText string

	templates = parseTemplates(map[string]string{"plan": planText, "file": fileText, "topic": topicText, "reviews": reviewsText})
)

// part is what one file of the generated plan is about: an objective, its KPI
// and its strategy.
type part struct {
	Number, Team, Goal int
	NewTeam            bool // the file has the team's block too
	Metric, Month      string
	Baseline, Target   int
	// First, Qualified and Ready are the first three KPIs of the team: leads,
	// and those that marketing and sales call qualified.
	First, Qualified, Ready int

	NoGoal, NoDeadline, Retired bool
}

// Category is what the metric can decide.
func (p part) Category() string {
	if p.Metric == "average_order_value" {
		return "revenue"
	}
	return "lead_generation"
}

func (p part) deadline() time.Time { return date("2027-" + p.Month + "-28") }

// PastGrowth is what the target stretches by a third, in percent a year.
func (p part) PastGrowth() string {
	days := p.deadline().Sub(date("2027-01-01")).Hours() / 24
	asked := math.Pow(float64(p.Target)/float64(p.Baseline), 365/days) - 1
	return strconv.FormatFloat(100*asked/1.33, 'f', 1, 64)
}

// On gives the value that is on course on a day.
func (p part) On(day string) string {
	start := date("2027-01-31") // after the ramp-up
	share := float64(date(day).Sub(start)) / float64(p.deadline().Sub(start))
	return strconv.FormatFloat(float64(p.Baseline)+share*float64(p.Target-p.Baseline), 'f', 1, 64)
}

func date(day string) time.Time {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		panic(err) // the dates are part of the program
	}
	return t
}

// head is the file of a plan that holds its plan block and its goals.
type head struct{ ID, Title, End, Reviews string }

func (h head) render() []byte { return render("plan", h) }

// Goals are the numbers of the goals.
func (h head) Goals() []int {
	numbers := make([]int, goals)
	for i := range numbers {
		numbers[i] = i
	}
	return numbers
}

// render gives the text of the file; it stays the same for the same part.
func (p part) render() []byte {
	return render("file", p)
}

func (p part) path() string {
	return filepath.Join(fmt.Sprintf("area_%02d", p.Number/40), fmt.Sprintf("o_%04d.hcl", p.Number))
}

func parseTemplates(texts map[string]string) *template.Template {
	all := template.New("")
	for name, text := range texts {
		template.Must(all.New(name).Parse(text))
	}
	return all
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
			First: i % teams, Qualified: i%teams + teams, Ready: i%teams + 2*teams,
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
	first := head{"bench", "Kế hoạch marketing 2027 của một công ty lớn", "2027-12-31", "monthly"}.render()
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
