package report_test

import (
	"strings"

	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/report"
	"github.com/goalpost-dev/goalpost/engine/violation"
)

// hostile acts on a terminal and on the log of a workflow unless it is escaped.
var hostile = "\x1b[2J" + string(rune(0x202E)) + "\r\n::error::pwned ##[error]x" + string(rune(0x9B)) + "\x7f" + string(rune(0xE0041))

func at(file string, line, from, to int) diag.Range {
	return diag.Range{File: file, Start: diag.Pos{Line: line, Column: from}, End: diag.Pos{Line: line, Column: to}}
}

// openReport is a check without a base that found something of every kind.
func openReport() report.Report {
	const teams, objectives = "plans/2027/đội.hcl", "plans/2027/objectives.hcl"
	measure := 1.0
	wholeBlock := at(objectives, 10480, 1, 2)
	wholeBlock.End.Line = 10492
	return report.Report{
		Version:    "0.1.0",
		AsOf:       "2027-04-20",
		AsOfReason: diag.Say("pinned by .goalpost.hcl", "cố định trong .goalpost.hcl"),
		Head:       report.Revision{Kind: "worktree"},
		Complete:   true,
		Evaluated:  report.Evaluated{Plans: 2, Files: 12, Rules: 15, Subjects: 1027},
		Violations: []violation.Violation{
			{
				Rule: "kpi/count_per_team", Plan: "plans/2027", Address: "team.ban_hang", Measure: &measure,
				Severity: diag.Error, Status: violation.Open,
				Message: diag.Say("Team Bán hàng tracks 2 KPIs (leads and revenue); 3 to 5 keep a team focused.",
					"Đội Bán hàng theo dõi 2 KPI (leads và revenue); nên có từ 3 đến 5 KPI để đội tập trung."),
				Fix:    diag.Say("add 1 KPI to team.ban_hang.", "thêm 1 KPI cho team.ban_hang."),
				Range:  at(teams, 12, 1, 16),
				Source: `team "ban_hang" {`,
				Related: []violation.Related{
					{Address: "kpi.leads", Message: diag.Say("the first of them", "KPI thứ nhất"), Range: at("plans/2027/kpis.hcl", 3, 1, 12)},
					{Range: at("plans/2027/kpis.hcl", 9, 1, 14)},
				},
			},
			{
				Rule: "text/wide", Plan: "plans/2027", Address: "team.ban_hang", Attribute: "name",
				Severity: diag.Info, Status: violation.Open,
				Message: diag.Say("Wide, tabbed and composed text is underlined where it stands.", "Chữ rộng, tab và dấu tổ hợp được gạch chân đúng chỗ."),
				Range:   at(teams, 13, 12, 18),
				Source:  "\tname\t= \"目標🎯 Tie" + string(rune(0x302)) + string(rune(0x301)) + "n độ\" # ghi chú\r",
			},
			{
				Rule: "objective/deadline", Plan: "plans/2027", Address: "objective.mql_h1", Attribute: "deadline",
				Severity: diag.Warning, Status: violation.Open,
				Message: diag.Say("The deadline 30 June 2027 is after the end of the plan.", "Hạn chót 30/06/2027 nằm sau ngày kết thúc kế hoạch."),
				Fix:     diag.Say("keep start < deadline && deadline <= end.", "giữ start < deadline && deadline <= end."),
				Range:   at(objectives, 9, 14, 200),
				Source:  `  deadline = "2027-06-30"`,
			},
			{
				Rule: "text/past_end", Plan: "plans/2027", Severity: diag.Warning, Status: violation.Open,
				Message: diag.Say("Something is missing after the end of the line.", "Thiếu nội dung ở cuối dòng."),
				Range:   at(objectives, 10, 99, 99), Source: `  title =`,
			},
			{
				Rule: "text/long_line", Plan: "plans/2027", Address: "objective.mql_h1", Severity: diag.Info, Status: violation.Open,
				Message: diag.Say("A long line is cut around the range.", "Dòng dài được cắt quanh vị trí."),
				Range:   at(objectives, 11, 81, 91), Source: strings.Repeat("0123456789", 20),
			},
			{
				Rule: "objective/whole", Plan: "plans/2027", Address: "objective.mql_h1", Severity: diag.Error, Status: violation.Open,
				Message: diag.Say("A range of several lines is underlined to the end of its first.", "Vị trí nhiều dòng được gạch chân đến hết dòng đầu."),
				Range:   wholeBlock, Source: `objective "mql_h1" {`,
			},
			{
				Rule: "objective/waived", Plan: "plans/2027", Address: "objective.brand", Severity: diag.Error, Status: violation.Waived,
				Message: diag.Say("Not measurable.", "Không đo được."), Range: at(objectives, 20, 1, 18),
				Source: `objective "brand" {`, Waiver: "waiver.brand_q3",
			},
			{
				Rule: "structure/schema", Plan: "plans/" + hostile, Address: "team." + hostile, Severity: diag.Error, Status: violation.Open,
				Message: diag.Say("“%s” is not a name.", "“%s” không phải là tên.", hostile),
				Fix:     diag.Say("remove %s", "bỏ %s", hostile),
				Range:   at("::error::"+hostile+".hcl", 1, 8, 23), Source: `name = "` + hostile + `"`,
				Related: []violation.Related{{Address: hostile, Message: diag.Say("%s", "%s", hostile), Range: at(hostile, 1, 1, 2)}},
			},
			{
				Rule: "plan/no_place", Plan: "plans/2028", Address: "plan.next", Severity: diag.Warning, Status: violation.Open,
				Message: diag.Say("The plan has no objective.", "Kế hoạch chưa có mục tiêu nào."),
			},
		},
		Skips: []report.Skip{
			{Rule: "kpi/trend", Plan: "plans/2027", Address: "kpi.aov", Reason: diag.Say("it has no baseline yet", "chưa có số liệu nền")},
			{Rule: "kpi/trend", Plan: "plans/2028", Address: hostile, Reason: diag.Say("no baseline: %s", "chưa có số liệu nền: %s", hostile)},
		},
	}
}

