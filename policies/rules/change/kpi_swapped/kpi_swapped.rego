# METADATA
# title: KPI set changed mid-period without review
# description: |
#   KPIs should be looked at again and again, and those that no longer help should go. But that is
#   a decision of the people who are judged by them, not a by-product of another change: a figure
#   that disappears while an objective runs may be the one that looked bad. The same holds for a
#   KPI that keeps its name and measures something else.
#   To fix it, add a review block to the same change that covers the objective or the KPI and says
#   why, or put the KPI back. To watch one KPI more is fine as long as its team has room for it.
# custom:
#   severity: warning
#   subject: objective
#   phase: change
#   sources: ["S3 L42", "S3 L139", "S3 L171"]
#   vi:
#     title: Đổi bộ KPI giữa kỳ mà không rà soát
#     description: |
#       KPI cần được xem lại thường xuyên, KPI không còn ích lợi thì nên bỏ. Nhưng đó là quyết định
#       của những người được đánh giá bằng KPI ấy, chứ không phải hệ quả phụ của một thay đổi khác:
#       con số biến mất khi mục tiêu đang thực hiện có thể chính là con số xấu. Một KPI giữ nguyên
#       tên mà chuyển sang đo thứ khác cũng vậy.
#       Cách sửa: thêm vào cùng lần thay đổi một khối review có xét mục tiêu cụ thể hoặc KPI đó và
#       nêu lý do, hoặc khôi phục KPI. Theo dõi thêm một KPI thì được, miễn đội của nó chưa quá tải.
#   params:
#     max_per_team: {default: 5, en: "Up to how many KPIs of a team one may be added without a review.", vi: "Đội có tối đa bao nhiêu KPI thì được thêm mà không cần rà soát."}
#   messages:
#     swapped:
#       en: "While objective {title|quoted} was running, {gone} left its KPIs and {added} came, and no review in this change says why."
#       vi: "Khi mục tiêu cụ thể {title|quoted} đang thực hiện, {gone} bị bỏ khỏi các KPI và {added} được đưa vào, nhưng lần thay đổi này không có kỳ rà soát nào nêu lý do."
#       fix:
#         en: "put {gone} back, or add a review block to the same change: review \"{review|raw}\" {{ … }} holding scope = [{address}], decision = \"adjust\" and reason = \"…\""
#         vi: "khôi phục {gone}, hoặc thêm vào cùng lần thay đổi một khối review: review \"{review|raw}\" {{ … }} gồm scope = [{address}], decision = \"adjust\" và reason = \"…\""
#     removed:
#       en: "While objective {title|quoted} was running, {gone} left its KPIs, and no review in this change says why."
#       vi: "Khi mục tiêu cụ thể {title|quoted} đang thực hiện, {gone} bị bỏ khỏi các KPI mà lần thay đổi này không có kỳ rà soát nào nêu lý do."
#       fix:
#         en: "put {gone} back, or add a review block to the same change: review \"{review|raw}\" {{ … }} holding scope = [{address}], decision = \"adjust\" and reason = \"…\""
#         vi: "khôi phục {gone}, hoặc thêm vào cùng lần thay đổi một khối review: review \"{review|raw}\" {{ … }} gồm scope = [{address}], decision = \"adjust\" và reason = \"…\""
#     added:
#       en: "Running objective {title|quoted} is now watched by {added} too."
#       vi: "Mục tiêu cụ thể {title|quoted} đang thực hiện nay được theo dõi thêm bằng {added}."
#       severity: info
#       fix:
#         en: "nothing to do if the team has agreed to it"
#         vi: "không cần sửa gì nếu đội đã thống nhất"
#     added_over_limit:
#       en: "While objective {title|quoted} was running, {added} came to its KPIs; {crowded} now {many|plural:tracks:track} more than {max_per_team} KPIs, and no review in this change says why."
#       vi: "Khi mục tiêu cụ thể {title|quoted} đang thực hiện, {added} được thêm vào các KPI; {crowded} nay theo dõi hơn {max_per_team} KPI mà lần thay đổi này không có kỳ rà soát nào nêu lý do."
#       fix:
#         en: "leave out {added}, or decide in a review which KPI it replaces: review \"{review|raw}\" {{ … }} holding scope = [{address}], decision = \"adjust\" and reason = \"…\""
#         vi: "bỏ {added}, hoặc quyết định trong một kỳ rà soát nó thay KPI nào: review \"{review|raw}\" {{ … }} gồm scope = [{address}], decision = \"adjust\" và reason = \"…\""
#     redefined:
#       en: "{kpi} now measures {new|quoted} instead of {old|quoted} while objective {title|quoted} relies on it, and no review in this change says why."
#       vi: "{kpi} chuyển từ đo {old|quoted} sang đo {new|quoted} khi mục tiêu cụ thể {title|quoted} đang dựa vào nó, mà lần thay đổi này không có kỳ rà soát nào nêu lý do."
#       fix:
#         en: "put back {attribute} = \"{old|raw}\", or add a review block to the same change: review \"{review|raw}\" {{ … }} holding scope = [{kpi}], decision = \"adjust\" and reason = \"…\""
#         vi: "trả lại {attribute} = \"{old|raw}\", hoặc thêm vào cùng lần thay đổi một khối review: review \"{review|raw}\" {{ … }} gồm scope = [{kpi}], decision = \"adjust\" và reason = \"…\""
#   not_applicable:
#     unclear: {en: "its start, deadline or status could not be read before, so nobody can tell whether it was running", vi: "trước đó không đọc được ngày bắt đầu, thời hạn hoặc trạng thái, nên không biết nó có đang thực hiện hay không"}
#     unresolved: {en: "one of its KPIs is a reference that leads nowhere, before or now", vi: "có tham chiếu KPI không dẫn tới đâu, trước đây hoặc bây giờ"}
package goalpost.rules.change.kpi_swapped

