# METADATA
# title: Team tracks only one KPI timing
# description: |
#   Lagging KPIs tell a team whether it won, when the match is over; leading KPIs tell it during
#   the match where to run. With only the first kind bad news always comes too late, with only the
#   second nobody knows whether all the activity paid off.
#   To fix it, add a KPI of the missing kind: leading ones are website traffic, social engagement
#   or qualified leads; lagging ones are acquisition cost, market share or retention.
# custom:
#   severity: warning
#   subject: team
#   phase: state
#   sources: ["S3 L75", "S3 L77", "S3 L79"]
#   vi:
#     title: Đội chỉ có KPI quá khứ hoặc chỉ có KPI tương lai
#     description: |
#       KPI kết quả cho đội biết thắng hay thua khi trận đấu đã xong; KPI dẫn dắt cho biết nên chạy
#       về đâu khi trận đấu còn diễn ra. Chỉ có loại thứ nhất thì tin xấu luôn đến quá muộn, chỉ có
#       loại thứ hai thì không ai biết bao nhiêu hoạt động có đem lại gì không.
#       Cách sửa: thêm một KPI thuộc loại còn thiếu. KPI dẫn dắt là lưu lượng website, tương tác
#       mạng xã hội hay khách hàng tiềm năng đủ điều kiện; KPI kết quả là chi phí thu hút khách
#       hàng, thị phần hay tỷ lệ giữ chân.
#   params:
#     min_kpis: {default: 3, en: "Fewest active KPIs from which on a team is judged.", vi: "Số KPI đang dùng tối thiểu để đội bị xét."}
#   messages:
#     no_leading:
#       en: "All KPIs of team {team|quoted} are lagging ({kpis}); nothing tells it what is coming."
#       vi: "Mọi KPI của {team|quoted} đều là KPI kết quả ({kpis}); không có gì báo trước điều sắp tới."
#       fix:
#         en: "add a leading KPI, for example metric = \"website_traffic\" or \"mql\""
#         vi: "thêm một KPI dẫn dắt, ví dụ metric = \"website_traffic\" hoặc \"mql\""
#     no_lagging:
#       en: "All KPIs of team {team|quoted} are leading ({kpis}); nothing tells it what was achieved."
#       vi: "Mọi KPI của {team|quoted} đều là KPI dẫn dắt ({kpis}); không có gì cho biết đã đạt được gì."
#       fix:
#         en: "add a lagging KPI, for example metric = \"cac\" or \"share_of_voice\""
#         vi: "thêm một KPI kết quả, ví dụ metric = \"cac\" hoặc \"share_of_voice\""
#   not_applicable:
#     too_few: {en: "the team has too few active KPIs to judge their mix", vi: "đội có quá ít KPI đang dùng để xét sự cân bằng"}
#     unclassified: {en: "the timing of an active KPI is not known", vi: "chưa biết một KPI đang dùng là dẫn dắt hay kết quả"}
#     incomplete: {en: "part of the plan could not be read", vi: "một phần kế hoạch chưa đọc được"}
package goalpost.rules.balance.leading_and_lagging

violation contains {"message": "no_leading", "args": {"team": team, "kpis": sort(active)}} if {
	count(not_applicable) == 0
	timings == {"lagging"}
}

violation contains {"message": "no_lagging", "args": {"team": team, "kpis": sort(active)}} if {
	count(not_applicable) == 0
	timings == {"leading"}
}

not_applicable contains "too_few" if count(active) < input.params.min_kpis

# With both kinds there is nothing that an unread or unclassified KPI could change.
not_applicable contains "unclassified" if {
	count(timings) < 2
	some kpi in input.team.kpis
	kpi.address in active
	not kpi.timing
}

not_applicable contains "incomplete" if {
	count(timings) < 2
	not input.plan.complete
}

active contains kpi.address if {
	some kpi in input.team.kpis
	kpi.status == "active"
}

timings contains kpi.timing if {
	some kpi in input.team.kpis
	kpi.address in active
}

team := input.team.name

team := input.team.label if not input.team.name
