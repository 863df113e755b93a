# METADATA
# title: No single main goal
# description: |
#   Where several goals are all the most important one, each team follows another, and effort is
#   spent in pieces. One goal is the main one; the others say how they support it. A plan with one
#   goal needs no mark.
#   To fix it, mark the goal that decides when two of them compete.
# custom:
#   severity: warning
#   subject: plan
#   phase: state
#   sources: ["S1 L26", "S1 L27", "S1 L28"]
#   vi:
#     title: Chưa có mục tiêu chính bao quát
#     description: |
#       Khi mục tiêu nào cũng quan trọng nhất, mỗi đội theo một hướng và công sức bị xé lẻ. Cần một
#       mục tiêu chính; các mục tiêu khác nêu rõ chúng phục vụ nó ra sao. Kế hoạch chỉ có một mục
#       tiêu chung thì không cần đánh dấu.
#       Cách sửa: đánh dấu mục tiêu quyết định khi hai mục tiêu xung đột nhau.
#   messages:
#     none:
#       en: "None of the {count} goals ({goals}) is the main one."
#       vi: "Trong {count} mục tiêu chung ({goals}) chưa có mục tiêu nào là mục tiêu chính."
#       fix:
#         en: "write primary = true in the one that decides when two compete"
#         vi: "ghi primary = true ở mục tiêu quyết định khi hai mục tiêu xung đột"
#     several:
#       en: "{count} goals are marked as the main one: {goals}."
#       vi: "Có {count} mục tiêu cùng được đánh dấu là mục tiêu chính: {goals}."
#       fix:
#         en: "leave primary = true in one of them, and let the others name it in supports"
#         vi: "chỉ giữ primary = true ở một mục tiêu, các mục tiêu khác ghi nó vào supports"
#   not_applicable:
#     no_goal: {en: "the plan has no goal", vi: "kế hoạch chưa có mục tiêu chung"}
#     incomplete: {en: "part of the plan could not be read", vi: "một phần kế hoạch chưa đọc được"}
package goalpost.rules.structure.primary_goal

violation contains {"message": "none", "key": "primary", "args": {"count": count(goals), "goals": sort(goals)}} if {
	count(not_applicable) == 0
	count(goals) > 1
	count(main) == 0
}

violation contains {"message": "several", "key": "primary", "measure": count(main) - 1, "args": {
	"count": count(main),
	"goals": sort(main),
}} if {
	count(main) > 1
}

not_applicable contains "no_goal" if {
	input.plan.complete
	count(goals) == 0
}

# More goals could not make two main ones one.
not_applicable contains "incomplete" if {
	count(main) < 2
	not input.plan.complete
}

goals contains goal.address if {
	some goal in input.plan.goals
	goal.status != "cancelled"
}

main contains goal.address if {
	some goal in input.plan.goals
	goal.address in goals
	goal.primary
}
