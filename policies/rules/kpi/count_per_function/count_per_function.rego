# METADATA
# title: Business function tracks too many KPIs
# description: |
#   Splitting a team does not give its people more hours for reading reports. All teams of one
#   function together track few KPIs; a KPI that two of them share counts once.
#   To fix it, keep the figures that decide something and retire the others.
# custom:
#   severity: info
#   subject: plan
#   phase: state
#   sources: ["S3 L135", "S3 L138"]
#   vi:
#     title: Mảng chức năng có quá nhiều KPI
#     description: |
#       Chia nhỏ một đội không làm cho mọi người có thêm giờ để đọc báo cáo. Các đội cùng một mảng
#       chức năng gộp lại chỉ nên theo dõi ít KPI; KPI mà hai đội dùng chung chỉ tính một lần.
#       Cách sửa: giữ những con số giúp ra quyết định và ngừng theo dõi những con số khác.
#   params:
#     max: {default: 10, en: "Most KPIs allowed for a function.", vi: "Số KPI tối đa của một mảng chức năng."}
#     exclude_status: {default: ["draft", "retired"], en: "Statuses of KPIs that do not count.", vi: "Các trạng thái KPI không được tính."}
#   messages:
#     too_many:
#       en: "The teams of the function {function|quoted} ({teams}) track {count} KPIs; at most {max} are allowed."
#       vi: "Các đội thuộc mảng {function|quoted} ({teams}) theo dõi {count} KPI; tối đa cho phép {max}."
#       fix:
#         en: "retire at least {distance} of them: status = \"retired\""
#         vi: "ngừng theo dõi ít nhất {distance} KPI: status = \"retired\""
#   not_applicable:
#     no_kpi: {en: "no team with a function tracks a KPI", vi: "không có đội nào có mảng chức năng đang theo dõi KPI"}
#     incomplete: {en: "part of the plan could not be read", vi: "một phần kế hoạch chưa đọc được"}
package goalpost.rules.kpi.count_per_function

# What could not be read can only add to a count, so that too many stays so.
violation contains {"message": "too_many", "key": function, "measure": distance, "args": {
	"function": function,
	"teams": sort({team | some team, of in function_of; of == function}),
	"count": count(kpis),
	"distance": distance,
}} if {
	some function, kpis in tracked
	distance := count(kpis) - input.params.max
	distance > 0
}

not_applicable contains "no_kpi" if {
	input.plan.complete
	count(tracked) == 0
}

not_applicable contains "incomplete" if {
	not input.plan.complete
	count(violation) == 0
}

function_of[team.address] := team.function if some team in input.plan.teams

tracked[function] contains kpi.address if {
	some kpi in input.plan.kpis
	not kpi.status in input.params.exclude_status
	some team in kpi.teams
	function := function_of[team]
}
