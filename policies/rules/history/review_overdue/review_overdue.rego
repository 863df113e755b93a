# METADATA
# title: Review overdue
# description: |
#   A plan that nobody looks at drifts: figures fall behind unseen, and what was learnt does not
#   reach the objectives. The plan says how often it is reviewed; the last review may lie back that
#   long and a few days more. An objective under way has to come up at least every second time. A
#   review of a day that has not come yet is none.
#   To fix it, hold the review and write down what was decided.
# custom:
#   severity: warning
#   subject: [plan, objective, review]
#   phase: state
#   sources: ["S3 L42", "S3 L68", "S3 L139", "S3 L193", "S0 L91"]
#   vi:
#     title: Quá hạn rà soát
#     description: |
#       Kế hoạch không ai xem lại sẽ trôi dần: số liệu tụt lại mà không ai thấy, điều học được
#       không đến được mục tiêu. Kế hoạch tự nêu chu kỳ rà soát; kỳ gần nhất chỉ được cách hôm nay
#       chừng ấy và thêm vài ngày. Mục tiêu cụ thể đang thực hiện phải được xem xét ít nhất một lần
#       trong hai kỳ. Kỳ rà soát ghi ngày chưa tới thì không được tính.
#       Cách sửa: tổ chức rà soát và ghi lại quyết định.
#   params:
#     grace_days: {default: 7, en: "Days by which a review may be late.", vi: "Số ngày kỳ rà soát được phép trễ."}
#     objective_factor: {default: 2, en: "For how many rhythms an objective may be left out of reviews.", vi: "Mục tiêu cụ thể được vắng mặt tối đa bao nhiêu chu kỳ rà soát."}
#   messages:
#     overdue:
#       en: "The last review was on {last}, {days} {days|plural:day:days} ago; reviews are {cadence}, so one is due every {every} days and may be {grace_days} days late."
#       vi: "Kỳ rà soát gần nhất là ngày {last}, cách đây {days} ngày; chu kỳ đã nêu là {cadence}, tức {every} ngày một lần, được trễ tối đa {grace_days} ngày."
#       fix:
#         en: "hold the review and record it: review \"{as_of|raw}\" {{ scope = […]  decision = \"…\"  reason = \"…\" }}"
#         vi: "tổ chức rà soát và ghi lại: review \"{as_of|raw}\" {{ scope = […]  decision = \"…\"  reason = \"…\" }}"
#     never:
#       en: "The plan began on {last}, {days} {days|plural:day:days} ago, and has no review yet; reviews are {cadence}."
#       vi: "Kế hoạch bắt đầu ngày {last}, cách đây {days} ngày, mà chưa có kỳ rà soát nào; chu kỳ đã nêu là {cadence}."
#       fix:
#         en: "hold the review and record it: review \"{as_of|raw}\" {{ scope = […]  decision = \"…\"  reason = \"…\" }}"
#         vi: "tổ chức rà soát và ghi lại: review \"{as_of|raw}\" {{ scope = […]  decision = \"…\"  reason = \"…\" }}"
#     left_out:
#       en: "No review has looked at objective {title|quoted} since {last}, {days} days ago; reviews are {cadence}."
#       vi: "Không kỳ rà soát nào xem xét mục tiêu cụ thể {title|quoted} từ ngày {last}, đã {days} ngày; chu kỳ đã nêu là {cadence}."
#       fix:
#         en: "add {address} to the scope of the next review"
#         vi: "đưa {address} vào scope của kỳ rà soát tới"
#     future:
#       severity: error
#       en: "The review of {date} lies in the future, as seen on {as_of}."
#       vi: "Kỳ rà soát ngày {date} nằm ở tương lai, tính từ ngày {as_of}."
#       fix:
#         en: "record a review when it was held; until then remove the block"
#         vi: "chỉ ghi kỳ rà soát sau khi đã tổ chức; trước đó hãy bỏ khối này"
#   not_applicable:
#     no_cadence: {en: "the plan does not say how often it is reviewed", vi: "kế hoạch chưa nêu chu kỳ rà soát"}
#     not_started: {en: "the plan has not begun, or does not say when it does", vi: "kế hoạch chưa bắt đầu, hoặc chưa nêu ngày bắt đầu"}
#     not_running: {en: "the objective is not under way", vi: "mục tiêu cụ thể không ở trong thời gian thực hiện"}
#     incomplete: {en: "part of the plan could not be read, and the review may be there", vi: "một phần kế hoạch chưa đọc được, và kỳ rà soát có thể nằm ở đó"}
package goalpost.rules.history.review_overdue

import data.goalpost.lib.cadence
import data.goalpost.lib.changes
import data.goalpost.lib.dates

violation contains {"message": message, "key": "plan", "measure": late, "args": told(last, since(last))} if {
	of_plan
	count(not_applicable) == 0
	late := since(last) - allowed
	late > 0
}

# A review says by itself that its day has not come, whatever else is missing.
violation contains {
	"message": "future",
	"key": input.review.address,
	"args": {"date": input.review.date, "as_of": input.as_of},
} if {
	input.review.date > input.as_of
}

# That the whole plan is overdue says it all.
violation contains {"message": "left_out", "key": "objective", "measure": late, "args": object.union(
	told(seen, since(seen)),
	{"title": title, "address": input.objective.address},
)} if {
	input.objective
	count(not_applicable) == 0
	on_time
	late := since(seen) - ((input.params.objective_factor * rhythm) + input.params.grace_days)
	late > 0
}

not_applicable contains "no_cadence" if {
	not input.review
	not rhythm
}

not_applicable contains "not_started" if {
	of_plan
	not begun
}

not_applicable contains "not_running" if {
	input.objective
	not begun_running
}

not_applicable contains "incomplete" if {
	not input.review
	not input.plan.complete
}

of_plan if {
	not input.objective
	not input.review
}

rhythm := cadence.days[input.plan.review_cadence]

begun if input.plan.period.start <= input.as_of

begun_running if {
	begun
	changes.running(input.objective, input.as_of)
}

allowed := rhythm + input.params.grace_days

# The days of reviews that were held. Before the first, the plan's own beginning
# counts.
held contains review.date if {
	some review in input.plan.reviews
	review.date <= input.as_of
}

last := max(held)

last := input.plan.period.start if count(held) == 0

message := "overdue" if count(held) > 0

message := "never" if count(held) == 0

on_time if since(last) <= allowed

# When a review last looked at the objective or at the goal that it serves.
covering contains review.date if {
	some review in input.objective.reviews
	review.date <= input.as_of
}

covering contains day if some day in looked_at[input.objective.goal.address]

looked_at[address] contains review.date if {
	some review in input.plan.reviews
	review.date <= input.as_of
	some address in review.scope
}

seen := max(covering)

seen := input.objective.start if count(covering) == 0

since(day) := dates.days_between(day, input.as_of)

told(day, days) := {
	"last": day,
	"days": days,
	"every": rhythm,
	"cadence": input.plan.review_cadence,
	"as_of": input.as_of,
}

title := input.objective.title

title := input.objective.label if not input.objective.title
