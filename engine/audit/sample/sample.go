// Package sample makes up what an audit of two years could have found, for the
// tests of the formats: lives of every kind, and names that mean harm.
package sample

import (
	"fmt"

	"github.com/goalpost-dev/goalpost/engine/audit"
	"github.com/goalpost-dev/goalpost/engine/diag"
)

// Report is the whole of it. Every call gives an equal one.
func Report() audit.Report {
	r := audit.Report{
		Tool: "0.1.0", RuleSet: "sha256:4f1c0a7be21d",
		Parameters: audit.Parameters{Revision: "main", Since: "2026-01-01", Until: "2027-11-30", Paths: []string{"plans"}, Profile: "default"},
		First:      commits[0], Last: commits[len(commits)-1],
		Commits: 412, Judged: 137,
		Incomplete: diag.Say("history is cut at 0515de9; what happened before is not known.", "lịch sử bị cắt tại 0515de9; không biết được những gì xảy ra trước đó."),
		Broken: []audit.Broken{{Commit: commits[3], Why: diag.Diagnostics{{
			Text:  diag.Say("unresolved merge conflict", "còn xung đột khi gộp chưa xử lý"),
			Range: diag.Range{File: "plans/2026/teams.hcl", Start: diag.Pos{Line: 12, Column: 1}},
		}}}},
		Rules: rules,
		Teams: map[string]string{
			"plans/2026 team.sales": "Kinh doanh", "plans/2026 team.brand": "Thương hiệu", "plans/2026 team.digital": "Digital & CRM",
			"plans/2027 team.sales": "Kinh doanh", "plans/2027 team.brand": "Thương hiệu", Hostile + " team.hostile": Hostile,
		},
		Moves: moves(),
	}
	r.Biographies = append(lives(), hostileLife())
	r.Figures = count(r)
	return r
}

// Clean is an audit of a history without a single violation.
func Clean() audit.Report {
	return audit.Report{Tool: "0.1.0", RuleSet: "sha256:4f1c0a7be21d", Parameters: audit.Parameters{Revision: "main"},
		First: commits[0], Last: commits[len(commits)-1], Commits: 12, Judged: 3}
}

// Large is an audit with as many lives as asked for.
func Large(n int) audit.Report {
	r := Report()
	some := lives()
	for i := len(r.Biographies); i < n; i++ {
		life := some[i%len(some)]
		life.Key = fmt.Sprint(i)
		r.Biographies = append(r.Biographies, life)
	}
	r.Figures = count(r)
	return r
}

var commits = []audit.Commit{
	{ID: "a3f09c1d5e7b2f4860c1d2e3f4a5b6c7d8e9f001", Author: "Nguyễn Thu Hà", Subject: "Kế hoạch năm 2026", Date: "2026-01-05"},
	{ID: "b19d47f2a8c05e3160c1d2e3f4a5b6c7d8e9f002", Author: "Trần Minh Đức", Subject: "Thêm KPI cho đội Digital", Date: "2026-02-17"},
	{ID: "c7e2058b31f94ad260c1d2e3f4a5b6c7d8e9f003", Author: "Lê Hoàng Anh", Subject: "Lower the MQL target", Date: "2026-04-09"},
	{ID: "d40b6a9e17c3825f60c1d2e3f4a5b6c7d8e9f004", Author: "Phạm Gia Bảo", Subject: "Merge branch 'tet'", Date: "2026-06-30"},
	{ID: "e58c1f3d90b7462a60c1d2e3f4a5b6c7d8e9f005", Author: "Nguyễn Thu Hà", Subject: "Rà soát quý 3", Date: "2026-09-21"},
	{ID: "f6d92e4a01c8573b60c1d2e3f4a5b6c7d8e9f006", Author: "Trần Minh Đức", Subject: "Kế hoạch năm 2027", Date: "2026-12-28"},
	{ID: "07ea3f5b12d9684c60c1d2e3f4a5b6c7d8e9f007", Author: "Lê Hoàng Anh", Subject: "More KPIs for sales", Date: "2027-03-15"},
	{ID: "18fb406c23ea795d60c1d2e3f4a5b6c7d8e9f008", Author: Hostile, Subject: Hostile, Date: "2027-07-02"},
	{ID: "290c517d34fb8a6e60c1d2e3f4a5b6c7d8e9f009", Author: "Nguyễn Thu Hà", Subject: "Chốt quý 3", Date: "2027-11-30"},
}

var rules = map[string]audit.Rule{
	"kpi/count_per_team": {Severity: diag.Error, Title: diag.Say("Three to five KPIs per team", "Mỗi đội có từ ba đến năm KPI"),
		Description: diag.Say("A team with too many KPIs follows none of them.\n\nKeep three to five; retire the others with `status = \"retired\"`.", "Đội theo dõi quá nhiều KPI thì không tập trung được vào KPI nào.\n\nHãy giữ từ ba đến năm KPI; ngừng dùng các KPI còn lại bằng `status = \"retired\"`.")},
	"change/objective_frozen": {Severity: diag.Error, Title: diag.Say("A running objective stays as it was agreed", "Mục tiêu đang chạy được giữ nguyên như đã thống nhất"),
		Description: diag.Say("How an objective is reached may change every week; what was promised may not.", "Cách đạt mục tiêu có thể thay đổi hằng tuần; điều đã hứa thì không.")},
	"history/review_overdue": {Severity: diag.Warning, Title: diag.Say("Reviews happen when they are due", "Rà soát được thực hiện đúng hạn"),
		Description: diag.Say("A plan that nobody looks at is not followed.", "Kế hoạch không ai xem lại thì không được theo dõi.")},
	"smart/deadline_present": {Severity: diag.Warning, Title: diag.Say("Every objective has a deadline", "Mọi mục tiêu đều có hạn chót"),
		Description: diag.Say("Without a day nobody can say whether it was reached in time.", "Không có ngày cụ thể thì không thể biết mục tiêu có đạt đúng hạn hay không.")},
	"kpi/data_source": {Severity: diag.Info, Title: diag.Say("Every KPI names its source", "Mọi KPI đều ghi nguồn dữ liệu"),
		Description: diag.Say("Two reports with two sources give two figures.", "Hai báo cáo lấy từ hai nguồn sẽ cho hai con số.")},
	"custom/hostile": {Severity: diag.Warning, Title: diag.Text{En: Hostile, Vi: Hostile}, Description: diag.Text{En: Hostile, Vi: Hostile}},
}
