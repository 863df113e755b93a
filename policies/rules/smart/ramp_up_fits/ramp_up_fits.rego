# METADATA
# title: Ramp-up swallows the objective
# description: |
#   Preparing takes its time, but what is left afterwards has to be enough to reach the target. A
#   milestone before the end of the preparation asks for results that cannot be there yet.
#   To fix it, shorten the ramp-up, move the deadline or the milestone.
# custom:
#   severity: warning
#   subject: objective
#   phase: state
#   sources: ["S0 L85", "S0 L17", "S0 L21"]
#   vi:
#     title: Giai đoạn khởi động quá dài
#     description: |
#       Chuẩn bị cần thời gian, nhưng phần còn lại phải đủ để đạt chỉ tiêu. Cột mốc nằm trước khi
#       chuẩn bị xong đòi hỏi kết quả chưa thể có.
#       Cách sửa: rút ngắn giai đoạn khởi động, hoặc dời thời hạn hay cột mốc.
#   params:
#     max_days: {default: 60, en: "Most days that a ramp-up should take.", vi: "Giai đoạn khởi động nên dài nhất bao nhiêu ngày."}
#     min_active_share: {default: 0.5, en: "Which part of the time has to be left after it.", vi: "Sau khởi động phải còn lại ít nhất bao nhiêu phần thời gian."}
#   messages:
#     too_long:
#       severity: info
#       en: "The ramp-up of objective {title|quoted} takes {ramp} days; {max_days} are usually enough."
#       vi: "Giai đoạn khởi động của mục tiêu cụ thể {title|quoted} dài {ramp} ngày; thường {max_days} ngày là đủ."
#       fix:
#         en: "shorten it: days = {max_days|raw} inside ramp_up"
#         vi: "rút ngắn lại: days = {max_days|raw} trong ramp_up"
#     nothing_left:
#       en: "The ramp-up of objective {title|quoted} takes {ramp} days, and the deadline is after {days}: no time is left."
#       vi: "Giai đoạn khởi động của mục tiêu cụ thể {title|quoted} dài {ramp} ngày, trong khi thời hạn đến sau {days} ngày: không còn thời gian thực hiện."
#       fix:
#         en: "shorten the ramp-up to {most} days or less, or move the deadline"
#         vi: "rút giai đoạn khởi động còn {most} ngày hoặc ít hơn, hoặc lùi thời hạn"
#     little_left:
#       en: "The ramp-up of objective {title|quoted} takes {ramp} of {days} days; {left|percent} of the time is left, and {least|percent} is needed."
#       vi: "Giai đoạn khởi động của mục tiêu cụ thể {title|quoted} chiếm {ramp} trong {days} ngày; chỉ còn {left|percent} thời gian, trong khi cần {least|percent}."
#       fix:
#         en: "shorten the ramp-up to {most} days or less, or move the deadline"
#         vi: "rút giai đoạn khởi động còn {most} ngày hoặc ít hơn, hoặc lùi thời hạn"
#     milestone_inside:
#       en: "The milestone of {date} lies within the ramp-up of objective {title|quoted}, which takes {ramp} days from {start}."
#       vi: "Cột mốc ngày {date} nằm trong giai đoạn khởi động của mục tiêu cụ thể {title|quoted}, kéo dài {ramp} ngày từ {start}."
#       fix:
#         en: "move the milestone behind the ramp-up, or shorten the ramp-up"
#         vi: "dời cột mốc ra sau giai đoạn khởi động, hoặc rút ngắn giai đoạn này"
#   not_applicable:
#     none: {en: "it has no ramp-up", vi: "không có giai đoạn khởi động"}
#     unread: {en: "its ramp-up or its dates cannot be read, or contradict each other", vi: "giai đoạn khởi động hoặc ngày tháng không đọc được, hoặc mâu thuẫn với nhau"}
package goalpost.rules.smart.ramp_up_fits

import data.goalpost.lib.dates

violation contains {"message": "too_long", "attribute": "ramp_up.days", "key": "days", "measure": ramp - input.params.max_days, "args": {"title": title, "ramp": ramp}} if {
	count(not_applicable) == 0
	ramp > input.params.max_days
}

violation contains {"message": message, "attribute": "ramp_up.days", "key": "share", "measure": ramp, "args": {
	"title": title,
	"ramp": ramp,
	"days": days,
	"left": round((1000 * (days - ramp)) / days) / 10,
	"least": 100 * input.params.min_active_share,
	"most": floor(days * (1 - input.params.min_active_share)),
}} if {
	count(not_applicable) == 0
	message
}

violation contains {
	"message": "milestone_inside",
	"attribute": sprintf("milestone.%s", [milestone.label]),
	"key": milestone.label,
	"args": {"title": title, "ramp": ramp, "date": milestone.date, "start": input.objective.start},
} if {
	count(not_applicable) == 0
	some milestone in input.objective.milestones
	dates.days_between(input.objective.start, milestone.date) <= ramp
	milestone.date > input.objective.start
}

not_applicable contains "none" if {
	not input.objective.ramp_up
	not unread
}

not_applicable contains "unread" if unread

unread if {
	some attribute, _ in input.objective.invalid
	startswith(attribute, "ramp_up")
}

unread if {
	input.objective.ramp_up
	not readable
}

readable if {
	ramp
	days > 0
}

ramp := input.objective.ramp_up.days

days := dates.days_between(input.objective.start, input.objective.deadline)

message := "nothing_left" if ramp >= days

message := "little_left" if {
	ramp < days
	days - ramp < input.params.min_active_share * days
}

title := input.objective.title

title := input.objective.label if not input.objective.title
