# METADATA
# title: Ended objective without outcome
# description: |
#   An objective that runs out without a word teaches nothing, and the next target is a guess again.
#   Some days after its deadline it says how it ended, and the last check-in says where the figure
#   stood. What is called achieved has to have reached its target.
#   To fix it, record the last check-in and set the status.
# custom:
#   severity: warning
#   subject: objective
#   phase: state
#   sources: ["S0 L219", "S3 L4"]
#   vi:
#     title: Mục tiêu đã hết hạn chưa kết luận
#     description: |
#       Mục tiêu hết hạn mà không ai kết luận thì không rút ra được gì, và chỉ tiêu lần sau lại là
#       đoán. Ít ngày sau thời hạn, mục tiêu phải nêu kết quả, và lần cập nhật tiến độ cuối cho biết
#       con số dừng ở đâu. Đã ghi là đạt thì con số phải đạt chỉ tiêu.
#       Cách sửa: ghi lần cập nhật cuối và đặt trạng thái.
#   params:
#     grace_days: {default: 14, en: "Days after the deadline within which the outcome is recorded.", vi: "Số ngày sau thời hạn để ghi kết quả."}
#     final_days: {default: 7, en: "How many days before the deadline the last check-in may lie.", vi: "Lần cập nhật cuối được cách thời hạn tối đa bao nhiêu ngày."}
#   messages:
#     open:
#       en: "Objective {title|quoted} ended on {deadline}, {days} days ago, and is still active."
#       vi: "Mục tiêu cụ thể {title|quoted} đã hết hạn ngày {deadline}, cách đây {days} ngày, mà vẫn để là đang thực hiện."
#       fix:
#         en: "record how it ended: status = \"achieved\" or status = \"missed\""
#         vi: "ghi kết quả: status = \"achieved\" (đạt) hoặc status = \"missed\" (không đạt)"
#     no_figure:
#       en: "Objective {title|quoted} ended on {deadline}, and no check-in says where its figure stood then."
#       vi: "Mục tiêu cụ thể {title|quoted} đã hết hạn ngày {deadline}, nhưng không có lần cập nhật nào cho biết con số lúc đó."
#       fix:
#         en: "record it: checkin \"{deadline|raw}\" {{ value = … }}"
#         vi: "ghi lại: checkin \"{deadline|raw}\" {{ value = … }}"
#     contradiction:
#       severity: error
#       en: "Objective {title|quoted} is called achieved, but its last figure, {value} on {date}, falls short of the target of {target}."
#       vi: "Mục tiêu cụ thể {title|quoted} được ghi là đạt, nhưng con số cuối cùng là {value} (ngày {date}), chưa tới chỉ tiêu {target}."
#       fix:
#         en: "correct the figure, or set status = \"missed\""
#         vi: "sửa lại con số, hoặc đặt status = \"missed\""
#   not_applicable:
#     not_ended: {en: "the objective has not ended, or only just", vi: "mục tiêu cụ thể chưa hết hạn, hoặc vừa mới hết hạn"}
#     draft: {en: "the objective is a draft", vi: "mục tiêu cụ thể còn là bản nháp"}
#     undated: {en: "its deadline or status is missing or cannot be read", vi: "thời hạn hoặc trạng thái còn thiếu hoặc không đọc được"}
package goalpost.rules.history.outcome_missing

import data.goalpost.lib.dates

violation contains {"message": "open", "attribute": "status", "key": "status", "measure": past, "args": told} if {
	over
	input.objective.status == "active"
}

# What is done or not done has no figure.
violation contains {"message": "no_figure", "key": "checkin", "args": told} if {
	over
	input.objective.status in {"achieved", "missed"}
	input.objective.kind != "task"
	count(final) == 0
}

violation contains {"message": "contradiction", "attribute": "status", "key": "status", "args": object.union(
	told,
	{"value": last.value, "date": last.date, "target": input.objective.target},
)} if {
	input.objective.status == "achieved"
	short
}

not_applicable contains "undated" if not input.objective.deadline

not_applicable contains "undated" if not input.objective.status

not_applicable contains "draft" if input.objective.status == "draft"

not_applicable contains "not_ended" if {
	input.objective.status in {"active", "missed"}
	past <= input.params.grace_days
}

past := dates.days_between(input.objective.deadline, input.as_of)

over if past > input.params.grace_days

# Check-ins that can stand for the end.
final contains checkin.date if {
	some checkin in input.objective.checkins
	dates.days_between(checkin.date, input.objective.deadline) <= input.params.final_days
}

last_day := max([checkin.date | some checkin in input.objective.checkins; is_number(checkin.value)])

last := checkin if {
	some checkin in input.objective.checkins
	checkin.date == last_day
}

# The target may be above the baseline or below it.
short if {
	input.objective.target > input.objective.baseline
	last.value < input.objective.target
}

short if {
	input.objective.target < input.objective.baseline
	last.value > input.objective.target
}

told := {"title": title, "deadline": input.objective.deadline, "days": past}

title := input.objective.title

title := input.objective.label if not input.objective.title
