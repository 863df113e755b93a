# METADATA
# title: KPI unusual for this function
# description: |
#   People act on figures that they can move. Sales moves conversion and order value, marketing
#   moves leads and awareness, customer service moves whether customers stay. A KPI that its team
#   does not move is watched and never acted on. One fitting team among those that share it is enough,
#   and figures of the whole company, like market share, belong to nobody in particular.
#   To fix it, give the KPI to the team that moves it, or share it with that team.
# custom:
#   severity: info
#   subject: kpi
#   phase: state
#   sources: ["S3 L40", "S3 L135"]
#   vi:
#     title: KPI không đặc trưng cho phòng ban
#     description: |
#       Người ta chỉ hành động theo con số mà mình tác động được. Kinh doanh tác động tới tỷ lệ
#       chuyển đổi và giá trị đơn hàng, marketing tới khách hàng tiềm năng và độ nhận biết, chăm sóc
#       khách hàng tới việc khách ở lại. KPI mà đội không tác động được thì chỉ để nhìn. KPI dùng
#       chung chỉ cần một đội phù hợp; con số của cả doanh nghiệp, như thị phần, không thuộc riêng ai.
#       Cách sửa: giao KPI cho đội tác động được tới nó, hoặc dùng chung với đội đó.
#   params:
#     usual: {default: {marketing: [brand_awareness, content, social, email, website, advertising, lead_generation], sales: [acquisition, revenue, lead_generation], customer_service: [retention, loyalty]}, en: "Families of metrics that each function usually tracks.", vi: "Các nhóm chỉ số mà từng bộ phận thường theo dõi."}
#   messages:
#     unusual:
#       en: "KPI {name|quoted} ({metric}) is about {families}; a team of {functions} usually tracks {usual_families}."
#       vi: "KPI {name|quoted} ({metric}) thuộc nhóm {families}; bộ phận {functions} thường theo dõi {usual_families}."
#       fix:
#         en: "give it to a team that moves it, share it with one (teams = […]), or add the family to the parameter usual"
#         vi: "giao cho đội tác động được tới nó, dùng chung với đội đó (teams = […]), hoặc thêm nhóm này vào tham số usual"
#   not_applicable:
#     unknown_metric: {en: "the catalogue does not know its metric", vi: "danh mục không có chỉ số này"}
#     unresolved: {en: "its team is a reference that leads nowhere", vi: "tham chiếu tới đội không dẫn tới đâu"}
#     no_function: {en: "nothing is listed as usual for the function of a team that tracks it", vi: "chưa liệt kê nhóm chỉ số thường dùng cho bộ phận của một đội theo dõi nó"}
#     unclaimed: {en: "no function is listed as tracking such metrics", vi: "không bộ phận nào được liệt kê là theo dõi loại chỉ số này"}
package goalpost.rules.kpi.function_fit

violation contains {"message": "unusual", "attribute": "metric", "args": {
	"name": name,
	"metric": input.kpi.metric,
	"families": sort(families),
	"functions": sort(functions),
	"usual_families": sort(union({listed(function) | some function in functions})),
}} if {
	count(not_applicable) == 0
	not fits
}

not_applicable contains "unknown_metric" if not input.kpi.catalogue

not_applicable contains "unresolved" if {
	some attribute in ["team", "teams"]
	input.kpi.invalid[attribute]
}

not_applicable contains "no_function" if count(functions) == 0

# What is usual there cannot be told, and one fitting team is enough.
not_applicable contains "no_function" if {
	not fits
	some team in input.kpi.teams
	not input.params.usual[team.function]
}

not_applicable contains "unclaimed" if {
	input.kpi.catalogue
	every function, _ in input.params.usual {
		count(families & listed(function)) == 0
	}
}

fits if {
	some function in functions
	count(families & listed(function)) > 0
}

families contains family if some family in input.kpi.catalogue.families

functions contains team.function if {
	some team in input.kpi.teams
	input.params.usual[team.function]
}

listed(function) := {family | some family in input.params.usual[function]}

name := input.kpi.name

name := input.kpi.label if not input.kpi.name
