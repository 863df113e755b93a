# METADATA
# title: Nobody owns the objective
# description: |
#   A target that belongs to a team belongs to nobody in particular: everyone expects that someone
#   else will raise the alarm. One person answers for each objective, by name, and is still there.
#   To fix it, write who answers for it.
# custom:
#   severity: warning
#   subject: objective
#   phase: state
#   sources: ["S4 L21", "S4 L39", "S4 L45", "S1 L6", "S1 L8", "S0 L213"]
#   vi:
#     title: Mục tiêu cụ thể chưa có người phụ trách
#     description: |
#       Chỉ tiêu giao cho cả đội thì không thuộc về ai: người nào cũng nghĩ sẽ có người khác lên
#       tiếng. Mỗi mục tiêu cụ thể phải có một người đứng tên chịu trách nhiệm, và người đó còn
#       làm việc ở đội.
#       Cách sửa: ghi tên người phụ trách.
#   params:
#     check_members: {default: true, en: "Whether the owner has to be among the members of the team, where these are listed.", vi: "Người phụ trách có phải nằm trong danh sách thành viên của đội hay không, nếu đội có ghi danh sách."}
#   messages:
#     none:
#       en: "Nobody is named who answers for objective {title|quoted}."
#       vi: "Mục tiêu cụ thể {title|quoted} chưa ghi ai chịu trách nhiệm."
#       fix:
#         en: "name one person: owner = \"…\""
#         vi: "ghi tên một người: owner = \"…\""
#     a_team:
#       en: "Objective {title|quoted} names the team {owner|quoted} as its owner; a team is not one person."
#       vi: "Mục tiêu cụ thể {title|quoted} ghi đội {owner|quoted} là người phụ trách; một đội không phải một người."
#       fix:
#         en: "name one person of the team: owner = \"{lead|raw}\""
#         vi: "ghi tên một người trong đội: owner = \"{lead|raw}\""
#     left:
#       en: "{owner} owns objective {title|quoted} but is not among the members of team {team|quoted} ({members})."
#       vi: "{owner} phụ trách mục tiêu cụ thể {title|quoted} nhưng không có trong danh sách thành viên của {team|quoted} ({members})."
#       fix:
#         en: "name somebody of the team, or add {owner|raw} to members"
#         vi: "ghi tên người trong đội, hoặc thêm {owner|raw} vào members"
#   not_applicable:
#     unread: {en: "its owner could not be read", vi: "không đọc được người phụ trách"}
package goalpost.rules.structure.objective_has_owner

violation contains {"message": "none", "attribute": "owner", "args": {"title": title}} if {
	count(not_applicable) == 0
	owner == ""
}

violation contains {"message": "a_team", "attribute": "owner", "args": {"title": title, "owner": owner, "lead": lead}} if {
	owner != ""
	same(owner, team)
}

violation contains {"message": "left", "attribute": "owner", "args": {
	"title": title,
	"owner": owner,
	"team": team,
	"members": members,
}} if {
	input.params.check_members
	owner != ""
	not same(owner, team)
	count(members) > 0
	every member in members {
		not same(owner, member)
	}
}

not_applicable contains "unread" if input.objective.invalid.owner

default owner := ""

owner := trim_space(input.objective.owner)

default members := []

# The lead belongs to the team, listed or not.
members := array.concat(input.objective.team.members, [input.objective.team.lead]) if count(input.objective.team.members) > 0

default team := ""

team := input.objective.team.name

default lead := "…"

lead := input.objective.team.lead

same(a, b) if lower(trim_space(a)) == lower(trim_space(b))

title := input.objective.title

title := input.objective.label if not input.objective.title
