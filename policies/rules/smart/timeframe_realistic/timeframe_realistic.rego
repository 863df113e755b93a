# METADATA
# title: Window too short or too long for this kind of result
# description: |
#   Some results cannot be hurried: a name as an expert or a known brand grows over months. And
#   nobody can say today what is right in more than five years.
#   To fix it, move the deadline, or choose a step that can be reached in the time.
# custom:
#   severity: info
#   subject: objective
#   phase: state
#   sources: ["S0 L77", "S0 L81", "S0 L17", "S0 L21"]
#   vi:
#     title: Khung thời gian chưa hợp lý
#     description: |
#       Có những kết quả không thể vội: uy tín chuyên gia hay độ nhận biết thương hiệu lớn lên qua
#       nhiều tháng. Và không ai biết hôm nay điều gì sẽ đúng sau hơn năm năm nữa.
#       Cách sửa: dời thời hạn, hoặc chọn một bước đạt được trong thời gian đó.
#   params:
#     min_days: {default: {thought_leadership: 180, brand_awareness: 90, customer_value: 90}, en: "Fewest days for a kind of result.", vi: "Số ngày tối thiểu cho từng loại kết quả."}
#     other_min_days: {default: 14, en: "Fewest days for every other kind.", vi: "Số ngày tối thiểu cho các loại còn lại."}
#     max_days: {default: 1827, en: "Most days.", vi: "Số ngày tối đa."}
#   messages:
#     too_short:
#       en: "Objective {title|quoted} has {days} days; a result of the kind {category} usually takes {least} or more."
#       vi: "Mục tiêu cụ thể {title|quoted} có {days} ngày; kết quả loại {category} thường cần từ {least} ngày trở lên."
#       fix:
#         en: "move the deadline, or choose a step that can be reached by then"
#         vi: "lùi thời hạn, hoặc chọn một bước đạt được trước ngày đó"
#     too_long:
#       en: "Objective {title|quoted} has {days} days; beyond {max_days} nobody can say what will be right."
#       vi: "Mục tiêu cụ thể {title|quoted} có {days} ngày; xa hơn {max_days} ngày thì không ai biết điều gì còn đúng."
#       fix:
#         en: "set a nearer deadline with the part of the target that belongs to it"
#         vi: "đặt thời hạn gần hơn với phần chỉ tiêu tương ứng"
#   not_applicable:
#     task: {en: "a task may take any time", vi: "đầu việc có thể kéo dài bao lâu cũng được"}
#     unread: {en: "its category or its dates cannot be read, or contradict each other", vi: "loại hoặc ngày tháng không đọc được, hoặc mâu thuẫn với nhau"}
package goalpost.rules.smart.timeframe_realistic

import data.goalpost.lib.dates

violation contains {"message": "too_short", "attribute": "deadline", "measure": least - days, "args": {
	"title": title,
	"days": days,
	"category": input.objective.category,
	"least": least,
}} if {
	count(not_applicable) == 0
	days < least
}

violation contains {"message": "too_long", "attribute": "deadline", "measure": days - input.params.max_days, "args": {"title": title, "days": days}} if {
	count(not_applicable) == 0
	days > input.params.max_days
}

not_applicable contains "task" if input.objective.kind == "task"

not_applicable contains "unread" if not readable

readable if {
	input.objective.category
	days > 0
}

least := object.get(input.params.min_days, input.objective.category, input.params.other_min_days)

days := dates.days_between(input.objective.start, input.objective.deadline)

title := input.objective.title

title := input.objective.label if not input.objective.title
