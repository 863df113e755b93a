# METADATA
# title: Broad goal needs a concrete objective
# description: |
#   A goal may be broad; that is what it is for. But a broad wording that no objective pins down is
#   understood by everyone in another way, and nobody can say whether it was reached.
#   To fix it, give it one objective with a measure, a baseline and a target.
# custom:
#   severity: info
#   subject: goal
#   phase: state
#   sources: ["S4 L21", "S4 L37"]
#   vi:
#     title: Mục tiêu chung mơ hồ cần mục tiêu cụ thể
#     description: |
#       Mục tiêu chung được phép rộng, vai trò của nó là vậy. Nhưng lời lẽ rộng mà không có mục tiêu
#       cụ thể nào làm rõ thì mỗi người hiểu một kiểu, và không ai nói được đã đạt hay chưa.
#       Cách sửa: thêm một mục tiêu cụ thể có thước đo, mức nền và chỉ tiêu.
#   params:
#     extra: {default: [], en: "Further words that are vague.", vi: "Những từ khác cũng bị coi là mơ hồ."}
#     allow: {default: [], en: "Names of brands and products, written as in titles, whose words are not judged.", vi: "Tên thương hiệu, sản phẩm (viết đúng như trong tiêu đề) được bỏ qua khi xét."}
#   messages:
#     unmeasured:
#       en: "Goal {title|quoted} says {words}, and none of its objectives ({objectives}) has a measure, a baseline and a target; nobody can tell when it is reached."
#       vi: "Mục tiêu chung {title|quoted} ghi {words} mà chưa mục tiêu cụ thể nào của nó ({objectives}) có đủ thước đo, mức nền và chỉ tiêu; không ai biết khi nào là đạt."
#       fix:
#         en: "add an objective with numbers: measure = kpi.…  baseline = …  target = …"
#         vi: "thêm một mục tiêu cụ thể có số liệu: measure = kpi.…  baseline = …  target = …"
#   not_applicable:
#     ended: {en: "the goal is reached or missed already", vi: "mục tiêu chung đã đạt hoặc đã lỡ"}
#     unserved: {en: "no objective serves it, which structure/goal_has_objective reports", vi: "chưa có mục tiêu cụ thể nào, structure/goal_has_objective đã báo"}
#     unread: {en: "its title could not be read", vi: "chưa đọc được tiêu đề"}
#     incomplete: {en: "part of the plan could not be read, and an objective with numbers may be there", vi: "một phần kế hoạch chưa đọc được, và mục tiêu cụ thể có số liệu có thể nằm ở đó"}
package goalpost.rules.language.vague_goal

import data.goalpost.lib.titles

violation contains {"message": "unmeasured", "attribute": "title", "args": {
	"title": input.goal.title,
	"words": words,
	"objectives": sort(serving),
}} if {
	count(not_applicable) == 0
	vague
}

not_applicable contains "ended" if input.goal.status in {"achieved", "missed"}

not_applicable contains "unread" if not input.goal.title

not_applicable contains "unserved" if {
	vague
	input.plan.complete
	count(serving) == 0
}

not_applicable contains "incomplete" if {
	vague
	not input.plan.complete
}

vague if {
	count(words) > 0
	count(said.quantities) == 0
	not measured
}

measured if {
	some objective in input.plan.objectives
	objective.address in serving
	objective.kind != "task"
	objective.measure
	is_number(objective.baseline)
	is_number(objective.target)
}

serving contains objective.address if {
	some objective in input.plan.objectives
	objective.goal in graph.reachable(supporters, {input.goal.address})
	objective.status != "cancelled"
}

supporters[goal.address] := [other.address |
	some other in input.plan.goals
	other.status != "cancelled"
	goal.address in other.supports
] if {
	some goal in input.plan.goals
}

language := titles.language(input.plan)

said := titles.read(input.goal.title, language, input.params.allow)

words := titles.words(titles.vague(said, language, input.params.extra), {"quantity", "direction", "quality"})
