# METADATA
# title: A/B test under-specified
# description: |
#   A test answers one question: which of these versions does better? So it changes one thing, has
#   at least two versions of it, names the KPI that decides, and runs for a set time while an
#   objective of its strategy runs. Two tests of the same thing at the same time on one channel
#   spoil each other.
#   To fix it, complete the test, or split one that changes two things into two that follow one
#   another.
# custom:
#   severity: info
#   subject: strategy
#   phase: state
#   sources: ["S3 L158"]
#   vi:
#     title: Thử nghiệm A/B thiếu thông tin
#     description: |
#       Mỗi thử nghiệm trả lời đúng một câu hỏi: phương án nào tốt hơn? Vì vậy nó chỉ đổi một thứ,
#       có ít nhất hai phương án, nêu KPI quyết định, và chạy trong thời gian định trước khi một
#       mục tiêu cụ thể của chiến lược đang chạy. Hai thử nghiệm cùng đổi một thứ, cùng lúc, trên
#       cùng một kênh sẽ làm hỏng kết quả của nhau.
#       Cách sửa: ghi cho đủ thông tin, hoặc tách thử nghiệm đổi hai thứ thành hai thử nghiệm nối
#       tiếp nhau.
#   messages:
#     partial:
#       en: "Test {number} of strategy {title|quoted} lacks {missing}."
#       vi: "Thử nghiệm {number} của chiến lược {title|quoted} còn thiếu {missing}."
#       fix:
#         en: "write: {{ variable = \"…\", variants = 2, metric = kpi.…, start = \"YYYY-MM-DD\", end = \"YYYY-MM-DD\" }}"
#         vi: "ghi đủ: {{ variable = \"…\", variants = 2, metric = kpi.…, start = \"YYYY-MM-DD\", end = \"YYYY-MM-DD\" }}"
#     several_variables:
#       en: "Test {number} of strategy {title|quoted} changes more than one thing ({variable}), so nobody can tell which of them worked."
#       vi: "Thử nghiệm {number} của chiến lược {title|quoted} đổi nhiều thứ cùng lúc ({variable}), nên không biết thứ nào có tác dụng."
#       fix:
#         en: "make a test for each of them, one after the other"
#         vi: "tách mỗi thứ thành một thử nghiệm, chạy nối tiếp nhau"
#     too_few_variants:
#       en: "Test {number} of strategy {title|quoted} has {variants} {variants|plural:variant:variants}; comparing takes two."
#       vi: "Thử nghiệm {number} của chiến lược {title|quoted} chỉ có {variants} phương án; muốn so sánh phải có hai."
#       fix:
#         en: "variants = 2 or more"
#         vi: "variants = 2 trở lên"
#     ends_before_start:
#       en: "Test {number} of strategy {title|quoted} starts on {start}, which is not before its end on {end}."
#       vi: "Thử nghiệm {number} của chiến lược {title|quoted} bắt đầu ngày {start}, không trước ngày kết thúc {end}."
#       fix:
#         en: "put the end after {start|raw}"
#         vi: "đặt ngày kết thúc sau {start|raw}"
#     outside:
#       en: "Test {number} of strategy {title|quoted} runs from {start} to {end}; no objective of the strategy runs all that time."
#       vi: "Thử nghiệm {number} của chiến lược {title|quoted} chạy từ {start} đến {end}; không mục tiêu cụ thể nào của chiến lược chạy suốt thời gian đó."
#       fix:
#         en: "move the test into the time of one of {objectives}"
#         vi: "chuyển thử nghiệm vào thời gian của {objectives}"
#     overlap:
#       en: "Tests {other_number} and {number} of strategy {title|quoted} both change {variable|quoted} at the same time."
#       vi: "Thử nghiệm {other_number} và {number} của chiến lược {title|quoted} cùng đổi {variable|quoted} trong một thời gian."
#       fix:
#         en: "start the second when the first has ended, after {free|raw}"
#         vi: "chỉ bắt đầu thử nghiệm sau khi thử nghiệm trước kết thúc, sau {free|raw}"
#     overlap_elsewhere:
#       en: "Test {number} of strategy {title|quoted} changes {variable|quoted} while {other} tests the same on {channels}."
#       vi: "Thử nghiệm {number} của chiến lược {title|quoted} đổi {variable|quoted} trong lúc {other} cũng thử điều đó trên {channels}."
#       fix:
#         en: "start it when the test of {other} has ended, after {free|raw}"
#         vi: "chỉ bắt đầu khi thử nghiệm của {other} đã kết thúc, sau {free|raw}"
#   not_applicable:
#     unreadable: {en: "part of its tests cannot be read", vi: "có phần của thử nghiệm không đọc được"}
#     no_objective_dates: {en: "the dates of an objective that it serves are missing or cannot be read", vi: "ngày của một mục tiêu cụ thể mà nó phục vụ còn thiếu hoặc không đọc được"}
#     unresolved: {en: "one of its objectives is a reference that leads nowhere", vi: "có tham chiếu mục tiêu cụ thể không dẫn tới đâu"}
package goalpost.rules.structure.experiment_complete

