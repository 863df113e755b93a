package plan

import "github.com/goalpost-dev/goalpost/engine/diag"

// The words that several attributes share.
var (
	lifecycle  = []string{"draft", "active", "achieved", "missed", "cancelled"}
	categories = []string{"revenue", "brand_awareness", "lead_generation", "customer_value", "thought_leadership", "engagement", "team"}
	channels   = []string{"website", "social", "email", "store", "search", "event", "partner", "other"}
	cadences   = []string{"daily", "weekly", "monthly", "quarterly", "yearly"}
)

func t(en, vi string) diag.Text { return diag.Text{En: en, Vi: vi} }

// Model lists every block type of a plan: the one table from which decoding,
// suggestions, what rules see, its schema and the plan reference are made.
var Model = []*BlockType{
	planBlock, teamBlock, goalBlock, objectiveBlock, kpiBlock, segmentBlock,
	strategyBlock, campaignBlock, reviewBlock, waiverBlock, movedBlock,
}

// TypeOf finds a block type by name, nil if there is none.
func TypeOf(name string) *BlockType {
	for _, bt := range Model {
		if bt.Name == name {
			return bt
		}
	}
	return nil
}

var planBlock = &BlockType{
	Name: "plan", Plural: "plans", Doc: t("The plan itself; exactly one in a plan's directory.", "Bản thân kế hoạch; mỗi thư mục kế hoạch có đúng một khối."),
	Attributes: []Attribute{
		{Name: "title", Required: true, Doc: t("Name of the plan.", "Tên kế hoạch.")},
		{Name: "period", Type: Object, Required: true, Doc: t("First and last day.", "Ngày đầu và ngày cuối."), Fields: []Attribute{
			{Name: "start", Type: Date, Required: true, Doc: t("First day.", "Ngày đầu.")},
			{Name: "end", Type: Date, Required: true, Doc: t("Last day.", "Ngày cuối.")},
		}},
		{Name: "language", Type: Enum, Values: []string{"vi", "en"}, Default: "vi", Doc: t("Language the plan is written in.", "Ngôn ngữ viết kế hoạch.")},
		{Name: "currency", Default: "VND", Doc: t("Currency of every amount, ISO 4217.", "Đơn vị tiền của mọi khoản tiền, theo ISO 4217.")},
		{Name: "vision", Doc: t("What the company wants to become.", "Điều doanh nghiệp muốn trở thành.")},
		{Name: "stage", Type: Enum, Values: []string{"startup", "growth", "mature"}, Doc: t("Stage of the company.", "Giai đoạn của doanh nghiệp.")},
		{Name: "scope", Type: Enum, Values: []string{"company", "team", "campaign"}, Default: "company", Doc: t("What the plan covers.", "Phạm vi của kế hoạch.")},
		{Name: "review_cadence", Type: Enum, Values: []string{"weekly", "monthly", "quarterly"}, Doc: t("How often the plan is reviewed.", "Chu kỳ rà soát kế hoạch.")},
		{Name: "report", Type: Object, Doc: t("Who is told about results, and how often.", "Kết quả được báo cáo cho ai và bao lâu một lần."), Fields: []Attribute{
			{Name: "audience", List: true, Doc: t("Who reads the report.", "Người nhận báo cáo.")},
			{Name: "cadence", Type: Enum, Values: cadences, Doc: t("How often.", "Bao lâu một lần.")},
		}},
		{Name: "timezone", Default: "Asia/Ho_Chi_Minh", Doc: t("For display only; dates have no time.", "Chỉ để hiển thị; ngày không kèm giờ.")},
		{Name: "annotations", Type: Any, Doc: t("Notes of your own; any keys.", "Ghi chú riêng; khoá tuỳ ý.")},
	},
}

