# METADATA
# title: Goal has no measurable objective
# description: |
#   A goal may be as broad as it likes, but somebody has to turn it into steps with numbers and
#   dates, or it stays a wish. An objective counts whether it serves the goal itself or a goal that
#   supports it.
#   To fix it, write an objective that serves the goal, or set the goal to draft until there is one.
# custom:
#   severity: warning
#   subject: goal
#   phase: state
#   sources: ["S1 L5", "S1 L22", "S4 L33", "S4 L37", "S1 L23", "S1 L26"]
#   vi:
#     title: Mục tiêu chung chưa được cụ thể hoá
#     description: |
#       Mục tiêu chung có thể rộng bao nhiêu cũng được, nhưng phải có người biến nó thành những
#       bước có con số và ngày tháng, nếu không nó chỉ là mong ước. Mục tiêu cụ thể được tính dù nó
#       phục vụ chính mục tiêu chung này hay một mục tiêu chung góp phần cho nó.
#       Cách sửa: viết một mục tiêu cụ thể phục vụ mục tiêu chung này, hoặc để nó ở trạng thái bản
#       nháp (draft) cho đến khi có.
#   messages:
#     none:
#       en: "No objective serves goal {title|quoted}."
#       vi: "Chưa có mục tiêu cụ thể nào phục vụ mục tiêu chung {title|quoted}."
#       fix:
#         en: "write an objective with goal = {address}"
#         vi: "viết một mục tiêu cụ thể có goal = {address}"
#     company:
#       en: "No objective of this plan serves company goal {title|quoted}."
#       vi: "Trong kế hoạch này chưa có mục tiêu cụ thể nào phục vụ mục tiêu cấp công ty {title|quoted}."
#       severity: info
#       fix:
#         en: "write an objective with goal = {address}, or let a goal of the department support it: supports = [{address}]"
#         vi: "viết một mục tiêu cụ thể có goal = {address}, hoặc cho một mục tiêu chung của phòng ban góp phần: supports = [{address}]"
#   not_applicable:
#     ended: {en: "the goal has been achieved or missed", vi: "mục tiêu chung đã kết thúc (đạt hoặc không đạt)"}
#     incomplete: {en: "part of the plan could not be read", vi: "một phần kế hoạch chưa đọc được"}
package goalpost.rules.structure.goal_has_objective

import data.goalpost.lib.lifecycle

violation contains {"message": message, "args": {"title": title, "address": input.goal.address}} if {
	count(not_applicable) == 0
	not served
}

message := "company" if input.goal.level == "company"

else := "none"

not_applicable contains "ended" if input.goal.status in {"achieved", "missed"}

not_applicable contains "incomplete" if {
	not input.plan.complete
	not served
}

served if {
	some objective in input.plan.objectives
	objective.goal in downstream
	counts(objective.status)
}

counts(status) if status in lifecycle.committed

# A goal that is itself a draft may have drafts under it.
counts("draft") if input.goal.status == "draft"

# The goal and those that support it, at any distance.
downstream := graph.reachable(supporters, {input.goal.address})

supporters[goal.address] := [other.address |
	some other in input.plan.goals
	other.status != "cancelled"
	goal.address in other.supports
] if {
	some goal in input.plan.goals
}

title := input.goal.title

title := input.goal.label if not input.goal.title
