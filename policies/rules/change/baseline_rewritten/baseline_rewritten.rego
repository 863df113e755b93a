# METADATA
# title: Baseline rewritten
# description: |
#   A result means something only against the value that was there before. Whoever may rewrite that
#   value afterwards can make any result look good or bad. So once work with a KPI has begun, what
#   was measured on a day stays what it was; a newer measurement gets its own day and a review that
#   says why everything is now compared with it. An assumed value (provisional) may be replaced
#   once by a measured one.
#   To fix it, put the old value back; to start from a new one, write it with its own as_of and add
#   a review block to the same change.
# custom:
#   severity: warning
#   subject: kpi
#   phase: change
#   sources: ["S3 L147", "S3 L170"]
#   vi:
#     title: Sửa lại mức nền
#     description: |
#       Kết quả chỉ có nghĩa khi so với giá trị trước đó. Ai được sửa giá trị ấy về sau thì kết quả
#       nào cũng có thể thành đẹp hay thành xấu. Vì vậy khi đã bắt đầu làm việc với một KPI, số đo
#       của ngày nào vẫn giữ nguyên là của ngày ấy; số đo mới hơn phải có ngày riêng và một kỳ rà
#       soát nói rõ vì sao từ nay so với nó. Mức giả định (provisional) được thay một lần bằng số đo
#       thật.
#       Cách sửa: trả lại giá trị cũ; nếu muốn lấy mốc mới thì ghi giá trị mới với as_of của nó và
#       thêm khối review vào cùng lần thay đổi.
#   messages:
#     rewritten:
#       en: "The baseline of KPI {name|quoted} for {date} was rewritten from {old} to {new} after work with it had begun on {started}."
#       vi: "Mức nền của KPI {name|quoted} cho ngày {date} bị sửa từ {old} thành {new} sau khi đã bắt đầu làm việc với nó từ {started}."
#       fix:
#         en: "put back value = {old|raw}, or write the new measurement with its own day: baseline = {{ value = {new|raw}, as_of = \"{today|raw}\" }}, and add a review"
#         vi: "trả lại value = {old|raw}, hoặc ghi số đo mới với ngày riêng: baseline = {{ value = {new|raw}, as_of = \"{today|raw}\" }}, và thêm một khối review"
#     rewritten_undated:
#       en: "The baseline of KPI {name|quoted} was rewritten from {old} to {new} after work with it had begun on {started}."
#       vi: "Mức nền của KPI {name|quoted} bị sửa từ {old} thành {new} sau khi đã bắt đầu làm việc với nó từ {started}."
#       fix:
#         en: "put back value = {old|raw} and say of which day it is"
#         vi: "trả lại value = {old|raw} và ghi rõ đó là của ngày nào"
#     rebased:
#       en: "KPI {name|quoted} is now compared with {new} of {new_date} instead of {old} of {date}, and no review in this change says why."
#       vi: "KPI {name|quoted} nay được so với {new} (ngày {new_date}) thay vì {old} (ngày {date}), nhưng lần thay đổi này không có kỳ rà soát nào nêu lý do."
#       fix:
#         en: "add a review block to the same change: review \"{review|raw}\" {{ … }} holding scope = [{address}], decision = \"adjust\" and reason = \"…\""
#         vi: "thêm vào cùng lần thay đổi một khối review: review \"{review|raw}\" {{ … }} gồm scope = [{address}], decision = \"adjust\" và reason = \"…\""
#     dropped:
#       en: "The baseline of KPI {name|quoted}, {old}, was taken away after work with it had begun on {started}."
#       vi: "Mức nền {old} của KPI {name|quoted} bị xoá sau khi đã bắt đầu làm việc với nó từ {started}."
#       fix:
#         en: "put back value = {old|raw} inside baseline"
#         vi: "trả lại value = {old|raw} vào trong baseline"
#     start_rewritten:
#       en: "Objective {title|quoted} began on {started} at {old}; its baseline was rewritten to {new}, and no review in this change says why."
#       vi: "Mục tiêu cụ thể {title|quoted} bắt đầu ngày {started} ở mức {old}; mức nền bị sửa thành {new} mà lần thay đổi này không có kỳ rà soát nào nêu lý do."
#       fix:
#         en: "put back baseline = {old|raw}, or add a review block to the same change: review \"{review|raw}\" {{ … }} holding scope = [{address}], decision = \"adjust\" and reason = \"…\""
#         vi: "trả lại baseline = {old|raw}, hoặc thêm vào cùng lần thay đổi một khối review: review \"{review|raw}\" {{ … }} gồm scope = [{address}], decision = \"adjust\" và reason = \"…\""
#   not_applicable:
#     no_start: {en: "neither the objectives that use it nor the plan say when the work began", vi: "cả mục tiêu cụ thể dùng nó lẫn kế hoạch đều không cho biết công việc bắt đầu khi nào"}
#     unreadable: {en: "a part of its baseline cannot be read, before or now", vi: "một phần của mức nền không đọc được, trước đây hoặc bây giờ"}
#     incomplete: {en: "part of the plan could not be read, and its baseline may be there", vi: "một phần kế hoạch chưa đọc được, và mức nền của nó có thể nằm ở đó"}
package goalpost.rules.change.baseline_rewritten

