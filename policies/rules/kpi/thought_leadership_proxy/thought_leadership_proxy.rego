# METADATA
# title: Thought leadership measured as plain awareness
# description: |
#   That people know a name is one thing, that they take its advice another. Trust in what a company
#   knows cannot be counted directly; what comes close is what people do with its content: come for
#   one article, read on, follow the call to action, link to it, sign up for the event. One KPI that
#   decides both an awareness and a thought-leadership objective cannot tell the two apart.
#   To fix it, measure the objective by such a proxy, and leave mentions and reach to awareness.
# custom:
#   severity: info
#   subject: objective
#   phase: state
#   sources: ["S0 L167", "S0 L177", "S0 L181", "S0 L183"]
#   vi:
#     title: Lẫn lộn dẫn dắt tư tưởng với nhận biết
#     description: |
#       Người ta biết tên là một chuyện, nghe theo lời khuyên lại là chuyện khác. Không đếm trực tiếp
#       được mức độ tin tưởng vào kiến thức của doanh nghiệp; gần nhất là những gì người ta làm với
#       nội dung: vào đọc một bài, đọc tiếp, bấm theo lời kêu gọi, dẫn link, đăng ký sự kiện. Một KPI
#       cùng lúc quyết định cả mục tiêu nhận biết lẫn mục tiêu dẫn dắt tư tưởng thì không phân biệt
#       được hai điều đó.
#       Cách sửa: đo mục tiêu bằng một chỉ số gián tiếp như vậy, còn lượt đề cập và phạm vi tiếp cận
#       thì để cho mục tiêu nhận biết.
#   params:
#     proxies: {default: ["content_traffic", "cta_rate", "content_engagement", "backlinks", "event_registrations"], en: "Metrics that come close to thought leadership.", vi: "Các chỉ số gián tiếp cho thấy sự dẫn dắt tư tưởng."}
#   messages:
#     awareness:
#       en: "{kpi} ({metric}) shows how well known the company is, not whether people follow its lead, which objective {title|quoted} is about."
#       vi: "{kpi} ({metric}) cho biết doanh nghiệp được biết đến ra sao, không cho biết người ta có nghe theo doanh nghiệp hay không, mà đó mới là điều mục tiêu cụ thể {title|quoted} hướng tới."
#       fix:
#         en: "choose a measure with one of these metrics: {proxies}"
#         vi: "chọn measure có chỉ số thuộc nhóm: {proxies}"
#     shared:
#       en: "{kpi} decides objective {title|quoted} and the awareness objective {others} alike, so it cannot tell the two apart."
#       vi: "{kpi} vừa quyết định mục tiêu cụ thể {title|quoted}, vừa quyết định mục tiêu nhận biết {others}, nên không phân biệt được hai điều."
#       fix:
#         en: "give each its own measure"
#         vi: "chọn measure riêng cho từng mục tiêu"
#   not_applicable:
#     other_category: {en: "the objective is not about thought leadership", vi: "mục tiêu cụ thể không nói về dẫn dắt tư tưởng"}
#     ended: {en: "the objective has been achieved or missed", vi: "mục tiêu cụ thể đã kết thúc (đạt hoặc không đạt)"}
#     no_measure: {en: "the objective has no measure that can be read", vi: "mục tiêu cụ thể chưa có measure đọc được"}
#     unknown_metric: {en: "the catalogue does not know its metric", vi: "danh mục không có chỉ số này"}
#     incomplete: {en: "part of the plan could not be read, and another objective may use its measure", vi: "một phần kế hoạch chưa đọc được, và mục tiêu khác có thể dùng chung measure của nó"}
package goalpost.rules.kpi.thought_leadership_proxy

violation contains {"message": "awareness", "attribute": "measure", "key": "measure", "args": {
	"title": title,
	"kpi": measure.address,
	"metric": measure.metric,
}} if {
	judged
	measure.catalogue
	not proxy
}

# A measure that is none of the proxies has been told already.
violation contains {"message": "shared", "attribute": "measure", "key": "shared", "args": {
	"title": title,
	"kpi": measure.address,
	"others": sort(others),
}} if {
	judged
	proxy
	count(others) > 0
}

not_applicable contains "other_category" if not about_leading

not_applicable contains "ended" if ended

not_applicable contains "no_measure" if {
	about_leading
	not measure
}

not_applicable contains "unknown_metric" if {
	judged
	not proxy
	not measure.catalogue
}

not_applicable contains "incomplete" if {
	judged
	proxy
	count(others) == 0
	not input.plan.complete
}

judged if {
	about_leading
	not ended
	measure
}

about_leading if input.objective.category == "thought_leadership"

ended if input.objective.status in {"achieved", "missed"}

measure := input.objective.measure

proxy if measure.metric in input.params.proxies

others contains other.address if {
	about_leading
	some other in input.plan.objectives
	other.measure == measure.address
	other.category == "brand_awareness"
	other.status != "cancelled"
}

title := input.objective.title

title := input.objective.label if not input.objective.title
