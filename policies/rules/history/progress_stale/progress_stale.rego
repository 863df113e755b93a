# METADATA
# title: No recent check-in
# description: |
#   A figure that nobody writes down cannot warn anybody. How often a KPI is measured says how often
#   the objective that it decides gets a check-in; a few days more are allowed. A KPI without a
#   cadence is taken to be measured monthly.
#   To fix it, record the latest figure. If the KPI is really measured less often, say so in its
#   cadence.
# custom:
#   severity: warning
#   subject: objective
#   phase: state
#   sources: ["S0 L219", "S1 L19", "S1 L36", "S1 L38", "S3 L139"]
#   vi:
#     title: Lâu chưa cập nhật tiến độ
#     description: |
#       Con số không ai ghi lại thì không báo trước được cho ai. KPI được đo bao lâu một lần thì mục
#       tiêu cụ thể do nó quyết định cũng phải được cập nhật tiến độ theo nhịp đó, được trễ thêm vài
#       ngày. KPI chưa ghi chu kỳ đo được coi như đo hằng tháng.
#       Cách sửa: ghi con số mới nhất. Nếu KPI thật sự được đo thưa hơn, hãy ghi đúng chu kỳ
#       (cadence) của nó.
#   params:
#     factor: {default: 1, en: "For how many rhythms of its KPI an objective may go without a check-in.", vi: "Được để bao nhiêu chu kỳ đo của KPI mà chưa cập nhật."}
#     grace_days: {default: 7, en: "Days by which a check-in may be late.", vi: "Số ngày cập nhật được phép trễ."}
#     default_cadence: {default: "monthly", en: "Rhythm of a KPI that names none.", vi: "Chu kỳ đo được hiểu khi KPI không ghi."}
#   messages:
#     stale:
#       en: "The last check-in of objective {title|quoted} was on {last}, {days} days ago; {kpi} is measured {cadence}, so one is due every {every} days and may be {grace_days} days late."
#       vi: "Mục tiêu cụ thể {title|quoted} được cập nhật lần cuối ngày {last}, cách đây {days} ngày; {kpi} đo theo chu kỳ {cadence}, nên cứ {every} ngày phải cập nhật một lần, được trễ tối đa {grace_days} ngày."
#       fix:
#         en: "record the latest figure: checkin \"{as_of|raw}\" {{ value = … }}"
#         vi: "ghi con số mới nhất: checkin \"{as_of|raw}\" {{ value = … }}"
#     never:
#       en: "Objective {title|quoted} began on {last}, {days} days ago, and has no check-in yet; {kpi} is measured {cadence}, so the first was due within {every} days and might be {grace_days} days late."
#       vi: "Mục tiêu cụ thể {title|quoted} bắt đầu ngày {last}, cách đây {days} ngày, mà chưa được cập nhật lần nào; {kpi} đo theo chu kỳ {cadence}, nên lần đầu phải có trong vòng {every} ngày, được trễ tối đa {grace_days} ngày."
#       fix:
#         en: "record the first figure: checkin \"{as_of|raw}\" {{ value = … }}"
#         vi: "ghi con số đầu tiên: checkin \"{as_of|raw}\" {{ value = … }}"
#   not_applicable:
#     not_running: {en: "the objective is not under way, or its dates cannot be read", vi: "mục tiêu cụ thể không ở trong thời gian thực hiện, hoặc ngày tháng không đọc được"}
#     task: {en: "a task is done or not done; it has no figure", vi: "đầu việc chỉ có xong hoặc chưa xong, không có con số"}
#     no_measure: {en: "it has no measure that can be read", vi: "không đọc được KPI quyết định (measure) của nó"}
#     no_rhythm: {en: "how often its KPI is measured cannot be read", vi: "không đọc được KPI của nó đo bao lâu một lần"}
#     early: {en: "the first check-in is not due yet", vi: "chưa đến hạn cập nhật lần đầu"}
#     incomplete: {en: "part of the plan could not be read, and a check-in may be there", vi: "một phần kế hoạch chưa đọc được, và lần cập nhật có thể nằm ở đó"}
package goalpost.rules.history.progress_stale

import data.goalpost.lib.cadence
import data.goalpost.lib.changes
import data.goalpost.lib.dates

violation contains object.union(place, {"measure": late, "args": {
	"title": title,
	"as_of": input.as_of,
	"last": since,
	"days": days,
	"kpi": input.objective.measure.address,
	"cadence": rhythm,
	"every": every_days,
}}) if {
	count(not_applicable) == 0
	late > 0
}

not_applicable contains "not_running" if not running

not_applicable contains "task" if input.objective.kind == "task"

not_applicable contains "no_measure" if {
	input.objective.kind != "task"
	not input.objective.measure.address
}

not_applicable contains "no_rhythm" if {
	input.objective.measure.address
	not every_days
}

not_applicable contains "early" if {
	running
	count(recorded) == 0
	late <= 0
}

not_applicable contains "incomplete" if not input.plan.complete

running if changes.running(
	{"status": input.objective.status, "start": input.objective.start, "deadline": input.objective.deadline},
	input.as_of,
)

rhythm := input.objective.measure.cadence

rhythm := input.params.default_cadence if {
	not input.objective.measure.cadence
	not input.objective.measure.invalid.cadence
}

every_days := ceil(cadence.days[rhythm] * input.params.factor)

# Days and labels of check-ins so far. Whether their values can be read is for
# structure/schema to say.
recorded contains [checkin.date, checkin.label] if {
	some checkin in input.objective.checkins
	checkin.date <= input.as_of
}

since := max(recorded)[0]

since := input.objective.start if count(recorded) == 0

place := {"message": "stale", "attribute": sprintf("checkin.%s", [max(recorded)[1]])}

place := {"message": "never"} if count(recorded) == 0

days := dates.days_between(since, input.as_of)

late := days - (every_days + input.params.grace_days)

title := input.objective.title

title := input.objective.label if not input.objective.title
