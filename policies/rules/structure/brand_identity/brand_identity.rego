# METADATA
# title: Brand goal without personality or spread channels
# description: |
#   People remember a character, not a logo. A goal about brand awareness says what the brand is
#   like in a few words, and the strategies that work for it say where that is told. A launch of a
#   product that is about being known needs both as well.
#   To fix it, describe the brand as if it were a person, and list channels in a strategy.
# custom:
#   severity: info
#   subject: goal
#   phase: state
#   sources: ["S0 L26", "S0 L111", "S0 L113"]
#   vi:
#     title: Mục tiêu thương hiệu thiếu tính cách, kênh lan toả
#     description: |
#       Người ta nhớ một tính cách chứ không nhớ một biểu tượng. Mục tiêu chung về nhận biết thương
#       hiệu phải nói thương hiệu là người thế nào trong vài từ, và các chiến lược của nó phải cho
#       biết sẽ kể điều đó ở đâu. Đợt ra mắt sản phẩm nhằm tăng nhận biết cũng cần cả hai.
#       Cách sửa: tả thương hiệu như tả một con người, và ghi kênh trong một chiến lược.
#   messages:
#     no_personality:
#       en: "Goal {title|quoted} does not say what the brand is like."
#       vi: "Mục tiêu chung {title|quoted} chưa cho biết tính cách của thương hiệu."
#       fix:
#         en: "describe it in a few words: personality = \"…\""
#         vi: "tả trong vài từ: personality = \"…\""
#     no_channels:
#       en: "No strategy for goal {title|quoted} says on which channels the brand is told ({strategies})."
#       vi: "Chưa chiến lược nào của mục tiêu chung {title|quoted} ghi thương hiệu lan toả qua kênh nào ({strategies})."
#       fix:
#         en: "write in a strategy: channels = [\"…\"]"
#         vi: "ghi trong một chiến lược: channels = [\"…\"]"
#   not_applicable:
#     no_category: {en: "the category of the goal cannot be read", vi: "không đọc được loại kết quả (category) của mục tiêu chung"}
#     other_category: {en: "the goal is not about brand awareness", vi: "mục tiêu chung không nhằm nhận biết thương hiệu"}
#     ended: {en: "the goal has been achieved or missed", vi: "mục tiêu chung đã kết thúc (đạt hoặc không đạt)"}
#     no_strategy: {en: "no strategy for the goal is followed", vi: "không có chiến lược nào đang theo đuổi mục tiêu chung này"}
#     unreadable: {en: "its personality, or the channels of a strategy, cannot be read", vi: "không đọc được tính cách thương hiệu hoặc kênh của một chiến lược"}
#     incomplete: {en: "part of the plan could not be read", vi: "một phần kế hoạch chưa đọc được"}
package goalpost.rules.structure.brand_identity

import data.goalpost.lib.lifecycle

violation contains {"message": "no_personality", "attribute": "personality", "key": "personality", "args": {"title": title}} if {
	judged
	not described
	not input.goal.invalid.personality
}

violation contains {"message": "no_channels", "key": "channels", "args": {"title": title, "strategies": sort(pursued)}} if {
	count(not_applicable) == 0
	not spread
}

not_applicable contains "no_category" if not input.goal.category

not_applicable contains "other_category" if input.goal.category != "brand_awareness"

not_applicable contains "ended" if ended

not_applicable contains "no_strategy" if {
	judged
	count(pursued) == 0
}

not_applicable contains "unreadable" if {
	judged
	input.goal.invalid.personality
}

not_applicable contains "unreadable" if {
	judged
	not spread
	some strategy in input.plan.strategies
	strategy.address in pursued
	strategy.invalid.channels
}

not_applicable contains "incomplete" if {
	judged
	not spread
	not input.plan.complete
}

judged if {
	input.goal.category == "brand_awareness"
	not ended
}

ended if input.goal.status in {"achieved", "missed"}

described if trim_space(input.goal.personality) != ""

spread if {
	some strategy in input.plan.strategies
	strategy.address in pursued
	count(strategy.channels) > 0
}

# The strategies for the objectives of the goal.
pursued contains strategy.address if {
	some objective in input.goal.objectives
	some strategy in input.plan.strategies
	objective.address in strategy.objectives
	strategy.status in lifecycle.pursued
}

title := input.goal.title

title := input.goal.label if not input.goal.title
