# METADATA
# title: No early win
# description: |
#   People who reach something small soon believe that the big thing can be reached; a plan whose
#   first date lies at the end of the year asks for a year of faith. A deadline or a milestone counts
#   if it lies within some weeks of the beginning: of the plan, or of its first objective if that
#   starts later.
#   To fix it, add a milestone that can be reached soon, or an objective of a few weeks.
# custom:
#   severity: info
#   subject: plan
#   phase: state
#   sources: ["S0 L87"]
#   vi:
#     title: Chưa có thắng lợi sớm
#     description: |
#       Đạt được một việc nhỏ sớm thì mọi người tin rằng việc lớn cũng đạt được; kế hoạch mà ngày
#       đến hạn đầu tiên nằm ở cuối năm bắt mọi người tin suông cả năm. Thời hạn hoặc cột mốc được
#       tính nếu nằm trong ít tuần kể từ khi bắt đầu: ngày đầu của kế hoạch, hoặc ngày bắt đầu của
#       mục tiêu cụ thể đầu tiên nếu muộn hơn.
#       Cách sửa: thêm một cột mốc sớm đạt được, hoặc một mục tiêu cụ thể kéo dài vài tuần.
#   params:
#     days: {default: 90, en: "Days from the beginning within which something falls due.", vi: "Số ngày kể từ khi bắt đầu phải có việc đến hạn."}
#   messages:
#     late:
#       en: "The first thing to fall due is on {first} ({objective}), {after} days after the beginning on {begin}; an early win lies within {days} days."
#       vi: "Việc đến hạn đầu tiên là ngày {first} ({objective}), {after} ngày sau khi bắt đầu ngày {begin}; thắng lợi sớm phải nằm trong {days} ngày."
#       fix:
#         en: "add to {objective} what can be reached within {days} days: milestone \"…\" {{ target = … }}"
#         vi: "thêm vào {objective} điều đạt được trong {days} ngày: milestone \"…\" {{ target = … }}"
#   not_applicable:
#     no_start: {en: "the plan does not say when it begins", vi: "kế hoạch chưa nêu ngày bắt đầu"}
#     no_objective: {en: "no objective under way or concluded falls due within the plan", vi: "không có mục tiêu cụ thể đang chạy hay đã kết thúc nào đến hạn trong kế hoạch"}
#     undated: {en: "the dates of an objective are missing or cannot be read", vi: "ngày của một mục tiêu cụ thể còn thiếu hoặc không đọc được"}
#     incomplete: {en: "part of the plan could not be read", vi: "một phần kế hoạch chưa đọc được"}
package goalpost.rules.balance.quick_win

import data.goalpost.lib.dates
import data.goalpost.lib.lifecycle

violation contains {"message": "late", "measure": after - input.params.days, "args": {
	"first": first,
	"objective": bringing,
	"after": after,
	"begin": begin,
}} if {
	count(not_applicable) == 0
	not early
}

not_applicable contains "no_start" if not input.plan.period.start

not_applicable contains "no_objective" if {
	input.plan.complete
	begin
	not early
	count(due) == 0
	not undated
}

# With an early win there is nothing that an undated or unread objective could change.
not_applicable contains "undated" if {
	not early
	undated
}

not_applicable contains "incomplete" if {
	not early
	not input.plan.complete
}

early if {
	some objective in committed
	some milestone in objective.milestones
	soon(milestone.date)
}

early if {
	some objective in committed
	soon(objective.deadline)
}

soon(day) if {
	day >= begin
	dates.days_between(begin, day) <= input.params.days
}

after := dates.days_between(begin, first)

begin := max([input.plan.period.start, first_start])

default first_start := ""

first_start := min([objective.start | some objective in committed])

first := min(due)

# What falls due from the beginning on.
due := array.concat(
	[objective.deadline | some objective in committed; objective.deadline >= begin],
	[milestone.date | some objective in committed; some milestone in objective.milestones; milestone.date >= begin],
)

# The objective with the first of it.
bringing := min([objective.address | some objective in committed; falls_due(objective, first)])

falls_due(objective, day) if objective.deadline == day

falls_due(objective, day) if {
	some milestone in objective.milestones
	milestone.date == day
}

undated if {
	some objective in committed
	not objective.start
}

undated if {
	some objective in committed
	not objective.deadline
}

committed := [objective |
	some objective in input.plan.objectives
	objective.status in lifecycle.committed
]
