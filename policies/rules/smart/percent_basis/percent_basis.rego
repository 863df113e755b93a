# METADATA
# title: Percent change is ambiguous
# description: |
#   A rate of 40% that grows "by 5%" ends at 42% or at 45%: five percent of forty, or five points on
#   top. Both readings are common, and the team and the person who checks may each have their own.
#   A title that names where the rate starts and where it ends is clear.
#   To fix it, set change = "relative" or change = "points", or write both ends into the title.
# custom:
#   severity: warning
#   subject: objective
#   phase: state
#   sources: ["S0 L28", "S0 L70", "S4 L31", "S4 L45", "S4 L57", "S4 L65", "S0 L17", "S0 L21"]
#   vi:
#     title: Không rõ phần trăm tương đối hay điểm phần trăm
#     description: |
#       Tỷ lệ 40% "tăng 5%" thì thành 42% hay 45%: năm phần trăm của bốn mươi, hay cộng thêm năm
#       điểm? Cả hai cách hiểu đều phổ biến, và người làm với người kiểm tra có thể hiểu khác nhau.
#       Tiêu đề ghi cả điểm đầu lẫn điểm cuối của tỷ lệ thì đã rõ.
#       Cách sửa: ghi change = "relative" hoặc change = "points", hoặc ghi cả hai đầu vào tiêu đề.
#   messages:
#     two_readings:
#       en: "The title {title|quoted} says {percent} of a rate that stands at {baseline|percent}: that may mean {relative|percent} ({percent} of {baseline}) or {points|percent} (as many points)."
#       vi: "Tiêu đề {title|quoted} ghi {percent} cho một tỷ lệ đang ở mức {baseline|percent}: có thể hiểu là {relative|percent} (tính {percent} của {baseline}) hoặc {points|percent} (tính bằng điểm phần trăm)."
#       fix:
#         en: "say which: change = \"relative\" for {relative|percent}, change = \"points\" for {points|percent}"
#         vi: "ghi rõ cách hiểu: change = \"relative\" nếu là {relative|percent}, change = \"points\" nếu là {points|percent}"
#     no_basis:
#       en: "The title {title|quoted} says {percent} of a rate, and nothing says whether that is a part of it or percentage points."
#       vi: "Tiêu đề {title|quoted} ghi {percent} cho một tỷ lệ mà không cho biết là phần trăm tương đối hay điểm phần trăm."
#       fix:
#         en: "add change = \"relative\" or change = \"points\""
#         vi: "thêm change = \"relative\" hoặc change = \"points\""
#   not_applicable:
#     unread: {en: "its title, its measure or what it says of the change could not be read", vi: "chưa đọc được tiêu đề, thước đo hoặc cách tính thay đổi"}
#     no_unit: {en: "the title has a percentage, and the unit of its KPI is not known", vi: "tiêu đề có phần trăm nhưng chưa biết đơn vị của KPI"}
package goalpost.rules.smart.percent_basis

import data.goalpost.lib.titles

violation contains {"message": "two_readings", "attribute": "title", "measure": percent.value, "args": {
	"title": input.objective.title,
	"percent": percent.text,
	"baseline": input.objective.baseline,
	"relative": rounded(input.objective.baseline * (1 + ((sign * percent.value) / 100))),
	"points": rounded(input.objective.baseline + (sign * percent.value)),
}} if {
	ambiguous
	input.objective.baseline
	percent := open[0]
}

violation contains {"message": "no_basis", "attribute": "title", "measure": percent.value, "args": {
	"title": input.objective.title,
	"percent": percent.text,
}} if {
	ambiguous
	not input.objective.baseline
	percent := open[0]
}

not_applicable contains "unread" if not input.objective.title

not_applicable contains "unread" if {
	some name, _ in input.objective.invalid
	name in {"title", "measure", "change"}
}

not_applicable contains "no_unit" if {
	count(open) > 0
	not input.objective.measure.unit
	not input.objective.invalid.measure
}

ambiguous if {
	count(not_applicable) == 0
	input.objective.measure.unit == "percent"
	not declared
}

declared if input.objective.change in {"relative", "points"}

# Percentages of the title, but those that are both ends of the way.
open := [q |
	some q in titles.read(input.objective.title, titles.language(input.plan), []).quantities
	q.kind == "percent"
	not paired
]

paired if {
	{"from", "to"} == {q.role | some q in titles.read(input.objective.title, titles.language(input.plan), []).quantities; q.kind == "percent"}
}

default sign := 1

sign := -1 if input.objective.target < input.objective.baseline

sign := -1 if {
	not input.objective.target
	input.objective.measure.direction == "decrease"
}

rounded(number) := round(100 * number) / 100