import data.goalpost.lib.lifecycle

violation contains {"message": "partial", "attribute": place(i, ""), "key": place(i, ""), "args": {
	"title": title,
	"number": i + 1,
	"missing": sort(lacking),
}} if {
	some i, lacking in missing
}

violation contains {"message": "several_variables", "attribute": place(i, ".variable"), "key": place(i, ".variable"), "args": {
	"title": title,
	"number": i + 1,
	"variable": test.variable,
}} if {
	some i, test in tests
	regex.match(`[,;+&/]|\s(and|và)\s`, lower(test.variable))
}

violation contains {"message": "too_few_variants", "attribute": place(i, ".variants"), "key": place(i, ".variants"), "args": {
	"title": title,
	"number": i + 1,
	"variants": test.variants,
}} if {
	some i, test in tests
	test.variants < 2
}

violation contains {"message": "ends_before_start", "attribute": place(i, ".end"), "key": place(i, ".end"), "args": {
	"title": title,
	"number": i + 1,
	"start": test.start,
	"end": test.end,
}} if {
	some i, test in tests
	test.start >= test.end
}

violation contains {"message": "outside", "attribute": place(i, ".start"), "key": place(i, ".start"), "args": {
	"title": title,
	"number": i + 1,
	"start": test.start,
	"end": test.end,
	"objectives": sort(standing),
}} if {
	count(not_applicable) == 0
	count(standing) > 0
	some i, test in tests
	i in loose
}

violation contains {"message": "overlap", "attribute": place(i, ".start"), "key": sprintf("experiments.%d.%d", [i, j]), "args": {
	"title": title,
	"number": i + 1,
	"other_number": j + 1,
	"variable": test.variable,
	"free": other.end,
}} if {
	some i, test in tests
	some j, other in tests
	[other.start, j] < [test.start, i]
	test.start <= other.end
	same(test.variable, other.variable)
}

violation contains {
	"message": "overlap_elsewhere",
	"attribute": place(i, ".start"),
	"key": sprintf("experiments.%d.%s", [i, strategy.address]),
	"args": {
		"title": title,
		"number": i + 1,
		"variable": test.variable,
		"other": strategy.address,
		"channels": sort(shared),
		"free": max(ends),
	},
} if {
	input.strategy.status in lifecycle.pursued
	some i, test in tests
	some strategy in input.plan.strategies
	strategy.status in lifecycle.pursued
	strategy.address != input.strategy.address
	shared := {channel | some channel in strategy.channels; channel in input.strategy.channels}
	count(shared) > 0
	ends := {other.end |
		some other in strategy.experiments
		[other.start, strategy.address] < [test.start, input.strategy.address]
		test.start <= other.end
		same(test.variable, other.variable)
	}
	count(ends) > 0
}

not_applicable contains "unreadable" if {
	some path, _ in input.strategy.invalid
	startswith(path, "experiments")
}

not_applicable contains "no_objective_dates" if {
	count(loose) > 0
	some objective in input.strategy.objectives
	objective.address in standing
	some date in ["start", "deadline"]
	not objective[date]
}

not_applicable contains "unresolved" if {
	count(loose) > 0
	input.strategy.invalid.objectives
}

# The tests by their place in the list, which is only known if all can be read.
tests[i] := test if {
	not input.strategy.invalid.experiments
	some i, test in input.strategy.experiments
}

missing[i] contains field if {
	some i, test in tests
	some field in ["variable", "variants", "metric", "start", "end"]
	not test[field]
	not input.strategy.invalid[place(i, sprintf(".%s", [field]))]
}

missing[i] contains "variable" if {
	some i, test in tests
	trim_space(test.variable) == ""
}

# Tests that run, but not within the time of an objective.
loose contains i if {
	some i, test in tests
	test.start < test.end
	not i in covered
}

covered contains i if {
	some i, test in tests
	some objective in input.strategy.objectives
	objective.address in standing
	objective.start <= test.start
	test.end <= objective.deadline
}

standing contains objective.address if {
	some objective in input.strategy.objectives
	not objective.status == "cancelled"
}

same(a, b) if {
	trim_space(a) != ""
	lower(trim_space(a)) == lower(trim_space(b))
}

place(i, field) := sprintf("experiments.%d%s", [i, field])

title := input.strategy.title

title := input.strategy.label if not input.strategy.title
