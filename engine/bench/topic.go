package main

import (
	"fmt"
	"math"
	"path/filepath"
	"strconv"
	"time"
)

// topicMetrics has one for each KPI of a team; all of them can be measured
// every three months.
var topicMetrics = []string{"lead_quality", "mql", "sql", "average_order_value"}

// topic is what one file of a plan with a history is about: an objective with
// its check-ins, its KPI, its strategy and its campaign.
type topic struct {
	Number, Team, Goal int
	NewTeam            bool // the file has the team's block too
	Region, Owner      string
	Metric             string
	Baseline, Target   int
	Deadline           string
	PastGrowth         string
	Milestones         []milestone
	Checkins           []checkin
	Benchmark          int
	BenchmarkDay       string
	wording, way       int
	next               time.Time // when the next check-in is due
	// First, Second and Third are KPIs of the team.
	First, Second, Third int

	// Settled is a file that nobody works on any more.
	Settled bool

	// What is wrong with the file.
	NoGoal, NoOwner, NoSource, NoSegments, NoDeadline, Retired, Conflict bool
}

type milestone struct{ Day, Target string }

type checkin struct{ Day, Value, Note, By string }

func (t *topic) path(plan string) string {
	return filepath.ToSlash(filepath.Join(plan, fmt.Sprintf("group_%02d", t.Team), fmt.Sprintf("o_%03d.hcl", t.Number)))
}

// Category is what the metric can decide.
func (t *topic) Category() string {
	if t.Metric == "average_order_value" {
		return "revenue"
	}
	return "lead_generation"
}

func (t *topic) Title() string {
	return fmt.Sprintf(titles[t.wording%len(titles)], t.Baseline, t.Target)
}

// Way is the title of the strategy.
func (t *topic) Way() string { return ways[t.way%len(ways)] }

// Cadence is how often the KPI is measured.
func (t *topic) Cadence() string {
	if t.Metric == "average_order_value" {
		return "yearly"
	}
	return "quarterly"
}

// rhythm is after how many days the team looks at the KPI again, a little
// before it has to.
func (t *topic) rhythm() time.Duration {
	if t.Cadence() == "yearly" {
		return 340 * day
	}
	return 88 * day
}

// pastGrowth is what a target stretches by a third, in percent a year.
func pastGrowth(baseline, target int, deadline string) string {
	years := date(deadline).Sub(firstDay).Hours() / 24 / 365
	asked := math.Pow(float64(target)/float64(baseline), 1/years) - 1
	return strconv.FormatFloat(100*asked/1.33, 'f', 1, 64)
}

// at gives a value that is so far ahead of what a day asks for, or behind it.
func (t *topic) at(now time.Time, ahead float64) string {
	start := firstDay.AddDate(0, 0, 30) // after the ramp-up
	share := now.Sub(start).Hours() / date(t.Deadline).Sub(start).Hours()
	share = min(1, max(0, share)*ahead)
	return strconv.FormatFloat(float64(t.Baseline)+share*float64(t.Target-t.Baseline), 'f', 1, 64)
}
