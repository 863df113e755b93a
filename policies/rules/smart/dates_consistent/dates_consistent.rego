# METADATA
# title: Dates contradict each other
# description: |
#   Dates that cannot all be true make every schedule and every progress figure wrong. An
#   objective starts before its deadline and its milestones lie between the two; a short-term
#   objective ends within the plan; a campaign runs while an objective that it serves is running.
#   To fix it, correct the date that is wrong. Objectives that are meant to outlive the plan are
#   long-term.
# custom:
#   severity: error
#   subject: [objective, campaign]
#   phase: state
#   sources: ["S0 L81", "S0 L17", "S0 L21"]
#   vi:
#     title: Ngày tháng mâu thuẫn
#     description: |
#       Những ngày không thể cùng đúng sẽ làm sai mọi lịch làm việc và mọi con số tiến độ. Mục
#       tiêu cụ thể bắt đầu trước thời hạn, các cột mốc nằm giữa hai ngày đó; mục tiêu ngắn hạn
#       kết thúc trong kỳ kế hoạch; chiến dịch diễn ra khi mục tiêu mà nó phục vụ đang chạy.
#       Cách sửa: chỉnh lại ngày bị sai. Mục tiêu được dự tính kéo dài quá kỳ kế hoạch thì phải là
#       mục tiêu dài hạn.
#   params:
#     grace_days: {default: 0, en: "Days by which a date may lie outside.", vi: "Số ngày được phép lệch ra ngoài."}
#     allow_single_day: {default: true, en: "Whether a campaign may start and end on one day.", vi: "Chiến dịch có được bắt đầu và kết thúc trong cùng một ngày hay không."}
#   messages:
#     ends_before_start:
#       en: "Objective {title|quoted} starts on {start}, which is not before its deadline, {deadline}."
#       vi: "Mục tiêu cụ thể {title|quoted} bắt đầu ngày {start}, không trước thời hạn {deadline}."
#       fix:
#         en: "put the deadline after {start|raw}, or the start before {deadline|raw}"
#         vi: "đặt thời hạn sau {start|raw}, hoặc ngày bắt đầu trước {deadline|raw}"
#     milestone_outside:
#       en: "The milestone of {date} lies outside objective {title|quoted}, which runs from {start} to {deadline}."
#       vi: "Cột mốc ngày {date} nằm ngoài mục tiêu cụ thể {title|quoted}, vốn chạy từ {start} đến {deadline}."
#       fix:
#         en: "move the milestone to a day after {start|raw} and no later than {deadline|raw}"
#         vi: "chuyển cột mốc tới một ngày sau {start|raw} và không muộn hơn {deadline|raw}"
#     after_plan:
#       en: "Short-term objective {title|quoted} ends on {deadline}, after the plan has ended on {plan_end}."
#       vi: "Mục tiêu ngắn hạn {title|quoted} kết thúc ngày {deadline}, sau khi kế hoạch đã hết kỳ ngày {plan_end}."
#       fix:
#         en: "end it within the plan: deadline = \"{plan_end|raw}\" or earlier"
#         vi: "kết thúc trong kỳ kế hoạch: deadline = \"{plan_end|raw}\" hoặc sớm hơn"
#     campaign_ends_before_start:
#       en: "Campaign {title|quoted} starts on {start} but ends on {end}."
#       vi: "Chiến dịch {title|quoted} bắt đầu ngày {start} nhưng kết thúc ngày {end}."
#       fix:
#         en: "put the end after {start|raw}, or the start before {end|raw}"
#         vi: "đặt ngày kết thúc sau {start|raw}, hoặc ngày bắt đầu trước {end|raw}"
#     starts_before_objectives:
#       en: "Campaign {title|quoted} starts on {start}, before the objectives that it serves start on {first}."
#       vi: "Chiến dịch {title|quoted} bắt đầu ngày {start}, trước khi các mục tiêu cụ thể mà nó phục vụ bắt đầu ngày {first}."
#       fix:
#         en: "start = \"{first|raw}\" or later, or start the objective earlier"
#         vi: "start = \"{first|raw}\" hoặc muộn hơn, hoặc cho mục tiêu cụ thể bắt đầu sớm hơn"
#     ends_after_objectives:
#       en: "Campaign {title|quoted} ends on {end}, after the last deadline of the objectives that it serves, {last}."
#       vi: "Chiến dịch {title|quoted} kết thúc ngày {end}, sau thời hạn cuối cùng {last} của các mục tiêu cụ thể mà nó phục vụ."
#       fix:
#         en: "end = \"{last|raw}\" or earlier, or add an objective that runs longer"
#         vi: "end = \"{last|raw}\" hoặc sớm hơn, hoặc thêm một mục tiêu cụ thể kéo dài hơn"
#   not_applicable:
#     no_dates: {en: "its own dates are missing or cannot be read", vi: "ngày của chính nó còn thiếu hoặc không đọc được"}
#     no_plan_end: {en: "the plan does not say when it ends", vi: "kế hoạch chưa cho biết ngày kết thúc"}
#     no_objective_dates: {en: "the dates of an objective that it serves are missing or cannot be read", vi: "ngày của một mục tiêu cụ thể mà nó phục vụ còn thiếu hoặc không đọc được"}
package goalpost.rules.smart.dates_consistent

