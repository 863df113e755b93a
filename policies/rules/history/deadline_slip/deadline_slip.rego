# METADATA
# title: Deadline keeps slipping
# description: |
#   A deadline makes a target urgent. One that is put off again and again says that the target was
#   too large for its time, and that the next deadline will not hold either. Counted is what was put
#   off since the objective began, with a review or without; a deadline that is pulled earlier is no
#   slip, and what was drafted or changed before the start is planning.
#   To fix it, end the objective as missed and plan the rest anew, in a time that fits.
# custom:
#   severity: warning
#   subject: objective
#   phase: history
#   sources: ["S1 L13", "S1 L19", "S1 L20"]
#   vi:
#     title: Thời hạn bị lùi nhiều lần
#     description: |
#       Thời hạn làm cho chỉ tiêu trở nên cấp bách. Lùi hết lần này tới lần khác cho thấy chỉ tiêu quá
#       lớn so với thời gian, và thời hạn kế tiếp cũng khó giữ được. Mọi lần lùi kể từ khi mục tiêu bắt
#       đầu đều tính, có hay không có kỳ rà soát; rút ngắn thời hạn không phải là lùi, còn sửa khi là
#       bản nháp hoặc trước ngày bắt đầu là việc lập kế hoạch.
#       Cách sửa: kết thúc mục tiêu với kết quả không đạt và lập lại phần còn lại, với thời gian phù
#       hợp.
#   params:
#     max: {default: 1, en: "How often the deadline of a running objective may be put off.", vi: "Số lần tối đa được lùi thời hạn của một mục tiêu đang thực hiện."}
#     max_days: {default: 90, en: "By how many days it may be put off in all.", vi: "Tổng số ngày được phép lùi."}
#   messages:
#     often:
#       en: "The deadline of objective {title|quoted} was put off {times} times since the objective began on {start}, from {first} to {last}, {days} {days|plural:day:days} in all (on {dates}); more than {max} {max|plural:time:times} is too often."
#       vi: "Thời hạn của mục tiêu cụ thể {title|quoted} đã bị lùi {times} lần kể từ khi bắt đầu ngày {start}, từ {first} tới {last}, tổng cộng {days} ngày (vào các ngày {dates}); quá {max} lần là quá nhiều."
#       fix:
#         en: "keep deadline = \"{last|raw}\" and record how it ended (status = \"achieved\" or \"missed\"); plan the rest as a new objective"
#         vi: "giữ deadline = \"{last|raw}\" và ghi kết quả (status = \"achieved\" hoặc \"missed\"); phần còn lại lập thành mục tiêu cụ thể mới"
#     far:
#       en: "The deadline of objective {title|quoted} was put off by {days} {days|plural:day:days} in all since the objective began on {start}, from {first} to {last} (on {dates}); more than {max_days} {max_days|plural:day:days} is too long."
#       vi: "Thời hạn của mục tiêu cụ thể {title|quoted} đã bị lùi tổng cộng {days} ngày kể từ khi bắt đầu ngày {start}, từ {first} tới {last} (vào các ngày {dates}); quá {max_days} ngày là quá lâu."
#       fix:
#         en: "keep deadline = \"{last|raw}\" and record how it ended (status = \"achieved\" or \"missed\"); plan the rest as a new objective"
#         vi: "giữ deadline = \"{last|raw}\" và ghi kết quả (status = \"achieved\" hoặc \"missed\"); phần còn lại lập thành mục tiêu cụ thể mới"
#   not_applicable:
#     not_active: {en: "the objective is not active: a draft may change, and what is over is over", vi: "mục tiêu cụ thể không ở trạng thái active: bản nháp được phép sửa, việc đã kết thúc thì thôi"}
#     unreadable: {en: "its deadline or its start cannot be read", vi: "không đọc được thời hạn hoặc ngày bắt đầu"}
package goalpost.rules.history.deadline_slip

import data.goalpost.lib.dates

violation contains {"message": message, "attribute": "deadline", "key": "deadline", "measure": days, "args": {
	"title": title,
	"start": input.objective.start,
	"times": count(slips),
	"first": slips[0].from,
	"last": input.objective.deadline,
	"days": days,
	"dates": [slip.date | some slip in slips],
}} if {
	count(not_applicable) == 0
}

not_applicable contains "not_active" if input.objective.status != "active"

not_applicable contains "unreadable" if {
	not readable
}

readable if {
	input.objective.deadline
	input.objective.start
}

message := "often" if {
	count(slips) > input.params.max
} else := "far" if {
	days > input.params.max_days
}

# What was written at times when nobody could read the deadline is left out.
known := [moment | some moment in input.past; moment.objective.deadline]

# The times when the deadline of a running objective was put off, in order.
slips := [{"date": now.date, "from": was.deadline, "days": late} |
	some i, now in known
	i > 0
	was := known[i - 1].objective
	was.status == "active"
	was.start <= now.date
	late := dates.days_between(was.deadline, now.objective.deadline)
	late > 0
]

days := sum([slip.days | some slip in slips])

title := input.objective.title

title := input.objective.label if not input.objective.title
