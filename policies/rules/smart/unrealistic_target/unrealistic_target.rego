# METADATA
# title: Target far above what the past supports
# description: |
#   The most frequent mistake is a target that nothing in the past speaks for. Growth of the past and
#   the growth that the target asks for are both compounded to a year and compared; up to twice the
#   past counts as a stretch. Percentages that cannot exceed 100 are held to that. An objective that
#   gives its reasons in rationale is left alone.
#   To fix it, lower the target, give more time, or write down what will be different this time.
# custom:
#   severity: warning
#   subject: objective
#   phase: state
#   sources: ["S1 L12", "S1 L14", "S1 L15", "S0 L64", "S0 L66", "S0 L70", "S0 L17", "S0 L21", "S0 L58"]
#   vi:
#     title: Chỉ tiêu vượt xa tăng trưởng quá khứ
#     description: |
#       Lỗi hay gặp nhất là đặt chỉ tiêu mà quá khứ không có gì ủng hộ. Mức tăng trước đây và mức
#       tăng mà chỉ tiêu đòi hỏi đều được quy về một năm rồi so sánh; gấp đến hai lần quá khứ vẫn là
#       thử thách hợp lý. Chỉ số phần trăm không thể vượt 100 thì bị giới hạn ở đó. Mục tiêu cụ thể
#       có ghi lý do ở rationale thì được bỏ qua.
#       Cách sửa: hạ chỉ tiêu, kéo dài thời gian, hoặc ghi rõ lần này có gì khác.
#   params:
#     max_stretch: {default: 2, en: "How many times the past growth a target may ask for.", vi: "Chỉ tiêu được đòi hỏi tối đa bao nhiêu lần mức tăng quá khứ."}
#     waive_with_rationale: {default: true, en: "Whether an objective with a rationale is left alone.", vi: "Có bỏ qua mục tiêu cụ thể đã ghi rationale hay không."}
#   messages:
#     too_far:
#       en: "Past growth of {past_percent|percent} in {past_months} {past_months|plural:month:months} is {past|percent} a year; from {baseline} to {target} in {days} days is {asked|percent} a year: {ratio} times as much, and {max_stretch} is the most."
#       vi: "Trước đây thay đổi {past_percent|percent} trong {past_months} tháng, tức {past|percent} một năm; đi từ {baseline} đến {target} trong {days} ngày là {asked|percent} một năm: gấp {ratio} lần, tối đa là {max_stretch} lần."
#       fix:
#         en: "lower target, move deadline, or say what is different this time: rationale = \"…\""
#         vi: "hạ target, lùi deadline, hoặc ghi lần này có gì khác: rationale = \"…\""
#     impossible:
#       severity: error
#       en: "The target of {title|quoted} is {target}, and {metric} cannot exceed {limit}."
#       vi: "Chỉ tiêu của {title|quoted} là {target}, trong khi {metric} không thể vượt quá {limit}."
#       fix:
#         en: "target = {limit|raw} or less"
#         vi: "đặt target = {limit|raw} hoặc thấp hơn"
#   not_applicable:
#     ended: {en: "the objective has been achieved or missed", vi: "mục tiêu cụ thể đã kết thúc (đạt hoặc không đạt)"}
#     explained: {en: "its rationale says why", vi: "rationale đã nêu lý do"}
#     no_rate: {en: "growth cannot be compared: past growth, values above zero and dates are needed", vi: "không so sánh được mức tăng: cần mức tăng quá khứ, giá trị lớn hơn 0 và đủ ngày tháng"}
package goalpost.rules.smart.unrealistic_target

import data.goalpost.lib.dates
import data.goalpost.lib.growth

violation contains {"message": "too_far", "attribute": "target", "key": "target", "measure": growth.told(compared.ratio), "args": {
	"past_percent": input.objective.past_growth.percent,
	"past_months": input.objective.past_growth.months,
	"past": growth.told(compared.past),
	"asked": growth.told(compared.asked),
	"baseline": input.objective.baseline,
	"target": input.objective.target,
	"days": days,
	"ratio": growth.told(compared.ratio),
}} if {
	count(not_applicable) == 0
	not impossible
	compared.ratio > input.params.max_stretch
}

violation contains {"message": "impossible", "attribute": "target", "key": "target", "args": {
	"title": title,
	"target": input.objective.target,
	"metric": input.objective.measure.metric,
	"limit": limit,
}} if {
	not ended
	impossible
}

not_applicable contains "ended" if ended

not_applicable contains "explained" if {
	not ended
	input.params.waive_with_rationale
	trim_space(input.objective.rationale) != ""
}

not_applicable contains "no_rate" if {
	not impossible
	not compared
}

ended if input.objective.status in {"achieved", "missed"}

limit := input.objective.measure.catalogue.range[1]

impossible if input.objective.target > limit

days := dates.days_between(input.objective.start, input.objective.deadline)

compared := growth.comparison(input.objective, days)

title := input.objective.title

title := input.objective.label if not input.objective.title
