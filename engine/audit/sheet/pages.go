package sheet

import (
	"fmt"
	"strings"

	"github.com/goalpost-dev/goalpost/engine/audit"
	"github.com/goalpost-dev/goalpost/engine/diag"
)

func biographies(r audit.Report, lang diag.Lang) page {
	p := page{title: diag.Say("Biographies", "Diễn biến vi phạm"), columns: []column{
		{diag.Say("Status", "Tình trạng"), 12}, {diag.Say("Severity", "Mức độ"), 11},
		{diag.Say("Rule", "Quy tắc"), 26}, {diag.Say("Title", "Tên quy tắc"), 34},
		{diag.Say("Plan", "Kế hoạch"), 18}, {diag.Say("Block", "Khối"), 24}, {diag.Say("Key", "Khóa"), 12},
		{diag.Say("Team", "Đội"), 18}, {diag.Say("Violation", "Vi phạm"), 60}, {diag.Say("Fix", "Cách sửa"), 40},
		{diag.Say("Introduced", "Phát sinh ngày"), 16}, {diag.Say("Introduced by", "Người gây ra"), 22}, {diag.Say("Commit", "Commit"), 16},
		{diag.Say("Last event", "Sự kiện cuối"), 16}, {diag.Say("On", "Ngày"), 14}, {diag.Say("By", "Người thực hiện"), 22},
		{diag.Say("Days open", "Số ngày tồn tại"), 16}, {diag.Say("Times reopened", "Số lần tái phát"), 15},
		{diag.Say("File", "Tệp"), 32},
	}}
	for _, b := range r.Biographies {
		first, last := ends(b.Events)
		p.lines = append(p.lines, []any{
			status(b), b.Severity.Word(), b.Rule, r.Rules[b.Rule].Title,
			b.Plan, b.Address, b.Key, r.TeamName(b.Plan, b.Team), b.Message, b.Fix,
			iso(first.Date), author(first, lang), commit(first),
			kinds[last.Kind], iso(last.Date), author(last, lang),
			b.DaysOpen, reopened(b.Events), b.Range.String(),
		})
	}
	return p
}

func moves(r audit.Report) page {
	p := page{title: diag.Say("Goalpost moves", "Mục tiêu bị dời"), columns: []column{
		{diag.Say("Date", "Ngày"), 14}, {diag.Say("Plan", "Kế hoạch"), 18}, {diag.Say("Objective", "Mục tiêu"), 26},
		{diag.Say("Title", "Tên mục tiêu"), 46}, {diag.Say("Team", "Đội"), 18}, {diag.Say("What moved", "Điều đã đổi"), 14},
		{diag.Say("Before", "Trước"), 18}, {diag.Say("After", "Sau"), 18},
		{diag.Say("Easier", "Nới lỏng"), 10}, {diag.Say("Reviewed", "Có rà soát"), 12},
		{diag.Say("By", "Người đổi"), 22}, {diag.Say("Commit", "Commit"), 16}, {diag.Say("Subject", "Nội dung commit"), 40},
	}}
	for _, m := range r.Moves {
		p.lines = append(p.lines, []any{
			iso(m.By.Date), m.Plan, m.Objective, m.Title, r.TeamName(m.Plan, m.Team), attributes[m.Attribute], moved(m.Attribute, m.Before), moved(m.Attribute, m.After),
			yesNo(m.Looser), yesNo(m.Reviewed), m.By.Author, short(m.By.ID), m.By.Subject,
		})
	}
	return p
}

// moved makes a deadline a date; a target may carry a unit, so it stays text.
func moved(attribute, value string) any {
	if attribute == "deadline" {
		return iso(value)
	}
	return value
}

func ends(events []audit.Event) (first, last audit.Event) {
	if len(events) == 0 {
		return first, last
	}
	return events[0], events[len(events)-1]
}

func reopened(events []audit.Event) (n int) {
	for _, e := range events {
		if e.Kind == audit.Reopened {
			n++
		}
	}
	return n
}

func author(e audit.Event, lang diag.Lang) string {
	switch {
	case e.By != nil:
		return e.By.Author
	case e.Date == "":
		return ""
	}
	return diag.Say("(time alone)", "(do thời gian trôi qua)").In(lang)
}

func commit(e audit.Event) string {
	if e.By == nil {
		return ""
	}
	return short(e.By.ID)
}

func short(id string) string { return id[:min(len(id), 12)] }

// period says from when to when was looked, in days that are known.
func period(r audit.Report, lang diag.Lang) string {
	return fmt.Sprintf("%s – %s", day(r.First.Date, lang), day(r.Last.Date, lang))
}

func joined(items []string) string { return strings.Join(items, ", ") }
