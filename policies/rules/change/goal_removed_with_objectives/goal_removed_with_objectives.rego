# METADATA
# title: Goal removed while objectives depend on it
# description: |
#   Objectives exist to serve a goal. When the goal goes, they go on without a purpose: people work
#   for something that the plan no longer wants, or has forgotten that it wants.
#   To fix it, point the objectives at another goal in the same change, cancel them with a reason,
#   or put the goal back. If it only has a new name, add a moved block.
# custom:
#   severity: error
#   subject: goal
#   phase: change
#   sources: ["S4 L21"]
#   vi:
#     title: Xoá mục tiêu chung còn mục tiêu cụ thể
#     description: |
#       Mục tiêu cụ thể sinh ra để phục vụ một mục tiêu chung. Mục tiêu chung mất đi thì chúng vẫn
#       chạy mà không còn ý nghĩa: mọi người làm vì điều mà kế hoạch không còn muốn, hoặc đã quên
#       là mình muốn.
#       Cách sửa: trong cùng lần thay đổi, gắn các mục tiêu cụ thể với mục tiêu chung khác, huỷ chúng
#       kèm lý do, hoặc khôi phục mục tiêu chung. Nếu chỉ đổi tên thì thêm khối moved.
#   messages:
#     removed:
#       en: "Goal {title|quoted} ({address}) was removed, but {count} {count|plural:objective still serves:objectives still serve} it: {objectives}."
#       vi: "Mục tiêu chung {title|quoted} ({address}) bị xoá nhưng vẫn còn {count} mục tiêu cụ thể phục vụ nó: {objectives}."
#       fix:
#         en: "give {objectives} another goal (goal = goal.…), put the goal back, or, if it has a new name, add a moved {{ … }} block with from = {address}"
#         vi: "gắn {objectives} với mục tiêu chung khác (goal = goal.…), khôi phục mục tiêu chung này, hoặc nếu nó chỉ đổi tên thì thêm khối moved {{ … }} với from = {address}"
package goalpost.rules.change.goal_removed_with_objectives

# The reference leads nowhere now, so it is known only as it was written.
violation contains {"message": "removed", "measure": count(left), "args": {
	"title": title,
	"address": input.before.address,
	"count": count(left),
	"objectives": sort(left),
}} if {
	not input.after
	count(left) > 0
}

left contains objective.address if {
	some objective in input.plan.objectives
	objective.invalid.goal == input.before.address
	not objective.status == "cancelled"
}

title := input.before.title

title := input.before.label if not input.before.title
