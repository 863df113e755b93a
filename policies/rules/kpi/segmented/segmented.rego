# METADATA
# title: No segment breakdown
# description: |
#   Customers differ, and a plan that treats them as one learns nothing about whom to address next
#   time. At least one segment is there and is used: by a campaign that addresses it, by a KPI that is
#   measured for it, or by a strategy that treats it personally.
#   To fix it, describe a segment and name it where it counts. A company that sells to one kind of
#   customer only says so: annotations = { segments = "single" }.
# custom:
#   severity: info
#   subject: plan
#   phase: state
#   sources: ["S3 L147", "S3 L159", "S0 L207"]
#   vi:
#     title: Chưa phân khúc đối tượng
#     description: |
#       Khách hàng không ai giống ai; kế hoạch coi tất cả như nhau thì không rút ra được lần sau nên
#       nói với ai. Cần có ít nhất một phân khúc và phải dùng tới nó: trong chiến dịch nhắm tới phân
#       khúc đó, trong KPI đo riêng cho nó, hoặc trong chiến lược cá nhân hoá cho nó.
#       Cách sửa: mô tả một phân khúc và ghi nó vào nơi cần dùng. Doanh nghiệp chỉ bán cho một loại
#       khách hàng thì ghi rõ: annotations = { segments = "single" }.
#   messages:
#     none:
#       en: "The plan knows no segments: nothing tells which customers it is about."
#       vi: "Kế hoạch chưa có phân khúc nào: không biết hướng tới nhóm khách hàng nào."
#       fix:
#         en: "describe one and use it in a campaign: segments = [segment.…]; or write annotations = {{ segments = \"single\" }}"
#         vi: "mô tả một phân khúc và dùng trong chiến dịch: segments = [segment.…]; hoặc ghi annotations = {{ segments = \"single\" }}"
#     unused:
#       en: "No campaign, KPI or strategy uses a segment of the plan ({segments})."
#       vi: "Không chiến dịch, KPI hay chiến lược nào dùng tới các phân khúc của kế hoạch ({segments})."
#       fix:
#         en: "name a segment in a campaign (segments = […]), in a KPI (segment = …) or in the personalization of a strategy"
#         vi: "ghi phân khúc vào chiến dịch (segments = […]), vào KPI (segment = …) hoặc vào personalization của chiến lược"
#   not_applicable:
#     single: {en: "the plan says that the company has one kind of customers", vi: "kế hoạch ghi rõ doanh nghiệp chỉ có một loại khách hàng"}
#     incomplete: {en: "part of the plan could not be read", vi: "một phần kế hoạch chưa đọc được"}
package goalpost.rules.kpi.segmented

violation contains {"message": "none", "key": "segments"} if {
	missing
	count(input.plan.segments) == 0
}

violation contains {"message": "unused", "key": "segments", "args": {"segments": sort([segment.address | some segment in input.plan.segments])}} if {
	missing
	count(input.plan.segments) > 0
}

not_applicable contains "single" if input.plan.annotations.segments == "single"

not_applicable contains "incomplete" if {
	not used
	not input.plan.complete
}

missing if {
	count(not_applicable) == 0
	not used
}

used if {
	some campaign in input.plan.campaigns
	campaign.status != "cancelled"
	count(campaign.segments) > 0
}

used if {
	some kpi in input.plan.kpis
	kpi.status != "retired"
	kpi.segment
}

used if {
	some strategy in input.plan.strategies
	strategy.status != "abandoned"
	count(strategy.personalization.segments) > 0
}
