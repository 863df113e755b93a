# METADATA
# title: Too many objectives for one team
# description: |
#   A team that chases eight targets at a time has none. What counts is what is under way on the
#   day: objectives that follow one another do not add up, and tasks take time like any others.
#   To fix it, conclude some first, move their start, or give them to another team.
# custom:
#   severity: warning
#   subject: team
#   phase: state
#   sources: ["S3 L138"]
#   vi:
#     title: Đội có quá nhiều mục tiêu cụ thể
#     description: |
#       Đội chạy theo tám chỉ tiêu cùng lúc thì coi như không có chỉ tiêu nào. Chỉ tính những mục
#       tiêu đang thực hiện trong ngày xét: mục tiêu nối tiếp nhau không cộng dồn, còn việc cần làm
#       (task) cũng tốn thời gian như mọi mục tiêu khác.
#       Cách sửa: kết thúc bớt, dời ngày bắt đầu, hoặc giao cho đội khác.
#   params:
#     max: {default: 5, en: "Most objectives under way at a time.", vi: "Số mục tiêu cụ thể tối đa cùng lúc."}
#   messages:
#     too_many:
#       en: "Team {team|quoted} has {count} objectives under way ({objectives}); {max} are allowed."
#       vi: "{team|quoted} đang thực hiện {count} mục tiêu cụ thể ({objectives}); cho phép tối đa {max}."
#       fix:
#         en: "conclude, postpone or hand over at least {over} of them"
#         vi: "kết thúc, dời hoặc chuyển cho đội khác ít nhất {over} mục tiêu"
#   not_applicable:
#     idle: {en: "the team has no objective under way", vi: "đội không có mục tiêu cụ thể nào đang thực hiện"}
package goalpost.rules.structure.too_many_objectives

violation contains {"message": "too_many", "measure": over, "args": {
	"team": team,
	"count": count(running),
	"objectives": sort(running),
	"over": over,
}} if {
	over := count(running) - input.params.max
	over > 0
}

not_applicable contains "idle" if count(running) == 0

# A date that is missing says nothing against it.
running contains objective.address if {
	some objective in input.team.objectives
	objective.status == "active"
	object.get(objective, "start", input.as_of) <= input.as_of
	object.get(objective, "deadline", input.as_of) >= input.as_of
}

team := input.team.name

team := input.team.label if not input.team.name
