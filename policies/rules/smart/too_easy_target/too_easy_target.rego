# METADATA
# title: Target below the current trend
# description: |
#   A target that comes true if nobody does anything is no target. Growth of the past and the growth
#   that the target asks for are both compounded to a year and compared. A figure that is to be held,
#   or one whose KPI notes a headwind (context "market" or "external"), is only pointed out. A target
#   that was met before the objective began is always too easy.
#   To fix it, aim higher, or note in the KPI what makes the trend harder to keep.
# custom:
#   severity: warning
#   subject: objective
#   phase: state
#   sources: ["S0 L66", "S0 L71", "S2 L64", "S2 L68", "S1 L14", "S0 L17", "S0 L21"]
#   vi:
#     title: Chỉ tiêu quá dễ so với đà hiện tại
#     description: |
#       Chỉ tiêu mà không ai làm gì cũng đạt thì không phải là chỉ tiêu. Mức tăng trước đây và mức
#       tăng mà chỉ tiêu đòi hỏi đều được quy về một năm rồi so sánh. Con số cần giữ nguyên, hoặc KPI
#       có ghi chú khó khăn (context "market" hoặc "external") thì chỉ được nhắc. Chỉ tiêu đã đạt
#       trước khi mục tiêu cụ thể bắt đầu thì luôn là quá dễ.
#       Cách sửa: đặt chỉ tiêu cao hơn, hoặc ghi vào KPI điều khiến đà tăng khó giữ.
#   params:
#     min_stretch: {default: 1, en: "How many times the past growth a target asks for at least.", vi: "Chỉ tiêu phải đòi hỏi ít nhất bao nhiêu lần mức tăng quá khứ."}
#   messages:
#     below_trend:
#       en: "Past growth of {past_percent|percent} in {past_months} {past_months|plural:month:months} is {past|percent} a year; from {baseline} to {target} in {days} days is {asked|percent} a year: below the trend ({ratio} times)."
#       vi: "Trước đây thay đổi {past_percent|percent} trong {past_months} tháng, tức {past|percent} một năm; đi từ {baseline} đến {target} trong {days} ngày là {asked|percent} một năm: thấp hơn đà hiện tại ({ratio} lần)."
#       fix:
#         en: "raise target, or note the headwind in {kpi}: context \"market\" {{ note = \"…\" }}"
#         vi: "nâng target, hoặc ghi chú khó khăn vào {kpi}: context \"market\" {{ note = \"…\" }}"
#     below_trend_noted:
#       severity: info
#       en: "From {baseline} to {target} in {days} days is {asked|percent} a year, below the {past|percent} of the past; the figure is to be held, or its KPI notes a headwind."
#       vi: "Đi từ {baseline} đến {target} trong {days} ngày là {asked|percent} một năm, thấp hơn mức {past|percent} trước đây; con số cần giữ nguyên, hoặc KPI đã ghi chú khó khăn."
#       fix:
#         en: "check once a year whether the headwind still blows"
#         vi: "mỗi năm xem lại khó khăn đó còn hay không"
#     already_met:
#       en: "{kpi} stood at {value} on {date}, before the objective began: the target of {target} had been met."
#       vi: "{kpi} đã ở mức {value} vào ngày {date}, trước khi mục tiêu cụ thể bắt đầu: chỉ tiêu {target} đã đạt từ trước."
#       fix:
#         en: "set a target beyond {value}"
#         vi: "đặt target vượt mức {value}"
#   not_applicable:
#     ended: {en: "the objective has been achieved or missed", vi: "mục tiêu cụ thể đã kết thúc (đạt hoặc không đạt)"}
#     no_rate: {en: "growth cannot be compared: past growth, values above zero and dates are needed", vi: "không so sánh được mức tăng: cần mức tăng quá khứ, giá trị lớn hơn 0 và đủ ngày tháng"}
package goalpost.rules.smart.too_easy_target

import data.goalpost.lib.dates
import data.goalpost.lib.growth

violation contains {"message": message, "attribute": "target", "key": "target", "args": {
	"past_percent": input.objective.past_growth.percent,
	"past_months": input.objective.past_growth.months,
	"past": growth.told(compared.past),
	"asked": growth.told(compared.asked),
	"baseline": input.objective.baseline,
	"target": input.objective.target,
	"days": days,
	"ratio": growth.told(compared.ratio),
	"kpi": input.objective.measure.address,
}} if {
	count(not_applicable) == 0
	not met
	compared.ratio < input.params.min_stretch
	message := {true: "below_trend_noted", false: "below_trend"}[excused]
}

violation contains {"message": "already_met", "attribute": "target", "key": "target", "args": {
	"kpi": input.objective.measure.address,
	"value": met.value,
	"date": met.date,
	"target": input.objective.target,
}} if {
	not ended
	met
}

not_applicable contains "ended" if ended

not_applicable contains "no_rate" if {
	not met
	not compared
}

ended if input.objective.status in {"achieved", "missed"}

days := dates.days_between(input.objective.start, input.objective.deadline)

compared := growth.comparison(input.objective, days)

default excused := false

excused if input.objective.measure.direction == "maintain"

excused if {
	some context in input.objective.measure.contexts
	context.kind in {"market", "external"}
	trim_space(context.note) != ""
}

# The last figure from before the start, if the target was met by then.
met := {"value": value, "date": date} if {
	date := max([figure.date | some figure in before])
	value := max([figure.value | some figure in before; figure.date == date])
	reached(value)
}

before := array.concat(kpi_baseline, [{"date": checkin.date, "value": checkin.value} |
	some checkin in input.objective.checkins
	checkin.date <= input.objective.start
])

# A check-in says more about its day than the baseline of the KPI.
kpi_baseline := [{"date": date, "value": input.objective.measure.baseline.value} |
	date := input.objective.measure.baseline.as_of
	date <= input.objective.start
	not date in [checkin.date | some checkin in input.objective.checkins]
]

reached(value) if {
	input.objective.target > input.objective.baseline
	value >= input.objective.target
}

reached(value) if {
	input.objective.target < input.objective.baseline
	value <= input.objective.target
}
