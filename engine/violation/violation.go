// Package violation holds what goalpost reports: violations, their identity,
// and how two sets of them compare.
package violation

import (
	"crypto/sha256"
	"encoding/hex"

	"github.com/goalpost-dev/goalpost/engine/diag"
)

// Status says what a run makes of a violation. Without a base every violation
// is open or waived.
type Status string

// The statuses of a check without a base.
const (
	Open   Status = "open"
	Waived Status = "waived"
)

// Violation is one way in which a plan is not allowed.
type Violation struct {
	// Rule is the id of the rule, Plan the directory of the plan relative to
	// the project root, Address the block ("team.sales").
	Rule, Plan, Address string
	// Attribute is the dotted path below the block, empty for the block itself.
	Attribute string
	// Key tells two violations of one rule on one block apart; Measure, where
	// given, says how bad it is, so that worse and better can be told.
	Key     string
	Measure *float64

	Severity     diag.Severity
	Status       Status
	Message, Fix diag.Text
	Range        diag.Range
	Related      []Related
	// Waiver is the address of the waiver that covers it, if one does, and
	// WaiverReason why that was granted.
	Waiver, WaiverReason string
	// Fresh says that base does not have it: for waived ones, whose status does
	// not tell.
	Fresh bool

	// Source is the first line of Range as the file writes it, for formats that show
	// it or count its columns in other units.
	Source string
}

// Related is another place that matters to a violation.
type Related struct {
	Address string
	Message diag.Text
	Range   diag.Range
}

// Fingerprint identifies a violation across revisions: no line, no file, no
// wording. It is 32 hexadecimal digits.
func (v Violation) Fingerprint() string {
	h := sha256.New()
	for _, part := range []string{v.Rule, v.Plan, v.Address, v.Key} {
		h.Write([]byte(part))
		h.Write([]byte{0})
	}
	return hex.EncodeToString(h.Sum(nil)[:16])
}
