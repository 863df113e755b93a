# METADATA
# title: Campaign serves several goals
# description: |
#   A campaign speaks with one voice when it wants one thing. If its objectives belong to different
#   goals, every picture and every sentence is a compromise, and in the end neither goal can say
#   what the campaign brought. Goals of which one supports the other are one direction and pass.
#   To fix it, make a campaign for each goal, or keep only the objectives of one.
# custom:
#   severity: info
#   subject: campaign
#   phase: state
#   sources: ["S0 L175"]
#   vi:
#     title: Chiến dịch phục vụ nhiều mục tiêu chung
#     description: |
#       Chiến dịch chỉ nói cùng một giọng khi nó muốn cùng một điều. Nếu các mục tiêu cụ thể của nó
#       thuộc nhiều mục tiêu chung khác nhau thì hình ảnh, câu chữ nào cũng phải thoả hiệp, và cuối
#       cùng không mục tiêu chung nào biết chiến dịch đem lại gì cho mình. Hai mục tiêu chung mà cái
#       này góp phần cho cái kia là cùng một hướng nên không bị tính.
#       Cách sửa: tách mỗi mục tiêu chung một chiến dịch, hoặc chỉ giữ mục tiêu cụ thể của một mục
#       tiêu chung.
#   messages:
#     several:
#       en: "Campaign {title|quoted} serves goals of different directions: {goals}."
#       vi: "Chiến dịch {title|quoted} phục vụ những mục tiêu chung khác hướng: {goals}."
#       fix:
#         en: "keep the objectives of one goal, and make a campaign of its own for the other"
#         vi: "giữ mục tiêu cụ thể của một mục tiêu chung, và lập chiến dịch riêng cho mục tiêu chung còn lại"
#   not_applicable:
#     no_goal: {en: "the goal of one of its objectives is not known", vi: "chưa biết mục tiêu chung của một mục tiêu cụ thể"}
#     unresolved: {en: "one of its objectives is a reference that leads nowhere", vi: "có tham chiếu mục tiêu cụ thể không dẫn tới đâu"}
#     incomplete: {en: "part of the plan could not be read", vi: "một phần kế hoạch chưa đọc được"}
package goalpost.rules.structure.campaign_single_goal

violation contains {"message": "several", "attribute": "objectives", "args": {"title": title, "goals": sort(goals)}} if {
	apart
	input.plan.complete
}

not_applicable contains "no_goal" if {
	not apart
	some objective in input.campaign.objectives
	not objective.status == "cancelled"
	not objective.goal
}

not_applicable contains "unresolved" if {
	not apart
	input.campaign.invalid.objectives
}

# What could not be read may connect the goals.
not_applicable contains "incomplete" if {
	apart
	not input.plan.complete
}

apart if {
	some one in goals
	some other in goals
	one < other
	not one in above[other]
	not other in above[one]
}

goals contains objective.goal if {
	some objective in input.campaign.objectives
	not objective.status == "cancelled"
}

# The goals that each goal of the campaign leads to, and itself.
above[goal] := graph.reachable(supports, {goal}) if some goal in goals

supports[goal.address] := object.get(goal, "supports", []) if some goal in input.plan.goals

title := input.campaign.title

title := input.campaign.label if not input.campaign.title
