# METADATA
# title: Operational KPI has no industry benchmark
# description: |
#   Whether three clicks in a hundred are few or many can only be said by comparison with others who
#   do the same. Operational figures are the ones that industry surveys publish. Where no norm
#   exists, the plan says why.
#   To fix it, look up what is usual in the industry, or write down why there is no such figure.
# custom:
#   severity: info
#   subject: kpi
#   phase: state
#   sources: ["S3 L55"]
#   vi:
#     title: KPI vận hành thiếu chuẩn ngành
#     description: |
#       Ba lượt nhấp trên một trăm là ít hay nhiều thì phải so với nơi khác làm cùng việc mới biết.
#       Con số vận hành chính là loại mà các khảo sát ngành hay công bố. Nơi nào chưa có chuẩn thì
#       kế hoạch phải ghi lý do.
#       Cách sửa: tìm mức thường gặp trong ngành, hoặc ghi lý do không có con số như vậy.
#   messages:
#     none:
#       en: "KPI {name|quoted} is operational and has no benchmark of the industry."
#       vi: "KPI {name|quoted} thuộc cấp vận hành nhưng chưa có chuẩn mực ngành."
#       fix:
#         en: "add: benchmark = {{ min = …, max = …, as_of = \"YYYY-MM-DD\", source = \"…\" }}, or benchmark = {{ none = \"why\" }}"
#         vi: "thêm: benchmark = {{ min = …, max = …, as_of = \"YYYY-MM-DD\", source = \"…\" }}, hoặc benchmark = {{ none = \"lý do\" }}"
#     hollow:
#       en: "The benchmark of KPI {name|quoted} has no figure and no reason why there is none."
#       vi: "Chuẩn mực ngành của KPI {name|quoted} không có con số, cũng không có lý do vì sao không có."
#       fix:
#         en: "write value, or min and max; where no norm exists: none = \"why\""
#         vi: "ghi value, hoặc min và max; nếu chưa có chuẩn: none = \"lý do\""
#   not_applicable:
#     no_tier: {en: "the level of the KPI is not known", vi: "chưa biết cấp của KPI"}
#     other_tier: {en: "the KPI is not operational", vi: "KPI không thuộc cấp vận hành"}
#     unread: {en: "part of its benchmark could not be read", vi: "có phần của chuẩn mực ngành không đọc được"}
package goalpost.rules.kpi.operational_benchmark

violation contains {"message": "none", "attribute": "benchmark", "args": {"name": name}} if {
	count(not_applicable) == 0
	not input.kpi.benchmark
}

violation contains {"message": "hollow", "attribute": "benchmark", "args": {"name": name}} if {
	count(not_applicable) == 0
	input.kpi.benchmark
	not answered
}

not_applicable contains "no_tier" if not input.kpi.tier

not_applicable contains "other_tier" if input.kpi.tier != "operational"

not_applicable contains "unread" if {
	not answered
	some path, _ in input.kpi.invalid
	startswith(path, "benchmark")
}

# Half a range is no norm.
answered if is_number(input.kpi.benchmark.value)

answered if {
	is_number(input.kpi.benchmark.min)
	is_number(input.kpi.benchmark.max)
}

answered if trim_space(input.kpi.benchmark.none) != ""

name := input.kpi.name

name := input.kpi.label if not input.kpi.name
