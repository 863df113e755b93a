# METADATA
# title: Objective not tied to a goal
# description: |
#   An objective is a step towards something larger. Without a goal behind it nobody can say why
#   it matters, and it is the first thing to be dropped or to pull in another direction. An
#   objective may also reach a goal through the objectives that it supports.
#   To fix it, name the goal that the objective serves, or cancel the objective if there is none.
# custom:
#   severity: error
#   subject: objective
#   phase: state
#   sources: ["S4 L21", "S4 L35", "S4 L45", "S4 L53", "S4 L59", "S0 L5", "S1 L17", "S4 L49"]
#   vi:
#     title: Mục tiêu cụ thể không gắn mục tiêu chung
#     description: |
#       Mục tiêu cụ thể là một bước tiến tới điều lớn hơn. Không có mục tiêu chung đứng sau thì
#       không ai giải thích được vì sao phải làm, và nó dễ bị bỏ dở hoặc kéo cả đội lệch hướng.
#       Mục tiêu cụ thể cũng có thể dẫn tới mục tiêu chung thông qua những mục tiêu cụ thể khác mà
#       nó góp phần.
#       Cách sửa: ghi rõ mục tiêu chung mà nó phục vụ, hoặc huỷ mục tiêu cụ thể này nếu không có.
#   params:
#     allow_indirect: {default: true, en: "Whether a goal reached through supported objectives is enough.", vi: "Có chấp nhận mục tiêu chung đạt tới qua các mục tiêu cụ thể khác hay không."}
#   messages:
#     missing:
#       en: "Objective {title|quoted} serves no goal."
#       vi: "Mục tiêu cụ thể {title|quoted} không phục vụ mục tiêu chung nào."
#       fix:
#         en: "name the goal that it serves: goal = goal.…"
#         vi: "ghi mục tiêu chung mà nó phục vụ: goal = goal.…"
#     cancelled:
#       en: "Objective {title|quoted} serves {goal}, which is cancelled."
#       vi: "Mục tiêu cụ thể {title|quoted} phục vụ {goal}, nhưng mục tiêu chung này đã bị huỷ."
#       fix:
#         en: "point it at a goal that still stands, or set status = \"cancelled\" with a reason here too"
#         vi: "gắn nó với một mục tiêu chung còn hiệu lực, hoặc cũng đặt status = \"cancelled\" kèm lý do (reason)"
#   not_applicable:
#     unresolved: {en: "its goal is a reference that leads nowhere", vi: "tham chiếu tới mục tiêu chung không dẫn tới đâu"}
#     incomplete: {en: "part of the plan could not be read", vi: "một phần kế hoạch chưa đọc được"}
package goalpost.rules.structure.objective_has_goal

violation contains {"message": "missing", "attribute": "goal", "args": {"title": title}} if {
	count(not_applicable) == 0
	not input.objective.goal
	not indirect
}

violation contains {"message": "cancelled", "attribute": "goal", "args": {
	"title": title,
	"goal": input.objective.goal.address,
}} if {
	input.objective.goal.status == "cancelled"
}

not_applicable contains "unresolved" if input.objective.invalid.goal

# A supported objective that could not be read may have had a goal.
not_applicable contains "incomplete" if {
	input.params.allow_indirect
	not input.plan.complete
	not input.objective.goal
	input.objective.supports
	not indirect
}

indirect if {
	input.params.allow_indirect
	some objective in input.plan.objectives
	objective.address in upstream
	objective.status != "cancelled"
	objective.goal
}

# The objectives that this one leads up to, at any distance.
upstream := graph.reachable(supported, {input.objective.address})

supported[objective.address] := object.get(objective, "supports", []) if some objective in input.plan.objectives

title := input.objective.title

title := input.objective.label if not input.objective.title
