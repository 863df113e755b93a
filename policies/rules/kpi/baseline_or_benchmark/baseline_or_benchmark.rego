# METADATA
# title: KPI has neither baseline nor benchmark
# description: |
#   A number alone says nothing: a conversion rate of three percent may be a triumph or a failure,
#   depending on what it was last year and on what is usual in the industry. Every KPI therefore
#   carries something to compare with: its own value on a known day (baseline) or a norm with a
#   day and a source (benchmark). What is older than two years describes another market.
#   To fix it, write for example baseline = { value = 620, as_of = "2026-12-31" }. Where nothing
#   was measured yet, mark an assumed value as provisional and say when it will be replaced.
# custom:
#   severity: error
#   subject: kpi
#   phase: state
#   sources: ["S3 L170", "S3 L147", "S3 L195", "S3 L55"]
#   vi:
#     title: KPI không có mức nền hoặc chuẩn mực
#     description: |
#       Con số đứng một mình không nói lên điều gì: tỷ lệ chuyển đổi ba phần trăm có thể là thành
#       công hoặc thất bại, tuỳ năm ngoái là bao nhiêu và ngành thường ở mức nào. Vì vậy mỗi KPI
#       cần một điểm để so sánh: giá trị của chính nó vào một ngày xác định (mức nền, baseline)
#       hoặc chuẩn mực ngành có ngày và nguồn (benchmark). Số liệu cũ hơn hai năm là của một thị
#       trường khác.
#       Cách sửa: ghi chẳng hạn baseline = { value = 620, as_of = "2026-12-31" }. Nếu chưa từng đo,
#       hãy đánh dấu mức giả định là provisional và ghi hạn thay nó.
#   params:
#     max_age_months: {default: 24, en: "From how many months on a value is too old to compare with.", vi: "Số liệu cũ hơn bao nhiêu tháng thì không còn dùng để so sánh."}
#     require_both: {default: false, en: "Whether every KPI needs both a baseline and a benchmark.", vi: "Mỗi KPI có phải có cả mức nền lẫn chuẩn mực hay không."}
#   messages:
#     neither:
#       en: "KPI {name|quoted} has nothing to compare with: no baseline and no benchmark."
#       vi: "KPI {name|quoted} không có gì để so sánh: thiếu cả mức nền lẫn chuẩn mực."
#       fix:
#         en: "write its last known value and the day it is of, as year-month-day: baseline = {{ value = …, as_of = \"…\" }}"
#         vi: "ghi giá trị gần nhất đã biết và ngày của nó theo dạng năm-tháng-ngày: baseline = {{ value = …, as_of = \"…\" }}"
#     no_baseline:
#       en: "KPI {name|quoted} has a benchmark but no baseline; both are required here."
#       vi: "KPI {name|quoted} có chuẩn mực nhưng thiếu mức nền; ở đây bắt buộc có cả hai."
#       fix:
#         en: "add the value and the day it is of, as year-month-day: baseline = {{ value = …, as_of = \"…\" }}"
#         vi: "thêm giá trị và ngày của nó theo dạng năm-tháng-ngày: baseline = {{ value = …, as_of = \"…\" }}"
#     no_benchmark:
#       en: "KPI {name|quoted} has a baseline but no benchmark; both are required here."
#       vi: "KPI {name|quoted} có mức nền nhưng thiếu chuẩn mực; ở đây bắt buộc có cả hai."
#       fix:
#         en: "add the norm, its day as year-month-day and its source: benchmark = {{ value = …, as_of = \"…\", source = \"…\" }}"
#         vi: "thêm chuẩn mực, ngày của nó theo dạng năm-tháng-ngày và nguồn: benchmark = {{ value = …, as_of = \"…\", source = \"…\" }}"
#     baseline_undated:
#       en: "The baseline of KPI {name|quoted} does not say of which day it is."
#       vi: "Mức nền của KPI {name|quoted} chưa ghi là của ngày nào."
#       fix:
#         en: "add the day it is of, as year-month-day, inside baseline: as_of = \"…\""
#         vi: "thêm ngày của giá trị theo dạng năm-tháng-ngày vào trong baseline: as_of = \"…\""
#     benchmark_undated:
#       en: "The benchmark of KPI {name|quoted} does not say of which day it is."
#       vi: "Chuẩn mực của KPI {name|quoted} chưa ghi là của ngày nào."
#       fix:
#         en: "add the day it is of, as year-month-day, inside benchmark: as_of = \"…\""
#         vi: "thêm ngày của giá trị theo dạng năm-tháng-ngày vào trong benchmark: as_of = \"…\""
#     benchmark_unsourced:
#       en: "The benchmark of KPI {name|quoted} does not say where it comes from."
#       vi: "Chuẩn mực của KPI {name|quoted} chưa ghi lấy từ nguồn nào."
#       severity: warning
#       fix:
#         en: "add source = \"…\" inside benchmark"
#         vi: "thêm source = \"…\" vào trong benchmark"
#     in_the_future:
#       en: "The {part} of KPI {name|quoted} is dated {date}, which is still to come."
#       vi: "Giá trị {part} của KPI {name|quoted} ghi ngày {date}, một ngày chưa tới."
#       fix:
#         en: "write the day on which the value was measured: as_of = \"…\""
#         vi: "ghi ngày đã đo giá trị đó: as_of = \"…\""
#     too_old:
#       en: "The newest value to compare KPI {name|quoted} with is of {date}, more than {max_age_months} months old."
#       vi: "Giá trị mới nhất để so sánh KPI {name|quoted} là của ngày {date}, đã cũ hơn {max_age_months} tháng."
#       severity: warning
#       fix:
#         en: "measure again and write the new value with its day"
#         vi: "đo lại và ghi giá trị mới kèm ngày"
#   not_applicable:
#     unreadable: {en: "a part of its baseline or benchmark cannot be read", vi: "một phần của mức nền hoặc chuẩn mực không đọc được"}
package goalpost.rules.kpi.baseline_or_benchmark

