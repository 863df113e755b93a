# METADATA
# title: Brand and revenue KPIs unconnected
# description: |
#   As long as nobody says how the brand is to bring in money, two reports stand side by side and
#   each can look fine while the other fails. A brand KPI should lead, over one KPI or several, to a
#   KPI of revenue; drives says what it moves. Families of metrics come from the KPI catalogue.
#   Retired and draft KPIs connect nothing.
#   To fix it, name in drives what the brand KPI moves.
# custom:
#   severity: info
#   subject: plan
#   phase: state
#   sources: ["S0 L56"]
#   vi:
#     title: KPI thương hiệu chưa nối KPI doanh thu
#     description: |
#       Khi chưa ai nói thương hiệu đem lại tiền bằng cách nào thì hai bản báo cáo nằm cạnh nhau,
#       bản này trông ổn trong khi bản kia thất bại. KPI thương hiệu cần dẫn tới một KPI doanh thu,
#       trực tiếp hoặc qua các KPI khác; drives cho biết nó tác động tới đâu. Nhóm của từng chỉ số
#       lấy từ danh mục KPI. KPI đã ngừng hoặc còn là bản nháp không nối được gì.
#       Cách sửa: ghi vào drives những KPI mà KPI thương hiệu tác động tới.
#   params:
#     brand_families: {default: ["brand_awareness"], en: "Families of metrics that are about the brand.", vi: "Các nhóm chỉ số về thương hiệu."}
#     revenue_families: {default: ["revenue", "profitability"], en: "Families of metrics that are about revenue.", vi: "Các nhóm chỉ số về doanh thu."}
#   messages:
#     unlinked:
#       en: "Nothing connects {kpi}, a KPI of the brand, with one of revenue ({revenue})."
#       vi: "Chưa có gì nối {kpi}, một KPI thương hiệu, với KPI doanh thu ({revenue})."
#       fix:
#         en: "name in {kpi} what it moves: drives = [{first}], or a KPI that leads there"
#         vi: "ghi vào {kpi} điều nó tác động tới: drives = [{first}], hoặc một KPI dẫn tới đó"
#   not_applicable:
#     no_brand: {en: "no active KPI is about the brand", vi: "không có KPI thương hiệu nào đang dùng"}
#     no_revenue: {en: "no active KPI is about revenue", vi: "không có KPI doanh thu nào đang dùng"}
#     unresolved: {en: "what a KPI drives is a reference that leads nowhere", vi: "có tham chiếu trong drives không dẫn tới đâu"}
#     incomplete: {en: "part of the plan could not be read", vi: "một phần kế hoạch chưa đọc được"}
package goalpost.rules.balance.linked_revenue_brand_kpi

violation contains {"message": "unlinked", "address": kpi, "key": kpi, "args": {
	"kpi": kpi,
	"revenue": sort(revenue),
	"first": min(revenue),
}} if {
	count(not_applicable) == 0
	some kpi in (brand - leading_to_revenue)
}

not_applicable contains "no_brand" if {
	input.plan.complete
	count(brand) == 0
}

not_applicable contains "no_revenue" if {
	input.plan.complete
	count(revenue) == 0
}

not_applicable contains "unresolved" if {
	some kpi in input.plan.kpis
	kpi.status == "active"
	kpi.invalid.drives
}

not_applicable contains "incomplete" if not input.plan.complete

brand contains kpi.address if {
	some kpi in input.plan.kpis
	kpi.status == "active"
	some family in kpi.catalogue.families
	family in input.params.brand_families
}

revenue contains kpi.address if {
	some kpi in input.plan.kpis
	kpi.status == "active"
	some family in kpi.catalogue.families
	family in input.params.revenue_families
}

# From revenue against the direction of drives: one walk for all KPIs.
leading_to_revenue := graph.reachable(object.union(unmoved, moved_by), revenue)

moved_by[target] contains kpi.address if {
	some kpi in input.plan.kpis
	kpi.status == "active"
	some target in kpi.drives
}

# A graph has to name every node, also those that nothing moves.
unmoved := {kpi.address: set() | some kpi in input.plan.kpis}
