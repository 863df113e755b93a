# METADATA
# title: Objective wording is vague
# description: |
#   "Many new leads" can be met by five or by five thousand: nobody knows what to do for it, and
#   nobody can say when it is done. A figure in the title settles that for everyone who reads only
#   the title. Words of direction such as "grow" are fine where the data says how far.
#   To fix it, write the figure into the title, and the baseline, target and deadline beside it.
# custom:
#   severity: warning
#   subject: objective
#   phase: state
#   sources: ["S0 L25", "S1 L5", "S1 L29", "S3 L42", "S3 L136", "S0 L17", "S0 L21", "S1 L6"]
#   vi:
#     title: Mục tiêu cụ thể diễn đạt mơ hồ
#     description: |
#       "Nhiều khách hàng mới" thì năm người cũng đúng mà năm nghìn người cũng đúng: không ai biết
#       phải làm gì, và không ai nói được khi nào là xong. Một con số trong tiêu đề làm rõ điều đó
#       cho cả những người chỉ đọc tiêu đề. Những từ chỉ hướng như "tăng" thì không sao nếu số liệu
#       cho biết tăng tới đâu.
#       Cách sửa: ghi con số vào tiêu đề, cùng mức nền, chỉ tiêu và thời hạn bên dưới.
#   params:
#     extra: {default: [], en: "Further words that are vague.", vi: "Những từ khác cũng bị coi là mơ hồ."}
#     allow: {default: [], en: "Names of brands and products, written as in titles, whose words are not judged.", vi: "Tên thương hiệu, sản phẩm (viết đúng như trong tiêu đề) được bỏ qua khi xét."}
#   messages:
#     open:
#       en: "The title {title|quoted} says {words} and gives no figure, and the objective has no target; it can be read in any way."
#       vi: "Tiêu đề {title|quoted} ghi {words} mà không có con số nào, mục tiêu cụ thể cũng chưa có chỉ tiêu; ai hiểu thế nào cũng được."
#       fix:
#         en: "say how much, from where to where: title = \"… from 620 to 700\", with baseline = 620 and target = 700"
#         vi: "ghi rõ bao nhiêu, từ đâu tới đâu: title = \"… từ 620 lên 700\", kèm baseline = 620 và target = 700"
#     figure_in_data_only:
#       severity: info
#       en: "The title {title|quoted} says {words} where the data gives {target} as the target; who reads only the title does not know how much."
#       vi: "Tiêu đề {title|quoted} ghi {words} trong khi số liệu có chỉ tiêu {target}; người chỉ đọc tiêu đề không biết là bao nhiêu."
#       fix:
#         en: "write the figure instead of {words}: title = \"… to {target}\""
#         vi: "thay {words} bằng con số: title = \"… lên {target}\""
#   not_applicable:
#     task: {en: "a task is judged by what it hands over", vi: "đầu việc được xét theo sản phẩm bàn giao"}
#     unread: {en: "its title, kind or target could not be read", vi: "chưa đọc được tiêu đề, loại hoặc chỉ tiêu"}
package goalpost.rules.smart.specific

import data.goalpost.lib.titles

violation contains {"message": "open", "attribute": "title", "args": {
	"title": input.objective.title,
	"words": titles.words(hits, {"quantity", "direction", "quality"}),
}} if {
	unfounded
	not input.objective.target
}

violation contains {"message": "figure_in_data_only", "attribute": "title", "args": {
	"title": input.objective.title,
	"words": titles.words(hits, open_although),
	"target": input.objective.target,
}} if {
	unfounded
	input.objective.target
	count(titles.words(hits, open_although)) > 0
}

not_applicable contains "task" if input.objective.kind == "task"

not_applicable contains "unread" if not input.objective.title

not_applicable contains "unread" if {
	some name, _ in input.objective.invalid
	name in {"title", "kind", "target"}
}

unfounded if {
	count(not_applicable) == 0
	count(hits) > 0
	count(said.quantities) == 0
}

# What a target does not make up for: an amount left open always, a quality where the rest of the
# data is missing as well.
open_although := {"quantity"} if {
	input.objective.baseline
	input.objective.deadline
} else := {"quantity", "quality"}

language := titles.language(input.plan)

said := titles.read(input.objective.title, language, input.params.allow)

hits := titles.vague(said, language, input.params.extra)