import data.goalpost.lib.dates

violation contains {"message": "ends_before_start", "attribute": "deadline", "key": "deadline", "args": window} if {
	window.start >= window.deadline
}

violation contains {
	"message": "milestone_outside",
	"attribute": sprintf("milestone.%s", [milestone.label]),
	"key": sprintf("milestone.%s", [milestone.label]),
	"args": object.union(window, {"date": milestone.date}),
} if {
	window.start < window.deadline
	some milestone in input.objective.milestones
	outside(milestone.date)
}

violation contains {"message": "after_plan", "attribute": "deadline", "key": "plan", "args": object.union(
	window,
	{"plan_end": input.plan.period.end},
)} if {
	window.start < window.deadline
	input.objective.horizon == "short"
	later(window.deadline, input.plan.period.end)
}

violation contains {"message": "campaign_ends_before_start", "attribute": "end", "key": "end", "args": run} if {
	run
	not in_order
}

violation contains {"message": "starts_before_objectives", "attribute": "start", "key": "first", "args": object.union(
	run,
	{"first": first},
)} if {
	in_order
	later(first, run.start)
}

# That an objective is over before the campaign starts is for
# structure/campaign_has_objective to say.
violation contains {"message": "ends_after_objectives", "attribute": "end", "key": "last", "args": object.union(
	run,
	{"last": last},
)} if {
	run.start <= last
	later(run.end, last)
}

not_applicable contains "no_dates" if {
	input.objective
	not window
}

not_applicable contains "no_dates" if {
	input.campaign
	not run
}

not_applicable contains "no_plan_end" if {
	input.objective.horizon == "short"
	not input.plan.period.end
	count(violation) == 0
}

not_applicable contains "no_objective_dates" if {
	run
	not all_dated
	count(violation) == 0
}

window := {"title": title, "start": input.objective.start, "deadline": input.objective.deadline}

outside(date) if date <= input.objective.start

outside(date) if date > input.objective.deadline

run := {"title": title, "start": input.campaign.start, "end": input.campaign.end}

in_order if run.start < run.end

in_order if {
	run.start == run.end
	input.params.allow_single_day
}

# The stretch of time that the objectives of a campaign cover together, known
# only if all their dates are.
first := min([objective.start |
	some objective in input.campaign.objectives
	objective.status != "cancelled"
]) if {
	all_dated
}

last := max([objective.deadline |
	some objective in input.campaign.objectives
	objective.status != "cancelled"
]) if {
	all_dated
}

all_dated if {
	not input.campaign.invalid.objectives
	not undated
}

undated if {
	some objective in input.campaign.objectives
	objective.status != "cancelled"
	not objective.start
}

undated if {
	some objective in input.campaign.objectives
	objective.status != "cancelled"
	not objective.deadline
}

later(date, limit) if dates.days_between(limit, date) > input.params.grace_days

title := input.objective.title

title := input.objective.label if not input.objective.title

title := input.campaign.title

title := input.campaign.label if not input.campaign.title
