# METADATA
# title: Objective has no measure, baseline or target
# description: |
#   Whether an objective was met must be a matter of reading a number, not of opinion. That takes
#   three things: the KPI that decides (measure), where it stands today (baseline) and where it
#   must stand in the end (target). The two numbers must differ, and in the direction that is
#   better for that KPI. Only a task has no numbers; it names what is handed over instead.
#   To fix it, choose the KPI first, then write both numbers as plain digits, or make the
#   objective a task with a deliverable.
# custom:
#   severity: error
#   subject: objective
#   phase: state
#   sources: ["S0 L7", "S0 L43", "S0 L58", "S1 L9", "S1 L29", "S3 L136", "S0 L13", "S0 L17", "S0 L21", "S0 L45", "S4 L21", "S4 L33"]
#   vi:
#     title: Mục tiêu cụ thể chưa đo lường được
#     description: |
#       Đạt hay chưa đạt phải là chuyện đọc một con số, không phải chuyện ý kiến. Muốn vậy cần ba
#       thứ: KPI quyết định (measure), hiện nay nó ở đâu (mức nền, baseline) và cuối cùng phải tới
#       đâu (chỉ tiêu, target). Hai con số phải khác nhau và thay đổi theo chiều tốt của KPI đó.
#       Chỉ đầu việc (task) mới không cần con số; thay vào đó nó nêu rõ sản phẩm bàn giao.
#       Cách sửa: chọn KPI trước, rồi ghi hai con số bằng chữ số thuần, hoặc chuyển mục tiêu này
#       thành đầu việc có sản phẩm bàn giao.
#   params:
#     require_baseline: {default: true, en: "Whether the baseline must be given too.", vi: "Có bắt buộc ghi mức nền hay không."}
#   messages:
#     no_measure:
#       en: "No KPI decides whether objective {title|quoted} is met."
#       vi: "Chưa có KPI nào quyết định mục tiêu cụ thể {title|quoted} đạt hay không."
#       fix:
#         en: "name the KPI: measure = kpi.…"
#         vi: "ghi KPI quyết định: measure = kpi.…"
#     no_baseline:
#       en: "Objective {title|quoted} does not say where it starts from."
#       vi: "Mục tiêu cụ thể {title|quoted} chưa cho biết xuất phát từ mức nền nào."
#       fix:
#         en: "write the value at the start: baseline = 620"
#         vi: "ghi giá trị lúc bắt đầu: baseline = 620"
#     no_target:
#       en: "Objective {title|quoted} has no number to reach."
#       vi: "Mục tiêu cụ thể {title|quoted} chưa có chỉ tiêu bằng số."
#       fix:
#         en: "write the value to reach: target = 700"
#         vi: "ghi giá trị cần đạt: target = 700"
#     number_in_quotes:
#       en: "The {attribute} of objective {title|quoted} is text, not a number."
#       vi: "Giá trị {attribute} của mục tiêu cụ thể {title|quoted} là văn bản chứ không phải số."
#       fix:
#         en: "leave out the quotes: {attribute} = {text|raw}"
#         vi: "bỏ dấu ngoặc kép: {attribute} = {text|raw}"
#     not_a_number:
#       en: "The {attribute} of objective {title|quoted} is {text|quoted}, which is not a number."
#       vi: "Giá trị {attribute} của mục tiêu cụ thể {title|quoted} là {text|quoted}, không phải là số."
#       fix:
#         en: "write digits only, with a point for decimals and no separators or units: {attribute} = 1234.5"
#         vi: "chỉ ghi chữ số, dùng dấu chấm cho phần thập phân, không có dấu phân cách hay đơn vị: {attribute} = 1234.5"
#     no_change:
#       en: "Objective {title|quoted} starts and ends at {target}, so there is nothing to achieve."
#       vi: "Mục tiêu cụ thể {title|quoted} bắt đầu và kết thúc đều ở mức {target}, nên không có gì để đạt."
#       fix:
#         en: "set a target that differs from the baseline, or direction = \"maintain\" on {kpi} if holding the value is the aim"
#         vi: "đặt target khác baseline, hoặc ghi direction = \"maintain\" cho {kpi} nếu mục đích là giữ nguyên"
#     should_rise:
#       en: "More is better for {kpi}, but objective {title|quoted} goes down from {baseline} to {target}."
#       vi: "{kpi} càng cao càng tốt, nhưng mục tiêu cụ thể {title|quoted} lại giảm từ {baseline} xuống {target}."
#       fix:
#         en: "check baseline and target, or set direction = \"decrease\" on {kpi}"
#         vi: "kiểm tra lại baseline và target, hoặc ghi direction = \"decrease\" cho {kpi}"
#     should_fall:
#       en: "Less is better for {kpi}, but objective {title|quoted} goes up from {baseline} to {target}."
#       vi: "{kpi} càng thấp càng tốt, nhưng mục tiêu cụ thể {title|quoted} lại tăng từ {baseline} lên {target}."
#       fix:
#         en: "check baseline and target, or set direction = \"increase\" on {kpi}"
#         vi: "kiểm tra lại baseline và target, hoặc ghi direction = \"increase\" cho {kpi}"
#     baseline_differs:
#       en: "Objective {title|quoted} starts at {baseline}, but {kpi} recorded {recorded} on {date}."
#       vi: "Mục tiêu cụ thể {title|quoted} bắt đầu ở {baseline}, nhưng {kpi} ghi nhận {recorded} vào {date}."
#       fix:
#         en: "use the same value in both places: baseline = {recorded|raw}"
#         vi: "dùng cùng một giá trị ở cả hai nơi: baseline = {recorded|raw}"
#     no_deliverable:
#       en: "Task {title|quoted} does not say what is handed over."
#       vi: "Đầu việc {title|quoted} chưa nêu sản phẩm bàn giao."
#       fix:
#         en: "name the result: deliverable = \"…\""
#         vi: "ghi rõ kết quả: deliverable = \"…\""
#   not_applicable:
#     unresolved: {en: "its measure is a reference that leads nowhere", vi: "tham chiếu tới KPI quyết định (measure) không dẫn tới đâu"}
#     unknown_kind: {en: "its kind is not one of the known words", vi: "loại mục tiêu (kind) không phải một từ hợp lệ"}
package goalpost.rules.smart.measurable

