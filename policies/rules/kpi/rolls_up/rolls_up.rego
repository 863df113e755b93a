# METADATA
# title: KPI not connected in the KPI tree
# description: |
#   Small figures move larger ones: clicks become visits, visits become orders. An operational KPI
#   says what it drives, and something must drive a strategic one, or nobody knows which lever to
#   pull. Retired KPIs connect nothing. Circles are told by structure/dangling_reference.
#   To fix it, name in drives of the smaller KPI the larger one that it moves.
# custom:
#   severity: info
#   subject: kpi
#   phase: state
#   sources: ["S3 L53", "S3 L66"]
#   vi:
#     title: KPI chưa nối vào cây KPI
#     description: |
#       Con số nhỏ kéo theo con số lớn: lượt nhấp thành lượt truy cập, lượt truy cập thành đơn hàng.
#       KPI vận hành phải cho biết nó tác động tới đâu, còn KPI chiến lược phải có KPI khác tác động
#       tới, nếu không thì chẳng ai biết cần điều chỉnh điều gì. KPI đã ngừng không nối được gì. Các
#       vòng lặp do structure/dangling_reference báo.
#       Cách sửa: ghi vào drives của KPI nhỏ hơn KPI lớn hơn mà nó tác động tới.
#   messages:
#     drives_nothing:
#       en: "KPI {name|quoted} is operational and drives no other KPI."
#       vi: "KPI {name|quoted} thuộc cấp vận hành nhưng chưa tác động tới KPI nào khác."
#       fix:
#         en: "say what it moves: drives = [kpi.…]"
#         vi: "ghi điều nó tác động tới: drives = [kpi.…]"
#     driven_by_nothing:
#       en: "KPI {name|quoted} is strategic and no other KPI drives it."
#       vi: "KPI {name|quoted} thuộc cấp chiến lược nhưng không có KPI nào tác động tới nó."
#       fix:
#         en: "name it in the KPIs that move it: drives = [{address}]"
#         vi: "ghi nó vào các KPI có tác động tới nó: drives = [{address}]"
#   not_applicable:
#     no_tier: {en: "the level of the KPI is not known", vi: "chưa biết cấp của KPI"}
#     functional: {en: "the KPI is functional, in the middle of the tree", vi: "KPI thuộc cấp chức năng, nằm giữa cây KPI"}
#     unresolved: {en: "what it drives is a reference that leads nowhere", vi: "có tham chiếu trong drives không dẫn tới đâu"}
#     incomplete: {en: "part of the plan could not be read", vi: "một phần kế hoạch chưa đọc được"}
package goalpost.rules.kpi.rolls_up

violation contains {"message": "drives_nothing", "attribute": "drives", "args": {"name": name}} if {
	count(not_applicable) == 0
	leaf
}

violation contains {"message": "driven_by_nothing", "args": {"name": name, "address": input.kpi.address}} if {
	count(not_applicable) == 0
	rootless
}

not_applicable contains "no_tier" if not input.kpi.tier

not_applicable contains "functional" if input.kpi.tier == "functional"

not_applicable contains "unresolved" if {
	leaf
	input.kpi.invalid.drives
}

not_applicable contains "incomplete" if {
	rootless
	not input.plan.complete
}

leaf if {
	input.kpi.tier == "operational"
	count(standing(input.kpi.drives)) == 0
}

leaf if {
	input.kpi.tier == "operational"
	not input.kpi.drives
}

rootless if {
	input.kpi.tier == "strategic"
	count(standing(input.kpi.driven_by)) == 0
}

standing(kpis) := {kpi.address |
	some kpi in kpis
	kpi.status != "retired"
}

name := input.kpi.name

name := input.kpi.label if not input.kpi.name
