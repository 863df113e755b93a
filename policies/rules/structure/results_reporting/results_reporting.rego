# METADATA
# title: No plan to communicate results
# description: |
#   Results that nobody hears about change nothing: the people who gave money or work never learn
#   what came of it. The plan says who is told, and how often, which is no rarer than the plan is
#   reviewed.
#   To fix it, write report with an audience and a cadence.
# custom:
#   severity: info
#   subject: plan
#   phase: state
#   sources: ["S2 L54", "S0 L56"]
#   vi:
#     title: Chưa có kế hoạch báo cáo kết quả
#     description: |
#       Kết quả không ai được nghe thì không thay đổi được gì: người bỏ tiền, bỏ công sẽ không biết
#       mình đã góp phần làm nên điều gì. Kế hoạch phải ghi báo cáo cho ai và bao lâu một lần, không
#       thưa hơn chu kỳ rà soát.
#       Cách sửa: ghi report gồm người nhận (audience) và chu kỳ (cadence).
#   messages:
#     none:
#       en: "The plan does not say who is told about its results."
#       vi: "Kế hoạch chưa cho biết kết quả được báo cáo cho ai."
#       fix:
#         en: "write: report = {{ audience = [\"…\"], cadence = \"monthly\" }}"
#         vi: "ghi thêm dòng: report = {{ audience = [\"…\"], cadence = \"monthly\" }}"
#     no_audience:
#       en: "The report on results has no audience."
#       vi: "Báo cáo kết quả chưa ghi người nhận."
#       fix:
#         en: "name the readers: audience = [\"…\"]"
#         vi: "ghi người nhận: audience = [\"…\"]"
#     no_cadence:
#       en: "The report on results does not say how often it comes."
#       vi: "Báo cáo kết quả chưa ghi bao lâu một lần."
#       fix:
#         en: "write how often: cadence = \"monthly\""
#         vi: "ghi chu kỳ: cadence = \"monthly\""
#     rarer:
#       en: "Results are reported less often (cadence = {cadence|quoted}) than the plan is reviewed (review_cadence = {review_cadence|quoted})."
#       vi: "Kết quả được báo cáo thưa hơn (cadence = {cadence|quoted}) so với chu kỳ rà soát kế hoạch (review_cadence = {review_cadence|quoted})."
#       fix:
#         en: "report as often as the plan is reviewed: cadence = \"{review_cadence|raw}\""
#         vi: "báo cáo thường xuyên như chu kỳ rà soát: cadence = \"{review_cadence|raw}\""
#   not_applicable:
#     unreadable: {en: "part of the report, or the review rhythm, cannot be read", vi: "không đọc được một phần của report hoặc chu kỳ rà soát"}
package goalpost.rules.structure.results_reporting

import data.goalpost.lib.cadence

violation contains {"message": "none", "attribute": "report", "key": "report"} if {
	not input.plan.report
	not input.plan.invalid.report
}

violation contains {"message": "no_audience", "attribute": "report", "key": "report.audience"} if {
	input.plan.report
	not addressed
	not input.plan.invalid["report.audience"]
}

violation contains {"message": "no_cadence", "attribute": "report", "key": "report.cadence"} if {
	input.plan.report
	not input.plan.report.cadence
	not input.plan.invalid["report.cadence"]
}

violation contains {"message": "rarer", "attribute": "report.cadence", "key": "report.cadence", "args": {
	"cadence": input.plan.report.cadence,
	"review_cadence": input.plan.review_cadence,
}} if {
	cadence.rarer(input.plan.report.cadence, input.plan.review_cadence)
}

not_applicable contains "unreadable" if {
	some attribute in ["report", "report.audience", "report.cadence", "review_cadence"]
	input.plan.invalid[attribute]
}

addressed if {
	some reader in input.plan.report.audience
	trim_space(reader) != ""
}
