# METADATA
# title: Short-term objective supports nothing long-term
# description: |
#   Short-term steps are worth their effort because of where they lead. A short-term objective
#   serves a long-term goal, or supports an objective that does or that is long-term itself, so
#   that success this quarter is progress in three years. A step is also finished before what it
#   leads up to.
#   To fix it, name the long-term objective that it supports, or serve a long-term goal; or end it
#   no later than the objective that it supports.
# custom:
#   severity: warning
#   subject: objective
#   phase: state
#   sources: ["S1 L13", "S1 L24", "S1 L33", "S1 L34", "S0 L89", "S3 L66"]
#   vi:
#     title: Mục tiêu ngắn hạn không phục vụ dài hạn
#     description: |
#       Bước ngắn hạn đáng công sức là nhờ nơi nó dẫn tới. Mục tiêu ngắn hạn phải phục vụ một mục
#       tiêu chung dài hạn, hoặc góp phần cho một mục tiêu cụ thể dài hạn, để kết quả quý này cũng
#       là tiến bộ của ba năm tới. Bước đi cũng phải xong trước cái đích mà nó góp phần.
#       Cách sửa: ghi mục tiêu cụ thể dài hạn mà nó góp phần, hoặc gắn với mục tiêu chung dài hạn;
#       hoặc cho nó kết thúc không muộn hơn mục tiêu mà nó góp phần.
#   messages:
#     alone:
#       en: "Short-term objective {title|quoted} supports nothing long-term: its goal, {goal}, is short-term too."
#       vi: "Mục tiêu ngắn hạn {title|quoted} không phục vụ điều gì dài hạn: mục tiêu chung của nó, {goal}, cũng ngắn hạn."
#       fix:
#         en: "name the long-term objective that it leads up to: supports = [objective.…]"
#         vi: "ghi mục tiêu cụ thể dài hạn mà nó góp phần: supports = [objective.…]"
#     late:
#       en: "Objective {title|quoted} ends on {deadline}, after {parent}, which it supports and which ends on {parent_deadline}."
#       vi: "Mục tiêu cụ thể {title|quoted} kết thúc ngày {deadline}, sau {parent} mà nó góp phần, vốn kết thúc ngày {parent_deadline}."
#       fix:
#         en: "deadline = \"{parent_deadline|raw}\" or earlier, or take {parent} out of supports"
#         vi: "deadline = \"{parent_deadline|raw}\" hoặc sớm hơn, hoặc bỏ {parent} khỏi supports"
#   not_applicable:
#     ended: {en: "the objective has been achieved or missed", vi: "mục tiêu cụ thể đã kết thúc (đạt hoặc không đạt)"}
#     no_horizon: {en: "whether it is short-term cannot be told from its dates", vi: "không biết nó ngắn hạn hay dài hạn vì thiếu ngày"}
#     no_goal: {en: "the horizon of its goal is not known", vi: "không biết mục tiêu chung của nó ngắn hạn hay dài hạn"}
#     unresolved: {en: "one of the objectives that it supports is a reference that leads nowhere", vi: "có tham chiếu tới mục tiêu cụ thể mà nó góp phần không dẫn tới đâu"}
#     incomplete: {en: "part of the plan could not be read", vi: "một phần kế hoạch chưa đọc được"}
package goalpost.rules.structure.short_supports_long

violation contains {"message": "alone", "attribute": "supports", "key": "supports", "args": {
	"title": title,
	"goal": input.objective.goal.address,
}} if {
	count(not_applicable) == 0
	input.objective.horizon == "short"
	not serves_long
}

violation contains {"message": "late", "attribute": "supports", "key": parent.address, "args": {
	"title": title,
	"deadline": input.objective.deadline,
	"parent": parent.address,
	"parent_deadline": parent.deadline,
}} if {
	not ended
	some parent in input.objective.supports
	not parent.status == "cancelled"
	parent.deadline < input.objective.deadline
}

not_applicable contains "ended" if ended

not_applicable contains "no_horizon" if not input.objective.horizon

not_applicable contains "no_goal" if {
	loose
	not input.objective.goal.horizon
}

not_applicable contains "unresolved" if {
	loose
	input.objective.invalid.supports
}

# Without supports there is no chain that an unread block could have carried on.
not_applicable contains "incomplete" if {
	loose
	input.objective.supports[0]
	not input.plan.complete
}

ended if input.objective.status in {"achieved", "missed"}

loose if {
	input.objective.horizon == "short"
	not serves_long
}

serves_long if input.objective.goal.horizon == "long"

serves_long if {
	some parent in input.objective.supports
	parent.horizon == "long"
	not parent.status == "cancelled"
}

# Only a chain needs the whole plan.
serves_long if {
	input.objective.supports[0]
	some address in graph.reachable(supports, {input.objective.address})
	address in long_term
}

# What each objective supports; a cancelled one carries nothing on.
supports[objective.address] := object.get(objective, "supports", []) if {
	some objective in input.plan.objectives
	not objective.status == "cancelled"
}

long_term contains objective.address if {
	some objective in input.plan.objectives
	objective.horizon == "long"
	not objective.status == "cancelled"
}

long_term contains objective.address if {
	some objective in input.plan.objectives
	objective.goal in long_goals
	not objective.status == "cancelled"
}

long_goals contains goal.address if {
	some goal in input.plan.goals
	goal.horizon == "long"
}

title := input.objective.title

title := input.objective.label if not input.objective.title
