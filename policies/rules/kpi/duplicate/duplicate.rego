# METADATA
# title: Same KPI defined twice
# description: |
#   Two KPIs of one team that count the same thing drift apart: each gets its own source and its own
#   target, and people quote the one that suits them. They also hide how many figures the team
#   really watches. The same metric for two segments, or in two teams, is not the same KPI. Names
#   and synonyms of the catalogue count, whatever their capitals: “CAC” is the acquisition cost.
#   To fix it, keep one and retire the other, or say for which segment each is.
# custom:
#   severity: warning
#   subject: plan
#   phase: state
#   sources: ["S3 L138"]
#   vi:
#     title: KPI bị định nghĩa trùng
#     description: |
#       Hai KPI của cùng một đội đếm cùng một thứ sẽ lệch nhau dần: mỗi cái một nguồn, một chỉ tiêu,
#       rồi ai cũng dẫn con số có lợi cho mình. Chúng còn che mất đội thật sự theo dõi bao nhiêu con
#       số. Cùng một chỉ số cho hai phân khúc, hoặc ở hai đội, thì không phải là trùng. Tên và từ
#       đồng nghĩa trong danh mục đều được tính, không phân biệt chữ hoa: “CAC” là chi phí thu hút
#       khách hàng.
#       Cách sửa: giữ một KPI và ngừng cái kia, hoặc ghi rõ mỗi cái đo cho phân khúc nào.
#   params:
#     exclude_status: {default: ["draft", "retired"], en: "Statuses of KPIs that do not count.", vi: "Các trạng thái KPI không được tính."}
#   messages:
#     twice:
#       en: "{kpi} counts the same as {other}: both are {what} for {teams}."
#       vi: "{kpi} trùng với {other}: cả hai đều là {what} của {teams}."
#       fix:
#         en: "keep one and set status = \"retired\" on the other, or give each its own segment"
#         vi: "giữ một KPI và đặt status = \"retired\" cho cái kia, hoặc ghi segment riêng cho từng cái"
#   not_applicable:
#     few: {en: "fewer than two KPIs are in use", vi: "có chưa tới hai KPI đang dùng"}
#     incomplete: {en: "part of the plan could not be read", vi: "một phần kế hoạch chưa đọc được"}
package goalpost.rules.kpi.duplicate

violation contains {
	"message": "twice",
	"address": kpi,
	"attribute": "metric",
	"key": "metric",
	"args": {
		"kpi": kpi,
		"other": other,
		"what": sort({scope.what | some scope in shared(kpi, other)}),
		"teams": sort({scope.team | some scope in shared(kpi, other)}),
	},
} if {
	some kpi, others in earlier
	other := min(others)
}

not_applicable contains "few" if {
	input.plan.complete
	count(used) < 2
}

not_applicable contains "incomplete" if {
	not input.plan.complete
	count(earlier) == 0
}

# A reference or a metric that cannot be read is no reason to call two KPIs the same.
used contains kpi.address if {
	some kpi in input.plan.kpis
	not kpi.status in input.params.exclude_status
	not unreadable(kpi)
}

unreadable(kpi) if {
	some attribute in ["metric", "name", "team", "teams", "segment"]
	kpi.invalid[attribute]
}

# Each KPI that has the scope of another, with those that come before it.
earlier[kpi] contains first if {
	some addresses in holders
	first := min(addresses)
	some kpi in addresses
	kpi != first
}

shared(a, b) := scopes[a] & scopes[b]

scopes[kpi] contains scope if {
	some scope, addresses in holders
	some kpi in addresses
}

# What is counted for whom, with the addresses of the KPIs that do so.
holders[scope] contains kpi.address if {
	some kpi in input.plan.kpis
	kpi.address in used
	some team in kpi.teams
	some what in counted(kpi)
	scope := {"team": team, "segment": object.get(kpi, "segment", ""), "what": what}
}

# What a KPI counts: the catalogue's id where one of its words is known, the word itself otherwise.
counted(kpi) := {kpi.catalogue.id} if kpi.catalogue

else := {object.get(meaning, plain(word), plain(word)) |
	some attribute in ["metric", "name"]
	word := kpi.given[attribute]
	plain(word) != ""
}

# Names and synonyms of the metrics that the plan uses anywhere, each with the metric's id.
meaning[plain(word)] := kpi.catalogue.id if {
	some kpi in input.plan.kpis
	some word in array.concat(
		[kpi.catalogue.id, kpi.catalogue.name.en, kpi.catalogue.name.vi],
		kpi.catalogue.synonyms,
	)
}

# A name without capitals and without the abbreviation in brackets after it.
plain(word) := trim_space(regex.replace(lower(word), `\([^()]*\)\s*$`, ""))
