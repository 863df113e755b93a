# METADATA
# title: Campaign KPI count outside 3–5
# description: |
#   A campaign that is measured by one figure shows only a corner of what it did, and one with nine
#   gives nobody a picture. Three to five, of which the same one counts once.
#   To fix it, leave out the figures that decide nothing, or add those that show the rest of the way
#   from the first contact to the sale.
# custom:
#   severity: warning
#   subject: campaign
#   phase: state
#   sources: ["S3 L167"]
#   vi:
#     title: Số KPI của chiến dịch ngoài khoảng 3–5
#     description: |
#       Chiến dịch chỉ đo bằng một con số thì chỉ thấy một góc kết quả, còn đo bằng chín con số thì
#       không ai hình dung nổi. Ba đến năm là vừa; cùng một KPI chỉ tính một lần.
#       Cách sửa: bỏ những con số không giúp ra quyết định, hoặc thêm con số cho thấy phần còn lại
#       của chặng đường từ lần tiếp xúc đầu tiên đến lúc mua.
#   params:
#     min: {default: 3, en: "Fewest KPIs allowed.", vi: "Số KPI tối thiểu."}
#     max: {default: 5, en: "Most KPIs allowed.", vi: "Số KPI tối đa."}
#   messages:
#     none:
#       en: "Campaign {title|quoted} names no KPI; {min} to {max} are allowed."
#       vi: "Chiến dịch {title|quoted} chưa ghi KPI nào; cho phép từ {min} đến {max}."
#       fix:
#         en: "name what shows that it works: kpis = [kpi.…]"
#         vi: "ghi các KPI cho thấy chiến dịch có hiệu quả: kpis = [kpi.…]"
#     too_few:
#       en: "Campaign {title|quoted} is measured by {count} {count|plural:KPI:KPIs} ({kpis}); {min} to {max} are allowed."
#       vi: "Chiến dịch {title|quoted} được đo bằng {count} KPI ({kpis}); cho phép từ {min} đến {max}."
#       fix:
#         en: "add at least {distance} more to kpis"
#         vi: "thêm ít nhất {distance} KPI vào kpis"
#     too_many:
#       en: "Campaign {title|quoted} is measured by {count} KPIs ({kpis}); {min} to {max} are allowed."
#       vi: "Chiến dịch {title|quoted} được đo bằng {count} KPI ({kpis}); cho phép từ {min} đến {max}."
#       fix:
#         en: "leave at least {distance} of them out of kpis"
#         vi: "bỏ ít nhất {distance} KPI khỏi kpis"
#   not_applicable:
#     ended: {en: "the campaign is over", vi: "chiến dịch đã kết thúc"}
#     unread: {en: "not all of its KPIs could be read", vi: "chưa đọc được hết KPI của chiến dịch"}
package goalpost.rules.kpi.count_per_campaign

violation contains {"message": "none", "attribute": "kpis", "measure": input.params.min, "args": {"title": title}} if {
	count(not_applicable) == 0
	count(kpis) == 0
	input.params.min > 0
}

violation contains {"message": message, "attribute": "kpis", "measure": distance, "args": {
	"title": title,
	"count": count(kpis),
	"kpis": sort(kpis),
	"distance": distance,
}} if {
	count(not_applicable) == 0
	count(kpis) > 0
	some message, distance in {"too_few": input.params.min - count(kpis), "too_many": count(kpis) - input.params.max}
	distance > 0
}

not_applicable contains "ended" if input.campaign.end < input.as_of

not_applicable contains "unread" if {
	some name, _ in input.campaign.invalid
	name == "kpis"
}

kpis contains kpi.address if some kpi in input.campaign.kpis

title := input.campaign.title

title := input.campaign.label if not input.campaign.title