import data.goalpost.lib.dates

violation contains {"message": "neither", "key": "value", "args": {"name": name}} if {
	judged
	not input.kpi.baseline.value
	not has_norm
}

violation contains {"message": "baseline_undated", "attribute": "baseline", "key": "baseline.as_of", "args": {"name": name}} if {
	judged
	input.kpi.baseline.value
	not baseline
	not benchmark
}

violation contains {"message": "benchmark_undated", "attribute": "benchmark", "key": "benchmark.as_of", "args": {"name": name}} if {
	judged
	has_norm
	not baseline
	not benchmark
}

violation contains {"message": "benchmark_unsourced", "attribute": "benchmark", "key": "benchmark.source", "args": {"name": name}} if {
	judged
	benchmark
	not sourced
}

violation contains {"message": "no_baseline", "key": "value", "args": {"name": name}} if {
	judged
	input.params.require_both
	benchmark
	not baseline
}

violation contains {"message": "no_benchmark", "key": "value", "args": {"name": name}} if {
	judged
	input.params.require_both
	baseline
	not benchmark
}

violation contains {
	"message": "in_the_future",
	"attribute": sprintf("%s.as_of", [part]),
	"key": sprintf("%s.as_of", [part]),
	"args": {"name": name, "part": part, "date": date},
} if {
	judged
	some part, date in dated
	date > input.as_of
}

violation contains {
	"message": "too_old",
	"attribute": sprintf("%s.as_of", [part]),
	"key": "age",
	"args": {"name": name, "date": newest},
} if {
	judged
	newest := max([date | some date in dated])
	part := min([part | some part, date in dated; date == newest])
	dates.older_than(newest, input.params.max_age_months, input.as_of)
	not provisional
}

not_applicable contains "unreadable" if {
	some attribute, _ in input.kpi.invalid
	regex.match(`^(baseline|benchmark)(\.|$)`, attribute)
}

judged if count(not_applicable) == 0

# Usable values to compare with.
baseline if dated.baseline

baseline if provisional

benchmark if dated.benchmark

# The day of each value that has one.
dated["baseline"] := input.kpi.baseline.as_of if input.kpi.baseline.value

dated["benchmark"] := input.kpi.benchmark.as_of if has_norm

# An assumed value holds until the day on which it is replaced.
provisional if {
	input.kpi.baseline.provisional
	input.kpi.baseline.value
}

sourced if trim_space(input.kpi.benchmark.source) != ""

has_norm if input.kpi.benchmark.value

has_norm if {
	input.kpi.benchmark.min
	input.kpi.benchmark.max
}

name := input.kpi.name

name := input.kpi.label if not input.kpi.name
