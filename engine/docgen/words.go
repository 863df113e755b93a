package main

import (
	"github.com/goalpost-dev/goalpost/engine/diag"
	"github.com/goalpost-dev/goalpost/engine/policy"
)

// Where the pages of each language are.
var (
	rulesDir = map[diag.Lang]string{diag.English: "docs/rules/", diag.Vietnamese: "docs/vi/rules/"}
	planFile = map[diag.Lang]string{diag.English: "docs/plan.md", diag.Vietnamese: "docs/vi/ke-hoach.md"}
)

var phaseWords = map[policy.Phase]diag.Text{
	policy.OfState:   {En: "the plan as it stands", Vi: "kế hoạch ở thời điểm kiểm tra"},
	policy.OfChange:  {En: "what a change does to the plan", Vi: "thay đổi giữa hai phiên bản của kế hoạch"},
	policy.OfHistory: {En: "the history of the plan", Vi: "lịch sử của kế hoạch"},
}

var subjectWords = map[string]diag.Text{
	"plan":      {En: "every plan", Vi: "từng kế hoạch"},
	"team":      {En: "every team", Vi: "từng đội"},
	"goal":      {En: "every goal", Vi: "từng mục tiêu chung"},
	"objective": {En: "every objective", Vi: "từng mục tiêu cụ thể"},
	"kpi":       {En: "every KPI", Vi: "từng KPI"},
	"strategy":  {En: "every strategy", Vi: "từng chiến lược"},
	"campaign":  {En: "every campaign", Vi: "từng chiến dịch"},
	"segment":   {En: "every segment", Vi: "từng phân khúc"},
	"review":    {En: "every review", Vi: "từng kỳ rà soát"},
}

// categories are in the order in which a reader of the index wants them.
var categories = []category{
	{"smart", diag.Text{En: "SMART objectives", Vi: "Mục tiêu cụ thể theo SMART"}},
	{"kpi", diag.Text{En: "Choosing KPIs", Vi: "Chọn KPI"}},
	{"structure", diag.Text{En: "Links between the parts of a plan", Vi: "Liên kết giữa các phần của kế hoạch"}},
	{"balance", diag.Text{En: "Balance of the whole plan", Vi: "Sự cân bằng của cả kế hoạch"}},
	{"change", diag.Text{En: "Changes", Vi: "Thay đổi"}},
	{"history", diag.Text{En: "Progress and reviews", Vi: "Tiến độ và rà soát"}},
	{"language", diag.Text{En: "Wording", Vi: "Cách diễn đạt"}},
}
