# METADATA
# title: Campaign without objective
# description: |
#   A campaign spends money and people's time, and only an objective says what for. A campaign
#   that follows from none, or whose objectives have been called off or are over before it starts,
#   can neither succeed nor fail.
#   To fix it, name the objectives that the campaign works for, all of them still standing when it
#   starts, or cancel the campaign.
# custom:
#   severity: error
#   subject: campaign
#   phase: state
#   sources: ["S0 L5", "S0 L9", "S2 L5"]
#   vi:
#     title: Chiến dịch không xuất phát từ mục tiêu
#     description: |
#       Chiến dịch tiêu tốn tiền và thời gian, và chỉ mục tiêu cụ thể mới trả lời được là để làm
#       gì. Một chiến dịch không xuất phát từ mục tiêu nào, hoặc mục tiêu của nó đã bị huỷ hay đã
#       kết thúc trước khi chiến dịch bắt đầu, thì không thể gọi là thành công hay thất bại.
#       Cách sửa: ghi những mục tiêu cụ thể mà chiến dịch phục vụ và còn hiệu lực khi nó bắt đầu,
#       hoặc huỷ chiến dịch.
#   messages:
#     none:
#       en: "Campaign {title|quoted} serves no objective."
#       vi: "Chiến dịch {title|quoted} không phục vụ mục tiêu cụ thể nào."
#       fix:
#         en: "name what it works for: objectives = [objective.…]"
#         vi: "ghi mục tiêu mà nó phục vụ: objectives = [objective.…]"
#     only_cancelled:
#       en: "Every objective of campaign {title|quoted} is cancelled ({objectives})."
#       vi: "Mọi mục tiêu cụ thể của chiến dịch {title|quoted} đều đã bị huỷ ({objectives})."
#       fix:
#         en: "point it at an objective that still stands, or set status = \"cancelled\" here too"
#         vi: "gắn nó với một mục tiêu còn hiệu lực, hoặc cũng đặt status = \"cancelled\" cho chiến dịch"
#     over:
#       en: "Campaign {title|quoted} starts on {start}, after {objective} has ended on {deadline}."
#       vi: "Chiến dịch {title|quoted} bắt đầu ngày {start}, khi {objective} đã kết thúc ngày {deadline}."
#       fix:
#         en: "take {objective} out of objectives and name one that runs then, or start the campaign earlier"
#         vi: "bỏ {objective} khỏi objectives và ghi mục tiêu đang chạy lúc đó, hoặc bắt đầu chiến dịch sớm hơn"
#   not_applicable:
#     unresolved: {en: "one of its objectives is a reference that leads nowhere", vi: "có tham chiếu mục tiêu cụ thể không dẫn tới đâu"}
package goalpost.rules.structure.campaign_has_objective

violation contains {"message": "none", "attribute": "objectives", "key": "objectives", "args": {"title": title}} if {
	count(not_applicable) == 0
	count(named) == 0
}

violation contains {"message": "only_cancelled", "attribute": "objectives", "key": "objectives", "args": {
	"title": title,
	"objectives": sort(named),
}} if {
	count(not_applicable) == 0
	count(named) > 0
	count(standing) == 0
}

violation contains {"message": "over", "attribute": sprintf("objectives.%d", [i]), "key": objective.address, "args": {
	"title": title,
	"objective": objective.address,
	"start": input.campaign.start,
	"deadline": objective.deadline,
}} if {
	count(not_applicable) == 0
	some i, objective in input.campaign.objectives
	objective.address in standing
	objective.deadline < input.campaign.start
}

not_applicable contains "unresolved" if input.campaign.invalid.objectives

named contains objective.address if some objective in input.campaign.objectives

standing contains objective.address if {
	some objective in input.campaign.objectives
	objective.status != "cancelled"
}

title := input.campaign.title

title := input.campaign.label if not input.campaign.title
