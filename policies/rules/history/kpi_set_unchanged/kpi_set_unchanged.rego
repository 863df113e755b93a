# METADATA
# title: Same KPIs for years
# description: |
#   Markets, channels and the company change; a set of KPIs that does not change with them goes on
#   measuring yesterday's work. Two years are long enough to ask whether each figure still decides
#   anything, and to write down the answer. The day on which a KPI was taken up is its adopted date;
#   renaming a KPI or restating its formula is no change of the set.
#   To fix it, review the set and record what was decided: to keep it, with the reason, or to
#   replace what nobody acts on.
# custom:
#   severity: warning
#   subject: team
#   phase: state
#   sources: ["S3 L171"]
#   vi:
#     title: Bộ KPI không đổi nhiều năm
#     description: |
#       Thị trường, kênh và doanh nghiệp đều thay đổi; bộ KPI đứng yên sẽ tiếp tục đo công việc của
#       hôm qua. Hai năm là đủ lâu để hỏi từng chỉ số còn giúp ra quyết định gì không và ghi lại câu
#       trả lời. Ngày bắt đầu dùng một KPI là ngày adopted của nó; đổi tên hay viết lại công thức
#       không phải là thay đổi bộ KPI.
#       Cách sửa: rà soát bộ KPI và ghi quyết định: giữ nguyên kèm lý do, hoặc thay những KPI không
#       còn ai dùng.
#   params:
#     months: {default: 24, en: "Months after which an unchanged set has to be questioned.", vi: "Số tháng không đổi tối đa trước khi phải xem lại."}
#     review_months: {default: 12, en: "For how many months a review of the set counts.", vi: "Một kỳ rà soát bộ KPI có giá trị trong bao nhiêu tháng."}
#   messages:
#     unchanged:
#       en: "Team {team|quoted} has had the same {count} {count|plural:KPI:KPIs} ({kpis}) since {since}, more than {months} months, and no review in the last {review_months} months says that they still fit."
#       vi: "{team|quoted} dùng nguyên {count} KPI ({kpis}) từ ngày {since}, quá {months} tháng, và trong {review_months} tháng gần đây không có kỳ rà soát nào xác nhận chúng còn phù hợp."
#       fix:
#         en: "replace what nobody acts on, or record that the set still fits: review \"{as_of|raw}\" {{ scope = [{kpis|raw}]  decision = \"keep\"  reason = \"…\" }}"
#         vi: "thay KPI không còn ai dùng, hoặc ghi lại rằng bộ KPI vẫn phù hợp: review \"{as_of|raw}\" {{ scope = [{kpis|raw}]  decision = \"keep\"  reason = \"…\" }}"
#   not_applicable:
#     no_kpis: {en: "the team has no active KPI", vi: "đội không có KPI nào đang dùng"}
#     unknown: {en: "a KPI does not say since when it is in use (adopted)", vi: "có KPI chưa ghi ngày bắt đầu dùng (adopted)"}
#     incomplete: {en: "part of the plan could not be read", vi: "một phần kế hoạch chưa đọc được"}
package goalpost.rules.history.kpi_set_unchanged

import data.goalpost.lib.dates

violation contains {"message": "unchanged", "args": {
	"team": team,
	"count": count(active),
	"kpis": sort(active),
	"since": since,
	"as_of": input.as_of,
}} if {
	count(not_applicable) == 0
	dates.older_than(since, input.params.months, input.as_of)
	not questioned
}

not_applicable contains "no_kpis" if count(active) == 0

not_applicable contains "unknown" if {
	some kpi in input.team.kpis
	kpi.address in active
	not kpi.adopted
}

not_applicable contains "incomplete" if not input.plan.complete

active contains kpi.address if {
	some kpi in input.team.kpis
	kpi.status == "active"
}

# The set is as old as its youngest member.
since := max([kpi.adopted | some kpi in input.team.kpis; kpi.address in active])

# A review that decided about KPIs of the team: to keep or to adjust them.
questioned if {
	some review in input.plan.reviews
	review.decision in {"keep", "adjust"}
	review.date <= input.as_of
	not dates.older_than(review.date, input.params.review_months, input.as_of)
	some address in review.scope
	address in subjects
}

# A team's KPIs come up by their own name, or with the objectives that use them.
subjects := active | {objective.address | some objective in input.team.objectives}

team := input.team.name

team := input.team.label if not input.team.name
