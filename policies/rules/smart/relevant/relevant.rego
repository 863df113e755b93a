# METADATA
# title: Objective does not serve its goal's category
# description: |
#   Objectives exist for the sake of their goal: more leads bring revenue, but more revenue does not
#   make a brand known. An objective of a kind that does not lead to its goal draws people and money
#   away from it.
#   To fix it, put the objective under the goal that it serves, correct its category, or write down
#   how it leads there.
# custom:
#   severity: warning
#   subject: objective
#   phase: state
#   sources: ["S1 L16", "S1 L17", "S1 L18", "S0 L103", "S3 L42", "S3 L134", "S0 L17", "S0 L21", "S0 L143"]
#   vi:
#     title: Mục tiêu cụ thể không liên quan mục tiêu chung
#     description: |
#       Mục tiêu cụ thể tồn tại để phục vụ mục tiêu chung: thêm khách hàng tiềm năng thì thêm doanh
#       thu, nhưng thêm doanh thu không làm thương hiệu được biết đến. Mục tiêu cụ thể không dẫn tới
#       mục tiêu chung sẽ lấy mất người và tiền của nó.
#       Cách sửa: đặt mục tiêu cụ thể dưới mục tiêu chung mà nó phục vụ, sửa lại loại (category),
#       hoặc ghi rõ nó dẫn tới đó bằng cách nào.
#   messages:
#     unrelated:
#       en: "Objective {title|quoted} is about {category}, and {goal} is about {serves}; that is served by {allowed}."
#       vi: "Mục tiêu cụ thể {title|quoted} thuộc loại {category}, còn {goal} thuộc loại {serves}; phục vụ mục tiêu chung đó là {allowed}."
#       fix:
#         en: "name another goal, correct the category, or say how it leads there: rationale = \"…\""
#         vi: "ghi mục tiêu chung khác, sửa category, hoặc ghi nó dẫn tới đó ra sao: rationale = \"…\""
#     explained:
#       severity: info
#       en: "Objective {title|quoted} is about {category}, and {goal} is about {serves}; only its rationale connects them."
#       vi: "Mục tiêu cụ thể {title|quoted} thuộc loại {category}, còn {goal} thuộc loại {serves}; chỉ có lý do đã ghi (rationale) nối hai bên."
#       fix:
#         en: "check in the next review whether the rationale still holds"
#         vi: "kiểm tra trong kỳ rà soát tới xem lý do đó còn đúng không"
#   not_applicable:
#     unread: {en: "its goal or one of the two categories cannot be read", vi: "không đọc được mục tiêu chung hoặc một trong hai loại (category)"}
package goalpost.rules.smart.relevant

violation contains {"message": message, "attribute": "category", "args": {
	"title": title,
	"category": input.objective.category,
	"goal": input.objective.goal.address,
	"serves": input.objective.goal.category,
	"allowed": allowed,
}} if {
	count(not_applicable) == 0
	input.objective.goal.category != "team"
	not input.objective.category in allowed
}

not_applicable contains "unread" if not readable

readable if {
	input.objective.category
	input.objective.goal.category
}

# What leads to a goal of each kind; whatever it is helps a team.
serving := {
	"revenue": ["revenue", "lead_generation", "customer_value", "engagement"],
	"brand_awareness": ["brand_awareness", "engagement"],
	"lead_generation": ["lead_generation", "engagement", "brand_awareness"],
	"customer_value": ["customer_value", "engagement"],
	"thought_leadership": ["thought_leadership", "engagement"],
	"engagement": ["engagement"],
}

allowed := serving[input.objective.goal.category]

default message := "unrelated"

message := "explained" if trim_space(input.objective.rationale) != ""

title := input.objective.title

title := input.objective.label if not input.objective.title
