package plan

var segmentBlock = &BlockType{
	Name: "segment", Plural: "segments", Doc: t("A group of customers.", "Nhóm khách hàng."),
	Attributes: []Attribute{
		{Name: "name", Required: true, Doc: t("Name of the segment.", "Tên phân khúc.")},
		{Name: "basis", Type: Enum, Required: true, Values: []string{"demographic", "geographic", "behavioural", "firmographic", "psychographic"}, Doc: t("What sets it apart.", "Tiêu chí phân nhóm.")},
		{Name: "channels", Type: Enum, List: true, Values: channels, Doc: t("Where it can be reached.", "Kênh tiếp cận.")},
		{Name: "research", Type: Object, Doc: t("How it is studied.", "Cách nghiên cứu."), Fields: []Attribute{
			{Name: "method", Doc: t("Method.", "Phương pháp.")},
			{Name: "source", Doc: t("Source.", "Nguồn.")},
			{Name: "effort", Type: Number, Doc: t("Person-months.", "Số tháng công.")},
			{Name: "budget", Type: Number, Doc: t("Budget in the plan's currency.", "Ngân sách theo đơn vị tiền của kế hoạch.")},
			{Name: "ready_by", Type: Date, Doc: t("When the results are in.", "Ngày có kết quả.")},
		}},
	},
}

var strategyBlock = &BlockType{
	Name: "strategy", Plural: "strategies", Doc: t("How objectives are reached.", "Chiến lược: cách đạt mục tiêu cụ thể."),
	Attributes: []Attribute{
		{Name: "title", Required: true, Doc: t("The way in words.", "Nội dung chiến lược.")},
		{Name: "objectives", Type: Ref, List: true, Required: true, Targets: []string{"objective"}, Inverse: "strategies", Doc: t("Objectives that it serves.", "Các mục tiêu cụ thể mà nó phục vụ.")},
		{Name: "channels", Type: Enum, List: true, Values: channels, Doc: t("Channels that it uses.", "Các kênh sử dụng.")},
		{Name: "owner", Doc: t("Who answers for it.", "Người phụ trách.")},
		{Name: "listening", Doc: t("How feedback is gathered.", "Cách lắng nghe phản hồi.")},
		{Name: "personalization", Type: Object, Doc: t("Who is treated personally, with what data.", "Cá nhân hoá cho ai, bằng dữ liệu nào."), Fields: []Attribute{
			{Name: "segments", Type: Ref, List: true, Targets: []string{"segment"}, Inverse: "strategies", Doc: t("Segments.", "Các phân khúc.")},
			{Name: "data", List: true, Doc: t("Data that is used.", "Dữ liệu sử dụng.")},
		}},
		{Name: "experiments", Type: Object, List: true, Doc: t("A/B tests.", "Các thử nghiệm A/B."), Fields: []Attribute{
			{Name: "variable", Doc: t("What is varied.", "Biến được thay đổi.")},
			{Name: "variants", Type: Number, Doc: t("How many variants.", "Số phương án.")},
			{Name: "metric", Type: Ref, Targets: []string{"kpi"}, Inverse: "experiments", Doc: t("KPI that decides.", "KPI quyết định.")},
			{Name: "start", Type: Date, Doc: t("First day.", "Ngày đầu.")},
			{Name: "end", Type: Date, Doc: t("Last day.", "Ngày cuối.")},
		}},
		{Name: "budget", Type: Number, Doc: t("Budget in the plan's currency.", "Ngân sách theo đơn vị tiền của kế hoạch.")},
		{Name: "status", Type: Enum, Values: []string{"proposed", "active", "paused", "abandoned"}, Default: "active", Doc: t("Where it stands.", "Trạng thái.")},
		{Name: "reason", Doc: t("Why it was paused or abandoned.", "Lý do tạm dừng hoặc bỏ.")},
	},
}

