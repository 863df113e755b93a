# METADATA
# title: Plan lacks a revenue or a brand goal
# description: |
#   A plan that only sells this year's customers has none next year, and a plan that only builds a
#   name does not pay its bills. A balanced plan commits to both: to what customers spend, and to
#   how the brand is known and followed. A goal counts once an objective serves it. Leads are a
#   step towards revenue and by themselves do not show that any arrived.
#   To fix it, add a goal of the missing kind with at least one objective. A plan for a single
#   campaign says so with scope = "campaign" and is not judged.
# custom:
#   severity: warning
#   subject: plan
#   phase: state
#   sources: ["S0 L25", "S0 L26", "S0 L39", "S2 L32", "S2 L40"]
#   vi:
#     title: Kế hoạch thiếu mục tiêu doanh thu hoặc thương hiệu
#     description: |
#       Kế hoạch chỉ lo bán hàng cho khách năm nay thì năm sau không còn khách, còn kế hoạch chỉ
#       lo danh tiếng thì không đủ tiền nuôi mình. Kế hoạch cân bằng cam kết cả hai phía: khách
#       hàng chi bao nhiêu, và thương hiệu được biết đến, được theo dõi ra sao. Một mục tiêu chung
#       chỉ được tính khi có mục tiêu cụ thể phục vụ nó. Khách hàng tiềm năng mới là một bước tới
#       doanh thu, tự nó chưa cho thấy có doanh thu.
#       Cách sửa: thêm mục tiêu chung còn thiếu cùng ít nhất một mục tiêu cụ thể. Kế hoạch cho
#       riêng một chiến dịch thì ghi scope = "campaign" và sẽ không bị xét.
#   params:
#     strict_revenue: {default: true, en: "Whether a lead goal alone is not enough as the revenue side.", vi: "Chỉ có mục tiêu về khách hàng tiềm năng thì có bị coi là thiếu phía doanh thu hay không."}
#   messages:
#     no_revenue:
#       en: "Plan {title|quoted} has no goal with objectives on the revenue side."
#       vi: "Kế hoạch {title|quoted} không có mục tiêu chung nào về doanh thu được mục tiêu cụ thể phục vụ."
#       fix:
#         en: "add a goal with category = \"revenue\" or \"customer_value\" and an objective that serves it"
#         vi: "thêm mục tiêu chung có category = \"revenue\" hoặc \"customer_value\" và một mục tiêu cụ thể phục vụ nó"
#     leads_only:
#       en: "The revenue side of plan {title|quoted} consists of leads only; nothing commits to what they bring in."
#       vi: "Phía doanh thu của kế hoạch {title|quoted} chỉ có khách hàng tiềm năng; chưa có cam kết nào về giá trị mà họ mang lại."
#       fix:
#         en: "add a goal with category = \"revenue\" or \"customer_value\" and an objective that serves it"
#         vi: "thêm mục tiêu chung có category = \"revenue\" hoặc \"customer_value\" và một mục tiêu cụ thể phục vụ nó"
#     no_brand:
#       en: "Plan {title|quoted} has no goal with objectives on the brand side."
#       vi: "Kế hoạch {title|quoted} không có mục tiêu chung nào về thương hiệu được mục tiêu cụ thể phục vụ."
#       fix:
#         en: "add a goal with category = \"brand_awareness\", \"thought_leadership\" or \"engagement\" and an objective that serves it"
#         vi: "thêm mục tiêu chung có category = \"brand_awareness\", \"thought_leadership\" hoặc \"engagement\" và một mục tiêu cụ thể phục vụ nó"
#   not_applicable:
#     one_campaign: {en: "the plan covers a single campaign", vi: "kế hoạch chỉ cho một chiến dịch"}
#     no_objective: {en: "the plan has no objective under way or concluded", vi: "kế hoạch chưa có mục tiêu cụ thể nào đang chạy hoặc đã kết thúc"}
#     incomplete: {en: "part of the plan could not be read", vi: "một phần kế hoạch chưa đọc được"}
package goalpost.rules.balance.revenue_and_brand

import data.goalpost.lib.lifecycle

violation contains {"message": "no_revenue", "key": "revenue", "args": {"title": title}} if {
	count(not_applicable) == 0
	not revenue_side
	not "lead_generation" in served
}

violation contains {"message": "leads_only", "key": "revenue", "args": {"title": title}} if {
	count(not_applicable) == 0
	not revenue_side
	"lead_generation" in served
}

violation contains {"message": "no_brand", "key": "brand", "args": {"title": title}} if {
	count(not_applicable) == 0
	not brand_side
}

not_applicable contains "one_campaign" if input.plan.scope == "campaign"

not_applicable contains "no_objective" if {
	input.plan.complete
	count(commitments) == 0
}

not_applicable contains "incomplete" if not input.plan.complete

revenue_side if {
	some category in served
	category in {"revenue", "customer_value"}
}

revenue_side if {
	not input.params.strict_revenue
	"lead_generation" in served
}

brand_side if {
	some category in served
	category in {"brand_awareness", "thought_leadership", "engagement"}
}

# Categories of the goals that objectives serve.
served contains goal.category if {
	some goal in input.plan.goals
	goal.status in lifecycle.committed
	goal.address in goals
}

goals contains objective.goal if {
	some objective in input.plan.objectives
	objective.address in commitments
}

commitments contains objective.address if {
	some objective in input.plan.objectives
	objective.status in lifecycle.committed
}

title := input.plan.title

title := input.plan.label if not input.plan.title
