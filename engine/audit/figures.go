package audit

import (
	"maps"
	"slices"

	"github.com/goalpost-dev/goalpost/engine/days"
)

// tally counts for one side that biographies are looked at from.
type tally struct {
	figures map[string]*Figure
	days    map[string][]int
}

func newTally() tally { return tally{map[string]*Figure{}, map[string][]int{}} }

func (t tally) of(name string) *Figure {
	if t.figures[name] == nil {
		t.figures[name] = &Figure{Name: name}
	}
	return t.figures[name]
}

func (t tally) list() []Figure {
	out := []Figure{}
	for _, name := range slices.Sorted(maps.Keys(t.figures)) {
		f := *t.figures[name]
		if stood := slices.Sorted(slices.Values(t.days[name])); len(stood) > 0 {
			f.MedianDays = (stood[(len(stood)-1)/2] + stood[len(stood)/2]) / 2
		}
		out = append(out, f)
	}
	return out
}

// figures count what happened since a day. What time alone brought has no
// author.
func figures(bs []Biography, since, end string) Figures {
	rules, teams, authors, months := newTally(), newTally(), newTally(), newTally()
	for _, b := range bs {
		team := ""
		if b.Team != "" {
			team = b.Plan + " " + b.Team
		}
		culprit, begun := "", ""
		for _, e := range b.Events {
			author := ""
			if e.By != nil {
				author = e.By.Author
			}
			begins := e.Kind == Introduced || e.Kind == Reopened
			if begins {
				culprit, begun = author, e.Date
			}
			if e.Date < since || !begins && e.Kind != Fixed {
				continue
			}
			for _, f := range []*Figure{rules.of(b.Rule), teams.of(team), authors.of(author), months.of(month(e.Date))} {
				if begins {
					f.Introduced++
				} else {
					f.Fixed++
				}
			}
		}
		for _, side := range []struct {
			tally
			name string
		}{{rules, b.Rule}, {teams, team}, {authors, culprit}} {
			f := side.of(side.name)
			if b.Open && !b.Waived {
				f.Open++
			}
			if !b.Past() {
				side.days[side.name] = append(side.days[side.name], b.DaysOpen)
			}
		}
		if begun >= since && !b.Past() {
			months.days[month(begun)] = append(months.days[month(begun)], b.DaysOpen)
		}
	}
	openByMonth(months, bs, since, end)
	return Figures{ByRule: rules.list(), ByTeam: teams.list(), ByAuthor: authors.list(), ByMonth: months.list()}
}

// openByMonth counts what stood at the end of every month, quiet ones too.
func openByMonth(months tally, bs []Biography, since, end string) {
	first := month(end)
	for _, b := range bs {
		first = min(first, month(b.Events[0].Date))
	}
	first = max(first, month(since))
	for m := first; m != "" && m <= month(end); m = month(days.After(m+"-28", 4)) {
		f := months.of(m)
		for _, b := range bs {
			if openAt(b, m) {
				f.Open++
			}
		}
	}
}

// openAt reports whether a violation stood at the end of a month, and no waiver
// covered it. What a commit did and no later one can mend has no end, but does
// not stand.
func openAt(b Biography, m string) bool {
	open, ended := false, b.Open
	for _, e := range b.Events {
		ended = ended || e.Kind == Fixed
		if month(e.Date) > m {
			continue
		}
		switch e.Kind {
		case Introduced, Reopened, Unwaived:
			open = true
		case Fixed, Waived:
			open = false
		}
	}
	return open && ended
}

func month(day string) string { return day[:min(len(day), 7)] }
