# METADATA
# title: Long-term objective has no intermediate step
# description: |
#   A figure five years away tells nobody what to do on Monday. Smaller figures on the way do: as
#   long as a long-term objective runs on beyond the plan, the plan's own period holds a milestone
#   or the deadline of an objective that supports it, and one that ends within the plan has had a
#   step somewhere on its way. The milestones lead towards the target, none back and none past it.
#   To fix it, write down where it must stand by the end of the period.
# custom:
#   severity: warning
#   subject: objective
#   phase: state
#   sources: ["S1 L13", "S1 L23", "S1 L27", "S0 L83", "S0 L89"]
#   vi:
#     title: Mục tiêu dài hạn thiếu cột mốc
#     description: |
#       Con số của năm năm sau không cho ai biết thứ Hai này phải làm gì. Những con số nhỏ hơn dọc
#       đường thì có: khi mục tiêu dài hạn còn kéo dài quá kỳ kế hoạch, trong kỳ này phải có một
#       cột mốc hoặc thời hạn của một mục tiêu cụ thể góp phần cho nó; mục tiêu kết thúc trong kỳ
#       thì dọc đường phải có ít nhất một bước. Các cột mốc đi dần tới chỉ tiêu, không lùi lại và
#       không vượt quá.
#       Cách sửa: ghi giá trị phải đạt trước khi hết kỳ kế hoạch.
#   messages:
#     no_step_in_plan:
#       en: "Objective {title|quoted} runs from {start} to {deadline}, but nothing on the way falls due between {from} and {to}."
#       vi: "Mục tiêu cụ thể {title|quoted} chạy từ {start} đến {deadline}, nhưng từ {from} đến {to} không có cột mốc nào."
#       fix:
#         en: "write down where it must stand by then: milestone \"{to|raw}\" {{ target = … }}"
#         vi: "ghi giá trị phải đạt tới lúc đó: milestone \"{to|raw}\" {{ target = … }}"
#     no_step:
#       en: "Objective {title|quoted} runs from {start} to {deadline} without an intermediate step."
#       vi: "Mục tiêu cụ thể {title|quoted} chạy từ {start} đến {deadline} mà không có cột mốc nào."
#       fix:
#         en: "write down a value on the way: milestone \"YYYY-MM-DD\" {{ target = … }}"
#         vi: "ghi một giá trị trên đường đi: milestone \"YYYY-MM-DD\" {{ target = … }}"
#     behind_baseline:
#       en: "The first milestone of objective {title|quoted}, {value} on {date}, lies behind the baseline of {baseline}; the target is {target}."
#       vi: "Cột mốc đầu tiên của mục tiêu cụ thể {title|quoted}, {value} vào {date}, còn kém mức nền {baseline}; chỉ tiêu là {target}."
#       fix:
#         en: "set a value between {baseline|raw} and {target|raw}"
#         vi: "đặt giá trị nằm giữa {baseline|raw} và {target|raw}"
#     backwards:
#       en: "The milestones of objective {title|quoted} go back: {before} on {before_date}, but {value} on {date}; the target is {target}."
#       vi: "Các cột mốc của mục tiêu cụ thể {title|quoted} đi lùi: {before} vào {before_date}, nhưng {value} vào {date}; chỉ tiêu là {target}."
#       fix:
#         en: "set a value between {before|raw} and {target|raw}"
#         vi: "đặt giá trị nằm giữa {before|raw} và {target|raw}"
#     beyond:
#       en: "The milestone of objective {title|quoted} on {date} asks for {value}, more than the target of {target} in the end."
#       vi: "Cột mốc ngày {date} của mục tiêu cụ thể {title|quoted} đòi hỏi {value}, vượt quá chỉ tiêu cuối cùng là {target}."
#       fix:
#         en: "set a value no further than {target|raw}, or a target that goes further"
#         vi: "đặt giá trị không vượt quá {target|raw}, hoặc nâng chỉ tiêu"
#   not_applicable:
#     short: {en: "the objective is not long-term", vi: "mục tiêu cụ thể không phải là dài hạn"}
#     ended: {en: "the objective has been achieved or missed", vi: "mục tiêu cụ thể đã kết thúc (đạt hoặc không đạt)"}
#     no_dates: {en: "its dates, or those of the plan, are missing or cannot be read", vi: "ngày của mục tiêu hoặc của kế hoạch còn thiếu hoặc không đọc được"}
#     elsewhere: {en: "it does not run within the plan's period", vi: "mục tiêu không chạy trong kỳ kế hoạch này"}
#     incomplete: {en: "part of the plan could not be read", vi: "một phần kế hoạch chưa đọc được"}
package goalpost.rules.structure.long_term_milestones

