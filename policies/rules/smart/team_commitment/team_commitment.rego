# METADATA
# title: Team lead has not agreed
# description: |
#   A target that was handed down is met with shrugs. The lead of the team talks it over with the
#   people who do the work, and stands among those who have agreed. What they really think no
#   program can see.
#   To fix it, talk it over with the team and add its lead to agreed_by.
# custom:
#   severity: info
#   subject: objective
#   phase: state
#   sources: ["S0 L77", "S0 L91", "S1 L12", "S0 L17", "S0 L21"]
#   vi:
#     title: Trưởng nhóm chưa xác nhận
#     description: |
#       Chỉ tiêu giao từ trên xuống thường chỉ nhận lại cái nhún vai. Trưởng đội trao đổi với những
#       người trực tiếp làm, rồi có tên trong danh sách đã thống nhất. Mọi người thật sự nghĩ gì thì
#       không chương trình nào thấy được.
#       Cách sửa: trao đổi với đội và thêm tên trưởng đội vào agreed_by.
#   messages:
#     missing:
#       en: "{lead}, who leads {team|quoted}, has not agreed to {title|quoted}."
#       vi: "{lead}, trưởng {team|quoted}, chưa xác nhận {title|quoted}."
#       fix:
#         en: "talk it over and write: agreed_by = [\"{lead|raw}\"]"
#         vi: "trao đổi rồi ghi: agreed_by = [\"{lead|raw}\"]"
#   not_applicable:
#     no_lead: {en: "the team of the objective, or its lead, is not known", vi: "chưa biết đội phụ trách hoặc trưởng đội"}
#     ended: {en: "the objective has been achieved or missed", vi: "mục tiêu cụ thể đã kết thúc (đạt hoặc không đạt)"}
#     unread: {en: "who has agreed could not be read", vi: "không đọc được danh sách đã thống nhất"}
package goalpost.rules.smart.team_commitment

violation contains {"message": "missing", "attribute": "agreed_by", "args": {
	"lead": lead,
	"team": team,
	"title": title,
}} if {
	count(not_applicable) == 0
	not agreed
}

not_applicable contains "no_lead" if not lead

not_applicable contains "ended" if input.objective.status in {"achieved", "missed"}

not_applicable contains "unread" if input.objective.invalid.agreed_by

lead := input.objective.team.lead

agreed if {
	some person in input.objective.agreed_by
	lower(trim_space(person)) == lower(trim_space(lead))
}

team := input.objective.team.name

team := input.objective.team.label if not input.objective.team.name

title := input.objective.title

title := input.objective.label if not input.objective.title
