# METADATA
# title: Strategic KPI agreed by one team only
# description: |
#   A strategic figure is made by several teams, and one that only one of them has agreed to is
#   fought over when it falls. At least two teams agree to it, or all where there are fewer.
#   To fix it, talk it over with the heads of the other teams and write down who has agreed.
# custom:
#   severity: warning
#   subject: kpi
#   phase: state
#   sources: ["S3 L66", "S3 L68"]
#   vi:
#     title: KPI chiến lược chưa liên phòng ban
#     description: |
#       Con số chiến lược là kết quả chung của nhiều đội; nếu chỉ một đội thống nhất thì khi nó giảm
#       các đội sẽ đổ lỗi cho nhau. Cần ít nhất hai đội thống nhất, hoặc tất cả nếu có ít đội hơn.
#       Cách sửa: trao đổi với trưởng các đội khác và ghi lại những đội đã thống nhất.
#   params:
#     min_teams: {default: 2, en: "Fewest teams that agree to a strategic KPI.", vi: "Số đội tối thiểu thống nhất KPI chiến lược."}
#   messages:
#     few:
#       en: "Strategic KPI {name|quoted} is agreed by {count} {count|plural:team:teams} ({teams}); {need} are asked for."
#       vi: "KPI chiến lược {name|quoted} mới có {count} đội thống nhất ({teams}); cần {need} đội."
#       fix:
#         en: "agree on it with the others and write: agreed_by = [{missing}, …]"
#         vi: "thống nhất với các đội khác rồi ghi: agreed_by = [{missing}, …]"
#   not_applicable:
#     no_tier: {en: "the level of the KPI is not known", vi: "chưa biết cấp của KPI"}
#     other_tier: {en: "the KPI is not strategic", vi: "KPI không thuộc cấp chiến lược"}
#     one_team: {en: "the plan has one team", vi: "kế hoạch chỉ có một đội"}
#     unresolved: {en: "a team that has agreed is a reference that leads nowhere", vi: "có đội trong agreed_by là tham chiếu không dẫn tới đâu"}
#     incomplete: {en: "part of the plan could not be read", vi: "một phần kế hoạch chưa đọc được"}
package goalpost.rules.kpi.strategic_cross_functional

violation contains {"message": "few", "attribute": "agreed_by", "measure": need - count(agreed), "args": {
	"name": name,
	"count": count(agreed),
	"teams": sort(agreed),
	"need": need,
	"missing": array.concat(sort(agreed), sort(teams - agreed)),
}} if {
	count(not_applicable) == 0
	few
}

not_applicable contains "no_tier" if not input.kpi.tier

not_applicable contains "other_tier" if input.kpi.tier != "strategic"

not_applicable contains "one_team" if {
	input.plan.complete
	count(teams) < 2
}

# With enough teams a further one changes nothing.
not_applicable contains "unresolved" if {
	few
	input.kpi.invalid.agreed_by
}

not_applicable contains "incomplete" if {
	count(agreed) < input.params.min_teams
	not input.plan.complete
}

few if count(agreed) < need

need := min([input.params.min_teams, count(teams)])

agreed contains team.address if some team in input.kpi.agreed_by

teams contains team.address if some team in input.plan.teams

name := input.kpi.name

name := input.kpi.label if not input.kpi.name
