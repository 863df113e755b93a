# METADATA
# title: KPI's natural time scale does not fit
# description: |
#   Some figures need months to move: what a customer is worth over the years, the share of the
#   market, how many people know the brand. An objective of a few weeks cannot move them, and reading
#   them every week shows noise. Others, like the sales of a month, are of no use once a quarter. A
#   KPI whose name or formula says that it is a rolling figure sets its own time scale.
#   To fix it, give the slow figure a longer objective, decide the short one by a figure that moves
#   in its time, or measure as often as the figure has news.
# custom:
#   severity: warning
#   subject: [objective, kpi]
#   phase: state
#   sources: ["S3 L137"]
#   vi:
#     title: Khung thời gian không hợp với KPI
#     description: |
#       Có những con số cần nhiều tháng mới nhúc nhích: giá trị trọn đời của khách hàng, thị phần,
#       mức nhận biết thương hiệu. Mục tiêu vài tuần không thể làm chúng thay đổi, còn xem mỗi tuần
#       thì chỉ thấy nhiễu. Ngược lại, doanh số tháng mà mỗi quý mới đo một lần thì không còn ích gì.
#       KPI có tên hoặc công thức ghi rõ là số liệu cuốn chiếu thì tự quy định khung thời gian.
#       Cách sửa: kéo dài mục tiêu dùng con số chậm, chọn cho mục tiêu ngắn một con số kịp thay đổi,
#       hoặc đo theo nhịp mà con số có điều mới.
#   params:
#     slow: {default: ["clv", "market_share", "awareness_index", "nps"], en: "Metrics that need months to move.", vi: "Các chỉ số cần nhiều tháng mới thay đổi."}
#     slow_min_days: {default: 180, en: "Shortest objective that a slow metric may decide, in days.", vi: "Mục tiêu đo bằng chỉ số chậm phải kéo dài ít nhất bao nhiêu ngày."}
#     fast: {default: ["monthly_sales"], en: "Metrics that are out of date after a month.", vi: "Các chỉ số sau một tháng là đã cũ."}
#     rolling: {default: ["rolling", "trailing", "moving average", "last 12 months", "last twelve months", "cuốn chiếu", "trung bình trượt", "12 tháng gần nhất", "mười hai tháng gần nhất"], en: "Words in a name or formula that show a rolling figure.", vi: "Những từ trong tên hoặc công thức cho biết đó là số liệu cuốn chiếu."}
#   messages:
#     too_short:
#       en: "{kpi} ({metric}) moves slowly, and objective {title|quoted} gives it {days} {days|plural:day:days}; {slow_min_days} are needed."
#       vi: "{kpi} ({metric}) thay đổi chậm mà mục tiêu cụ thể {title|quoted} chỉ kéo dài {days} ngày; cần ít nhất {slow_min_days} ngày."
#       fix:
#         en: "end it {distance} {distance|plural:day:days} later, or choose a measure that moves sooner"
#         vi: "lùi thời hạn thêm {distance} ngày, hoặc chọn measure thay đổi sớm hơn"
#     too_often:
#       en: "KPI {name|quoted} ({metric}) moves slowly, and it is measured {cadence}: from week to week it shows noise."
#       vi: "KPI {name|quoted} ({metric}) thay đổi chậm mà được đo theo nhịp {cadence}: từng tuần thì chỉ thấy nhiễu."
#       fix:
#         en: "cadence = \"monthly\" or \"quarterly\""
#         vi: "cadence = \"monthly\" hoặc \"quarterly\""
#     too_rarely:
#       en: "KPI {name|quoted} ({metric}) is out of date after a month, and it is measured {cadence}."
#       vi: "KPI {name|quoted} ({metric}) sau một tháng là đã cũ mà được đo theo nhịp {cadence}."
#       fix:
#         en: "cadence = \"monthly\" or more often"
#         vi: "cadence = \"monthly\" hoặc dày hơn"
#   not_applicable:
#     no_measure: {en: "the objective has no measure that can be read", vi: "mục tiêu cụ thể chưa có measure đọc được"}
#     other_metric: {en: "its metric is listed neither as slow nor as fast", vi: "chỉ số này không nằm trong danh sách chậm hay nhanh"}
#     rolling: {en: "its name or formula says that it is a rolling figure", vi: "tên hoặc công thức ghi rõ là số liệu cuốn chiếu"}
#     ended: {en: "the objective has been achieved or missed", vi: "mục tiêu cụ thể đã kết thúc (đạt hoặc không đạt)"}
#     undated: {en: "its start or deadline is missing or cannot be read", vi: "ngày bắt đầu hoặc thời hạn còn thiếu hoặc không đọc được"}
#     no_cadence: {en: "it does not say how often it is measured", vi: "chưa ghi bao lâu đo một lần"}
package goalpost.rules.kpi.timeframe_fit

import data.goalpost.lib.cadence
import data.goalpost.lib.dates

violation contains {"message": "too_short", "attribute": "deadline", "key": "deadline", "measure": distance, "args": {
	"title": title,
	"kpi": judged.address,
	"metric": judged.metric,
	"days": days,
	"distance": distance,
}} if {
	count(not_applicable) == 0
	pace == "slow"
	days := dates.days_between(input.objective.start, input.objective.deadline)
	distance := input.params.slow_min_days - days
	distance > 0
}

violation contains {"message": "too_often", "attribute": "cadence", "key": "cadence", "args": told} if {
	count(not_applicable) == 0
	pace == "slow"
	cadence.rarer("monthly", input.kpi.cadence)
}

violation contains {"message": "too_rarely", "attribute": "cadence", "key": "cadence", "args": told} if {
	count(not_applicable) == 0
	pace == "fast"
	cadence.rarer(input.kpi.cadence, "monthly")
}

not_applicable contains "no_measure" if not judged

not_applicable contains "other_metric" if {
	judged
	not pace
}

# A short objective may well be decided by a fast metric.
not_applicable contains "other_metric" if {
	input.objective
	pace == "fast"
}

not_applicable contains "rolling" if {
	pace
	some attribute in ["name", "formula"]
	some word in input.params.rolling
	contains(lower(judged.given[attribute]), lower(word))
}

not_applicable contains "ended" if input.objective.status in {"achieved", "missed"}

not_applicable contains "undated" if {
	pace == "slow"
	input.objective
	not dated
}

not_applicable contains "no_cadence" if {
	pace
	input.kpi
	not input.kpi.cadence
}

# The KPI that is asked about: the subject, or what decides it.
judged := input.kpi if {
	input.kpi
} else := input.objective.measure

pace := "slow" if judged.metric in input.params.slow

else := "fast" if judged.metric in input.params.fast

dated if {
	input.objective.start
	input.objective.deadline
}

told := {"name": name, "metric": judged.metric, "cadence": input.kpi.cadence}

name := input.kpi.name

name := input.kpi.label if not input.kpi.name

title := input.objective.title

title := input.objective.label if not input.objective.title