var teamBlock = &BlockType{
	Name: "team", Plural: "teams", Doc: t("A team that owns objectives and KPIs.", "Đội phụ trách mục tiêu cụ thể và KPI."),
	Attributes: []Attribute{
		{Name: "name", Required: true, Doc: t("Name of the team.", "Tên đội.")},
		{Name: "function", Type: Enum, Required: true, Values: []string{"marketing", "sales", "customer_service", "product", "hr", "finance", "other"}, Doc: t("Business function.", "Mảng chức năng.")},
		{Name: "lead", Required: true, Doc: t("Who leads the team.", "Trưởng nhóm.")},
		{Name: "members", List: true, Doc: t("Members of the team.", "Thành viên.")},
		{Name: "capacity", Type: Number, Doc: t("Person-months in the plan period.", "Số tháng công trong kỳ kế hoạch.")},
	},
}

var goalBlock = &BlockType{
	Name: "goal", Plural: "goals", Doc: t("A broad, usually long-term outcome.", "Mục tiêu chung: kết quả rộng, thường dài hạn."),
	Attributes: []Attribute{
		{Name: "title", Required: true, Doc: t("The outcome in words.", "Kết quả mong muốn.")},
		{Name: "category", Type: Enum, Required: true, Values: categories, Doc: t("What kind of outcome it is.", "Loại kết quả.")},
		{Name: "owner", Doc: t("Who answers for it.", "Người chịu trách nhiệm.")},
		{Name: "primary", Type: Bool, Default: "false", Doc: t("The one main goal of the plan.", "Mục tiêu chính của kế hoạch.")},
		{Name: "horizon", Type: Enum, Values: []string{"short", "long"}, Default: "long", Doc: t("Short is under a year.", "Ngắn hạn là dưới một năm.")},
		{Name: "level", Type: Enum, Values: []string{"company", "department"}, Default: "department", Doc: t("Whose goal it is.", "Cấp của mục tiêu.")},
		{Name: "supports", Type: Ref, List: true, Targets: []string{"goal"}, Inverse: "supported_by", Acyclic: true, Doc: t("Goals that this one serves.", "Các mục tiêu chung mà nó phục vụ.")},
		{Name: "personality", Doc: t("Personality of the brand.", "Tính cách thương hiệu.")},
		{Name: "rationale", Doc: t("Why this goal.", "Lý do chọn mục tiêu này.")},
		{Name: "status", Type: Enum, Values: lifecycle, Default: "active", Doc: t("Where it stands.", "Trạng thái.")},
		{Name: "reason", Doc: t("Why it was cancelled.", "Lý do huỷ.")},
	},
}

