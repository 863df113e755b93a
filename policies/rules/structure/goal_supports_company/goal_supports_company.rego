# METADATA
# title: Goal not aligned with the company's core goal
# description: |
#   A goal earns its place by what it does for the company. If a goal leads to the main goal, at
#   whatever distance, anyone can see why money is spent on it; and the main goal in turn follows
#   from what the company wants to become, so the plan names its vision.
#   To fix it, say which goal this one serves, so that the chain ends at the main goal, or cancel
#   it. If the vision is missing, write it in one sentence.
# custom:
#   severity: warning
#   subject: [goal, plan]
#   phase: state
#   sources: ["S0 L103", "S3 L42", "S3 L66", "S4 L23"]
#   vi:
#     title: Mục tiêu chung chưa liên kết mục tiêu doanh nghiệp
#     description: |
#       Một mục tiêu chung chỉ đáng theo đuổi khi nó giúp được doanh nghiệp. Nếu nó dẫn tới mục
#       tiêu chính, dù qua bao nhiêu bước, ai cũng hiểu vì sao phải chi tiền cho nó; còn mục tiêu
#       chính lại bắt nguồn từ điều doanh nghiệp muốn trở thành, nên kế hoạch phải ghi tầm nhìn.
#       Cách sửa: ghi mục tiêu chung mà nó phục vụ, sao cho chuỗi đi tới mục tiêu chính, hoặc huỷ
#       nó. Nếu thiếu tầm nhìn, hãy viết tầm nhìn trong một câu.
#   messages:
#     alone:
#       en: "Goal {title|quoted} serves no other goal, so it does not lead to the main goal ({main})."
#       vi: "Mục tiêu chung {title|quoted} không phục vụ mục tiêu chung nào khác, nên không dẫn tới mục tiêu chính ({main})."
#       fix:
#         en: "say what it serves: supports = [{first}]"
#         vi: "ghi mục tiêu mà nó phục vụ: supports = [{first}]"
#     astray:
#       en: "Goal {title|quoted} serves {supported}, but that does not lead to the main goal ({main})."
#       vi: "Mục tiêu chung {title|quoted} phục vụ {supported}, nhưng chuỗi đó không dẫn tới mục tiêu chính ({main})."
#       fix:
#         en: "add {first} to supports here, or at the end of the chain"
#         vi: "thêm {first} vào supports ở đây, hoặc ở cuối chuỗi"
#     no_vision:
#       en: "The plan does not say what the company wants to become."
#       vi: "Kế hoạch chưa cho biết doanh nghiệp muốn trở thành gì."
#       fix:
#         en: "write it in one sentence: vision = \"…\""
#         vi: "viết trong một câu: vision = \"…\""
#   not_applicable:
#     ended: {en: "the goal has been achieved or missed", vi: "mục tiêu chung đã kết thúc (đạt hoặc không đạt)"}
#     no_main: {en: "no goal of the plan is the main one", vi: "kế hoạch chưa có mục tiêu chính"}
#     unreadable: {en: "whether a goal is the main one, or the vision, cannot be read", vi: "không đọc được mục tiêu nào là chính, hoặc không đọc được tầm nhìn"}
#     unresolved: {en: "one of the goals that it serves is a reference that leads nowhere", vi: "có tham chiếu tới mục tiêu chung mà nó phục vụ không dẫn tới đâu"}
#     incomplete: {en: "part of the plan could not be read", vi: "một phần kế hoạch chưa đọc được"}
package goalpost.rules.structure.goal_supports_company

violation contains {"message": "no_vision", "attribute": "vision"} if {
	not input.goal
	count(not_applicable) == 0
	not vision
}

violation contains {"message": message, "attribute": "supports", "args": {
	"title": title,
	"supported": sort(supported),
	"main": sort(main),
	"first": min(main),
}} if {
	input.goal
	count(not_applicable) == 0
	not aligned
}

message := "alone" if count(supported) == 0

message := "astray" if count(supported) > 0

not_applicable contains "ended" if input.goal.status in {"achieved", "missed"}

not_applicable contains "no_main" if {
	input.goal
	count(main) == 0
}

not_applicable contains "unreadable" if {
	input.goal
	not aligned
	some goal in input.plan.goals
	goal.invalid.primary
}

not_applicable contains "unreadable" if {
	not input.goal
	input.plan.invalid.vision
}

not_applicable contains "unresolved" if {
	input.goal.invalid.supports
	not aligned
}

# A goal that serves nothing is alone in any plan.
not_applicable contains "incomplete" if {
	count(supported) > 0
	not input.plan.complete
	not aligned
}

aligned if input.goal.primary

aligned if {
	some address in graph.reachable(supports, {input.goal.address})
	address in main
}

supported contains goal.address if some goal in input.goal.supports

main contains goal.address if {
	some goal in input.plan.goals
	goal.primary
	not goal.status == "cancelled"
}

# What each goal serves; a cancelled goal carries nothing on.
supports[goal.address] := object.get(goal, "supports", []) if {
	some goal in input.plan.goals
	not goal.status == "cancelled"
}

vision if trim_space(input.plan.vision) != ""

title := input.goal.title

title := input.goal.label if not input.goal.title