import data.goalpost.lib.dates

violation contains {"message": "no_deliverable", "attribute": "deliverable", "key": "deliverable", "args": {"title": title}} if {
	input.objective.kind == "task"
	not handed_over
	not input.objective.invalid.deliverable
}

violation contains {"message": "no_measure", "attribute": "measure", "key": "measure", "args": {"title": title}} if {
	numeric
	not input.objective.measure
}

violation contains {"message": "no_target", "attribute": "target", "key": "target", "args": {"title": title}} if {
	numeric
	not input.objective.target
	not input.objective.invalid.target
}

violation contains {"message": "no_baseline", "attribute": "baseline", "key": "baseline", "args": {"title": title}} if {
	numeric
	input.params.require_baseline
	not input.objective.baseline
	not input.objective.invalid.baseline
}

violation contains {"message": fault(text), "attribute": attribute, "key": attribute, "args": {
	"title": title,
	"attribute": attribute,
	"text": text,
}} if {
	numeric
	some attribute in ["baseline", "target"]
	text := input.objective.invalid[attribute]
}

violation contains {"message": message, "attribute": "target", "key": "target", "args": {
	"title": title,
	"kpi": input.objective.measure.address,
	"baseline": input.objective.baseline,
	"target": input.objective.target,
}} if {
	numeric
	message := mistake[input.objective.measure.direction][course]
}

violation contains {"message": "baseline_differs", "attribute": "baseline", "key": "baseline", "args": {
	"title": title,
	"kpi": input.objective.measure.address,
	"baseline": input.objective.baseline,
	"recorded": input.objective.measure.baseline.value,
	"date": input.objective.measure.baseline.as_of,
}} if {
	numeric
	at_the_start(input.objective.measure.baseline.as_of)
	input.objective.measure.baseline.value != input.objective.baseline
}

not_applicable contains "unresolved" if {
	input.objective.invalid.measure
	not input.objective.kind == "task"
}

not_applicable contains "unknown_kind" if input.objective.invalid.kind

numeric if {
	count(not_applicable) == 0
	input.objective.kind != "task"
}

handed_over if trim_space(input.objective.deliverable) != ""

fault(text) := "number_in_quotes" if regex.match(`^-?\d+(\.\d+)?$`, text)

fault(text) := "not_a_number" if not regex.match(`^-?\d+(\.\d+)?$`, text)

mistake := {
	"increase": {"down": "should_rise", "flat": "no_change"},
	"decrease": {"up": "should_fall", "flat": "no_change"},
}

course := "up" if input.objective.target > input.objective.baseline

course := "down" if input.objective.target < input.objective.baseline

course := "flat" if input.objective.target == input.objective.baseline

# The value at the close of the eve is the value at the start.
at_the_start(date) if dates.days_between(date, input.objective.start) in {0, 1}

title := input.objective.title

title := input.objective.label if not input.objective.title
