package sheet

import (
	"github.com/goalpost-dev/goalpost/engine/audit"
	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/wording"
)

// summary is a sheet of one table: the side that is counted, the name, and its
// figures. What the audit was asked for stands first.
func summary(r audit.Report, lang diag.Lang) page {
	p := page{title: diag.Say("Summary", "Tóm tắt"), columns: []column{
		{diag.Say("What", "Nội dung"), 26}, {diag.Say("Name", "Tên"), 48},
		{diag.Say("Introduced", "Phát sinh"), 14}, {diag.Say("Fixed", "Đã sửa"), 12},
		{diag.Say("Open at the end", "Còn lại cuối kỳ"), 17}, {diag.Say("Median days", "Trung vị số ngày"), 17},
	}}
	p.lines = append(p.lines, facts(r, lang)...)
	for _, side := range []struct {
		what    diag.Text
		figures []audit.Figure
	}{
		{diag.Say("By rule", "Theo quy tắc"), r.Figures.ByRule},
		{diag.Say("By team", "Theo đội"), r.Figures.ByTeam},
		{diag.Say("By author", "Theo tác giả"), r.Figures.ByAuthor},
		{diag.Say("By month", "Theo tháng"), r.Figures.ByMonth},
	} {
		for _, f := range side.figures {
			name := f.Name
			if known := r.Teams[f.Name]; known != "" {
				name = known + " (" + f.Name + ")"
			}
			p.lines = append(p.lines, []any{side.what, name, f.Introduced, f.Fixed, f.Open, f.MedianDays})
		}
	}
	return p
}

func facts(r audit.Report, lang diag.Lang) [][]any {
	lines := [][]any{
		{diag.Say("Period", "Khoảng thời gian"), period(r, lang)},
		{diag.Say("First commit", "Commit đầu"), r.First.ID},
		{diag.Say("Last commit", "Commit cuối"), r.Last.ID},
		{diag.Say("Commits walked", "Số commit đã duyệt"), r.Commits},
		{diag.Say("Commits judged", "Số commit đã xét"), r.Judged},
		{diag.Say("goalpost", "goalpost"), r.Tool},
		{diag.Say("Rule set", "Bộ quy tắc"), r.RuleSet},
		{diag.Say("Configuration", "Cấu hình"), r.Parameters.Configuration},
		{diag.Say("Revision", "Phiên bản (revision)"), r.Parameters.Revision},
		{diag.Say("Since", "Từ"), r.Parameters.Since},
		{diag.Say("Until", "Đến"), r.Parameters.Until},
		{diag.Say("All parents", "Mọi nhánh cha"), yesNo(r.Parameters.AllParents)},
		{diag.Say("Cut history allowed", "Chấp nhận lịch sử bị cắt"), yesNo(r.Parameters.AllowIncomplete)},
		{diag.Say("Paths", "Đường dẫn"), joined(r.Parameters.Paths)},
		{diag.Say("Only", "Chỉ gồm"), joined(r.Parameters.Only)},
		{diag.Say("Enabled", "Đã bật thêm"), joined(r.Parameters.Enabled)},
		{diag.Say("Disabled", "Đã tắt"), joined(r.Parameters.Disabled)},
		{diag.Say("Profile", "Hồ sơ"), r.Parameters.Profile},
	}
	if !r.Incomplete.Empty() {
		lines = append([][]any{{diag.Say("History incomplete", "Lịch sử không đầy đủ"), r.Incomplete}}, lines...)
	}
	for _, b := range r.Broken {
		for _, why := range b.Why {
			lines = append(lines, []any{diag.Say("Not judged", "Không xét được"), short(b.Commit.ID) + ": " + where(why) + why.Text.In(lang)})
		}
	}
	return lines
}

func where(d diag.Diagnostic) string {
	if d.Range.File == "" {
		return ""
	}
	return d.Range.String() + ": "
}

func day(date string, lang diag.Lang) string { return wording.Date(lang, date) }