var campaignBlock = &BlockType{
	Name: "campaign", Plural: "campaigns", Doc: t("A timed activity.", "Chiến dịch: hoạt động có thời gian."),
	Attributes: []Attribute{
		{Name: "title", Required: true, Doc: t("Name of the campaign.", "Tên chiến dịch.")},
		{Name: "strategy", Type: Ref, Targets: []string{"strategy"}, Inverse: "campaigns", Doc: t("Strategy that it carries out.", "Chiến lược mà nó thực hiện.")},
		{Name: "objectives", Type: Ref, List: true, Required: true, Targets: []string{"objective"}, Inverse: "campaigns", Rule: "structure/campaign_has_objective", Doc: t("Objectives that it serves.", "Các mục tiêu cụ thể mà nó phục vụ.")},
		{Name: "team", Type: Ref, Required: true, Targets: []string{"team"}, Inverse: "campaigns", Doc: t("The team that runs it.", "Đội thực hiện.")},
		{Name: "start", Type: Date, Required: true, Doc: t("First day.", "Ngày đầu.")},
		{Name: "end", Type: Date, Required: true, Doc: t("Last day.", "Ngày cuối.")},
		{Name: "channels", Type: Enum, List: true, Values: channels, Doc: t("Channels that it uses.", "Các kênh sử dụng.")},
		{Name: "segments", Type: Ref, List: true, Targets: []string{"segment"}, Inverse: "campaigns", Doc: t("Segments that it addresses.", "Các phân khúc hướng tới.")},
		{Name: "kpis", Type: Ref, List: true, Targets: []string{"kpi"}, Inverse: "campaigns", Doc: t("KPIs that it is judged by.", "Các KPI đánh giá chiến dịch.")},
		{Name: "listening", Doc: t("How feedback is gathered.", "Cách lắng nghe phản hồi.")},
		{Name: "effort", Type: Number, Doc: t("Person-months.", "Số tháng công.")},
		{Name: "budget", Type: Number, Doc: t("Budget in the plan's currency.", "Ngân sách theo đơn vị tiền của kế hoạch.")},
		{Name: "status", Type: Enum, Values: lifecycle, Default: "active", Doc: t("Where it stands.", "Trạng thái.")},
	},
}

var reviewBlock = &BlockType{
	Name: "review", Plural: "reviews", Label: LabelDate, LabelName: "date", Doc: t("A decision meeting about objectives.", "Kỳ rà soát mục tiêu cụ thể."),
	Attributes: []Attribute{
		{Name: "scope", Type: Ref, List: true, Required: true, Targets: []string{"objective", "goal", "kpi", "strategy", "campaign"}, Inverse: "reviews", Doc: t("What was reviewed.", "Những gì được rà soát.")},
		{Name: "decision", Type: Enum, Required: true, Values: []string{"keep", "adjust", "stop", "add"}, Doc: t("What was decided.", "Quyết định.")},
		{Name: "reason", Required: true, Doc: t("Why.", "Lý do.")},
		{Name: "teams", Type: Ref, List: true, Targets: []string{"team"}, Inverse: "reviews", Doc: t("Teams that took part.", "Các đội tham gia.")},
		{Name: "attendees", List: true, Doc: t("People who took part.", "Người tham dự.")},
		{Name: "compared_to", Type: Enum, List: true, Values: []string{"history", "benchmark", "plan"}, Doc: t("What the figures were compared with.", "Số liệu được so sánh với gì.")},
		{Name: "context", Doc: t("What else mattered.", "Bối cảnh.")},
	},
}

var waiverBlock = &BlockType{
	Name: "waiver", Plural: "waivers", Doc: t("An agreed exception to a rule.", "Miễn trừ: ngoại lệ đã được duyệt cho một quy tắc."),
	Attributes: []Attribute{
		{Name: "rule", Required: true, Doc: t("Id of the rule.", "Mã quy tắc.")},
		{Name: "target", Type: Ref, Required: true, Targets: anyBlock, Doc: t("Block that is excepted.", "Khối được miễn.")},
		{Name: "reason", Required: true, Doc: t("Why.", "Lý do.")},
		{Name: "approved_by", Required: true, Doc: t("Who approved it.", "Người duyệt.")},
		{Name: "expires", Type: Date, Required: true, Doc: t("Last day that it holds.", "Ngày cuối còn hiệu lực.")},
	},
}

var movedBlock = &BlockType{
	Name: "moved", Plural: "moved", Label: LabelNone, Doc: t("Says that a block got a new label.", "Cho biết một khối đã đổi nhãn."),
	Attributes: []Attribute{
		{Name: "from", Type: Ref, Required: true, Targets: anyBlock, Gone: true, Doc: t("The old address.", "Địa chỉ cũ.")},
		{Name: "to", Type: Ref, Required: true, Targets: anyBlock, Onward: true, Doc: t("The new address.", "Địa chỉ mới.")},
	},
}

// anyBlock lists what rules judge and references can name.
var anyBlock = []string{"objective", "kpi", "goal", "team", "segment", "strategy", "campaign", "plan"}
