# METADATA
# title: Ramp-up not announced in time
# description: |
#   The first weeks often go into research and set-up. A team that was not told takes the missing
#   results for failure, and one that does not know what is prepared cannot help.
#   To fix it, say what is done in the ramp-up, tell the objective's team, and write down when.
# custom:
#   severity: warning
#   subject: objective
#   phase: state
#   sources: ["S0 L85", "S0 L17", "S0 L21"]
#   vi:
#     title: Giai đoạn khởi động chưa thông báo cho đội
#     description: |
#       Những tuần đầu thường dành cho nghiên cứu và thiết lập. Đội không được báo trước sẽ coi việc
#       chưa có kết quả là thất bại, và không biết đang chuẩn bị gì thì không thể góp sức.
#       Cách sửa: ghi rõ giai đoạn khởi động làm gì, báo cho đội thực hiện, và ghi ngày đã báo.
#   params:
#     announce_within_days: {default: 14, en: "For how many days after the start it may still be announced.", vi: "Được thông báo muộn nhất bao nhiêu ngày sau ngày bắt đầu."}
#   messages:
#     no_activities:
#       en: "Objective {title|quoted} has a ramp-up of {days} days, but does not say what is done in it."
#       vi: "Mục tiêu cụ thể {title|quoted} có giai đoạn khởi động {days} ngày nhưng chưa ghi làm những gì."
#       fix:
#         en: "name it inside ramp_up: activities = [\"…\"]"
#         vi: "ghi rõ trong ramp_up: activities = [\"…\"]"
#     no_day:
#       en: "Objective {title|quoted} has a ramp-up of {days} days, but does not say when it was announced."
#       vi: "Mục tiêu cụ thể {title|quoted} có giai đoạn khởi động {days} ngày nhưng chưa ghi đã thông báo khi nào."
#       fix:
#         en: "write the day inside ramp_up: announced_on = \"…\""
#         vi: "ghi ngày trong ramp_up: announced_on = \"…\""
#     late:
#       en: "The ramp-up of objective {title|quoted} was announced on {date}, {late} days after the start; {announce_within_days} are allowed."
#       vi: "Giai đoạn khởi động của mục tiêu cụ thể {title|quoted} được thông báo ngày {date}, {late} ngày sau khi bắt đầu; cho phép {announce_within_days} ngày."
#       fix:
#         en: "tell the team earlier next time; if the day is wrong, correct announced_on"
#         vi: "lần sau báo cho đội sớm hơn; nếu ghi nhầm ngày thì sửa announced_on"
#     team_not_told:
#       en: "The ramp-up of objective {title|quoted} was not announced to {team}, which does the work."
#       vi: "Giai đoạn khởi động của mục tiêu cụ thể {title|quoted} chưa được thông báo cho {team}, đội thực hiện."
#       fix:
#         en: "tell the team and write announced_to = [{team}] inside ramp_up"
#         vi: "báo cho đội rồi ghi announced_to = [{team}] trong ramp_up"
#   not_applicable:
#     none: {en: "it has no ramp-up", vi: "không có giai đoạn khởi động"}
#     unread: {en: "its ramp-up, its team or its start cannot be read", vi: "không đọc được giai đoạn khởi động, đội hoặc ngày bắt đầu"}
package goalpost.rules.smart.ramp_up_announced

import data.goalpost.lib.dates

violation contains {"message": "no_activities", "attribute": "ramp_up", "key": "activities", "args": {"title": title, "days": days}} if {
	count(not_applicable) == 0
	count(activities) == 0
}

violation contains {"message": "no_day", "attribute": "ramp_up", "key": "announced_on", "args": {"title": title, "days": days}} if {
	count(not_applicable) == 0
	not input.objective.ramp_up.announced_on
}

violation contains {"message": "late", "attribute": "ramp_up.announced_on", "key": "announced_on", "measure": late, "args": {
	"title": title,
	"date": input.objective.ramp_up.announced_on,
	"late": late,
}} if {
	count(not_applicable) == 0
	late > input.params.announce_within_days
}

violation contains {"message": "team_not_told", "attribute": "ramp_up.announced_to", "key": "announced_to", "args": {
	"title": title,
	"team": input.objective.team.address,
}} if {
	count(not_applicable) == 0
	not input.objective.team.address in told
}

not_applicable contains "none" if {
	not input.objective.ramp_up
	not unread
}

not_applicable contains "unread" if unread

unread if {
	some attribute, _ in input.objective.invalid
	startswith(attribute, "ramp_up")
}

unread if {
	input.objective.ramp_up
	not readable
}

readable if {
	days
	input.objective.start
	input.objective.team.address
}

days := input.objective.ramp_up.days

activities contains activity if {
	some activity in input.objective.ramp_up.activities
	trim_space(activity) != ""
}

told contains team.address if some team in input.objective.ramp_up.announced_to

late := dates.days_between(input.objective.start, input.objective.ramp_up.announced_on)

title := input.objective.title

title := input.objective.label if not input.objective.title
