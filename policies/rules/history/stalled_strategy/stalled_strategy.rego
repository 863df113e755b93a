# METADATA
# title: No progress, strategy unchanged
# description: |
#   When check-in after check-in brings nothing, more of the same will not help: the objective
#   stays, the way to it has to change. Judged are the last check-ins after the ramp-up. They count
#   as a standstill only if the objective's course (its milestones, or a straight line) asked for
#   more in that time and the figure is not ahead of it. A review that adjusts, stops or adds
#   something for the objective or one of its strategies shows that somebody has thought again; one
#   that keeps everything does not.
#   To fix it, change the strategy and record the decision in a review.
# custom:
#   severity: warning
#   subject: objective
#   phase: state
#   sources: ["S1 L37", "S4 L65"]
#   vi:
#     title: Không tiến triển nhưng chưa đổi chiến lược
#     description: |
#       Cập nhật mấy lần liền mà con số vẫn đứng yên thì làm thêm như cũ cũng vô ích: mục tiêu giữ
#       nguyên, cách đi phải đổi. Quy tắc xét những lần cập nhật gần nhất sau giai đoạn khởi động.
#       Chỉ coi là giậm chân tại chỗ khi lộ trình (các cột mốc, hoặc đường thẳng) đòi hỏi nhiều hơn
#       trong thời gian đó và con số chưa vượt lộ trình. Kỳ rà soát có quyết định adjust, stop hoặc
#       add cho mục tiêu hay một chiến lược của nó cho thấy đã có người nghĩ lại; quyết định keep
#       thì không.
#       Cách sửa: đổi chiến lược và ghi quyết định vào một kỳ rà soát.
#   params:
#     n: {default: 3, en: "How many check-ins in a row without progress are too many.", vi: "Bao nhiêu lần cập nhật liên tiếp không tiến triển là quá nhiều."}
#     max_gain: {default: 2, en: "Percent of the way from baseline to target that still count as no progress.", vi: "Tiến thêm đến bấy nhiêu phần trăm quãng đường vẫn coi là không tiến triển."}
#   messages:
#     stalled:
#       en: "In its last {n} check-ins objective {title|quoted} went from {from} on {first} to {to} on {last}, {gain|percent} of the way to {target}, where its course asks for {asked|percent}; no review since has changed how it is pursued ({strategies})."
#       vi: "Qua {n} lần cập nhật gần nhất, mục tiêu cụ thể {title|quoted} đi từ {from} (ngày {first}) đến {to} (ngày {last}), tức {gain|percent} quãng đường tới {target}, trong khi lộ trình đòi hỏi {asked|percent}; từ đó chưa có kỳ rà soát nào đổi cách thực hiện ({strategies})."
#       fix:
#         en: "change the strategy and record it: review \"{as_of|raw}\" {{ scope = [{address}, {strategies|raw}]  decision = \"adjust\"  reason = \"…\" }}"
#         vi: "đổi chiến lược và ghi lại: review \"{as_of|raw}\" {{ scope = [{address}, {strategies|raw}]  decision = \"adjust\"  reason = \"…\" }}"
#   not_applicable:
#     not_running: {en: "the objective is not under way, or its dates cannot be read", vi: "mục tiêu cụ thể không ở trong thời gian thực hiện, hoặc ngày tháng không đọc được"}
#     no_course: {en: "its numbers or dates give no course from baseline to target", vi: "số liệu hoặc ngày tháng không cho thấy lộ trình từ mức nền tới chỉ tiêu"}
#     few: {en: "it has too few check-ins after the ramp-up", vi: "có quá ít lần cập nhật sau giai đoạn khởi động"}
#     no_figure: {en: "the value of one of its last check-ins cannot be read", vi: "không đọc được giá trị của một trong những lần cập nhật gần nhất"}
#     no_strategy: {en: "no strategy is at work for it", vi: "không có chiến lược nào đang thực hiện cho nó"}
#     incomplete: {en: "part of the plan could not be read, and the review may be there", vi: "một phần kế hoạch chưa đọc được, và kỳ rà soát có thể nằm ở đó"}
package goalpost.rules.history.stalled_strategy

import data.goalpost.lib.changes
import data.goalpost.lib.dates
import data.goalpost.lib.progress

violation contains {
	"message": "stalled",
	"attribute": sprintf("checkin.%s.value", [last.label]),
	"measure": progress.tenths(asked - gain),
	"args": {
		"title": title,
		"address": input.objective.address,
		"as_of": input.as_of,
		"target": input.objective.target,
		"first": first.date,
		"from": first.value,
		"last": last.date,
		"to": last.value,
		"gain": gain,
		"asked": asked,
		"strategies": sort(strategies),
	},
} if {
	count(not_applicable) == 0
	gain <= input.params.max_gain
	asked > input.params.max_gain
	share(last) < due(last)
	not rethought
}

not_applicable contains "not_running" if not running

not_applicable contains "no_course" if {
	running
	not straight
}

# Which way a milestone without a number leads, nobody knows.
not_applicable contains "no_course" if {
	some milestone in input.objective.milestones
	not milestone.target
}

not_applicable contains "few" if {
	running
	not stretch
}

not_applicable contains "no_figure" if {
	some checkin in stretch
	not checkin.value
}

not_applicable contains "no_strategy" if {
	input.plan.complete
	count(strategies) == 0
}

not_applicable contains "incomplete" if not input.plan.complete

running if changes.running(window, input.as_of)

window := {
	"status": input.objective.status,
	"start": input.objective.start,
	"deadline": input.objective.deadline,
	"ramp_up": ramp_up,
}

default ramp_up := 0

ramp_up := input.objective.ramp_up.days

straight := progress.straight(window, input.objective.baseline, input.objective.target)

# With the milestones on it. Mostly there are too few check-ins for it to be asked for.
course := progress.course(window, input.objective.baseline, input.objective.target, input.objective.milestones)

recorded := progress.recorded(input.objective.checkins, input.as_of)

# The last n check-ins, if the ramp-up was over before the first of them.
stretch := last_recorded if dates.days_between(input.objective.start, last_recorded[0].date) >= ramp_up

last_recorded := array.slice(recorded, count(recorded) - input.params.n, count(recorded)) if {
	count(recorded) >= input.params.n
}

first := stretch[0]

last := stretch[count(stretch) - 1]

gain := progress.tenths(share(last) - share(first))

# What the course asks for between the two.
asked := progress.tenths(due(last) - due(first))

share(checkin) := progress.share(input.objective.baseline, input.objective.target, checkin.value)

due(checkin) := progress.due(course, day(checkin))

day(checkin) := dates.days_between(input.objective.start, checkin.date)

strategies contains strategy.address if {
	some strategy in input.objective.strategies
	strategy.status in {"active", "proposed"}
}

rethought if {
	some review in input.plan.reviews
	review.decision != "keep"
	review.date >= first.date
	review.date <= input.as_of
	some address in review.scope
	address in ({input.objective.address} | {strategy.address | some strategy in input.objective.strategies})
}

title := input.objective.title

title := input.objective.label if not input.objective.title
