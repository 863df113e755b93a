# METADATA
# title: No strategy says how
# description: |
#   An objective says what is to be reached; without a strategy nobody has said how, and the work
#   on it is chance. A strategy that is proposed or active counts; one that is paused or was given
#   up does not. Where the objective begins later there is still time, so that is only a hint.
#   To fix it, write the strategy, or name the objective in one that serves it.
# custom:
#   severity: warning
#   subject: objective
#   phase: state
#   sources: ["S4 L53", "S4 L61", "S0 L29"]
#   vi:
#     title: Chưa có chiến lược thực hiện
#     description: |
#       Mục tiêu cụ thể cho biết cần đạt điều gì; thiếu chiến lược thì chưa ai nói làm thế nào, và
#       kết quả chỉ là may rủi. Chiến lược đang đề xuất hoặc đang thực hiện được tính; chiến lược
#       tạm dừng hay đã bỏ thì không. Nếu mục tiêu còn lâu mới bắt đầu thì vẫn kịp, nên chỉ gợi ý.
#       Cách sửa: viết chiến lược, hoặc ghi mục tiêu này vào chiến lược phục vụ nó.
#   params:
#     lead_days: {default: 30, en: "For how many days before its start an objective may do without.", vi: "Trước ngày bắt đầu bao nhiêu ngày thì chưa cần chiến lược."}
#   messages:
#     none:
#       en: "No strategy says how objective {title|quoted} is to be reached."
#       vi: "Chưa có chiến lược nào cho biết làm thế nào để đạt mục tiêu cụ thể {title|quoted}."
#       fix:
#         en: "write one: strategy \"…\" {{ title = \"…\"  objectives = [{address}] }}"
#         vi: "viết chiến lược: strategy \"…\" {{ title = \"…\"  objectives = [{address}] }}"
#     given_up:
#       en: "Objective {title|quoted} is left without a strategy: {strategies} {count|plural:is:are} paused or abandoned."
#       vi: "Mục tiêu cụ thể {title|quoted} không còn chiến lược: {strategies} đã tạm dừng hoặc bị bỏ."
#       fix:
#         en: "write the strategy that takes its place, or take the old one up again"
#         vi: "viết chiến lược thay thế, hoặc tiếp tục chiến lược cũ"
#     early:
#       severity: info
#       en: "No strategy says yet how objective {title|quoted} is to be reached; it begins on {start}, in {days} days."
#       vi: "Chưa có chiến lược cho mục tiêu cụ thể {title|quoted}; mục tiêu bắt đầu ngày {start}, còn {days} ngày."
#       fix:
#         en: "write one in time: strategy \"…\" {{ title = \"…\"  objectives = [{address}] }}"
#         vi: "viết chiến lược kịp thời: strategy \"…\" {{ title = \"…\"  objectives = [{address}] }}"
#   not_applicable:
#     ended: {en: "the objective is concluded", vi: "mục tiêu cụ thể đã kết thúc"}
#     incomplete: {en: "part of the plan could not be read, and a strategy may be there", vi: "một phần kế hoạch chưa đọc được, và chiến lược có thể nằm ở đó"}
package goalpost.rules.structure.objective_has_strategy

import data.goalpost.lib.dates

violation contains {"message": message, "args": {
	"title": title,
	"address": input.objective.address,
	"strategies": sort(idle),
	"count": count(idle),
	"start": object.get(input.objective, "start", ""),
	"days": ahead,
}} if {
	count(not_applicable) == 0
	count(working) == 0
}

not_applicable contains "ended" if input.objective.status in {"achieved", "missed"}

not_applicable contains "incomplete" if {
	count(working) == 0
	not input.plan.complete
}

working contains strategy.address if {
	some strategy in input.objective.strategies
	strategy.status in {"active", "proposed"}
}

idle contains strategy.address if {
	some strategy in input.objective.strategies
	not strategy.address in working
}

message := "early" if {
	ahead > input.params.lead_days
} else := "given_up" if {
	count(idle) > 0
} else := "none"

# Days until it begins.
default ahead := 0

ahead := dates.days_between(input.as_of, input.objective.start)

title := input.objective.title

title := input.objective.label if not input.objective.title
