# METADATA
# title: Missed short-term step, long-term plan untouched
# description: |
#   A step that was not reached is the first news about whether the long-term objective behind it
#   can be. Some review after the step's deadline has to look at that objective and decide: go on,
#   change the way, or set other numbers. The step is missed if its status says so, or if its last
#   figure, from its last days or later, falls short of the target.
#   To fix it, review the long-term objective and record the decision.
# custom:
#   severity: warning
#   subject: objective
#   phase: state
#   sources: ["S1 L34"]
#   vi:
#     title: Lỡ mục tiêu ngắn hạn, chưa xem lại dài hạn
#     description: |
#       Một bước không đạt là tin đầu tiên cho biết mục tiêu dài hạn phía sau có đạt được hay không.
#       Sau thời hạn của bước đó phải có một kỳ rà soát xem lại mục tiêu dài hạn và quyết định: đi
#       tiếp, đổi cách làm hay đặt lại con số. Bước bị coi là lỡ khi trạng thái ghi như vậy, hoặc
#       khi con số cuối cùng, ghi vào những ngày cuối hay sau đó, chưa tới chỉ tiêu.
#       Cách sửa: rà soát mục tiêu dài hạn và ghi lại quyết định.
#   params:
#     final_days: {default: 7, en: "How many days before the deadline the last check-in may lie.", vi: "Lần cập nhật cuối được cách thời hạn tối đa bao nhiêu ngày."}
#   messages:
#     short_of_target:
#       en: "Objective {title|quoted} ended on {deadline} at {value} instead of {target}, {share|percent} of the way from {baseline}; no review since has looked at {parent}, which it supports."
#       vi: "Mục tiêu cụ thể {title|quoted} hết hạn ngày {deadline} ở mức {value} thay vì {target}, mới đi được {share|percent} quãng đường từ {baseline}; từ đó chưa có kỳ rà soát nào xem lại {parent} mà nó phục vụ."
#       fix:
#         en: "decide what follows for the long-term objective: review \"{as_of|raw}\" {{ scope = [{parent}]  decision = \"…\"  reason = \"…\" }}"
#         vi: "quyết định hệ quả cho mục tiêu dài hạn: review \"{as_of|raw}\" {{ scope = [{parent}]  decision = \"…\"  reason = \"…\" }}"
#     missed:
#       en: "Objective {title|quoted}, due on {deadline}, was missed; no review since has looked at {parent}, which it supports."
#       vi: "Mục tiêu cụ thể {title|quoted}, thời hạn {deadline}, đã không đạt; từ đó chưa có kỳ rà soát nào xem lại {parent} mà nó phục vụ."
#       fix:
#         en: "decide what follows for the long-term objective: review \"{as_of|raw}\" {{ scope = [{parent}]  decision = \"…\"  reason = \"…\" }}"
#         vi: "quyết định hệ quả cho mục tiêu dài hạn: review \"{as_of|raw}\" {{ scope = [{parent}]  decision = \"…\"  reason = \"…\" }}"
#   not_applicable:
#     no_parent: {en: "it supports no objective that is still open", vi: "nó không phục vụ mục tiêu cụ thể nào còn đang mở"}
#     unresolved: {en: "one of the objectives that it supports is a reference that leads nowhere", vi: "có tham chiếu tới mục tiêu nó phục vụ không dẫn tới đâu"}
#     not_ended: {en: "its deadline has not passed, or cannot be read", vi: "nó chưa hết hạn, hoặc không đọc được thời hạn"}
#     draft: {en: "the objective is a draft, or its status cannot be read", vi: "mục tiêu cụ thể còn là bản nháp, hoặc không đọc được trạng thái"}
#     no_figure: {en: "no figure from its end says whether it was reached", vi: "chưa có con số cuối kỳ nào cho biết đã đạt hay chưa"}
#     incomplete: {en: "part of the plan could not be read, and the review may be there", vi: "một phần kế hoạch chưa đọc được, và kỳ rà soát có thể nằm ở đó"}
package goalpost.rules.history.short_term_miss

import data.goalpost.lib.dates
import data.goalpost.lib.lifecycle
import data.goalpost.lib.progress

violation contains object.union(outcome, {"attribute": sprintf("supports.%d", [position]), "key": parent}) if {
	count(not_applicable) == 0
	missed
	some parent, position in open_parents
	not parent in looked_at
	outcome := told(parent)
}

not_applicable contains "no_parent" if {
	count(open_parents) == 0
	not input.objective.invalid.supports
}

not_applicable contains "unresolved" if input.objective.invalid.supports

not_applicable contains "not_ended" if not ended

not_applicable contains "draft" if not committed

not_applicable contains "no_figure" if {
	ended
	input.objective.status == "active"
	not reached
}

not_applicable contains "incomplete" if not input.plan.complete

committed if input.objective.status in lifecycle.committed

ended if input.objective.deadline < input.as_of

missed if input.objective.status == "missed"

missed if {
	input.objective.status == "active"
	reached < 100
}

# The objectives that it leads up to and that can still be changed, each with its
# first place in the list.
open_parents[parent.address] := position if {
	some parent in input.objective.supports
	parent.status == "active"
	parent.deadline >= input.as_of
	position := min([i | some i, other in input.objective.supports; other.address == parent.address])
}

# What reviews have looked at since the deadline.
looked_at contains address if {
	some review in input.plan.reviews
	review.date > input.objective.deadline
	review.date <= input.as_of
	some address in review.scope
}

last := recorded[count(recorded) - 1]

recorded := progress.recorded(input.objective.checkins, input.as_of)

# How much of the way was gone in the end, in percent.
reached := progress.share(input.objective.baseline, input.objective.target, last.value) if {
	dates.days_between(last.date, input.objective.deadline) <= input.params.final_days
}

told(parent) := {"message": "short_of_target", "measure": progress.tenths(100 - reached), "args": object.union(ending(parent), {
	"value": last.value,
	"baseline": input.objective.baseline,
	"target": input.objective.target,
	"share": progress.tenths(reached),
})} if {
	reached < 100
}

told(parent) := {"message": "missed", "args": ending(parent)} if not falls_short

falls_short if reached < 100

ending(parent) := {
	"title": title,
	"deadline": input.objective.deadline,
	"parent": parent,
	"as_of": input.as_of,
}

title := input.objective.title

title := input.objective.label if not input.objective.title
