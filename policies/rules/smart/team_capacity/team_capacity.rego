# METADATA
# title: More work than the team has
# description: |
#   A list of good objectives is no plan if nobody has the time for them. The effort of a team's
#   active objectives counts for the part of their time that lies in the plan's period; the research
#   into segments counts for the teams whose campaigns address them, in equal parts.
#   To fix it, give up or postpone an objective, or give the team more people.
# custom:
#   severity: warning
#   subject: team
#   phase: state
#   sources: ["S0 L77", "S1 L12", "S1 L14", "S0 L17", "S0 L21"]
#   vi:
#     title: Vượt nguồn lực của đội
#     description: |
#       Danh sách mục tiêu hay đến mấy cũng không phải kế hoạch nếu không ai có thời gian làm. Công
#       sức cho các mục tiêu cụ thể đang chạy của đội được tính theo phần thời gian nằm trong kỳ kế
#       hoạch; công nghiên cứu phân khúc được chia đều cho các đội có chiến dịch hướng tới phân khúc
#       đó.
#       Cách sửa: bỏ hoặc lùi một mục tiêu cụ thể, hoặc tăng người cho đội.
#   params:
#     utilisation: {default: 1, en: "Share of the capacity that may be planned, 1 for all.", vi: "Phần nguồn lực được phép lên kế hoạch, 1 là tất cả."}
#     prorate: {default: true, en: "Whether only the part of an objective within the period counts.", vi: "Có phải chỉ tính phần thời gian nằm trong kỳ kế hoạch hay không."}
#   messages:
#     over:
#       en: "Team {team|quoted} has plans for {load} person-months ({work}); it has {allowed}."
#       vi: "{team|quoted} đang nhận việc cần {load} tháng công ({work}), trong khi chỉ có {allowed}."
#       fix:
#         en: "take out {excess} person-months: postpone an objective, or raise capacity"
#         vi: "bớt {excess} tháng công: lùi một mục tiêu cụ thể, hoặc nâng capacity"
#   not_applicable:
#     no_capacity: {en: "the team's capacity is not given", vi: "chưa ghi nguồn lực của đội"}
#     no_effort: {en: "an objective of the team gives no effort", vi: "có mục tiêu cụ thể của đội chưa ghi công sức"}
#     no_dates: {en: "dates of the plan or of an objective are missing or cannot be read", vi: "ngày của kế hoạch hoặc của một mục tiêu cụ thể còn thiếu hoặc không đọc được"}
#     no_work: {en: "the team has no active objective", vi: "đội không có mục tiêu cụ thể nào đang chạy"}
#     incomplete: {en: "part of the plan could not be read", vi: "một phần kế hoạch chưa đọc được"}
package goalpost.rules.smart.team_capacity

import data.goalpost.lib.dates
import data.goalpost.lib.progress

# More work than is known can only add to too much.
violation contains {"message": "over", "attribute": "capacity", "measure": progress.tenths(load - allowed), "args": {
	"team": name,
	"load": progress.tenths(load),
	"allowed": progress.tenths(allowed),
	"excess": progress.tenths(load - allowed),
	"work": [[address, progress.tenths(parts[address])] | some address in sort(object.keys(parts))],
}} if {
	over
}

not_applicable contains "no_capacity" if not input.team.capacity

not_applicable contains "no_work" if {
	input.plan.complete
	count(running) == 0
}

not_applicable contains "no_effort" if {
	not over
	some objective in running
	not objective.effort
}

not_applicable contains "no_dates" if {
	not over
	some objective in running
	objective.effort
	not parts[objective.address]
}

not_applicable contains "incomplete" if {
	not over
	not input.plan.complete
}

over if load > allowed

allowed := input.team.capacity * input.params.utilisation

load := sum([part | some part in parts])

running := [objective |
	some objective in input.team.objectives
	objective.status == "active"
]

parts[objective.address] := objective.effort * share_in_period(objective.start, objective.deadline) if {
	some objective in running
}

parts[segment.address] := effort / count(teams) if {
	some segment in input.plan.segments
	effort := segment.research.effort
	teams := addressing[segment.address]
	input.team.address in teams
}

# The teams whose campaigns address a segment.
addressing[segment] contains campaign.team if {
	some campaign in input.plan.campaigns
	campaign.status != "cancelled"
	some segment in campaign.segments
}

share_in_period(start, deadline) := 1 if not input.params.prorate

else := max([0, common]) / (dates.days_between(start, deadline) + 1) if {
	common := dates.days_between(
		max([start, input.plan.period.start]),
		min([deadline, input.plan.period.end]),
	) + 1
}

name := input.team.name

name := input.team.label if not input.team.name
