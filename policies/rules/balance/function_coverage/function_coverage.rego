# METADATA
# title: A core business area has no KPI
# description: |
#   A team that answers for an objective but owns no figure is steered by the figures of others.
#   Every team with objectives, under way or concluded, owns at least one KPI; one that it shares
#   with other teams counts, a retired one does not. While objectives run, kpi/count_per_team asks
#   for more than one.
#   To fix it, give the team a KPI of its own, or share one with it.
# custom:
#   severity: info
#   subject: team
#   phase: state
#   sources: ["S3 L135", "S3 L40"]
#   vi:
#     title: Có mảng kinh doanh chưa có KPI
#     description: |
#       Đội chịu trách nhiệm về một mục tiêu cụ thể mà không có con số nào của mình thì bị lái theo
#       con số của đội khác. Mỗi đội có mục tiêu cụ thể, đang chạy hay đã kết thúc, phải có ít nhất
#       một KPI; KPI dùng chung với đội khác được tính, KPI đã ngừng thì không. Khi mục tiêu đang
#       chạy, kpi/count_per_team đòi hỏi nhiều hơn một.
#       Cách sửa: giao cho đội một KPI riêng, hoặc cho đội dùng chung một KPI.
#   messages:
#     none:
#       en: "Team {team|quoted} answers for {count} {count|plural:objective:objectives} ({objectives}) but owns no KPI."
#       vi: "{team|quoted} phụ trách {count} mục tiêu cụ thể ({objectives}) nhưng không có KPI nào."
#       fix:
#         en: "give it one: kpi \"…\" {{ metric = \"…\"  team = {address} }}, or share one: teams = [{address}, …]"
#         vi: "giao cho đội: kpi \"…\" {{ metric = \"…\"  team = {address} }}, hoặc dùng chung: teams = [{address}, …]"
#   not_applicable:
#     no_objective: {en: "the team has no objective under way or concluded", vi: "đội không có mục tiêu cụ thể nào đang chạy hay đã kết thúc"}
#     incomplete: {en: "part of the plan could not be read", vi: "một phần kế hoạch chưa đọc được"}
package goalpost.rules.balance.function_coverage

import data.goalpost.lib.lifecycle

violation contains {"message": "none", "args": {
	"team": team,
	"address": input.team.address,
	"count": count(answers_for),
	"objectives": sort(answers_for),
}} if {
	count(not_applicable) == 0
	count(owned) == 0
}

not_applicable contains "no_objective" if {
	input.plan.complete
	count(answers_for) == 0
}

not_applicable contains "incomplete" if {
	count(owned) == 0
	not input.plan.complete
}

answers_for contains objective.address if {
	some objective in input.team.objectives
	objective.status in lifecycle.committed
}

# A KPI whose status cannot be read counts.
owned := {kpi.address | some kpi in input.team.kpis} - retired

retired := {kpi.address | some kpi in input.team.kpis; kpi.status == "retired"}

team := input.team.name

team := input.team.label if not input.team.name
