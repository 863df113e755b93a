# METADATA
# title: Objective added after the work began
# description: |
#   An objective is meant to steer the work, so it has to be there before the work. One that is
#   written down when its time is already running, or when a campaign for it is already on the
#   air, tends to describe what would have come anyway.
#   To fix it, let it start today or later and measure its baseline anew, or plan the campaign for
#   objectives that were there before it.
# custom:
#   severity: warning
#   subject: objective
#   phase: change
#   sources: ["S0 L7", "S0 L81"]
#   vi:
#     title: Mục tiêu được thêm sau khi chiến dịch bắt đầu
#     description: |
#       Mục tiêu cụ thể là để dẫn dắt công việc, nên phải có trước công việc. Mục tiêu chỉ được viết
#       ra khi thời gian của nó đã trôi, hoặc khi chiến dịch cho nó đã chạy, thường chỉ mô tả những
#       gì đằng nào cũng xảy ra.
#       Cách sửa: cho nó bắt đầu từ hôm nay trở đi và đo lại mức nền, hoặc gắn chiến dịch với những
#       mục tiêu cụ thể đã có từ trước.
#   params:
#     grace_days: {default: 7, en: "How many days after its start an objective may still be added.", vi: "Được thêm mục tiêu cụ thể muộn nhất bao nhiêu ngày sau ngày bắt đầu của nó."}
#   messages:
#     late:
#       en: "Objective {title|quoted} is new, but has been running since {start}, for {days} {days|plural:day:days}."
#       vi: "Mục tiêu cụ thể {title|quoted} vừa được thêm nhưng lại bắt đầu từ {start}, tức {days} ngày trước."
#       fix:
#         en: "start it today or later, start = \"{today|raw}\", with a baseline of that day"
#         vi: "cho bắt đầu từ hôm nay hoặc muộn hơn, start = \"{today|raw}\", với mức nền của ngày đó"
#     campaign_running:
#       en: "Objective {title|quoted} is new, but {campaigns}, which {count|plural:is:are} to serve it, began on {began}."
#       vi: "Mục tiêu cụ thể {title|quoted} vừa được thêm, nhưng {campaigns} phục vụ nó đã bắt đầu từ {began}."
#       fix:
#         en: "take {address} out of the objectives of {campaigns} and serve it with a campaign that is still to come"
#         vi: "bỏ {address} khỏi objectives của {campaigns} và phục vụ nó bằng một chiến dịch chưa bắt đầu"
#   not_applicable:
#     no_start: {en: "its start is missing or cannot be read", vi: "ngày bắt đầu của nó còn thiếu hoặc không đọc được"}
package goalpost.rules.change.objective_after_start

import data.goalpost.lib.dates

violation contains {"message": "late", "attribute": "start", "key": "start", "args": {
	"title": title,
	"start": input.after.start,
	"days": days,
	"today": input.as_of,
}} if {
	new
	days := dates.days_between(input.after.start, input.as_of)
	days > input.params.grace_days
}

violation contains {"message": "campaign_running", "key": "campaigns", "args": {
	"title": title,
	"address": input.after.address,
	"campaigns": sort([campaign.address | some campaign in begun]),
	"count": count(begun),
	"began": min({campaign.start | some campaign in begun}),
}} if {
	new
	count(begun) > 0
}

not_applicable contains "no_start" if {
	new
	not input.after.start
	count(begun) == 0
}

new if {
	not input.after.status == "cancelled"
	not input.before
}

begun contains campaign if {
	some campaign in input.after.campaigns
	campaign.status != "cancelled"
	campaign.start <= input.as_of
}

title := input.after.title

title := input.after.label if not input.after.title