import data.goalpost.lib.dates
import data.goalpost.lib.lifecycle

violation contains {"message": "no_step_in_plan", "key": "step", "args": object.union(window, {
	"from": max([window.start, input.plan.period.start]),
	"to": input.plan.period.end,
})} if {
	count(not_applicable) == 0
	outlives_plan
	not stepped
}

violation contains {"message": "no_step", "key": "step", "args": window} if {
	count(not_applicable) == 0
	not outlives_plan
	not stepped
}

violation contains {"message": "behind_baseline", "attribute": place(label), "key": milestone(label), "args": {
	"title": title,
	"date": date,
	"value": value,
	"baseline": input.objective.baseline,
	"target": input.objective.target,
}} if {
	judged
	[date, label, value] := milestones[0]
	further(input.objective.baseline, value)
}

violation contains {"message": "backwards", "attribute": place(label), "key": milestone(label), "args": {
	"title": title,
	"date": date,
	"value": value,
	"before_date": before_date,
	"before": before,
	"target": input.objective.target,
}} if {
	judged
	some i, [date, label, value] in milestones
	[before_date, _, before] := milestones[i - 1]
	further(before, value)
}

violation contains {"message": "beyond", "attribute": place(label), "key": place(label), "args": {
	"title": title,
	"date": date,
	"value": value,
	"target": input.objective.target,
}} if {
	judged
	some [date, label, value] in milestones
	further(value, input.objective.target)
}

not_applicable contains "ended" if ended

not_applicable contains "short" if days < dates.long_days

not_applicable contains "no_dates" if not days

not_applicable contains "no_dates" if {
	some end in ["start", "end"]
	not input.plan.period[end]
}

not_applicable contains "elsewhere" if input.objective.start > input.plan.period.end

not_applicable contains "elsewhere" if input.objective.deadline < input.plan.period.start

not_applicable contains "incomplete" if {
	not stepped
	not input.plan.complete
}

# Where the milestones lead is certain, whatever else is not known.
judged if {
	days >= dates.long_days
	not ended
}

ended if input.objective.status in {"achieved", "missed"}

window := {"title": title, "start": input.objective.start, "deadline": input.objective.deadline}

days := dates.ordinary_days(input.objective.start, input.objective.deadline)

outlives_plan if input.objective.deadline > input.plan.period.end

stepped if {
	not outlives_plan
	count(steps) > 0
}

stepped if {
	some date in steps
	date >= input.plan.period.start
	date <= input.plan.period.end
}

# Days on the way that are given a figure; the deadline is not on the way.
steps contains milestone.date if {
	some milestone in input.objective.milestones
	on_the_way(milestone.date)
}

steps contains helper.deadline if {
	some helper in input.objective.supported_by
	counts(helper.status)
	on_the_way(helper.deadline)
}

on_the_way(date) if {
	date > input.objective.start
	date < input.objective.deadline
}

counts(status) if status in lifecycle.committed

# An objective that is itself a draft may be supported by drafts.
counts("draft") if input.objective.status == "draft"

milestones := sort([[milestone.date, milestone.label, milestone.target] | some milestone in input.objective.milestones])

# True if the first value is further on the way to the target than the second.
further(a, b) if {
	input.objective.target > input.objective.baseline
	a > b
}

further(a, b) if {
	input.objective.target < input.objective.baseline
	a < b
}

milestone(label) := sprintf("milestone.%s", [label])

place(label) := sprintf("milestone.%s.target", [label])

title := input.objective.title

title := input.objective.label if not input.objective.title
