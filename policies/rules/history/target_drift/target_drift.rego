# METADATA
# title: Target keeps moving
# description: |
#   An objective stays put while the means vary. Each change of its target may have been approved,
#   and many small ones still do what nobody would have approved at once: in the end nobody can say
#   whether the objective was met. Changes in either direction count from the day on which the
#   objective begins, with a review or without; what was drafted or changed before is planning.
#   To fix it, hold the target until the deadline and change the strategies; what is wanted beyond
#   that belongs into an objective of its own.
# custom:
#   severity: warning
#   subject: objective
#   phase: history
#   sources: ["S4 L53", "S4 L65"]
#   vi:
#     title: Chỉ tiêu bị dời nhiều lần
#     description: |
#       Mục tiêu cụ thể đứng yên, còn cách làm thì thay đổi. Từng lần sửa chỉ tiêu có thể đều được
#       duyệt, nhưng nhiều lần nhỏ cộng lại thành điều không ai duyệt nếu làm một lần: cuối cùng
#       không còn biết mục tiêu có đạt hay không. Sửa tăng hay giảm đều tính, kể từ ngày mục tiêu
#       bắt đầu, có hay không có kỳ rà soát; sửa khi còn là bản nháp hoặc trước ngày bắt đầu là
#       việc lập kế hoạch.
#       Cách sửa: giữ nguyên chỉ tiêu tới hết thời hạn và thay đổi chiến lược; điều muốn đạt thêm
#       thì viết thành một mục tiêu cụ thể riêng.
#   params:
#     max_changes: {default: 2, en: "How often the target of a running objective may be changed.", vi: "Số lần tối đa được sửa chỉ tiêu của một mục tiêu đang thực hiện."}
#     max_percent: {default: 20, en: "By how many percent of the first target all easier targets together may be easier.", vi: "Tổng các lần nới lỏng được phép bằng bao nhiêu phần trăm chỉ tiêu ban đầu."}
#   messages:
#     often:
#       en: "The target of objective {title|quoted} was changed {times} times since the objective began on {start}, from {first} to {last} (raised {raised}, lowered {lowered}; on {dates}); more than {max_changes} is too often, even with reviews."
#       vi: "Chỉ tiêu của mục tiêu cụ thể {title|quoted} đã bị sửa {times} lần kể từ khi bắt đầu ngày {start}, từ {first} thành {last} (tăng {raised} lần, giảm {lowered} lần; các ngày {dates}); quá {max_changes} lần là quá nhiều, kể cả khi có rà soát."
#       fix:
#         en: "keep target = {last|raw} until the deadline and change the strategies; write a new objective for what is wanted beyond that"
#         vi: "giữ target = {last|raw} tới hết thời hạn và thay đổi chiến lược; điều muốn đạt thêm thì viết thành mục tiêu cụ thể mới"
#     far:
#       en: "The target of objective {title|quoted} has become easier by {percent|percent} of its first value since the objective began on {start}: from {first} to {last} (on {dates}); more than {max_percent|percent} is another objective, even with reviews."
#       vi: "Chỉ tiêu của mục tiêu cụ thể {title|quoted} đã bị nới lỏng {percent|percent} so với ban đầu kể từ khi bắt đầu ngày {start}: từ {first} thành {last} (các ngày {dates}); quá {max_percent|percent} thì đã là một mục tiêu khác, kể cả khi có rà soát."
#       fix:
#         en: "put back target = {first|raw}, or end the objective with status = \"missed\" and write a new one with what can be reached"
#         vi: "trả lại target = {first|raw}, hoặc kết thúc mục tiêu bằng status = \"missed\" và viết mục tiêu mới với mức đạt được"
#   not_applicable:
#     not_active: {en: "the objective is not active: a draft may change, and what is over is over", vi: "mục tiêu cụ thể không ở trạng thái active: bản nháp được phép sửa, việc đã kết thúc thì thôi"}
#     unreadable: {en: "its target or its start cannot be read", vi: "không đọc được chỉ tiêu hoặc ngày bắt đầu"}
package goalpost.rules.history.target_drift

violation contains {"message": message, "attribute": "target", "key": "target", "measure": count(edits), "args": {
	"title": title,
	"start": input.objective.start,
	"times": count(edits),
	"first": first,
	"last": input.objective.target,
	"raised": count([edit | some edit in edits; edit.to > edit.from]),
	"lowered": count([edit | some edit in edits; edit.to < edit.from]),
	"percent": percent,
	"dates": [edit.date | some edit in edits],
}} if {
	count(not_applicable) == 0
}

not_applicable contains "not_active" if input.objective.status != "active"

not_applicable contains "unreadable" if {
	not readable
}

readable if {
	is_number(input.objective.target)
	input.objective.start
}

message := "often" if {
	count(edits) > input.params.max_changes
} else := "far" if {
	percent > input.params.max_percent
}

# What was written at times when nobody could read the target is left out.
known := [moment | some moment in input.past; is_number(moment.objective.target)]

# The changes of the target of a running objective, in order.
edits := [{"date": now.date, "from": was.target, "to": now.objective.target, "baseline": object.get(was, "baseline", null)} |
	some i, now in known
	i > 0
	was := known[i - 1].objective
	was.status == "active"
	was.start <= now.date
	was.target != now.objective.target
]

first := edits[0].from

# All steps that made it easier, in percent of the first target. A target below the baseline is one
# to come down to.
default percent := 0

percent := round((1000 * sum([step | some edit in edits; step := easier(edit); step > 0])) / abs(first)) / 10 if first != 0

easier(edit) := edit.to - edit.from if {
	is_number(edit.baseline)
	edit.from < edit.baseline
} else := edit.from - edit.to

title := input.objective.title

title := input.objective.label if not input.objective.title
