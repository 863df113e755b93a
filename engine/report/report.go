// Package report renders what a run found. Every format is a rendering of one
// model, Report, which the JSON format writes as it is.
package report

import (
	"io"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/violation"
)

// Report is all that a run of `goalpost check` has to say.
type Report struct {
	Version string
	// AsOf is the date that the rules took for today; AsOfReason says where it
	// comes from.
	AsOf       string
	AsOfReason diag.Text
	Base, Head Revision
	// BaseReason says why this base was chosen.
	BaseReason diag.Text
	// Complete is false when something could not be read or evaluated;
	// Diagnostics then say what.
	Complete    bool
	Diagnostics diag.Diagnostics
	// Violations are in total order: file, line, column, rule, address, key.
	Violations []violation.Violation
	Skips      []Skip
	Evaluated  Evaluated
	// Plans are the directories of the plans of head.
	Plans []string
	// Rules are those that could be broken, by id; formats that describe rules
	// need them.
	Rules []Rule
	// Prefix is the project's directory inside of its repository: places are
	// relative to the project, and GitHub wants them relative to the repository.
	Prefix string
	// RulesFrom says whose rules judged, where that is not head's.
	RulesFrom diag.Text
	// Changes tells in Markdown what a comparison means for the plans; nil where
	// nothing is compared.
	Changes func(lang diag.Lang) string
}

// Rule describes a rule to readers of a report.
type Rule struct {
	ID                 string
	Severity           diag.Severity
	Title, Description diag.Text
}

// Revision says which snapshot was judged.
type Revision struct {
	// Kind is commit, index or worktree; empty for an absent base.
	Kind string
	// Revision is what the user named, Commit what it resolved to.
	Revision, Commit string
}

// Evaluated counts the work, so that a report that says nothing also says what
// it looked at.
type Evaluated struct {
	Plans, Files, Rules, Subjects int
}

// Skip is a rule that did not apply to a subject, with its reason.
type Skip struct {
	Rule, Plan, Address string
	Reason              diag.Text
}

// Options are what a reader may choose about a rendering.
type Options struct {
	Lang  diag.Lang
	Color bool
	// Quiet leaves only violations, what could not be evaluated and the summary
	// line; Verbose also lists the violations that are otherwise only counted.
	Quiet, Verbose bool
	// All shows violations that the base already had like new ones, because the
	// run judges them like new ones.
	All bool
	// ExplainSkips lists every Skip.
	ExplainSkips bool
	// Fails reports whether a violation makes the check fail; without it, each one
	// that asks for action does.
	Fails func(v violation.Violation) bool
}

// Format writes a report in one form.
type Format interface {
	Write(w io.Writer, r Report, o Options) error
}
