# METADATA
# title: Lead objective counts volume only
# description: |
#   More leads are easy to get and worth little if nobody buys; the hard part is leads that fit. An
#   objective about leads is decided, or at least accompanied, by a figure that tells good leads from
#   others: qualified leads, a lead score, how many become customers. A threshold of the lead score
#   in the formula of a KPI does as well.
#   To fix it, measure qualified leads, or add such a KPI beside the count.
# custom:
#   severity: warning
#   subject: objective
#   phase: state
#   sources: ["S0 L149", "S0 L151", "S0 L155", "S0 L159", "S3 L49", "S3 L97", "S3 L99"]
#   vi:
#     title: Mục tiêu lead chỉ đếm số lượng
#     description: |
#       Có thêm khách hàng tiềm năng thì dễ, nhưng không ai mua thì chẳng đáng bao nhiêu; cái khó là
#       tìm được người phù hợp. Mục tiêu về khách hàng tiềm năng phải được quyết định, hoặc ít nhất đi
#       kèm, bởi một con số phân biệt được chất lượng: số khách đủ điều kiện, điểm chất lượng, bao
#       nhiêu người thành khách hàng. Ngưỡng điểm ghi trong công thức của KPI cũng được.
#       Cách sửa: đo bằng số khách đủ điều kiện, hoặc thêm một KPI như vậy bên cạnh số lượng.
#   params:
#     quality: {default: ["mql", "sql", "lead_quality", "lead_to_customer_rate"], en: "Metrics that tell good leads from others.", vi: "Các chỉ số cho biết chất lượng khách hàng tiềm năng."}
#     scoring: {default: ["score", "scoring", "chấm điểm", "số điểm", "điểm từ", "điểm trở lên", "điểm tối thiểu"], en: "Words that, together with a number, show a threshold of lead scoring in a formula.", vi: "Những từ mà khi đi kèm một con số trong công thức cho biết có ngưỡng chấm điểm."}
#   messages:
#     volume_only:
#       en: "Objective {title|quoted} is about leads, and none of its KPIs ({kpis}) tells whether they are any good."
#       vi: "Mục tiêu cụ thể {title|quoted} nói về khách hàng tiềm năng nhưng không KPI nào của nó ({kpis}) cho biết chất lượng ra sao."
#       fix:
#         en: "measure it by, or add to kpis, a KPI with one of these metrics: {quality}"
#         vi: "chọn làm measure, hoặc thêm vào kpis, một KPI có chỉ số thuộc nhóm: {quality}"
#   not_applicable:
#     other_category: {en: "the objective is not about leads", vi: "mục tiêu cụ thể không nói về khách hàng tiềm năng"}
#     ended: {en: "the objective has been achieved or missed", vi: "mục tiêu cụ thể đã kết thúc (đạt hoặc không đạt)"}
#     no_kpi: {en: "the objective has no KPI", vi: "mục tiêu cụ thể không có KPI"}
#     unresolved: {en: "one of its KPIs is a reference that leads nowhere", vi: "có tham chiếu KPI không dẫn tới đâu"}
#     unknown_metric: {en: "the catalogue does not know one of its metrics, which may be about quality", vi: "danh mục không có một chỉ số của nó, mà chỉ số đó có thể nói về chất lượng"}
package goalpost.rules.kpi.lead_quality

violation contains {"message": "volume_only", "attribute": "measure", "args": {
	"title": title,
	"kpis": sort([kpi.address | some kpi in kpis]),
}} if {
	count(not_applicable) == 0
	not qualified
}

not_applicable contains "other_category" if not about_leads

not_applicable contains "ended" if input.objective.status in {"achieved", "missed"}

not_applicable contains "no_kpi" if {
	about_leads
	count(kpis) == 0
}

not_applicable contains "unresolved" if {
	open
	some attribute in ["measure", "kpis"]
	input.objective.invalid[attribute]
}

not_applicable contains "unknown_metric" if {
	open
	some kpi in kpis
	not kpi.known
}

about_leads if input.objective.category == "lead_generation"

open if {
	about_leads
	not qualified
}

qualified if {
	some kpi in kpis
	kpi.metric in input.params.quality
}

qualified if {
	some kpi in kpis
	formula := lower(kpi.formula)
	regex.match(`\d`, formula)
	some word in input.params.scoring
	contains(formula, lower(word))
}

kpis contains described(input.objective.measure)

kpis contains described(kpi) if some kpi in input.objective.kpis

# What tells of a KPI whether it is about quality.
described(kpi) := {
	"address": kpi.address,
	"metric": object.get(kpi, "metric", null),
	"formula": object.get(kpi.given, "formula", ""),
	"known": is_object(object.get(kpi, "catalogue", null)),
}

title := input.objective.title

title := input.objective.label if not input.objective.title
