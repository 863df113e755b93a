# METADATA
# title: Customer-value objective without retention metric
# description: |
#   Customers become worth more by staying, coming back and buying more. An objective about customer
#   value is decided by a figure that shows this: retention, churn, repeat purchases, upsell or
#   lifetime value. What people say in a survey, like NPS, shows whether they are content, not whether
#   they stay.
#   To fix it, measure the objective by one of these; keep the survey score beside it.
# custom:
#   severity: info
#   subject: objective
#   phase: state
#   sources: ["S0 L199", "S0 L201", "S0 L203", "S3 L113", "S3 L114", "S3 L115", "S3 L117"]
#   vi:
#     title: Thiếu chỉ số giữ chân, upsell, CLV
#     description: |
#       Giá trị của khách hàng tăng lên khi họ ở lại, quay lại và mua thêm. Mục tiêu về giá trị khách
#       hàng phải được quyết định bởi con số cho thấy điều đó: tỷ lệ giữ chân, rời bỏ, mua lặp lại,
#       upsell hay giá trị trọn đời. Điểm khảo sát như NPS cho biết khách có hài lòng không, chứ
#       không cho biết họ có ở lại.
#       Cách sửa: đo mục tiêu bằng một trong các chỉ số trên, và để điểm khảo sát đi kèm.
#   params:
#     families: {default: ["retention"], en: "Families of metrics that show whether customers stay and buy more.", vi: "Các nhóm chỉ số cho biết khách có ở lại và mua thêm hay không."}
#     satisfaction: {default: ["nps"], en: "Metrics that show whether customers are content; enough only beside a metric of these families.", vi: "Các chỉ số cho biết khách có hài lòng hay không; chỉ đủ khi đi kèm một chỉ số thuộc các nhóm trên."}
#   messages:
#     other:
#       en: "Objective {title|quoted} is about customer value, and {kpi} ({metric}), which decides it, does not show whether customers stay or buy more."
#       vi: "Mục tiêu cụ thể {title|quoted} nói về giá trị khách hàng, nhưng KPI quyết định nó, {kpi} ({metric}), không cho biết khách có ở lại hay mua thêm không."
#       fix:
#         en: "measure it by retention_rate, churn_rate, repeat_purchase_rate, upsell_rate or clv"
#         vi: "đo bằng retention_rate, churn_rate, repeat_purchase_rate, upsell_rate hoặc clv"
#     satisfaction:
#       en: "{kpi} ({metric}) shows satisfaction, not retention, and nothing else of objective {title|quoted} tells whether customers stay."
#       vi: "{kpi} ({metric}) cho biết sự hài lòng, không phải sự gắn bó, và không KPI nào khác của mục tiêu cụ thể {title|quoted} cho biết khách có ở lại không."
#       fix:
#         en: "measure it by a retention metric, or add one to kpis"
#         vi: "đo bằng một chỉ số giữ chân, hoặc thêm chỉ số đó vào kpis"
#   not_applicable:
#     other_category: {en: "the objective is not about customer value", vi: "mục tiêu cụ thể không nói về giá trị khách hàng"}
#     ended: {en: "the objective has been achieved or missed", vi: "mục tiêu cụ thể đã kết thúc (đạt hoặc không đạt)"}
#     no_measure: {en: "the objective has no measure that can be read", vi: "mục tiêu cụ thể chưa có measure đọc được"}
#     unresolved: {en: "one of its KPIs is a reference that leads nowhere", vi: "có tham chiếu KPI không dẫn tới đâu"}
#     unknown_metric: {en: "the catalogue does not know the metric, which may be about retention", vi: "danh mục không có chỉ số này, mà nó có thể nói về sự gắn bó của khách"}
package goalpost.rules.kpi.retention_metrics

violation contains {"message": message, "attribute": "measure", "args": {
	"title": title,
	"kpi": input.objective.measure.address,
	"metric": input.objective.measure.metric,
}} if {
	count(not_applicable) == 0
	not retained
	message := {true: "satisfaction", false: "other"}[content]
}

not_applicable contains "other_category" if not about_value

not_applicable contains "ended" if input.objective.status in {"achieved", "missed"}

not_applicable contains "no_measure" if {
	about_value
	not input.objective.measure
}

not_applicable contains "unknown_metric" if {
	about_value
	input.objective.measure
	not input.objective.measure.catalogue
}

# Beside a survey score the other KPIs count, so all of them have to be known.
not_applicable contains "unresolved" if {
	survey_alone
	input.objective.invalid.kpis
}

not_applicable contains "unknown_metric" if {
	survey_alone
	some kpi in input.objective.kpis
	not kpi.catalogue
}

about_value if input.objective.category == "customer_value"

survey_alone if {
	about_value
	content
	not retained
}

default content := false

content if input.objective.measure.metric in input.params.satisfaction

retained if shows_retention(input.objective.measure)

retained if {
	content
	some kpi in input.objective.kpis
	shows_retention(kpi)
}

shows_retention(kpi) if {
	some family in kpi.catalogue.families
	family in input.params.families
}

title := input.objective.title

title := input.objective.label if not input.objective.title
