# METADATA
# title: Objective behind schedule
# description: |
#   Whoever looks at the figure only at the deadline learns too late that the pace was too slow. The
#   last check-in is therefore held against what was due on its day: the part of the time that had
#   passed, counted from the end of the ramp-up, or the objective's own milestones where it has
#   some. Some lag is normal, and the first tenth of the time says nothing yet.
#   To fix it, find out what holds the objective back and change the strategy; if the course was
#   wrong from the beginning, let a review decide.
# custom:
#   severity: warning
#   subject: objective
#   phase: state
#   sources: ["S0 L219", "S1 L19", "S1 L34", "S1 L36", "S1 L37", "S1 L38", "S3 L4", "S1 L31"]
#   vi:
#     title: Mục tiêu chậm tiến độ
#     description: |
#       Chờ đến thời hạn mới nhìn con số thì đã quá muộn để biết mình đi chậm. Vì vậy lần cập nhật
#       tiến độ gần nhất được so với mức cần có vào ngày đó: phần thời gian đã qua, tính từ khi hết
#       giai đoạn khởi động, hoặc chính các cột mốc của mục tiêu nếu có. Chậm đôi chút là bình
#       thường, và một phần mười thời gian đầu chưa nói lên điều gì.
#       Cách sửa: tìm xem điều gì cản trở và đổi chiến lược; nếu lộ trình sai ngay từ đầu thì để kỳ
#       rà soát quyết định.
#   params:
#     ratio: {default: 0.8, en: "Which part of what is due has to be reached.", vi: "Phải đạt ít nhất bao nhiêu phần của mức cần có."}
#     min_elapsed: {default: 10, en: "Percent of the time before which nothing is judged.", vi: "Chưa xét khi mới qua chưa đến bấy nhiêu phần trăm thời gian."}
#   messages:
#     behind_time:
#       en: "Objective {title|quoted} stood at {value} on {date}, {share|percent} of the way from {baseline} to {target}, when {due|percent} of the time had passed; at least {least|percent} of the way is expected by then."
#       vi: "Mục tiêu cụ thể {title|quoted} ở mức {value} vào ngày {date}, tức {share|percent} quãng đường từ {baseline} tới {target}, khi {due|percent} thời gian đã qua; tới ngày đó cần đi được ít nhất {least|percent}."
#       fix:
#         en: "change the strategy, or decide about the course: review \"{as_of|raw}\" {{ scope = [{address}]  decision = \"adjust\"  reason = \"…\" }}"
#         vi: "đổi chiến lược, hoặc quyết định lại lộ trình: review \"{as_of|raw}\" {{ scope = [{address}]  decision = \"adjust\"  reason = \"…\" }}"
#     behind_milestones:
#       en: "Objective {title|quoted} stood at {value} on {date}, {share|percent} of the way from {baseline} to {target}; its milestones ask for {due|percent} by then, so at least {least|percent} is expected."
#       vi: "Mục tiêu cụ thể {title|quoted} ở mức {value} vào ngày {date}, tức {share|percent} quãng đường từ {baseline} tới {target}; các cột mốc đòi hỏi {due|percent} vào ngày đó, nên cần đi được ít nhất {least|percent}."
#       fix:
#         en: "change the strategy, or decide about the course: review \"{as_of|raw}\" {{ scope = [{address}]  decision = \"adjust\"  reason = \"…\" }}"
#         vi: "đổi chiến lược, hoặc quyết định lại lộ trình: review \"{as_of|raw}\" {{ scope = [{address}]  decision = \"adjust\"  reason = \"…\" }}"
#   not_applicable:
#     not_running: {en: "the objective is not under way, or its dates cannot be read", vi: "mục tiêu cụ thể không ở trong thời gian thực hiện, hoặc ngày tháng không đọc được"}
#     no_course: {en: "its numbers or dates give no course from baseline to target", vi: "số liệu hoặc ngày tháng không cho thấy lộ trình từ mức nền tới chỉ tiêu"}
#     no_figure: {en: "it has no check-in whose value can be read", vi: "chưa có lần cập nhật tiến độ nào đọc được giá trị"}
#     early: {en: "too little of its time had passed at the last check-in", vi: "lần cập nhật gần nhất còn quá sớm so với thời gian thực hiện"}
#     incomplete: {en: "part of the plan could not be read, and a later check-in may be there", vi: "một phần kế hoạch chưa đọc được, và lần cập nhật mới hơn có thể nằm ở đó"}
package goalpost.rules.history.behind_pace

import data.goalpost.lib.changes
import data.goalpost.lib.dates
import data.goalpost.lib.progress

violation contains {
	"message": message,
	"attribute": sprintf("checkin.%s.value", [last.label]),
	"measure": lag,
	"args": {
		"title": title,
		"address": input.objective.address,
		"as_of": input.as_of,
		"date": last.date,
		"value": last.value,
		"baseline": input.objective.baseline,
		"target": input.objective.target,
		"share": progress.tenths(reached),
		"due": progress.tenths(due),
		"least": progress.tenths(least),
	},
} if {
	count(not_applicable) == 0
	lag > 0
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

not_applicable contains "no_figure" if {
	straight
	not last.value
}

not_applicable contains "early" if {
	last.value
	progress.due(straight, day) < input.params.min_elapsed
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

straight := progress.straight(window, input.objective.baseline, input.objective.target) if running

# With the milestones on it. Mostly it is too early for it to be asked for.
course := progress.course(window, input.objective.baseline, input.objective.target, input.objective.milestones)

message := "behind_milestones" if count(course) > 2

message := "behind_time" if count(course) == 2

# The last check-in, held against what was due on its own day.
last := recorded[count(recorded) - 1]

recorded := progress.recorded(input.objective.checkins, input.as_of)

day := dates.days_between(input.objective.start, last.date)

reached := progress.share(input.objective.baseline, input.objective.target, last.value)

due := progress.due(course, day)

least := input.params.ratio * due

# How much of the way is missing, in percent; less than a tenth is nothing.
lag := progress.tenths(least - reached)

title := input.objective.title

title := input.objective.label if not input.objective.title
