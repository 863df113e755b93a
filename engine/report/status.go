package report

import (
	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/violation"
)

// The statuses of a check with a base, beside open and waived.
const (
	statusNew      violation.Status = "new"
	statusWorse    violation.Status = "worse"
	statusUnwaived violation.Status = "unwaived"
	statusExisting violation.Status = "existing"
	statusBetter   violation.Status = "better"
	statusFixed    violation.Status = "fixed"
)

var severityWords = map[diag.Severity]diag.Text{
	diag.Error:   diag.Say("error", "lỗi"),
	diag.Warning: diag.Say("warning", "cảnh báo"),
	diag.Info:    diag.Say("info", "gợi ý"),
}

var statusWords = map[violation.Status]diag.Text{
	statusNew:        diag.Say("new", "mới"),
	statusWorse:      diag.Say("worse", "nặng hơn"),
	statusUnwaived:   diag.Say("no longer waived", "không còn được miễn"),
	statusExisting:   diag.Say("existing", "có từ trước"),
	statusBetter:     diag.Say("better", "nhẹ hơn"),
	statusFixed:      diag.Say("fixed", "đã sửa"),
	violation.Waived: diag.Say("waived", "được miễn"),
}

// standing reports whether the plan, as it is now, breaks the rule without
// leave to do so.
func standing(s violation.Status) bool { return s != violation.Waived && s != statusFixed }

// shownInFull reports whether a reader has to act on a violation now.
func shownInFull(s violation.Status, o Options) bool {
	switch s {
	case violation.Waived, statusFixed, statusBetter:
		return false
	case statusExisting:
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
	case s == statusFixed || s == statusBetter:
		return true
	}
	return o.Verbose
}