import data.goalpost.lib.changes

violation contains {"message": event, "attribute": place, "key": "kpis", "args": {
	"title": title,
	"address": input.after.address,
	"gone": sort(gone),
	"added": sort(added),
	"crowded": sort(crowded),
	"many": count(crowded),
	"review": review,
}} if {
	judged
	not discussed(gone | added)
}

violation contains {
	"message": "redefined",
	"address": kpi,
	"attribute": attribute,
	"key": input.after.address,
	"args": {
		"title": title,
		"kpi": kpi,
		"attribute": attribute,
		"old": old[attribute],
		"new": new[attribute],
		"review": review,
	},
} if {
	judged
	some kpi, old in was
	new := now[kpi]
	attribute := redefined(old, new)
	not discussed({kpi})
}

not_applicable contains "unclear" if {
	input.after
	changes.unclear(input.before)
}

not_applicable contains "unresolved" if {
	some side in [input.before, input.after]
	some reference in ["measure", "kpis"]
	side.invalid[reference]
}

judged if {
	count(not_applicable) == 0
	changes.running(input.before, input.as_of)
	not input.after.status == "cancelled"
}

event := "swapped" if {
	count(gone) > 0
	count(added) > 0
} else := "removed" if {
	count(gone) > 0
} else := "added_over_limit" if {
	count(crowded) > 0
} else := "added" if {
	count(added) > 0
}

# The KPIs that tell about the objective, by their address in head. That another
# one decides is for change/objective_frozen to say.
was[address] := definition(kpi) if {
	some kpi in input.before.kpis
	kpi.status == "active"
	address := changes.now_called(kpi.address, input.renamed)
}

was[input.after.measure.address] := definition(input.before.measure) if {
	input.before.measure.status == "active"
	kept_measure
}

now[kpi.address] := definition(kpi) if {
	some kpi in input.after.kpis
	kpi.status == "active"
}

now[input.after.measure.address] := definition(input.after.measure) if {
	input.after.measure.status == "active"
	kept_measure
}

kept_measure if input.after.measure.address == changes.now_called(input.before.measure.address, input.renamed)

# What of a KPI makes it this one, and whom it is for; it may lack any of that.
definition(kpi) := {
	"metric": object.get(kpi, "metric", null),
	"formula": object.get(kpi, "formula", null),
	"teams": object.get(kpi, "teams", []),
}

gone := object.keys(was) - object.keys(now)

added := object.keys(now) - object.keys(was)

# Teams that track more than they can with what has been added.
crowded contains team if {
	some address in added
	some team in now[address].teams
	count([kpi |
		some kpi in input.plan.kpis
		kpi.status == "active"
		team in kpi.teams
	]) > input.params.max_per_team
}

# What makes a KPI another one although it keeps its address.
redefined(old, new) := "metric" if {
	not null in {old.metric, new.metric}
	old.metric != new.metric
} else := "formula" if {
	not null in {old.formula, new.formula}
	not changes.same_words(old.formula, new.formula)
}

discussed(kpis) if count(changes.covering(input.reviews, {input.after.address} | kpis)) > 0

place := "measure" if {
	some address in gone
	address == input.after.measure.address
} else := "kpis"

review := changes.free_label(input.as_of, input.plan.reviews)

title := input.after.title

title := input.after.label if not input.after.title