import data.goalpost.lib.changes
import data.goalpost.lib.lifecycle

violation contains {"message": event, "attribute": place, "key": "baseline", "args": {
	"name": name,
	"address": input.after.address,
	"old": was.value,
	"new": object.get(now, "value", null),
	"date": object.get(was, "as_of", ""),
	"new_date": object.get(now, "as_of", ""),
	"started": min(starts),
	"today": input.as_of,
	"review": review,
}} if {
	firm
	begun
}

violation contains {
	"message": "start_rewritten",
	"address": new.address,
	"attribute": "baseline",
	"key": "baseline",
	"args": {
		"title": title(new),
		"address": new.address,
		"old": old.baseline,
		"new": new.baseline,
		"started": old.start,
		"review": review,
	},
} if {
	firm
	some old in input.before.measure_of
	old.status in lifecycle.committed
	old.start <= input.as_of
	some new in input.after.measure_of
	new.address == changes.now_called(old.address, input.renamed)
	old.baseline != new.baseline
	not told_with_kpi(old, new)
	count(changes.covering(input.reviews, {new.address, input.after.address})) == 0
}

not_applicable contains "no_start" if {
	firm
	event
	count(starts) == 0
}

not_applicable contains "unreadable" if unreadable

not_applicable contains "incomplete" if {
	count(violation) == 0
	firm
	begun
	was.value
	not now.value
}

unreadable if {
	input.before.status == "active"
	some side in [input.before, input.after]
	some attribute, _ in side.invalid
	regex.match(`^baseline(\.|$)`, attribute)
}

# An assumed value may be replaced, and what nobody tracked yet may be put right.
firm if {
	input.before.status == "active"
	input.after
	not input.before.baseline.provisional
	not unreadable
}

was := input.before.baseline

now := object.get(input.after, "baseline", {})

event := "dropped" if {
	was.value
	not now.value
	input.plan.complete
} else := "rebased" if {
	was.as_of != now.as_of
	count(changes.covering(input.reviews, {input.after.address} | users)) == 0
} else := "rewritten" if {
	was.value != now.value
	was.as_of == object.get(now, "as_of", was.as_of)
} else := "rewritten_undated" if {
	was.value != now.value
	not was.as_of
}

place := "baseline.as_of" if event == "rebased"

place := "baseline" if event == "dropped"

place := "baseline.value" if event in {"rewritten", "rewritten_undated"}

begun if min(starts) <= input.as_of

# Work with a KPI begins with the first objective that uses it; one that no
# objective uses is watched from the first day of the plan.
starts contains objective.start if {
	some objective in input.before.measure_of
	objective.status in lifecycle.committed
}

starts contains objective.start if {
	some objective in input.before.kpi_of
	objective.status in lifecycle.committed
}

starts contains input.base.period.start if not in_use

in_use if {
	some objective in input.before.measure_of
	objective.status in lifecycle.committed
}

in_use if {
	some objective in input.before.kpi_of
	objective.status in lifecycle.committed
}

users contains objective.address if some objective in input.after.measure_of

users contains objective.address if some objective in input.after.kpi_of

# An objective that follows its KPI need not be named beside it.
told_with_kpi(old, new) if {
	old.baseline == was.value
	new.baseline == now.value
}

review := changes.free_label(input.as_of, input.plan.reviews)

title(objective) := objective.title

title(objective) := objective.label if not objective.title

name := input.after.name

name := input.after.label if not input.after.name
