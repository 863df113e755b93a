# METADATA
# title: Title says "by" where the data says "to", or the reverse
# description: |
#   A rate of 40% that grows "to 5%" would collapse, and one that grows "by 45%" would more than
#   double; a small word makes another objective of it. The title is what people repeat, so it has
#   to say what baseline and target say.
#   To fix it, write where it starts and where it ends, or change the word.
# custom:
#   severity: warning
#   subject: objective
#   phase: state
#   sources: ["S0 L28", "S0 L70", "S4 L57", "S4 L65"]
#   vi:
#     title: '"tăng thêm" và "tăng lên" không khớp số liệu'
#     description: |
#       Tỷ lệ 40% mà "tăng lên 5%" thì là sụp đổ, còn "tăng thêm 45%" thì là hơn gấp đôi; chỉ một từ
#       nhỏ đã thành mục tiêu khác. Tiêu đề là thứ mọi người nhắc lại, nên phải nói đúng điều mà mức
#       nền và chỉ tiêu ghi.
#       Cách sửa: ghi cả điểm đầu lẫn điểm cuối, hoặc đổi từ cho đúng.
#   params:
#     tolerance: {default: 0.5, en: "How far figures may lie apart, in percent.", vi: "Hai con số được lệch nhau bao nhiêu phần trăm."}
#     allow: {default: [], en: "Names of brands and products, written as in titles, whose figures are not judged.", vi: "Tên thương hiệu, sản phẩm (viết đúng như trong tiêu đề) có con số được bỏ qua khi xét."}
#   messages:
#     by:
#       en: "The title {title|quoted} gives {figure} as the change; from {baseline} to {target} the change is {difference}, and {figure} is something else in the data."
#       vi: "Tiêu đề {title|quoted} ghi {figure} là mức thay đổi; từ {baseline} tới {target} thì thay đổi {difference}, còn {figure} trong số liệu là thứ khác."
#       fix:
#         en: "write where it starts and ends: \"from {baseline} to {target}\""
#         vi: "ghi cả điểm đầu và điểm cuối: \"từ {baseline} tới {target}\""
#     to:
#       en: "The title {title|quoted} gives {figure} as where it ends; the target is {target}, and {figure} is something else in the data (baseline {baseline}, change {difference})."
#       vi: "Tiêu đề {title|quoted} ghi {figure} là điểm đến; chỉ tiêu là {target}, còn {figure} trong số liệu là thứ khác (mức nền {baseline}, thay đổi {difference})."
#       fix:
#         en: "write where it starts and ends: \"from {baseline} to {target}\""
#         vi: "ghi cả điểm đầu và điểm cuối: \"từ {baseline} tới {target}\""
#     from:
#       en: "The title {title|quoted} gives {figure} as where it starts; the baseline is {baseline}, and {figure} is something else in the data (target {target}, change {difference})."
#       vi: "Tiêu đề {title|quoted} ghi {figure} là điểm đầu; mức nền là {baseline}, còn {figure} trong số liệu là thứ khác (chỉ tiêu {target}, thay đổi {difference})."
#       fix:
#         en: "write where it starts and ends: \"from {baseline} to {target}\""
#         vi: "ghi cả điểm đầu và điểm cuối: \"từ {baseline} tới {target}\""
#   not_applicable:
#     unread: {en: "its title, its numbers or its measure could not be read", vi: "chưa đọc được tiêu đề, số liệu hoặc thước đo"}
#     no_numbers: {en: "it has no baseline and target to compare with", vi: "chưa có mức nền và chỉ tiêu để so"}
#     not_said: {en: "the title does not say whether its figures are a change or an end", vi: "tiêu đề không nói con số là mức thay đổi hay điểm đến"}
package goalpost.rules.language.by_vs_to

import data.goalpost.lib.titles

# A figure that stands for nothing in the data is language/title_matches_data's.
violation contains {"message": quantity.role, "attribute": "title", "key": quantity.role, "args": {
	"title": input.objective.title,
	"figure": quantity.text,
	"baseline": input.objective.baseline,
	"target": input.objective.target,
	"difference": round(10000 * (input.objective.target - input.objective.baseline)) / 10000,
}} if {
	count(not_applicable) == 0
	some quantity in said
	not means(quantity, {quantity.role}, change)
	means(quantity, {"from", "to", "by"}, "")
}

not_applicable contains "unread" if not input.objective.title

not_applicable contains "unread" if {
	some name, _ in input.objective.invalid
	name in {"title", "baseline", "target", "change", "measure"}
}

not_applicable contains "no_numbers" if not compared

not_applicable contains "not_said" if count(said) == 0

compared if {
	is_number(input.objective.baseline)
	is_number(input.objective.target)
}

said := [q |
	some q in titles.read(input.objective.title, titles.language(input.plan), input.params.allow).quantities
	q.role != ""
]

change := object.get(input.objective, "change", "")

default unit := ""

unit := input.objective.measure.unit

means(quantity, roles, changed) if {
	way := {"baseline": input.objective.baseline, "target": input.objective.target, "change": changed}
	some role, values in titles.meanings(quantity.kind, way, unit)
	role in roles
	some value in values
	titles.close(quantity, value, input.params.tolerance)
}
