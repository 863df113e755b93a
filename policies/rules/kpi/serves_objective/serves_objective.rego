# METADATA
# title: KPI is not used by any objective
# description: |
#   Many things can be counted, and a number becomes a KPI when an objective rests on it: as the
#   measure, among its kpis, or by driving such a KPI while a campaign watches it. The rest costs
#   attention and decides nothing. Objectives that are drafts count as well.
#   To fix it, use the KPI in an objective, connect it with drives and a campaign, or retire it.
# custom:
#   severity: warning
#   subject: plan
#   phase: state
#   sources: ["S3 L22", "S3 L134", "S3 L138", "S3 L42"]
#   vi:
#     title: KPI không gắn với mục tiêu cụ thể nào
#     description: |
#       Đếm được thì nhiều thứ, nhưng một con số chỉ thành KPI khi có mục tiêu cụ thể dựa vào nó: là
#       measure, nằm trong kpis, hoặc tác động (drives) tới một KPI như vậy và được một chiến dịch
#       theo dõi. Những con số còn lại chỉ làm phân tán sự chú ý mà không giúp quyết định điều gì.
#       Mục tiêu cụ thể còn là bản nháp cũng được tính.
#       Cách sửa: dùng KPI trong một mục tiêu cụ thể, nối bằng drives và một chiến dịch, hoặc ngừng
#       theo dõi.
#   messages:
#     unused:
#       en: "{kpi} serves no objective."
#       vi: "{kpi} không phục vụ mục tiêu cụ thể nào."
#       fix:
#         en: "add it to an objective: kpis = [{kpi}], or give it up: status = \"retired\""
#         vi: "thêm vào một mục tiêu cụ thể: kpis = [{kpi}], hoặc ngừng theo dõi: status = \"retired\""
#     only_driving:
#       en: "{kpi} drives KPIs that objectives rest on, but no objective or campaign watches it."
#       vi: "{kpi} tác động tới KPI của mục tiêu cụ thể, nhưng không mục tiêu cụ thể hay chiến dịch nào theo dõi nó."
#       fix:
#         en: "name it in a campaign or an objective: kpis = [{kpi}]"
#         vi: "ghi nó vào một chiến dịch hoặc mục tiêu cụ thể: kpis = [{kpi}]"
#     concluded:
#       severity: info
#       en: "{kpi} is used only by objectives that have ended ({objectives})."
#       vi: "{kpi} chỉ còn được dùng bởi mục tiêu cụ thể đã kết thúc ({objectives})."
#       fix:
#         en: "use it in a new objective, or give it up: status = \"retired\""
#         vi: "dùng cho mục tiêu cụ thể mới, hoặc ngừng theo dõi: status = \"retired\""
#   not_applicable:
#     no_kpi: {en: "no KPI is in use", vi: "không có KPI nào đang dùng"}
#     unresolved: {en: "a KPI that is named somewhere is a reference that leads nowhere", vi: "có tham chiếu KPI không dẫn tới đâu"}
#     incomplete: {en: "part of the plan could not be read", vi: "một phần kế hoạch chưa đọc được"}
package goalpost.rules.kpi.serves_objective

violation contains {"message": message, "address": kpi, "key": kpi, "args": {"kpi": kpi}} if {
	count(not_applicable) == 0
	some kpi in idle
	not ended_users[kpi]
	message := {true: "only_driving", false: "unused"}[kpi in driving]
}

violation contains {"message": "concluded", "address": kpi, "key": kpi, "args": {
	"kpi": kpi,
	"objectives": sort(ended_users[kpi]),
}} if {
	count(not_applicable) == 0
	some kpi in idle
}

not_applicable contains "no_kpi" if {
	input.plan.complete
	count(active) == 0
}

# Where every KPI is used, an unknown user changes nothing.
not_applicable contains "unresolved" if {
	count(idle) > 0
	unresolved
}

not_applicable contains "incomplete" if {
	count(idle) > 0
	not input.plan.complete
}

unresolved if {
	some objective in input.plan.objectives
	some attribute in ["measure", "kpis"]
	objective.invalid[attribute]
}

unresolved if {
	some campaign in input.plan.campaigns
	campaign.invalid.kpis
}

unresolved if {
	some kpi in input.plan.kpis
	kpi.invalid.drives
}

# Where every KPI serves an objective, which of them drive others does not matter.
idle := set() if count(unserved) == 0

else := unserved - (driving & watched)

unserved := active - served

active contains kpi.address if {
	some kpi in input.plan.kpis
	kpi.status == "active"
}

served contains kpi if {
	some objective in input.plan.objectives
	objective.status in {"active", "draft"}
	some kpi in users_of(objective)
}

ended_users[kpi] contains objective.address if {
	some objective in input.plan.objectives
	objective.status in {"achieved", "missed"}
	some kpi in users_of(objective)
}

users_of(objective) := {objective.measure} | {kpi | some kpi in objective.kpis} if objective.measure

users_of(objective) := {kpi | some kpi in objective.kpis} if not objective.measure

# From the KPIs that serve, against the direction of drives: one walk for all.
driving := graph.reachable(object.union(unmoved, moved_by), served)

moved_by[target] contains kpi.address if {
	some kpi in input.plan.kpis
	kpi.status == "active"
	some target in kpi.drives
}

# A graph has to name every node, also those that nothing moves.
unmoved := {kpi.address: set() | some kpi in input.plan.kpis}

watched contains kpi if {
	some campaign in input.plan.campaigns
	campaign.status != "cancelled"
	some kpi in campaign.kpis
}
