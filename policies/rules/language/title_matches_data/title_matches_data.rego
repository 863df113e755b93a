# METADATA
# title: Numbers in title differ from the data
# description: |
#   The figure tells the team when it is done, so there may be only one. Where the title says 750
#   and the target is 700, half of the team celebrates fifty too early.
#   To fix it, correct the title or the data, whichever is wrong.
# custom:
#   severity: warning
#   subject: objective
#   phase: state
#   sources: ["S1 L7", "S1 L29", "S0 L28"]
#   vi:
#     title: Số trong tiêu đề khác số liệu
#     description: |
#       Con số cho cả đội biết khi nào là xong, nên chỉ được có một. Tiêu đề ghi 750 mà chỉ tiêu là
#       700 thì nửa đội ăn mừng sớm năm mươi đơn vị.
#       Cách sửa: bên nào sai thì sửa bên đó, tiêu đề hoặc số liệu.
#   params:
#     tolerance: {default: 0.5, en: "How far figures may lie apart, in percent.", vi: "Hai con số được lệch nhau bao nhiêu phần trăm."}
#     allow: {default: [], en: "Parts of titles, written as there, whose figures are not compared: brands, products, phone numbers.", vi: "Những phần tiêu đề (viết đúng như ở đó) có con số không cần so: thương hiệu, sản phẩm, số điện thoại."}
#   messages:
#     unknown:
#       en: "The title {title|quoted} says {figures}, which is neither the baseline ({baseline}) nor the target ({target}) nor the change between them ({difference}, {relative|percent})."
#       vi: "Tiêu đề {title|quoted} ghi {figures}, không phải mức nền ({baseline}), chỉ tiêu ({target}) hay mức thay đổi giữa hai số ({difference}, {relative|percent})."
#       fix:
#         en: "correct what is wrong, the title (\"from {baseline} to {target}\") or baseline and target; a figure about something else goes into the parameter allow"
#         vi: "sửa bên sai: tiêu đề (\"từ {baseline} tới {target}\") hoặc baseline và target; con số nói về thứ khác thì đưa vào tham số allow"
#     unknown_from_zero:
#       en: "The title {title|quoted} says {figures}, which is neither the baseline ({baseline}) nor the target ({target}) nor the change between them ({difference})."
#       vi: "Tiêu đề {title|quoted} ghi {figures}, không phải mức nền ({baseline}), chỉ tiêu ({target}) hay mức thay đổi giữa hai số ({difference})."
#       fix:
#         en: "correct what is wrong, the title (\"from {baseline} to {target}\") or baseline and target; a figure about something else goes into the parameter allow"
#         vi: "sửa bên sai: tiêu đề (\"từ {baseline} tới {target}\") hoặc baseline và target; con số nói về thứ khác thì đưa vào tham số allow"
#   not_applicable:
#     unread: {en: "its title, its numbers or its measure could not be read", vi: "chưa đọc được tiêu đề, số liệu hoặc thước đo"}
#     no_numbers: {en: "it has no baseline and target to compare with", vi: "chưa có mức nền và chỉ tiêu để so"}
#     no_figures: {en: "the title has no figure to compare", vi: "tiêu đề không có con số nào để so"}
package goalpost.rules.language.title_matches_data

import data.goalpost.lib.titles

violation contains {"message": "unknown", "attribute": "title", "measure": count(strange), "args": object.union(
	known_of_it,
	{"relative": round((1000 * difference) / input.objective.baseline) / 10},
)} if {
	count(not_applicable) == 0
	count(strange) > 0
	input.objective.baseline != 0
}

violation contains {"message": "unknown_from_zero", "attribute": "title", "measure": count(strange), "args": known_of_it} if {
	count(not_applicable) == 0
	count(strange) > 0
	input.objective.baseline == 0
}

known_of_it := {
	"title": input.objective.title,
	"figures": strange,
	"baseline": input.objective.baseline,
	"target": input.objective.target,
	"difference": round(10000 * difference) / 10000,
}

difference := input.objective.target - input.objective.baseline

not_applicable contains "unread" if not input.objective.title

not_applicable contains "unread" if {
	some name, _ in input.objective.invalid
	name in {"title", "baseline", "target", "measure"}
}

not_applicable contains "no_numbers" if not compared

not_applicable contains "no_figures" if count(figures) == 0

compared if {
	is_number(input.objective.baseline)
	is_number(input.objective.target)
}

strange := [q.text | some q in figures; not known(q)]

# Times and shares such as "9 of 10" are told in units that the data may not have, and small numbers
# in words count something else: "in two shops".
figures := [q |
	some q in titles.read(input.objective.title, language, input.params.allow).quantities
	not q.kind in {"time", "ratio"}
	not q.small
]

known(quantity) if {
	some values in titles.meanings(quantity.kind, data_of_objective, unit)
	some value in values
	titles.close(quantity, value, input.params.tolerance)
}

# "Customers with 3 purchases" counts purchases.
known(quantity) if {
	some counted in goalpost.title(input.objective.measure.name, language).quantities
	titles.close(quantity, counted.value, 0)
}

# What the title says of the change is language/by_vs_to's, so that every kind of change will do.
data_of_objective := {"baseline": input.objective.baseline, "target": input.objective.target, "change": ""}

default unit := ""

unit := input.objective.measure.unit

language := titles.language(input.plan)
