# METADATA
# title: Strategy serves no objective
# description: |
#   A strategy is the way to somewhere. Without an objective it is activity for its own sake:
#   it takes time and money, and nobody can say whether it worked.
#   To fix it, list the objectives that the strategy is meant to reach, or abandon it with a
#   reason.
# custom:
#   severity: warning
#   subject: strategy
#   phase: state
#   sources: ["S4 L53", "S4 L59", "S4 L61"]
#   vi:
#     title: Chiến lược không gắn mục tiêu
#     description: |
#       Chiến lược là con đường dẫn tới một nơi nào đó. Không có mục tiêu cụ thể thì đó
#       chỉ là làm cho có: tốn thời gian, tốn tiền mà không ai biết có hiệu quả hay không.
#       Cách sửa: ghi những mục tiêu cụ thể mà chiến lược nhằm tới, hoặc bỏ chiến lược và ghi lý do.
#   messages:
#     none:
#       en: "Strategy {title|quoted} serves no objective."
#       vi: "Chiến lược {title|quoted} không phục vụ mục tiêu cụ thể nào."
#       fix:
#         en: "name what it is meant to reach: objectives = [objective.…]"
#         vi: "ghi mục tiêu mà nó nhằm tới: objectives = [objective.…]"
#   not_applicable:
#     not_given: {en: "the strategy has no list of objectives that can be read", vi: "chiến lược không có danh sách mục tiêu cụ thể đọc được"}
#     unresolved: {en: "one of its objectives is a reference that leads nowhere", vi: "có tham chiếu mục tiêu cụ thể không dẫn tới đâu"}
package goalpost.rules.structure.strategy_has_objective

violation contains {"message": "none", "attribute": "objectives", "args": {"title": title}} if {
	count(not_applicable) == 0
	count(input.strategy.objectives) == 0
}

# That the list is required is for structure/schema to say.
not_applicable contains "not_given" if not input.strategy.objectives

not_applicable contains "unresolved" if input.strategy.invalid.objectives

title := input.strategy.title

title := input.strategy.label if not input.strategy.title
