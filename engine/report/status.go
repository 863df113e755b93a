package report

import (
	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/violation"
)

var statusWords = map[violation.Status]diag.Text{
	violation.New:      diag.Say("new", "mới"),
	violation.Worse:    diag.Say("worse", "nặng hơn"),
	violation.Unwaived: diag.Say("no longer waived", "không còn được miễn"),
	violation.Existing: diag.Say("existing", "có từ trước"),
	violation.Better:   diag.Say("better", "nhẹ hơn"),
	violation.Fixed:    diag.Say("fixed", "đã sửa"),
	violation.Waived:   diag.Say("waived", "được miễn"),
}

// standing reports whether the plan, as it is now, breaks the rule without
// leave to do so.
func standing(s violation.Status) bool { return s != violation.Waived && s != violation.Fixed }

// shownInFull reports whether a reader has to act on a violation now.
func shownInFull(s violation.Status, o Options) bool {
	switch s {
	case violation.Waived, violation.Fixed, violation.Better:
		return false
	case violation.Existing:
		return o.All
	}
	return true
}

// shownAsLine reports whether a violation that is not shown in full still gets
// a line of its own.
func shownAsLine(s violation.Status, o Options) bool {
	switch {
	case o.Quiet || shownInFull(s, o):
		return false
	case s == violation.Fixed || s == violation.Better:
		return true
	}
	return o.Verbose
}
