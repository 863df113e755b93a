# METADATA
# title: Brand objective rests on one soft signal
# description: |
#   How well a brand is known cannot be counted directly; every figure about it sees one side. Two
#   or more that the KPI catalogue lists as primary or supporting for brand awareness, the measure
#   among them, keep one odd month from deciding. Retired and draft KPIs do not count.
#   To fix it, watch another figure beside the measure: website traffic, reach, mentions or share of
#   voice.
# custom:
#   severity: info
#   subject: objective
#   phase: state
#   sources: ["S0 L33", "S0 L131", "S0 L133", "S0 L137"]
#   vi:
#     title: Mục tiêu thương hiệu chỉ dựa một tín hiệu mềm
#     description: |
#       Mức độ nhận biết thương hiệu không đếm trực tiếp được; mỗi con số chỉ cho thấy một mặt. Có
#       từ hai KPI mà danh mục xếp vào nhóm quyết định (primary) hay hỗ trợ (supporting) cho nhận
#       biết thương hiệu, kể cả measure, thì một tháng bất thường không quyết định tất cả. KPI đã
#       ngừng hoặc còn là bản nháp không được tính.
#       Cách sửa: theo dõi thêm một con số bên cạnh measure: lưu lượng website, phạm vi tiếp cận,
#       lượt đề cập hay tỷ lệ thảo luận.
#   params:
#     min: {default: 2, en: "Fewest KPIs about brand awareness.", vi: "Số KPI tối thiểu về nhận biết thương hiệu."}
#     max_kpis: {default: 5, en: "Most KPIs of a team, as in kpi/count_per_team.", vi: "Số KPI tối đa của một đội, như ở kpi/count_per_team."}
#   messages:
#     few:
#       en: "Objective {title|quoted} about brand awareness has {count} {count|plural:KPI:KPIs} that {count|plural:speaks:speak} about it ({kpis}); at least {min} are asked for."
#       vi: "Mục tiêu cụ thể về nhận biết thương hiệu {title|quoted} có {count} KPI nói về điều đó ({kpis}); cần ít nhất {min}."
#       fix:
#         en: "watch another one, for example of metric \"website_traffic\" or \"social_reach\": kpis = [kpi.…]"
#         vi: "theo dõi thêm một KPI, ví dụ metric \"website_traffic\" hoặc \"social_reach\": kpis = [kpi.…]"
#     few_and_full:
#       en: "Objective {title|quoted} about brand awareness has {count} {count|plural:KPI:KPIs} that {count|plural:speaks:speak} about it ({kpis}); at least {min} are asked for. {team} already tracks {tracked} KPIs, so there is no room for one more."
#       vi: "Mục tiêu cụ thể về nhận biết thương hiệu {title|quoted} có {count} KPI nói về điều đó ({kpis}); cần ít nhất {min}. {team} đã theo dõi {tracked} KPI nên không còn chỗ cho KPI mới."
#       fix:
#         en: "name one that the team or another one tracks already: kpis = [kpi.…], or put one in the place of another"
#         vi: "ghi một KPI mà đội này hay đội khác đã theo dõi: kpis = [kpi.…], hoặc thay một KPI khác"
#   not_applicable:
#     other: {en: "the objective is not about brand awareness, or its category cannot be read", vi: "mục tiêu cụ thể không về nhận biết thương hiệu, hoặc không đọc được loại kết quả"}
#     task: {en: "a task is done or not done; it has no figure", vi: "đầu việc chỉ có xong hoặc chưa xong, không có con số"}
#     no_kpi: {en: "the objective has no KPI", vi: "mục tiêu cụ thể không có KPI"}
#     unknown: {en: "one of its KPIs is not in the KPI catalogue", vi: "có KPI không nằm trong danh mục KPI"}
#     unresolved: {en: "one of its KPIs is a reference that leads nowhere", vi: "có tham chiếu KPI không dẫn tới đâu"}
package goalpost.rules.balance.awareness_quantified

violation contains {"message": message, "attribute": "measure", "measure": input.params.min - count(speaking), "args": {
	"title": title,
	"count": count(speaking),
	"kpis": sort(speaking),
	"team": team,
	"tracked": count(tracked),
}} if {
	count(not_applicable) == 0
	few
}

not_applicable contains "other" if not about_brand

not_applicable contains "task" if {
	about_brand
	input.objective.kind == "task"
}

not_applicable contains "no_kpi" if {
	about_brand
	input.objective.kind != "task"
	count(watched) == 0
	not unresolved
}

# With enough KPIs that speak about it there is nothing that another could change.
not_applicable contains "unknown" if {
	about_brand
	few
	unknown
}

not_applicable contains "unresolved" if {
	about_brand
	few
	unresolved
}

about_brand if input.objective.category == "brand_awareness"

few if count(speaking) < input.params.min

unresolved if input.objective.invalid.measure

unresolved if input.objective.invalid.kpis

unknown if {
	input.objective.measure.status == "active"
	not input.objective.measure.catalogue
}

unknown if {
	some kpi in input.objective.kpis
	kpi.status == "active"
	not kpi.catalogue
}

watched contains input.objective.measure.address

watched contains kpi.address if some kpi in input.objective.kpis

# Those of its KPIs that say something about brand awareness.
speaking contains input.objective.measure.address if {
	input.objective.measure.status == "active"
	speaks(input.objective.measure.catalogue)
}

speaking contains kpi.address if {
	some kpi in input.objective.kpis
	kpi.status == "active"
	speaks(kpi.catalogue)
}

speaks(catalogue) if "brand_awareness" in catalogue.primary

speaks(catalogue) if "brand_awareness" in catalogue.supporting

message := "few_and_full" if count(tracked) >= input.params.max_kpis

message := "few" if count(tracked) < input.params.max_kpis

# What the team tracks already; looked up only where something is missing.
tracked := {kpi.address |
	some kpi in input.plan.kpis
	kpi.status == "active"
	input.objective.team.address in kpi.teams
}

default team := ""

team := input.objective.team.name

title := input.objective.title

title := input.objective.label if not input.objective.title
