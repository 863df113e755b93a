# METADATA
# title: KPI does not match the objective
# description: |
#   A figure can be sound and still answer another question: what a new customer costs says
#   nothing about how many people know the brand. The KPI that decides an objective should speak
#   about that kind of outcome directly; KPIs that only hint at it belong beside it. The catalogue
#   knows for each metric which categories it decides (primary), hints at (supporting) or says
#   nothing about (irrelevant).
#   To fix it, measure the objective with a KPI that is primary for its category, or correct the
#   category. Brand awareness, for example, is decided by share of voice, reach, impressions or
#   website traffic; revenue by order value, sales or acquisition cost; leads by MQL, SQL or cost
#   per lead; customer value by retention, repeat purchases or lifetime value.
# custom:
#   severity: warning
#   subject: objective
#   phase: state
#   sources: ["S3 L168", "S3 L134", "S0 L49", "S0 L33", "S3 L85"]
#   vi:
#     title: KPI không phù hợp với mục tiêu cụ thể
#     description: |
#       Một con số có thể đúng mà vẫn trả lời câu hỏi khác: chi phí để có một khách hàng mới không
#       cho biết bao nhiêu người nhận ra thương hiệu. KPI quyết định một mục tiêu cụ thể phải nói
#       thẳng về loại kết quả đó; KPI chỉ gợi ý về nó thì để theo dõi thêm. Với mỗi chỉ số, danh
#       mục KPI ghi rõ nó quyết định (primary), hỗ trợ (supporting) hay không liên quan
#       (irrelevant) tới loại kết quả nào.
#       Cách sửa: đo mục tiêu bằng KPI thuộc nhóm quyết định của loại kết quả đó, hoặc sửa lại loại
#       kết quả (category). Ví dụ, nhận biết thương hiệu đo bằng tỷ lệ thảo luận, phạm vi tiếp cận,
#       lượt hiển thị hay lưu lượng website; doanh thu đo bằng giá trị đơn hàng, doanh số hay chi
#       phí thu hút khách hàng; khách hàng tiềm năng đo bằng MQL, SQL hay CPL; giá trị khách hàng
#       đo bằng tỷ lệ giữ chân, tỷ lệ mua lặp lại hay giá trị trọn đời.
#   params:
#     override: {default: {}, en: "Levels of your own, metric by metric: { mql = { revenue = \"primary\" } }.", vi: "Mức độ phù hợp do bạn quy định cho từng chỉ số: { mql = { revenue = \"primary\" } }."}
#     unknown_metric: {default: "info", en: "What a metric outside the catalogue brings: info, warning or ignore.", vi: "Chỉ số ngoài danh mục bị xử lý thế nào: info, warning hoặc ignore."}
#   messages:
#     irrelevant_measure:
#       en: "{kpi} ({metric}) says nothing about {category}, so it cannot decide objective {title|quoted}."
#       vi: "{kpi} ({metric}) không nói lên điều gì về {category}, nên không thể quyết định mục tiêu cụ thể {title|quoted}."
#       fix:
#         en: "choose a measure that the catalogue lists as primary for {category}"
#         vi: "chọn measure là KPI mà danh mục xếp vào nhóm primary của {category}"
#     unlisted_measure:
#       en: "{kpi} ({metric}) is not among the KPIs for {category}, yet it decides objective {title|quoted}."
#       vi: "{kpi} ({metric}) không nằm trong các KPI của {category}, nhưng lại quyết định mục tiêu cụ thể {title|quoted}."
#       fix:
#         en: "choose a measure that the catalogue lists as primary for {category}, or correct the category of the objective"
#         vi: "chọn measure là KPI mà danh mục xếp vào nhóm primary của {category}, hoặc sửa category của mục tiêu"
#     no_primary:
#       en: "Objective {title|quoted} has only KPIs that hint at {category} ({kpis}), none that decides it."
#       vi: "Mục tiêu cụ thể {title|quoted} chỉ có các KPI hỗ trợ cho {category} ({kpis}), chưa có KPI nào quyết định."
#       fix:
#         en: "add a KPI that the catalogue lists as primary for {category}, best as measure"
#         vi: "thêm một KPI mà danh mục xếp vào nhóm primary của {category}, tốt nhất là làm measure"
#     supporting_measure:
#       en: "{kpi} ({metric}) only hints at {category}; another KPI of objective {title|quoted} speaks about it directly."
#       vi: "{kpi} ({metric}) chỉ hỗ trợ cho {category}; một KPI khác của mục tiêu cụ thể {title|quoted} nói thẳng về điều đó hơn."
#       severity: info
#       fix:
#         en: "consider measure = {better}"
#         vi: "cân nhắc measure = {better}"
#     unknown_measure:
#       en: "{kpi} is not in the KPI catalogue, so nobody can tell whether it fits {category}."
#       vi: "{kpi} không có trong danh mục KPI, nên chưa thể biết nó có hợp với {category} hay không."
#       severity: info
#       fix:
#         en: "give it a metric of the catalogue, or its level in the parameter override"
#         vi: "dùng một metric của danh mục, hoặc ghi mức độ phù hợp của nó trong tham số override"
#     irrelevant_kpi:
#       en: "{kpi} ({metric}) says nothing about {category}, the kind of outcome that objective {title|quoted} is about."
#       vi: "{kpi} ({metric}) không nói lên điều gì về {category}, loại kết quả của mục tiêu cụ thể {title|quoted}."
#       fix:
#         en: "take {kpi} out of kpis, or watch it under an objective that it fits"
#         vi: "bỏ {kpi} khỏi kpis, hoặc theo dõi nó ở mục tiêu cụ thể phù hợp"
#   not_applicable:
#     unresolved: {en: "one of its KPIs is a reference that leads nowhere", vi: "có tham chiếu KPI không dẫn tới đâu"}
#     no_category: {en: "neither the objective nor its goal has a category that can be read", vi: "cả mục tiêu cụ thể lẫn mục tiêu chung đều không có category đọc được"}
#     no_kpi: {en: "the objective has no KPI", vi: "mục tiêu cụ thể không có KPI"}
package goalpost.rules.kpi.relevance

