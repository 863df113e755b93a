# METADATA
# title: KPI definition incomplete
# description: |
#   A KPI is computed from things that are counted, and two people who compute it must get the same
#   number. So its unit and the better direction are known, and a percentage or a ratio says what is
#   divided by what. The KPI catalogue knows all that of its metrics.
#   To fix it, use a metric of the catalogue, or write what is missing. Percentages are written from
#   0 to 100.
# custom:
#   severity: warning
#   subject: kpi
#   phase: state
#   sources: ["S3 L22", "S3 L136"]
#   vi:
#     title: Định nghĩa KPI chưa đầy đủ
#     description: |
#       KPI được tính từ những thứ đếm được, và hai người cùng tính phải ra một con số. Vì vậy phải
#       biết đơn vị, chiều nào là tốt hơn, và tỷ lệ thì phải ghi lấy gì chia cho gì. Chỉ số trong
#       danh mục KPI đã có sẵn những điều đó.
#       Cách sửa: dùng chỉ số trong danh mục, hoặc ghi thêm phần còn thiếu. Phần trăm ghi từ 0 đến
#       100.
#   params:
#     fraction_factor: {default: 20, en: "How many times the baseline a benchmark is at least, for one of them to look like a fraction.", vi: "Chuẩn mực ngành gấp ít nhất bao nhiêu lần mức nền thì bị nghi một trong hai ghi dạng phân số."}
#   messages:
#     missing:
#       en: "The definition of KPI {name|quoted} lacks {missing}."
#       vi: "Định nghĩa của KPI {name|quoted} còn thiếu {missing}."
#       fix:
#         en: "write it, for example: unit = \"count\", direction = \"increase\""
#         vi: "ghi thêm, ví dụ: unit = \"count\", direction = \"increase\""
#     no_formula:
#       en: "KPI {name|quoted} is a {unit}, and nothing says what is divided by what."
#       vi: "KPI {name|quoted} có đơn vị {unit} nhưng chưa ghi lấy gì chia cho gì."
#       fix:
#         en: "formula = \"… ÷ …\", or name the metrics that it is made of: inputs = [\"…\"]"
#         vi: "ghi formula = \"… ÷ …\", hoặc nêu các số đo cấu thành: inputs = [\"…\"]"
#     fraction:
#       severity: info
#       en: "The baseline of KPI {name|quoted} is {value}, while its benchmark goes up to {norm}: one may be a fraction and the other a percentage."
#       vi: "Mức nền của KPI {name|quoted} là {value} trong khi chuẩn mực ngành lên tới {norm}: có thể một số ghi dạng phân số, số kia ghi phần trăm."
#       fix:
#         en: "write percentages from 0 to 100: 3, not 0.03"
#         vi: "ghi phần trăm từ 0 đến 100: 3, không phải 0.03"
#   not_applicable:
#     unread: {en: "part of its definition could not be read", vi: "có phần của định nghĩa không đọc được"}
package goalpost.rules.kpi.definition_complete

violation contains {"message": "missing", "key": "missing", "measure": count(missing), "args": {
	"name": name,
	"missing": sort(missing),
}} if {
	count(missing) > 0
}

violation contains {"message": "no_formula", "attribute": "formula", "key": "formula", "args": {
	"name": name,
	"unit": input.kpi.unit,
}} if {
	input.kpi.unit in {"percent", "ratio"}
	not derived
	not unread({"formula", "inputs"})
}

violation contains {"message": "fraction", "attribute": "baseline", "key": "fraction", "args": {
	"name": name,
	"value": input.kpi.baseline.value,
	"norm": norm,
}} if {
	input.kpi.unit == "percent"
	input.kpi.baseline.value != 0
	abs(input.kpi.baseline.value) < 1
	norm > 1
	norm >= input.params.fraction_factor * abs(input.kpi.baseline.value)
}

not_applicable contains "unread" if unread({"metric", "unit", "direction", "formula", "inputs"})

unread(attributes) if {
	some attribute in attributes
	input.kpi.invalid[attribute]
}

missing contains attribute if {
	some attribute in ["unit", "direction"]
	not input.kpi[attribute]
	not unread({attribute, "metric"})
}

derived if trim_space(input.kpi.formula) != ""

derived if {
	some one in input.kpi.inputs
	trim_space(one) != ""
}

norm := max([input.kpi.benchmark[figure] | some figure in ["value", "min", "max"]])

name := input.kpi.name

name := input.kpi.label if not input.kpi.name
