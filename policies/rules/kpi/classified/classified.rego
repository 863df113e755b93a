# METADATA
# title: KPI not classified
# description: |
#   Two words tell people how to read a KPI. Its tier says on which level it is used: functional
#   for a department, operational for daily work, strategic for the company. Its timing says
#   whether it announces what is coming (leading) or confirms what has happened (lagging). A
#   metric of the catalogue brings both words along; a metric of your own needs them written.
#   To fix it, add tier and timing, or use a metric that the catalogue knows.
# custom:
#   severity: warning
#   subject: kpi
#   phase: state
#   sources: ["S3 L26", "S3 L77"]
#   vi:
#     title: KPI chưa phân loại
#     description: |
#       Hai từ giúp mọi người biết cách đọc một KPI. Cấp (tier) cho biết nó dùng ở đâu: chức năng
#       (functional) cho phòng ban, vận hành (operational) cho công việc hằng ngày, chiến lược
#       (strategic) cho cả doanh nghiệp. Thời điểm (timing) cho biết nó báo trước điều sắp tới
#       (dẫn dắt, leading) hay xác nhận điều đã xảy ra (kết quả, lagging). Chỉ số trong danh mục đã
#       có sẵn hai từ này; chỉ số tự đặt thì phải ghi ra.
#       Cách sửa: thêm tier và timing, hoặc dùng một chỉ số có trong danh mục.
#   messages:
#     no_tier:
#       en: "KPI {name|quoted} has no tier, and the catalogue does not know its metric."
#       vi: "KPI {name|quoted} chưa có cấp (tier), và danh mục không có chỉ số này."
#       fix:
#         en: "add tier = \"functional\", \"operational\" or \"strategic\""
#         vi: "thêm tier = \"functional\", \"operational\" hoặc \"strategic\""
#     no_timing:
#       en: "KPI {name|quoted} is neither leading nor lagging, and the catalogue does not know its metric."
#       vi: "KPI {name|quoted} chưa ghi là dẫn dắt hay kết quả (timing), và danh mục không có chỉ số này."
#       fix:
#         en: "add timing = \"leading\" if it announces what is coming, timing = \"lagging\" if it confirms what has happened"
#         vi: "thêm timing = \"leading\" nếu nó báo trước điều sắp tới, timing = \"lagging\" nếu nó xác nhận điều đã xảy ra"
#     tier_differs:
#       en: "KPI {name|quoted} is called {given}; the catalogue knows {metric} as {known}."
#       vi: "KPI {name|quoted} được ghi cấp {given}; danh mục xếp {metric} vào cấp {known}."
#       severity: info
#       fix:
#         en: "leave tier out to take the catalogue's word, or keep it if you mean it"
#         vi: "bỏ tier để theo danh mục, hoặc giữ nguyên nếu đó là chủ ý"
#     timing_differs:
#       en: "KPI {name|quoted} is called {given}; the catalogue knows {metric} as {known}."
#       vi: "KPI {name|quoted} được ghi là {given}; danh mục xếp {metric} là {known}."
#       severity: info
#       fix:
#         en: "leave timing out to take the catalogue's word, or keep it if you mean it"
#         vi: "bỏ timing để theo danh mục, hoặc giữ nguyên nếu đó là chủ ý"
#   not_applicable:
#     unreadable: {en: "its tier or timing is not one of the known words", vi: "tier hoặc timing không phải một từ hợp lệ"}
package goalpost.rules.kpi.classified

violation contains {"message": "no_tier", "attribute": "tier", "key": "tier", "args": {"name": name}} if {
	count(not_applicable) == 0
	not input.kpi.tier
}

violation contains {"message": "no_timing", "attribute": "timing", "key": "timing", "args": {"name": name}} if {
	count(not_applicable) == 0
	not input.kpi.timing
}

violation contains {"message": "tier_differs", "attribute": "tier", "key": "tier", "args": {
	"name": name,
	"metric": input.kpi.metric,
	"given": tier,
	"known": tiers,
}} if {
	count(not_applicable) == 0
	tier := input.kpi.given.tier
	tiers := input.kpi.catalogue.tiers
	not tier in tiers
}

violation contains {"message": "timing_differs", "attribute": "timing", "key": "timing", "args": {
	"name": name,
	"metric": input.kpi.metric,
	"given": input.kpi.given.timing,
	"known": input.kpi.catalogue.timing,
}} if {
	count(not_applicable) == 0
	input.kpi.given.timing != input.kpi.catalogue.timing
}

not_applicable contains "unreadable" if {
	some attribute in ["tier", "timing"]
	input.kpi.invalid[attribute]
}

name := input.kpi.name

name := input.kpi.label if not input.kpi.name