// comparedReport holds one violation of every status that a base brings.
func comparedReport() report.Report {
	r := openReport()
	r.Base = report.Revision{Kind: "commit", Revision: "main", Commit: "1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d"}
	r.Prefix = "marketing"
	r.Plans = []string{"plans/2027", "plans/2028"}
	r.Rules = []report.Rule{
		{ID: "kpi/count_per_team", Severity: diag.Error, Title: diag.Say("A team tracks three to five KPIs", "Mỗi đội theo dõi từ ba đến năm KPI"),
			Description: diag.Say("Why, and how to mend it.\n", "Vì sao, và cách sửa.\n")},
		{ID: "smart/specific", Severity: diag.Warning, Title: diag.Say("Wording is vague", "Diễn đạt mơ hồ")},
	}
	r.RulesFrom = diag.Say("Rules are those of the base branch.", "Quy tắc lấy từ nhánh gốc.")
	r.Changes = func(lang diag.Lang) string { return diag.Say("- target lowered\n", "- hạ chỉ tiêu\n").In(lang) }
	r.Head = report.Revision{Kind: "index", Commit: "99aabbccddeeff00112233445566778899aabbcc"}
	one := r.Violations[0]
	one.Related, one.Measure = nil, nil
	r.Violations = nil
	for i, status := range []violation.Status{"new", "worse", "unwaived", "existing", "existing", "better", "fixed", "waived"} {
		v := one
		v.Status, v.Range = status, at("plans/2027/teams.hcl", 12+i, 1, 16)
		if status == "waived" {
			v.Waiver, v.WaiverReason, v.Fresh = "waiver.small_team", "Đội mới lập", true
		}
		r.Violations = append(r.Violations, v)
	}
	r.Skips = r.Skips[:1]
	return r
}

func cleanReport() report.Report {
	r := openReport()
	r.Violations, r.Skips = nil, nil
	r.Evaluated = report.Evaluated{Plans: 1, Files: 1, Rules: 1, Subjects: 1}
	return r
}

// incompleteReport could not read a part, and found nothing in the rest.
func incompleteReport() report.Report {
	r := cleanReport()
	r.Complete = false
	r.Diagnostics = r.Diagnostics.
		Append(at("plans/2027/deep.hcl", 1, 105, 106), diag.Say("nested deeper than 100 levels; not read", "lồng sâu quá 100 mức; không đọc")).
		Append(diag.Range{File: hostile}, diag.Say("cannot be read: %s", "không đọc được: %s", hostile)).
		Append(diag.Range{}, diag.Say("the rule kpi/trend took longer than 5 s", "quy tắc kpi/trend chạy quá 5 giây"))
	return r
}

// noteReport says something on the side, but is complete.
func noteReport() report.Report {
	r := cleanReport()
	r.Diagnostics = r.Diagnostics.Append(diag.Range{File: "plans/2027/later.hcl"},
		diag.Say("is marked intent-to-add; skipped", "mới được đánh dấu sẽ thêm; bỏ qua"))
	return r
}
