package sample

import (
	"strings"
	"time"

	"github.com/goalpost-dev/goalpost/engine/audit"
	"github.com/goalpost-dev/goalpost/engine/diag"
)

// turn is an event in short: what happened, and by which commit; -1 is time,
// on the date given.
type turn struct {
	kind   audit.EventKind
	commit int
	date   string
}

func lives() []audit.Biography {
	const p26, p27 = "plans/2026", "plans/2027"
	tooMany := diag.Say("Team Kinh doanh tracks 7 KPIs; 3 to 5 keep a team focused.", "Đội Kinh doanh theo dõi 7 KPI; nên có từ 3 đến 5 KPI để đội tập trung.")
	moved := diag.Say("Objective “Qualified leads” changed its target from 700 to 650 while it runs.", "Mục tiêu “Khách hàng tiềm năng” đổi chỉ tiêu từ 700 xuống 650 khi đang chạy.")
	overdue := diag.Say("No review since 30 June 2026; one was due by 30 September 2026.", "Không có lần rà soát nào từ 30/06/2026; lẽ ra phải rà soát trước 30/09/2026.")
	noDeadline := diag.Say("Objective “Brand recall” has no deadline.", "Mục tiêu “Nhận diện thương hiệu” chưa có hạn chót.")
	noSource := diag.Say("KPI “Email open rate” names no source.", "KPI “Tỷ lệ mở email” chưa ghi nguồn dữ liệu.")
	const team, frozen, review, deadline, source = "kpi/count_per_team", "change/objective_frozen", "history/review_overdue", "smart/deadline_present", "kpi/data_source"
	return []audit.Biography{
		life(team, p26, "team.sales", "team.sales", diag.Error, tooMany, turn{audit.Introduced, 0, ""}, turn{audit.Worsened, 1, ""}, turn{audit.Fixed, 4, ""}, turn{audit.Reopened, 6, ""}),
		life(team, p26, "team.digital", "team.digital", diag.Error, tooMany, turn{audit.Introduced, 1, ""}, turn{audit.Better, 2, ""}, turn{audit.Fixed, 4, ""}),
		life(team, p27, "team.brand", "team.brand", diag.Error, tooMany, turn{audit.Introduced, 5, ""}, turn{audit.Waived, 6, ""}),
		life(frozen, p26, "objective.mql_h1", "team.digital", diag.Error, moved, turn{audit.Introduced, 2, ""}, turn{audit.Reopened, 3, ""}),
		life(frozen, p27, "objective.revenue", "team.sales", diag.Error, moved, turn{audit.Introduced, 6, ""}),
		life(review, p26, "plan.y2026", "", diag.Warning, overdue, turn{audit.Introduced, -1, "2026-07-01"}, turn{audit.Fixed, 4, ""}),
		life(review, p27, "plan.y2027", "", diag.Warning, overdue, turn{audit.Introduced, -1, "2027-10-01"}),
		life(deadline, p26, "objective.recall", "team.brand", diag.Warning, noDeadline, turn{audit.Introduced, 0, ""}, turn{audit.Fixed, 2, ""}),
		life(deadline, p26, "objective.loyalty", "team.digital", diag.Warning, noDeadline, turn{audit.Introduced, 2, ""}, turn{audit.Fixed, 5, ""}),
		life(deadline, p27, "objective.recall", "team.brand", diag.Warning, noDeadline, turn{audit.Introduced, 5, ""}, turn{audit.Waived, 6, ""}, turn{audit.Unwaived, -1, "2027-10-01"}),
		life(source, p26, "kpi.open_rate", "team.digital", diag.Info, noSource, turn{audit.Introduced, 0, ""}, turn{audit.Fixed, 5, ""}),
		life(source, p26, "kpi.aov", "team.sales", diag.Info, noSource, turn{audit.Introduced, 1, ""}, turn{audit.Fixed, 2, ""}, turn{audit.Reopened, 3, ""}, turn{audit.Fixed, 4, ""}),
		life(source, p27, "kpi.open_rate", "team.brand", diag.Info, noSource, turn{audit.Introduced, 6, ""}),
		life(source, p27, "kpi.leads", "team.sales", diag.Info, noSource, turn{audit.Introduced, 5, ""}, turn{audit.Fixed, 7, ""}),
	}
}

func life(rule, plan, address, team string, severity diag.Severity, message diag.Text, turns ...turn) audit.Biography {
	b := audit.Biography{
		Rule: rule, Plan: plan, Address: address, Team: team, Severity: severity, Message: message,
		Fix:   diag.Say("change the block and commit it.", "sửa khối này rồi commit lại."),
		Range: diag.Range{File: plan + "/plan.hcl", Start: diag.Pos{Line: 12, Column: 1}, End: diag.Pos{Line: 12, Column: 20}},
	}
	stands, since := false, ""
	for i, turn := range turns {
		event := audit.Event{Kind: turn.kind, Date: turn.date}
		if turn.commit >= 0 {
			event.By, event.Date = &commits[turn.commit], commits[turn.commit].Date
		}
		if rule == "kpi/count_per_team" && turn.kind != audit.Fixed {
			measure := float64(i + 1)
			event.Measure = &measure
		}
		switch turn.kind {
		case audit.Introduced, audit.Reopened:
			stands, since = true, event.Date
		case audit.Fixed:
			stands = false
			b.DaysOpen += days(since, event.Date)
		}
		b.Waived = turn.kind == audit.Waived
		b.Events = append(b.Events, event)
	}
	if strings.HasPrefix(rule, "change/") {
		stands = false // a commit did it, and no other can take that back
	}
	b.Open = stands
	if stands {
		b.DaysOpen += days(since, commits[len(commits)-1].Date)
	}
	return b
}

func days(from, to string) int {
	start, err := time.Parse(time.DateOnly, from)
	if err != nil {
		panic(err)
	}
	end, err := time.Parse(time.DateOnly, to)
	if err != nil {
		panic(err)
	}
	return int(end.Sub(start).Hours() / 24)
}
