# METADATA
# title: A team tracks three to five KPIs
# description: |
#   A team that watches a dozen figures ends up acting on none of them, and one or two figures
#   show only a corner of its work. Three to five is a set that people can keep in their heads
#   and discuss in one meeting. Retired and draft KPIs do not count, and the same metric for the
#   same segment counts once.
#   To fix it, retire the KPIs that nobody acts on, move them to the team that does, or give the
#   team the figures that it lacks.
# custom:
#   severity: error
#   subject: team
#   phase: state
#   sources: ["S3 L167", "S3 L138"]
#   vi:
#     title: Mỗi đội theo dõi từ ba đến năm KPI
#     description: |
#       Đội phải nhìn cả chục con số thì rốt cuộc không hành động theo con số nào, còn một hai con
#       số thì chỉ cho thấy một góc công việc. Ba đến năm KPI là vừa đủ để mọi người nhớ và bàn
#       hết trong một cuộc họp. KPI đã ngừng hoặc còn là bản nháp không được tính; cùng một chỉ số
#       cho cùng một phân khúc chỉ tính một lần.
#       Cách sửa: ngừng những KPI không ai dùng để ra quyết định, chuyển chúng cho đội thật sự
#       dùng đến, hoặc bổ sung chỉ số mà đội còn thiếu.
#   params:
#     min: {default: 3, en: "Fewest KPIs allowed.", vi: "Số KPI tối thiểu."}
#     max: {default: 5, en: "Most KPIs allowed.", vi: "Số KPI tối đa."}
#     count_shared: {default: true, en: "Whether a KPI that several teams share counts for each of them.", vi: "KPI dùng chung có được tính cho từng đội hay không."}
#     exclude_status: {default: ["draft", "retired"], en: "Statuses of KPIs that do not count.", vi: "Các trạng thái KPI không được tính."}
#   messages:
#     none:
#       en: "Team {team|quoted} has running objectives but tracks no KPI; {min} to {max} are allowed."
#       vi: "{team|quoted} có mục tiêu cụ thể đang chạy nhưng không theo dõi KPI nào; cho phép từ {min} đến {max}."
#       fix:
#         en: "give KPIs to the team: kpi \"…\" {{ metric = \"…\"  team = {address} }}"
#         vi: "giao KPI cho đội: kpi \"…\" {{ metric = \"…\"  team = {address} }}"
#     too_few:
#       en: "Team {team|quoted} tracks {count} {count|plural:KPI:KPIs} ({kpis}); {min} to {max} are allowed."
#       vi: "{team|quoted} theo dõi {count} KPI ({kpis}); cho phép từ {min} đến {max}."
#       fix:
#         en: "add at least {distance} more for this team: kpi \"…\" {{ metric = \"…\"  team = {address} }}"
#         vi: "thêm ít nhất {distance} KPI cho đội này: kpi \"…\" {{ metric = \"…\"  team = {address} }}"
#     too_many:
#       en: "Team {team|quoted} tracks {count} KPIs ({kpis}); {min} to {max} are allowed."
#       vi: "{team|quoted} theo dõi {count} KPI ({kpis}); cho phép từ {min} đến {max}."
#       fix:
#         en: "set status = \"retired\" on at least {distance} of them, or give them to another team"
#         vi: "đặt status = \"retired\" cho ít nhất {distance} KPI trong số đó, hoặc chuyển cho đội khác"
#   not_applicable:
#     no_work: {en: "the team has no running objective and no KPI", vi: "đội không có mục tiêu cụ thể đang chạy và không có KPI"}
#     incomplete: {en: "part of the plan could not be read", vi: "một phần kế hoạch chưa đọc được"}
package goalpost.rules.kpi.count_per_team

violation contains {"message": "none", "args": {"team": team, "address": input.team.address}, "measure": input.params.min} if {
	count(not_applicable) == 0
	total == 0
	input.params.min > 0
}

violation contains {"message": message, "measure": distance, "args": {
	"team": team,
	"address": input.team.address,
	"count": total,
	"kpis": sort([min(addresses) | some addresses in tracked]),
	"distance": distance,
}} if {
	count(not_applicable) == 0
	total > 0
	some message, distance in {"too_few": input.params.min - total, "too_many": total - input.params.max}
	distance > 0
}

not_applicable contains "no_work" if {
	total == 0
	not busy
}

# More KPIs could only make too many worse, so that stands in any case.
not_applicable contains "incomplete" if {
	not input.plan.complete
	total <= input.params.max
}

busy if {
	some objective in input.team.objectives
	objective.status == "active"
}

total := count(tracked)

# What the team tracks, each with the addresses under which it is written.
tracked[what] contains kpi.address if {
	some kpi in input.team.kpis
	not kpi.address in idle
	shared_counts(kpi.teams)
	what := identity(kpi)
}

idle contains kpi.address if {
	some kpi in input.team.kpis
	kpi.status in input.params.exclude_status
}

shared_counts(_) if input.params.count_shared

shared_counts(teams) if count(teams) == 1

identity(kpi) := {"metric": kpi.metric, "segment": object.get(kpi, "segment", "")} if kpi.metric

identity(kpi) := {"address": kpi.address} if not kpi.metric

team := input.team.name

team := input.team.label if not input.team.name
