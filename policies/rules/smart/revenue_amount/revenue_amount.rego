# METADATA
# title: Revenue objective lacks a money amount
# description: |
#   Revenue is the easiest thing to count, so an objective about it says how much money. A measure in
#   percent or pieces is fine as long as one of the objective's KPIs is in money and its baseline
#   says how much there is now.
#   To fix it, measure the objective by a KPI in currency, or add one with a baseline to its kpis.
# custom:
#   severity: warning
#   subject: objective
#   phase: state
#   sources: ["S0 L25", "S0 L47", "S0 L17", "S0 L21"]
#   vi:
#     title: Mục tiêu doanh thu chưa có số tiền
#     description: |
#       Doanh thu là thứ dễ đếm nhất, nên mục tiêu cụ thể về doanh thu phải nói rõ bao nhiêu tiền.
#       Measure tính bằng phần trăm hay số lượng vẫn được, miễn là có một KPI tính bằng tiền và mức
#       nền của nó cho biết hiện có bao nhiêu.
#       Cách sửa: đo mục tiêu cụ thể bằng KPI tính bằng tiền, hoặc thêm vào kpis một KPI như vậy có
#       mức nền.
#   messages:
#     no_money:
#       en: "Objective {title|quoted} is about revenue, and {kpi} counts in {unit}: nothing says how much money it is about."
#       vi: "Mục tiêu cụ thể {title|quoted} nói về doanh thu, còn {kpi} tính bằng {unit}: chưa có gì cho biết là bao nhiêu tiền."
#       fix:
#         en: "measure it by a KPI in currency, or add one with a baseline: kpis = [kpi.…]"
#         vi: "đo bằng KPI tính bằng tiền, hoặc thêm một KPI như vậy có mức nền: kpis = [kpi.…]"
#   not_applicable:
#     other_category: {en: "the objective is not about revenue, or its category cannot be read", vi: "mục tiêu cụ thể không về doanh thu, hoặc không đọc được loại kết quả"}
#     task: {en: "a task is done or not done; it has no figure", vi: "đầu việc chỉ có xong hoặc chưa xong, không có con số"}
#     ended: {en: "the objective has been achieved or missed", vi: "mục tiêu cụ thể đã kết thúc (đạt hoặc không đạt)"}
#     no_unit: {en: "the unit of its measure is not known", vi: "chưa biết đơn vị của measure"}
#     unresolved: {en: "one of its KPIs is a reference that leads nowhere", vi: "có tham chiếu KPI không dẫn tới đâu"}
package goalpost.rules.smart.revenue_amount

violation contains {"message": "no_money", "attribute": "measure", "args": {
	"title": title,
	"kpi": input.objective.measure.address,
	"unit": input.objective.measure.unit,
}} if {
	count(not_applicable) == 0
	not in_money
}

not_applicable contains "other_category" if not about_revenue

not_applicable contains "task" if {
	about_revenue
	input.objective.kind == "task"
}

not_applicable contains "ended" if input.objective.status in {"achieved", "missed"}

not_applicable contains "no_unit" if {
	about_revenue
	input.objective.kind != "task"
	not in_money
	not input.objective.measure.unit
}

not_applicable contains "unresolved" if {
	about_revenue
	not in_money
	input.objective.invalid.kpis
}

about_revenue if input.objective.category == "revenue"

in_money if input.objective.measure.unit == "currency"

in_money if {
	some kpi in input.objective.kpis
	kpi.unit == "currency"
	is_number(kpi.baseline.value)
}

title := input.objective.title

title := input.objective.label if not input.objective.title