violation contains {"message": verdict, "attribute": "measure", "key": "measure", "args": {
	"title": title,
	"category": input.objective.category,
	"kpi": input.objective.measure.address,
	"metric": object.get(input.objective.measure, "metric", ""),
	"kpis": sort(all_kpis),
	"better": sort(deciding),
}} if {
	count(not_applicable) == 0
}

violation contains {
	"message": "irrelevant_kpi",
	"attribute": sprintf("kpis.%d", [i]),
	"key": kpi.address,
	"args": {"title": title, "category": input.objective.category, "kpi": kpi.address, "metric": kpi.metric},
} if {
	count(not_applicable) == 0
	some i, kpi in input.objective.kpis
	level(kpi) == "irrelevant"
	i == min([j | some j, other in input.objective.kpis; other.address == kpi.address])
}

not_applicable contains "unresolved" if input.objective.invalid.measure

not_applicable contains "unresolved" if input.objective.invalid.kpis

not_applicable contains "no_category" if not input.objective.category

not_applicable contains "no_kpi" if count(all_kpis) == 0

# What to say about the KPI that decides the objective; nothing if it is primary.
verdict := "irrelevant_measure" if measure_level == "irrelevant"

verdict := "unlisted_measure" if measure_level == "unlisted"

verdict := "unknown_measure" if {
	measure_level == "unknown"
	input.params.unknown_metric != "ignore"
}

verdict := "supporting_measure" if {
	measure_level == "supporting"
	count(deciding) > 0
}

# A KPI that the catalogue does not know may be the one that decides.
verdict := "no_primary" if {
	measure_level == "supporting"
	count(deciding) == 0
	not "unknown" in {level(kpi) | some kpi in input.objective.kpis}
}

measure_level := level(input.objective.measure)

# KPIs beside the measure that speak about the category directly.
deciding contains kpi.address if {
	some kpi in input.objective.kpis
	level(kpi) == "primary"
}

all_kpis contains input.objective.measure.address

all_kpis contains kpi.address if some kpi in input.objective.kpis

# How well a KPI speaks about the objective's category. A level of the project's
# own wins over the catalogue's.
level(kpi) := own if {
	own := input.params.override[kpi.metric][input.objective.category]
	own in {"primary", "supporting", "irrelevant"}
} else := "primary" if {
	input.objective.category in kpi.catalogue.primary
} else := "supporting" if {
	input.objective.category in kpi.catalogue.supporting
} else := "irrelevant" if {
	input.objective.category in kpi.catalogue.irrelevant
} else := "unlisted" if {
	kpi.catalogue
} else := "unlisted" if {
	input.params.unknown_metric == "warning"
} else := "unknown"

title := input.objective.title

title := input.objective.label if not input.objective.title
