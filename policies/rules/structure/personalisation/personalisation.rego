# METADATA
# title: No personalised treatment for loyal segment
# description: |
#   People who keep coming back expect to be known. An objective about customer value is reached by
#   treating each group as what it is, so at least one of its strategies says who is treated
#   personally and from which data.
#   To fix it, add personalization to a strategy of the objective, with segments and data.
# custom:
#   severity: info
#   subject: objective
#   phase: state
#   sources: ["S3 L157", "S0 L207"]
#   vi:
#     title: Chưa cá nhân hoá cho nhóm trung thành
#     description: |
#       Khách quay lại nhiều lần mong được nhớ mặt, nhớ tên. Mục tiêu về giá trị khách hàng chỉ đạt
#       được khi mỗi nhóm được đối xử đúng với mình, nên ít nhất một chiến lược của mục tiêu phải
#       ghi cá nhân hoá cho ai và bằng dữ liệu nào.
#       Cách sửa: thêm personalization vào một chiến lược của mục tiêu, gồm segments và data.
#   messages:
#     none:
#       en: "Objective {title|quoted} is about customer value, but none of its strategies ({strategies}) treats anyone personally."
#       vi: "Mục tiêu cụ thể {title|quoted} hướng tới giá trị khách hàng, nhưng chưa chiến lược nào của nó ({strategies}) có cá nhân hoá."
#       fix:
#         en: "add to a strategy: personalization = {{ segments = [segment.…], data = [\"CRM\"] }}"
#         vi: "thêm vào một chiến lược: personalization = {{ segments = [segment.…], data = [\"CRM\"] }}"
#     partial:
#       en: "The personalization in {strategies} lacks segments or data, so objective {title|quoted} has no personal treatment yet."
#       vi: "Phần personalization trong {strategies} còn thiếu segments hoặc data, nên mục tiêu cụ thể {title|quoted} chưa có cá nhân hoá."
#       fix:
#         en: "complete it: personalization = {{ segments = [segment.…], data = [\"CRM\"] }}"
#         vi: "ghi cho đủ: personalization = {{ segments = [segment.…], data = [\"CRM\"] }}"
#   not_applicable:
#     no_category: {en: "neither the objective nor its goal has a category that can be read", vi: "cả mục tiêu cụ thể lẫn mục tiêu chung đều không có category đọc được"}
#     other_category: {en: "the objective is not about customer value", vi: "mục tiêu cụ thể không hướng tới giá trị khách hàng"}
#     ended: {en: "the objective has been achieved or missed", vi: "mục tiêu cụ thể đã kết thúc (đạt hoặc không đạt)"}
#     no_strategy: {en: "no strategy for the objective is followed", vi: "không có chiến lược nào đang theo đuổi mục tiêu cụ thể này"}
#     unreadable: {en: "the personalization of a strategy cannot be read", vi: "không đọc được phần personalization của một chiến lược"}
#     incomplete: {en: "part of the plan could not be read", vi: "một phần kế hoạch chưa đọc được"}
package goalpost.rules.structure.personalisation

import data.goalpost.lib.lifecycle

violation contains {"message": "none", "args": {"title": title, "strategies": sort(pursued)}} if {
	count(not_applicable) == 0
	not personal
	count(partial) == 0
}

violation contains {"message": "partial", "args": {"title": title, "strategies": sort(partial)}} if {
	count(not_applicable) == 0
	not personal
	count(partial) > 0
}

not_applicable contains "no_category" if not input.objective.category

not_applicable contains "other_category" if input.objective.category != "customer_value"

not_applicable contains "ended" if input.objective.status in {"achieved", "missed"}

not_applicable contains "no_strategy" if count(pursued) == 0

not_applicable contains "unreadable" if {
	not personal
	some strategy in input.objective.strategies
	strategy.address in pursued
	some path, _ in strategy.invalid
	startswith(path, "personalization")
}

not_applicable contains "incomplete" if {
	not personal
	not input.plan.complete
}

personal if {
	some strategy in input.objective.strategies
	strategy.address in pursued
	count(strategy.personalization.segments) > 0
	some source in strategy.personalization.data
	trim_space(source) != ""
}

# Without a personal strategy, one that speaks of it at all is not complete.
partial contains strategy.address if {
	some strategy in input.objective.strategies
	strategy.address in pursued
	strategy.personalization
}

pursued contains strategy.address if {
	some strategy in input.objective.strategies
	strategy.status in lifecycle.pursued
}

title := input.objective.title

title := input.objective.label if not input.objective.title
