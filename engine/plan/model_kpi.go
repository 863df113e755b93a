package plan

// Units, tiers and the other words that a KPI and the KPI catalogue share.
var (
	tiers      = []string{"functional", "operational", "strategic"}
	timings    = []string{"leading", "lagging"}
	units      = []string{"count", "percent", "ratio", "score", "index", "duration", "currency"}
	directions = []string{"increase", "decrease", "maintain"}
)

var kpiBlock = &BlockType{
	Name: "kpi", Plural: "kpis", Doc: t("An indicator that a team tracks.", "Chỉ số hiệu suất then chốt mà đội theo dõi."),
	Attributes: []Attribute{
		{Name: "metric", Doc: t("Id in the KPI catalogue, or a name of your own.", "Mã trong danh mục KPI, hoặc tên tự đặt.")},
		{Name: "name", Doc: t("Name; the catalogue's if not given.", "Tên; nếu bỏ trống thì lấy của danh mục.")},
		{Name: "team", Type: Ref, Required: true, Or: "teams", Targets: []string{"team"}, Inverse: "kpis", Doc: t("The team that tracks it.", "Đội theo dõi.")},
		{Name: "teams", Type: Ref, List: true, Targets: []string{"team"}, Inverse: "kpis", Doc: t("The teams that share it.", "Các đội cùng theo dõi.")},
		{Name: "tier", Type: Enum, Values: tiers, Doc: t("Level of the KPI.", "Cấp của KPI.")},
		{Name: "timing", Type: Enum, Values: timings, Doc: t("Leading looks ahead, lagging looks back.", "Dẫn dắt nhìn về tương lai, kết quả nhìn về quá khứ.")},
		{Name: "unit", Type: Enum, Values: units, Doc: t("Unit of the values.", "Đơn vị của giá trị.")},
		{Name: "direction", Type: Enum, Values: directions, Doc: t("Which way is better.", "Chiều nào là tốt hơn.")},
		{Name: "formula", Doc: t("How it is computed.", "Cách tính.")},
		{Name: "inputs", List: true, Doc: t("Metrics that it is made of.", "Các số đo cấu thành.")},
		{Name: "source", Doc: t("System that the figures come from.", "Hệ thống cung cấp số liệu.")},
		{Name: "cadence", Type: Enum, Values: cadences, Doc: t("How often it is measured.", "Bao lâu đo một lần.")},
		{Name: "drives", Type: Ref, List: true, Targets: []string{"kpi"}, Inverse: "driven_by", Acyclic: true, Doc: t("KPIs that it moves.", "Các KPI mà nó tác động.")},
		{Name: "baseline", Type: Object, Doc: t("Value to compare with.", "Mức nền để so sánh."), Fields: []Attribute{
			{Name: "value", Type: Number, Doc: t("The value.", "Giá trị.")},
			{Name: "as_of", Type: Date, Doc: t("Day of the value.", "Ngày của giá trị.")},
			{Name: "source", Doc: t("Where it comes from.", "Nguồn.")},
			{Name: "provisional", Type: Bool, Doc: t("Assumed, to be replaced.", "Mức giả định, sẽ được thay.")},
			{Name: "review_by", Type: Date, Doc: t("When a provisional value is replaced.", "Hạn thay mức giả định.")},
		}},
		{Name: "benchmark", Type: Object, Doc: t("Industry norm.", "Chuẩn mực ngành."), Fields: []Attribute{
			{Name: "value", Type: Number, Doc: t("The value.", "Giá trị.")},
			{Name: "min", Type: Number, Doc: t("Lower end.", "Cận dưới.")},
			{Name: "max", Type: Number, Doc: t("Upper end.", "Cận trên.")},
			{Name: "as_of", Type: Date, Doc: t("Day of the value.", "Ngày của giá trị.")},
			{Name: "source", Doc: t("Where it comes from.", "Nguồn.")},
			{Name: "none", Doc: t("Why there is no norm.", "Lý do không có chuẩn mực.")},
		}},
		{Name: "segment", Type: Ref, Targets: []string{"segment"}, Inverse: "kpis", Doc: t("Segment that it is measured for.", "Phân khúc được đo.")},
		{Name: "agreed_by", Type: Ref, List: true, Targets: []string{"team"}, Inverse: "agreed_kpis", Doc: t("Teams that have agreed to it.", "Các đội đã thống nhất.")},
		{Name: "adopted", Type: Date, Doc: t("Since when it is tracked.", "Ngày bắt đầu theo dõi.")},
		{Name: "status", Type: Enum, Values: []string{"draft", "active", "retired"}, Default: "active", Doc: t("Where it stands.", "Trạng thái.")},
	},
	Children: []*BlockType{{
		Name: "context", Plural: "contexts", Label: LabelEnum, LabelName: "kind", Doc: t("What explains the figures.", "Bối cảnh giải thích số liệu."),
		LabelValues: []string{"seasonality", "market", "campaign", "redesign", "external"},
		Attributes: []Attribute{
			{Name: "note", Required: true, Doc: t("The explanation.", "Lời giải thích.")},
			{Name: "from", Type: Date, Doc: t("First day.", "Từ ngày.")},
			{Name: "to", Type: Date, Doc: t("Last day.", "Đến ngày.")},
		},
	}},
}