var objectiveBlock = &BlockType{
	Name: "objective", Plural: "objectives", Doc: t("A measurable, dated commitment that serves a goal.", "Mục tiêu cụ thể: cam kết đo được, có thời hạn, phục vụ một mục tiêu chung."),
	Attributes: []Attribute{
		{Name: "title", Required: true, Doc: t("The commitment in words.", "Nội dung cam kết.")},
		{Name: "goal", Type: Ref, Required: true, Targets: []string{"goal"}, Inverse: "objectives", Rule: "structure/objective_has_goal", Doc: t("The goal that it serves.", "Mục tiêu chung mà nó phục vụ.")},
		{Name: "team", Type: Ref, Required: true, Targets: []string{"team"}, Inverse: "objectives", Doc: t("The team that does it.", "Đội thực hiện.")},
		{Name: "owner", Doc: t("Who answers for it.", "Người phụ trách.")},
		{Name: "agreed_by", List: true, Doc: t("Who has agreed to it.", "Những người đã đồng ý.")},
		{Name: "kind", Type: Enum, Values: []string{"kpi_improvement", "quota", "standard", "task"}, Default: "kpi_improvement", Doc: t("Only a task may lack numbers.", "Chỉ loại task được phép không có số.")},
		{Name: "category", Type: Enum, Values: categories, Doc: t("What kind of outcome; its goal's if not given.", "Loại kết quả; nếu bỏ trống thì lấy của mục tiêu chung.")},
		{Name: "measure", Type: Ref, Targets: []string{"kpi"}, Inverse: "measure_of", Rule: "smart/measurable", Doc: t("The KPI that decides whether it is met.", "KPI quyết định đạt hay không đạt.")},
		{Name: "kpis", Type: Ref, List: true, Targets: []string{"kpi"}, Inverse: "kpi_of", Doc: t("Further KPIs that are watched.", "Các KPI theo dõi thêm.")},
		{Name: "baseline", Type: Number, Rule: "smart/measurable", Doc: t("Value at the start.", "Mức nền: giá trị lúc bắt đầu.")},
		{Name: "target", Type: Number, Rule: "smart/measurable", Doc: t("Value to reach.", "Chỉ tiêu: giá trị cần đạt.")},
		{Name: "change", Type: Enum, Values: []string{"absolute", "relative", "points"}, Doc: t("What a percentage in the title means.", "Ý nghĩa của phần trăm trong tiêu đề.")},
		{Name: "start", Type: Date, Required: true, Doc: t("First day.", "Ngày bắt đầu.")},
		{Name: "deadline", Type: Date, Required: true, Rule: "smart/deadline_present", Doc: t("Last day.", "Thời hạn.")},
		{Name: "horizon", Type: Enum, Values: []string{"short", "long"}, Doc: t("Short is under a year; from the dates if not given.", "Ngắn hạn là dưới một năm; nếu bỏ trống thì suy từ ngày.")},
		{Name: "supports", Type: Ref, List: true, Targets: []string{"objective"}, Inverse: "supported_by", Acyclic: true, Doc: t("Objectives that this one leads up to.", "Các mục tiêu cụ thể mà nó góp phần.")},
		{Name: "effort", Type: Number, Doc: t("Person-months.", "Số tháng công.")},
		{Name: "past_growth", Type: Object, Doc: t("How the KPI has grown before.", "Mức tăng trưởng trước đây."), Fields: []Attribute{
			{Name: "percent", Type: Number, Required: true, Doc: t("Growth in percent.", "Phần trăm tăng trưởng.")},
			{Name: "months", Type: Number, Required: true, Doc: t("Over how many months.", "Trong bao nhiêu tháng.")},
			{Name: "source", Doc: t("Where the figure comes from.", "Nguồn số liệu.")},
		}},
		{Name: "rationale", Doc: t("Why this target.", "Căn cứ của chỉ tiêu.")},
		{Name: "ramp_up", Type: Object, Doc: t("Time to prepare before results can show.", "Giai đoạn khởi động trước khi có kết quả."), Fields: []Attribute{
			{Name: "days", Type: Number, Required: true, Doc: t("How many days.", "Số ngày.")},
			{Name: "activities", List: true, Doc: t("What is done.", "Các việc cần làm.")},
			{Name: "announced_on", Type: Date, Doc: t("When the teams were told.", "Ngày thông báo cho các đội.")},
			{Name: "announced_to", Type: Ref, List: true, Targets: []string{"team"}, Doc: t("Which teams were told.", "Các đội được thông báo.")},
		}},
		{Name: "deliverable", Doc: t("What a task hands over.", "Sản phẩm bàn giao của một đầu việc.")},
		{Name: "effort_share", Type: Any, Doc: t("Share of the effort per team, by team id.", "Tỷ lệ công sức của từng đội, theo mã đội.")},
		{Name: "status", Type: Enum, Values: lifecycle, Default: "active", Doc: t("Where it stands.", "Trạng thái.")},
		{Name: "reason", Doc: t("Why it was cancelled.", "Lý do huỷ.")},
	},
	Children: []*BlockType{milestoneBlock, checkinBlock},
}

var milestoneBlock = &BlockType{
	Name: "milestone", Plural: "milestones", Label: LabelDate, LabelName: "date", Doc: t("A value to reach on the way.", "Cột mốc trên đường đi."),
	Attributes: []Attribute{
		{Name: "target", Type: Number, Required: true, Doc: t("Value to reach by that day.", "Giá trị cần đạt vào ngày đó.")},
	},
}

var checkinBlock = &BlockType{
	Name: "checkin", Plural: "checkins", Label: LabelDate, LabelName: "date", Doc: t("A recorded value.", "Cập nhật tiến độ: giá trị ghi nhận."),
	Attributes: []Attribute{
		{Name: "value", Type: Number, Required: true, Doc: t("Value on that day.", "Giá trị vào ngày đó.")},
		{Name: "note", Doc: t("Anything worth knowing.", "Ghi chú.")},
		{Name: "by", Doc: t("Who recorded it.", "Người ghi nhận.")},
	},
}
