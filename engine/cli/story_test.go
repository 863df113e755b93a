package cli_test

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// story is what a script says that an audit of its history has to tell.
type story struct {
	lives         map[string]*life
	moves, broken []string
}

// life is a biography as it is expected: what happened to it, and how it ended.
type life struct {
	events []string
	end    string
}

// of gives the life of one violation, "rule plan:address/key".
func (s *story) of(what string) *life {
	if s.lives == nil {
		s.lives = map[string]*life{}
	}
	if s.lives[what] == nil {
		s.lives[what] = &life{}
	}
	return s.lives[what]
}

// tell writes everything a line each, and the events of a life below it.
func (s *story) tell() string {
	var lines []string
	for what, l := range s.lives {
		lines = append(lines, what+" "+cmp.Or(l.end, "WITHOUT AN END")+"\n  "+strings.Join(l.events, "\n  "))
	}
	slices.Sort(lines)
	return strings.Join(slices.Concat(lines, s.moves, s.broken), "\n") + "\n"
}

// told is the part of a report in JSON that a story is about.
type told struct {
	Commits, Judged int
	Biographies     []struct {
		Rule, Severity, Plan, Address, Key, Team string
		Open, Waived                             bool
		Days                                     int `json:"days_open"`
		Events                                   []struct {
			Kind, Date string
			By         *doer
			Measure    *float64
		}
	}
	Moves []struct {
		Plan, Objective, Team, Attribute, Before, After string
		Looser, Reviewed                                bool
		By                                              doer
	}
	Broken []struct {
		By  doer
		Why []struct {
			File         string
			Line, Column int
		}
	}
	Figures map[string][]struct {
		Name                    string
		Introduced, Fixed, Open int
		Median                  int `json:"median_days"`
	}
}

// doer is a commit, as `git log` names it.
type doer struct{ Commit, Author, Date, Subject string }

func (d doer) String() string {
	return fmt.Sprintf("%s %s: %s (%.8s)", d.Date, d.Author, d.Subject, d.Commit)
}

func readReport(text string) (told, error) {
	var r told
	return r, json.Unmarshal([]byte(text), &r)
}

// story reads a report the way a script tells it.
func (r told) story() *story {
	s := &story{}
	for _, b := range r.Biographies {
		l := s.of(b.Rule + " " + at(b.Plan, b.Address, b.Key))
		state := "past"
		for _, e := range b.Events {
			by := e.Date + " time"
			if e.By != nil {
				by = e.By.String()
			}
			measure := ""
			if e.Measure != nil {
				measure = fmt.Sprintf(" %g", *e.Measure)
			}
			l.events = append(l.events, e.Kind+measure+" "+by)
			if e.Kind == "fixed" {
				state = "fixed"
			}
		}
		switch {
		case b.Open && b.Waived:
			state = "waived"
		case b.Open:
			state = "open"
		}
		l.end = fmt.Sprintf("%s %s %s %d days", state, b.Severity, cmp.Or(b.Team, "-"), b.Days)
	}
	for _, m := range r.Moves {
		s.moves = append(s.moves, fmt.Sprintf("%s %s %s from %s to %s, %s, %s, %s", at(m.Plan, m.Objective, ""), cmp.Or(m.Team, "-"), m.Attribute, m.Before, m.After,
			map[bool]string{true: "looser", false: "tighter"}[m.Looser], map[bool]string{true: "reviewed", false: "alone"}[m.Reviewed], m.By))
	}
	for _, b := range r.Broken {
		places := []string{}
		for _, w := range b.Why {
			places = append(places, fmt.Sprintf("%s:%d:%d", w.File, w.Line, w.Column))
		}
		s.broken = append(s.broken, fmt.Sprintf("unread %s, %s", strings.Join(places, " "), b.By))
	}
	return s
}

// at is "2027:objective.revenue/target" for a place in plans/2027.
func at(plan, address, key string) string {
	where := strings.TrimPrefix(plan, "plans/") + ":" + address
	if key != "" {
		where += "/" + key
	}
	return where
}

// difference gives the lines that only one of two stories has.
func difference(want, got string) string {
	var out []string
	wants, gots := strings.Split(want, "\n"), strings.Split(got, "\n")
	for _, line := range wants {
		if !slices.Contains(gots, line) {
			out = append(out, "- "+line)
		}
	}
	for _, line := range gots {
		if !slices.Contains(wants, line) {
			out = append(out, "+ "+line)
		}
	}
	if len(out) == 0 && want != got {
		return "the same lines in another order or number:\n" + got
	}
	return strings.Join(out, "\n")
}
