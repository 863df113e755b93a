# METADATA
# title: Goal, objective and strategy mixed up
# description: |
#   A goal is the direction, an objective the result with a number and a date, a strategy the way
#   there. Where the words change places, two teams read one plan and do different things.
#   To fix it, call each block what it is; and if a strategy has a number and a date in its title,
#   make that an objective and leave the way to the strategy.
# custom:
#   severity: info
#   subject: [goal, objective, strategy]
#   phase: state
#   sources: ["S4 L11"]
#   vi:
#     title: Dùng lẫn mục tiêu chung, mục tiêu cụ thể, chiến lược
#     description: |
#       Mục tiêu chung là hướng đi, mục tiêu cụ thể là kết quả có con số và thời hạn, chiến lược là
#       con đường. Khi các từ bị dùng lẫn, hai đội đọc cùng một kế hoạch mà làm hai việc khác nhau.
#       Cách sửa: gọi đúng tên từng khối; nếu tiêu đề chiến lược có con số và thời hạn thì chuyển
#       phần đó thành mục tiêu cụ thể, chiến lược chỉ nói cách làm.
#   messages:
#     strategy_like_objective:
#       en: "Strategy {title|quoted} names a figure ({figures}) and a time ({dates}); that is an objective, a strategy says how to get there."
#       vi: "Chiến lược {title|quoted} nêu con số ({figures}) và thời gian ({dates}); đó là mục tiêu cụ thể, còn chiến lược nói cách làm."
#       fix:
#         en: "move the figure and the date to an objective: target = …  deadline = \"…\""
#         vi: "chuyển con số và thời gian sang một mục tiêu cụ thể: target = …  deadline = \"…\""
#     called_goal:
#       en: "{attribute} calls {reference} a goal; it is a block of type {type}."
#       vi: "{attribute} gọi {reference} là mục tiêu chung; đây là khối {type}."
#       fix:
#         en: "call {reference} what it is, or name the goal that is meant"
#         vi: "gọi đúng tên {reference}, hoặc ghi mục tiêu chung muốn nói tới"
#     called_objective:
#       en: "{attribute} calls {reference} an objective; it is a block of type {type}."
#       vi: "{attribute} gọi {reference} là mục tiêu cụ thể; đây là khối {type}."
#       fix:
#         en: "call {reference} what it is, or name the objective that is meant"
#         vi: "gọi đúng tên {reference}, hoặc ghi mục tiêu cụ thể muốn nói tới"
#     called_strategy:
#       en: "{attribute} calls {reference} a strategy; it is a block of type {type}."
#       vi: "{attribute} gọi {reference} là chiến lược; đây là khối {type}."
#       fix:
#         en: "call {reference} what it is, or name the strategy that is meant"
#         vi: "gọi đúng tên {reference}, hoặc ghi chiến lược muốn nói tới"
#   params:
#     allow: {default: [], en: "Names of brands and products, written as in titles, whose figures are not judged.", vi: "Tên thương hiệu, sản phẩm (viết đúng như trong tiêu đề) có con số được bỏ qua khi xét."}
#   not_applicable:
#     unread: {en: "it has no title that can be read", vi: "chưa đọc được tiêu đề"}
package goalpost.rules.language.term_consistency

import data.goalpost.lib.titles

violation contains {"message": "strategy_like_objective", "attribute": "title", "key": "title", "args": {
	"title": input.strategy.title,
	"figures": [q.text | some q in said.quantities],
	"dates": [d.text | some d in said.dates],
}} if {
	said := titles.read(input.strategy.title, language, input.params.allow)
	count(said.quantities) > 0
	count(said.dates) > 0
}

violation contains {
	"message": message,
	"attribute": attribute,
	"key": sprintf("%s %s", [attribute, reference.text]),
	"args": {"attribute": attribute, "reference": reference.text, "type": reference.type},
} if {
	some attribute, text in texts
	some reference in goalpost.title(text, language).references
	reference.called != reference.type
	message := {"goal": "called_goal", "objective": "called_objective", "strategy": "called_strategy"}[reference.called]
}

not_applicable contains "unread" if not texts.title

language := titles.language(input.plan)

texts["title"] := input.goal.title

texts["rationale"] := input.goal.rationale

texts["title"] := input.objective.title

texts["rationale"] := input.objective.rationale

texts["deliverable"] := input.objective.deliverable

texts["title"] := input.strategy.title

texts["reason"] := input.strategy.reason
