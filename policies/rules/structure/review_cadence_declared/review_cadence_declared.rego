# METADATA
# title: Review rhythm not declared
# description: |
#   What is to happen regularly and has no rhythm happens when there is time, which is never. The
#   plan says how often goals and KPIs are looked at; where it holds operational KPIs, which change
#   from week to week, that is at least monthly.
#   To fix it, agree on a rhythm and write it into the plan.
# custom:
#   severity: warning
#   subject: plan
#   phase: state
#   sources: ["S3 L42", "S3 L68", "S3 L139", "S3 L193", "S0 L91", "S4 L15"]
#   vi:
#     title: Chưa khai báo chu kỳ rà soát
#     description: |
#       Việc cần làm đều đặn mà không có lịch thì chỉ làm khi rảnh, tức là không bao giờ. Kế hoạch
#       phải nêu bao lâu xem lại mục tiêu và KPI một lần; nếu có KPI vận hành, vốn thay đổi hằng
#       tuần, thì ít nhất mỗi tháng.
#       Cách sửa: thống nhất chu kỳ và ghi vào kế hoạch.
#   params:
#     operational_max: {default: "monthly", en: "The rarest rhythm allowed where the plan holds operational KPIs.", vi: "Chu kỳ thưa nhất được phép khi kế hoạch có KPI vận hành."}
#   messages:
#     none:
#       en: "The plan {title|quoted} does not say how often it is reviewed."
#       vi: "Kế hoạch {title|quoted} chưa nêu bao lâu rà soát một lần."
#       fix:
#         en: "write the rhythm: review_cadence = \"monthly\""
#         vi: "ghi chu kỳ: review_cadence = \"monthly\""
#     too_rare:
#       en: "Reviews are {cadence}, but the plan holds operational KPIs ({kpis}), which change faster."
#       vi: "Chu kỳ rà soát là {cadence}, nhưng kế hoạch có KPI vận hành ({kpis}) thay đổi nhanh hơn thế."
#       fix:
#         en: "review_cadence = \"{operational_max|raw}\" or more often"
#         vi: "review_cadence = \"{operational_max|raw}\" hoặc dày hơn"
#   not_applicable:
#     unread: {en: "the rhythm could not be read", vi: "không đọc được chu kỳ rà soát"}
package goalpost.rules.structure.review_cadence_declared

import data.goalpost.lib.cadence

violation contains {"message": "none", "attribute": "review_cadence", "args": {"title": title}} if {
	count(not_applicable) == 0
	not input.plan.review_cadence
}

violation contains {"message": "too_rare", "attribute": "review_cadence", "args": {
	"cadence": input.plan.review_cadence,
	"kpis": sort(operational),
}} if {
	cadence.rarer(input.plan.review_cadence, input.params.operational_max)
	count(operational) > 0
}

not_applicable contains "unread" if input.plan.invalid.review_cadence

operational contains kpi.address if {
	some kpi in input.plan.kpis
	kpi.status == "active"
	kpi.tier == "operational"
}

title := input.plan.title

title := input.plan.label if not input.plan.title
