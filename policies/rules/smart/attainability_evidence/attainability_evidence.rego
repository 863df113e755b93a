# METADATA
# title: No data behind the target
# description: |
#   Whether a target can be reached is a question to the data: how the figure grew before, or what
#   is usual in the industry. Where there is neither, an assumed baseline says so honestly and is
#   replaced later. A benchmark grows old like any other figure.
#   To fix it, write past_growth with its source, give the KPI a benchmark, or mark its baseline as
#   provisional.
# custom:
#   severity: warning
#   subject: objective
#   phase: state
#   sources: ["S0 L68", "S1 L15", "S0 L17", "S0 L21"]
#   vi:
#     title: Chỉ tiêu không có dữ liệu làm căn cứ
#     description: |
#       Chỉ tiêu có đạt được hay không phải hỏi dữ liệu: trước đây con số tăng thế nào, hoặc trong
#       ngành thường ở mức nào. Nếu chưa có cả hai thì mức nền tạm cho biết rõ điều đó và sẽ được
#       thay sau. Chuẩn mực ngành cũng cũ đi như mọi con số khác.
#       Cách sửa: ghi past_growth kèm nguồn, ghi benchmark cho KPI, hoặc đánh dấu mức nền là tạm
#       (provisional).
#   params:
#     benchmark_max_age_months: {default: 24, en: "After how many months a benchmark counts as missing.", vi: "Sau bao nhiêu tháng thì chuẩn mực ngành coi như không có."}
#   messages:
#     none:
#       en: "Nothing shows that {title|quoted} can be reached: no past growth, no benchmark of its KPI, no provisional baseline."
#       vi: "Chưa có gì cho thấy {title|quoted} có thể đạt được: không có mức tăng quá khứ, KPI không có chuẩn mực ngành, mức nền cũng không ghi là tạm."
#       fix:
#         en: "past_growth = {{ percent = …, months = …, source = \"…\" }}"
#         vi: "ghi thêm past_growth = {{ percent = …, months = …, source = \"…\" }}"
#     partial:
#       en: "The past growth of {title|quoted} lacks {missing}."
#       vi: "Mức tăng quá khứ của {title|quoted} còn thiếu {missing}."
#       fix:
#         en: "write all three: past_growth = {{ percent = …, months = …, source = \"…\" }}"
#         vi: "ghi đủ cả ba: past_growth = {{ percent = …, months = …, source = \"…\" }}"
#     old:
#       en: "The benchmark behind {title|quoted} is of {date}, more than {benchmark_max_age_months} months ago."
#       vi: "Chuẩn mực ngành làm căn cứ cho {title|quoted} có từ {date}, đã quá {benchmark_max_age_months} tháng."
#       fix:
#         en: "look up a newer benchmark for {kpi}, or write past_growth"
#         vi: "tìm chuẩn mực mới hơn cho {kpi}, hoặc ghi past_growth"
#   not_applicable:
#     task: {en: "a task is done or not done; it has no figure", vi: "đầu việc chỉ có xong hoặc chưa xong, không có con số"}
#     ended: {en: "the objective has been achieved or missed", vi: "mục tiêu cụ thể đã kết thúc (đạt hoặc không đạt)"}
#     no_measure: {en: "the objective has no measure that can be read", vi: "mục tiêu cụ thể chưa có measure đọc được"}
#     unread: {en: "part of its past growth, or of the KPI's figures, could not be read", vi: "có phần của mức tăng quá khứ hoặc số liệu của KPI không đọc được"}
package goalpost.rules.smart.attainability_evidence

import data.goalpost.lib.dates

violation contains {"message": "none", "attribute": "past_growth", "args": {"title": title}} if {
	without_evidence
	not input.objective.past_growth
	not norm
}

violation contains {"message": "partial", "attribute": "past_growth", "args": {"title": title, "missing": sort(missing)}} if {
	without_evidence
	input.objective.past_growth
}

violation contains {"message": "old", "attribute": "past_growth", "args": {
	"title": title,
	"date": norm.as_of,
	"kpi": input.objective.measure.address,
}} if {
	without_evidence
	not input.objective.past_growth
	norm
}

not_applicable contains "task" if input.objective.kind == "task"

not_applicable contains "ended" if input.objective.status in {"achieved", "missed"}

not_applicable contains "no_measure" if {
	input.objective.kind != "task"
	not input.objective.measure
	not grown
}

not_applicable contains "unread" if {
	not evidence
	some path, _ in input.objective.invalid
	startswith(path, "past_growth")
}

not_applicable contains "unread" if {
	not evidence
	some path, _ in input.objective.measure.invalid
	startswith(path, "b")
}

without_evidence if {
	count(not_applicable) == 0
	not evidence
}

evidence if grown

evidence if input.objective.measure.baseline.provisional

evidence if {
	norm
	not dates.older_than(norm.as_of, input.params.benchmark_max_age_months, input.as_of)
}

grown if {
	input.objective.past_growth
	count(missing) == 0
}

missing contains figure if {
	some figure in ["percent", "months"]
	object.get(input.objective.past_growth, figure, null) == null
}

missing contains "source" if not sourced

sourced if trim_space(input.objective.past_growth.source) != ""

# A benchmark with a figure and a day.
norm := benchmark if {
	benchmark := input.objective.measure.benchmark
	benchmark.as_of
	some figure in ["value", "min", "max"]
	is_number(benchmark[figure])
}

title := input.objective.title

title := input.objective.label if not input.objective.title
