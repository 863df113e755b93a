// Package audit walks the history of plans and tells the life of every
// violation: who brought it, who mended it, how long it stood, and how often
// the goalposts of an objective were moved.
package audit

import "github.com/goalpost-dev/goalpost/engine/diag"

// Report is what an audit found. It holds nothing that another run over the
// same commits, rules and parameters would not find as well.
type Report struct {
	// Tool is goalpost's version, RuleSet the digest of the rules.
	Tool, RuleSet string
	Parameters    Parameters
	// First and Last are the ends of the walk; Commits counts what was walked,
	// Judged those that touch plans.
	First, Last     Commit
	Commits, Judged int
	// Incomplete says why history is missing, empty if all of it was there.
	Incomplete diag.Text
	// Broken are commits whose plans could not be judged.
	Broken []Broken
	// Rules describes the rules that occur, by id.
	Rules map[string]Rule
	// Teams gives the names of teams by plan and address ("2027 team.sales").
	Teams       map[string]string
	Biographies []Biography
	Moves       []Move
	Figures     Figures
}

// Parameters are what the audit was asked for.
type Parameters struct {
	Revision      string
	Since, Until  string
	AllParents    bool
	Paths         []string
	Only, Enabled []string
	Disabled      []string
	Profile       string
	// Configuration is the digest of the configuration in force.
	Configuration   string
	AllowIncomplete bool
}

// Commit is one commit as the report names it. Date is the committer's day,
// YYYY-MM-DD.
type Commit struct {
	ID, Author, Subject, Date string
}

// Broken is a commit whose plans could not be judged, and why.
type Broken struct {
	Commit Commit
	Why    diag.Diagnostics
}

// EndsBroken gives the newest commit where it could not be judged: what stands in
// the end is not known then.
func (r Report) EndsBroken() (Broken, bool) {
	if n := len(r.Broken); n > 0 && r.Broken[n-1].Commit.ID == r.Last.ID {
		return r.Broken[n-1], true
	}
	return Broken{}, false
}

// Rule is what the report says of a rule.
type Rule struct {
	Title, Description diag.Text
	Severity           diag.Severity
}

// EventKind is what happened to a violation.
type EventKind string

// The kinds of events.
const (
	Introduced EventKind = "introduced"
	Worsened   EventKind = "worsened"
	Better     EventKind = "better"
	Waived     EventKind = "waived"
	Unwaived   EventKind = "unwaived"
	Fixed      EventKind = "fixed"
	Reopened   EventKind = "reopened"
)

// Event is one turn in the life of a violation. By is nil where time alone
// brought it.
type Event struct {
	Kind    EventKind
	Date    string
	By      *Commit
	Measure *float64
}

// TeamName gives what people call a team of a plan, and its address where it has
// no name. Plans of different years may call a team the same.
func (r Report) TeamName(plan, team string) string {
	if name := r.Teams[plan+" "+team]; name != "" {
		return name
	}
	return team
}

// Biography is the life of one violation.
type Biography struct {
	Rule, Plan, Address, Key string
	// Team is the address of the team that answers for the block, if any.
	Team string
	// Severity, Message, Fix and Range are those of the last time it was seen; of
	// what commits did, those of the gravest time.
	Severity     diag.Severity
	Message, Fix diag.Text
	Range        diag.Range
	Events       []Event
	Open, Waived bool
	// DaysOpen counts the days on which it stood, up to the end of the walk.
	DaysOpen int
}

// Past reports whether it tells what commits did to a plan: that does not stand,
// and no later commit mends it.
func (b Biography) Past() bool {
	return !b.Open && b.Events[len(b.Events)-1].Kind != Fixed
}

// Move is a change of an objective's target or deadline after it had begun.
type Move struct {
	Plan, Objective, Title string
	// Team is the address of the team that answered for the objective after the
	// change, if any.
	Team string
	// Attribute is "target" or "deadline"; Before and After are its values.
	Attribute     string
	Before, After string
	By            Commit
	// Looser says that the goal became easier; Reviewed that a review with the
	// decision to adjust came along.
	Looser, Reviewed bool
}

// Figures count biographies by several sides.
type Figures struct {
	ByRule, ByTeam, ByAuthor, ByMonth []Figure
}

// Figure is one line of figures: by rule id, team ("2027 team.sales"), author
// or month (YYYY-MM). Open is the count at the end, without what a waiver covers;
// for a month, at its end.
type Figure struct {
	Name                    string
	Introduced, Fixed, Open int
	// MedianDays is the median of the days that its violations stood, without what
	// is past.
	MedianDays int
}
