package sheet

import (
	"github.com/goalpost-dev/goalpost/engine/audit"
	"github.com/goalpost-dev/goalpost/engine/diag"
)

var kinds = map[audit.EventKind]diag.Text{
	audit.Introduced: diag.Say("introduced", "phát sinh"),
	audit.Worsened:   diag.Say("worsened", "nặng thêm"),
	audit.Better:     diag.Say("better", "nhẹ bớt"),
	audit.Waived:     diag.Say("waived", "được miễn trừ"),
	audit.Unwaived:   diag.Say("no longer waived", "không còn được miễn trừ"),
	audit.Fixed:      diag.Say("fixed", "đã sửa"),
	audit.Reopened:   diag.Say("reopened", "tái phát"),
}

var attributes = map[string]diag.Text{
	"target":   diag.Say("target", "chỉ tiêu"),
	"deadline": diag.Say("deadline", "thời hạn"),
}

// status says how things stand at the end: a waived violation is no open one
// to the reader, although its plan still breaks the rule. What a commit did to a
// plan is past: nobody has mended it.
func status(b audit.Biography) diag.Text {
	switch {
	case b.Waived:
		return diag.Say("waived", "được miễn trừ")
	case b.Open:
		return diag.Say("open", "còn tồn tại")
	}
	if b.Past() {
		return diag.Say("past", "đã xảy ra")
	}
	return diag.Say("fixed", "đã sửa")
}

func yesNo(yes bool) diag.Text {
	if yes {
		return diag.Say("yes", "có")
	}
	return diag.Say("no", "không")
}
