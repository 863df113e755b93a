# METADATA
# title: Only one time horizon
# description: |
#   With short-term objectives alone a team runs from quarter to quarter without getting anywhere;
#   with long-term ones alone nothing is due for a year, and nothing gets done. The short ones are
#   steps, the long ones say where to. From a year on an objective is long-term.
#   To fix it, add an objective of the missing kind, and let the short one support the long one.
# custom:
#   severity: warning
#   subject: plan
#   phase: state
#   sources: ["S1 L33", "S1 L34", "S1 L35", "S0 L83", "S0 L89", "S3 L137"]
#   vi:
#     title: Chỉ có một khung thời gian
#     description: |
#       Chỉ có mục tiêu ngắn hạn thì đội chạy hết quý này sang quý khác mà không đi tới đâu; chỉ có
#       mục tiêu dài hạn thì cả năm chưa có gì đến hạn và chẳng việc nào xong. Mục tiêu ngắn hạn là
#       bước đi, mục tiêu dài hạn là nơi đến. Từ một năm trở lên là dài hạn.
#       Cách sửa: thêm mục tiêu cụ thể thuộc loại còn thiếu, và cho mục tiêu ngắn hạn phục vụ mục
#       tiêu dài hạn.
#   params:
#     count_goals: {default: false, en: "Whether a long-term goal counts like a long-term objective.", vi: "Mục tiêu chung dài hạn có được tính như mục tiêu cụ thể dài hạn hay không."}
#   messages:
#     only_short:
#       en: "All objectives of the plan {title|quoted} are short-term ({objectives}); none says where they lead."
#       vi: "Mọi mục tiêu cụ thể của kế hoạch {title|quoted} đều ngắn hạn ({objectives}); không có mục tiêu nào cho biết chúng dẫn tới đâu."
#       fix:
#         en: "add an objective that runs for a year or more, and name it in supports of the others"
#         vi: "thêm một mục tiêu cụ thể từ một năm trở lên và ghi nó vào supports của các mục tiêu khác"
#     only_long:
#       en: "All objectives of the plan {title|quoted} are long-term ({objectives}); nothing is due within a year."
#       vi: "Mọi mục tiêu cụ thể của kế hoạch {title|quoted} đều dài hạn ({objectives}); trong một năm chưa có gì đến hạn."
#       fix:
#         en: "add an objective of some months that supports one of them"
#         vi: "thêm một mục tiêu cụ thể vài tháng để phục vụ một trong số đó"
#   not_applicable:
#     one_campaign: {en: "the plan covers a single campaign", vi: "kế hoạch chỉ cho một chiến dịch"}
#     no_objective: {en: "the plan has no objective under way or concluded", vi: "kế hoạch chưa có mục tiêu cụ thể nào đang chạy hoặc đã kết thúc"}
#     undated: {en: "the dates of an objective are missing or cannot be read", vi: "ngày của một mục tiêu cụ thể còn thiếu hoặc không đọc được"}
#     incomplete: {en: "part of the plan could not be read", vi: "một phần kế hoạch chưa đọc được"}
package goalpost.rules.balance.short_and_long_term

import data.goalpost.lib.lifecycle

violation contains {"message": message, "args": {"title": title, "objectives": sort(committed)}} if {
	count(not_applicable) == 0
	some message, present in {"only_short": {"short"}, "only_long": {"long"}}
	horizons == present
}

not_applicable contains "one_campaign" if input.plan.scope == "campaign"

not_applicable contains "no_objective" if {
	input.plan.complete
	count(committed) == 0
}

# With both kinds there is nothing that an undated or unread objective could change.
not_applicable contains "undated" if {
	count(horizons) < 2
	some objective in input.plan.objectives
	objective.address in committed
	not objective.horizon
}

not_applicable contains "incomplete" if {
	count(horizons) < 2
	not input.plan.complete
}

committed contains objective.address if {
	some objective in input.plan.objectives
	objective.status in lifecycle.committed
}

horizons contains objective.horizon if {
	some objective in input.plan.objectives
	objective.address in committed
}

horizons contains "long" if {
	input.params.count_goals
	some goal in input.plan.goals
	goal.status in lifecycle.committed
	goal.horizon == "long"
}

title := input.plan.title

title := input.plan.label if not input.plan.title
